"""Try exact matching on the source texts: cleanly typed sentences must match, falsified ones must not.

    SOURCE_TEXTS=DIR microsite mutations
    microsite mutations --texts DIR

Every sentence of every source is typed cleanly (other quotes, dashes, spaces, line ends) and falsified (a negation,
a number, a name, a qualifier); so is the figure of every claim. Prints how many of each were accepted.
"""

import os
import sys
from pathlib import Path

from microsite.checks.mutation_trial import describe_trial, run_trials
from microsite.checks.reporters import as_text, sort_findings
from microsite.commands import command_parser
from microsite.corpus.project import load


def main(argv: list[str]) -> int:
    """Run the command; return 0 if all that is clean and nothing that is falsified was accepted, else 1."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--texts", help="folder of the source texts (default: the one named by SOURCE_TEXTS)")
    arguments = parser.parse_args(argv)
    texts = arguments.texts or os.environ.get("SOURCE_TEXTS")
    if not texts:
        parser.error("expected the folder of the source texts; give --texts DIR, or set SOURCE_TEXTS")
    project, findings = load(arguments.root.resolve())
    if findings:
        sys.stderr.write(as_text(sort_findings(findings)))
        return 1
    results = list(run_trials(project, Path(texts)))
    for trial in results:
        print("\n".join(describe_trial(trial)))
    return 0 if results and all(trial.passed for trial in results) else 1
