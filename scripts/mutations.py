"""Try exact matching on the source texts: cleanly typed sentences must match, falsified ones must not.

    SOURCE_TEXTS=DIR python scripts/mutations.py
    python scripts/mutations.py --texts DIR

Every sentence of every source is typed cleanly (other quotes, dashes, spaces, line ends) and falsified (a negation,
a number, a name, a qualifier); so is the figure of every claim. Prints how many of each were accepted.
"""

import argparse
import os
import sys
from pathlib import Path

import environment  # first: it finds the packages
from microsite.mutations import told, trials
from microsite.project import load
from microsite.report import as_text, in_order


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0 if all that is clean and nothing that is falsified was accepted, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", help="folder of the source texts (default: the one named by SOURCE_TEXTS)")
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    arguments = parser.parse_args(argv)
    texts = arguments.texts or os.environ.get("SOURCE_TEXTS")
    if not texts:
        parser.error("expected the folder of the source texts; give --texts DIR, or set SOURCE_TEXTS")
    environment.need(*environment.READERS)
    project, findings = load(arguments.root.resolve())
    if findings:
        sys.stderr.write(as_text(in_order(findings)))
        return 1
    results = list(trials(project, Path(texts)))
    for trial in results:
        print("\n".join(told(trial)))
    return 0 if results and all(trial.passed for trial in results) else 1


if __name__ == "__main__":
    raise SystemExit(main())
