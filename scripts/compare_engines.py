"""Say where the articles of site-ENGINE/ differ from those of site/, by kind of difference, with an example of each.

What tests/engines.yml lists is known. Build both first: make site; make site ENGINE=zensical.

python scripts/compare_engines.py ENGINE
"""

import argparse
import sys
from pathlib import Path

import environment  # noqa: F401 - first: it finds the packages
from microsite.engines.differences import between
from microsite.engines.engine import ENGINES
from microsite.engines.known import read_known, stale, unknown
from microsite.engines.tell import lines
from microsite.report import as_text, in_order


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0 if every difference is known and the list is up to date, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("engine", choices=sorted(ENGINES))
    parser.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    given = parser.parse_args(argv)
    ours, theirs = given.root / "site", given.root / f"site-{given.engine}"
    for site, how in ((ours, "make site"), (theirs, f"make site ENGINE={given.engine}")):
        if not (site / "index.html").is_file():
            sys.stderr.write(f"{site.name}/ is not there; build it first: {how}\n")
            return 1
    known, findings = read_known(given.root / "tests" / "engines.yml", given.engine)
    if findings:
        sys.stderr.write(as_text(in_order(findings)))
        return 1
    differences = between(ours, theirs)
    print("\n".join(lines(differences, known)))
    return 1 if unknown(differences, known) or stale(differences, known) else 0


if __name__ == "__main__":
    raise SystemExit(main())
