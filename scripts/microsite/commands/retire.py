"""Retire a source that is no longer used: with a reason, and the source in its place if there is one.

    microsite retire SOURCE --reason "The journal has withdrawn it." --to OTHER

Its page and those of its claims stay and say so; the claims are withdrawn with it and count nowhere. What rests on them
is printed file by file, and check names every place until it is mended.
"""

import sys

from pydantic import ValidationError

from microsite.authoring.records.rename import RenameError
from microsite.authoring.records.retire import retire
from microsite.authoring.records.try_change import apply_change
from microsite.checks.reporters import as_text, sort_findings
from microsite.commands import add_date, command_parser
from microsite.corpus.project import load
from microsite.model.source import Retirement


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the source is retired, 1 if nothing was written."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("source", help="the id of the source")
    parser.add_argument("--reason", required=True, help="why, in a sentence that readers see")
    parser.add_argument("--to", help="the id of the source in its place")
    add_date(parser)
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    project, findings = load(root)
    if findings:
        sys.stderr.write(as_text(sort_findings(findings)) + "nothing was written; mend this first, then retire\n")
        return 1
    try:
        why = Retirement(date=arguments.date, reason=arguments.reason, to=arguments.to)
        retiring = retire(project, arguments.source, why)
    except ValidationError as error:
        parser.error(f"expected a reason in plain words and an id: {error.errors()[0]['msg']}")
    except RenameError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if retiring.findings:
        sys.stderr.write(as_text(retiring.findings) + "nothing was written; afterwards this would be wrong\n")
        return 1
    apply_change(root, retiring.change)
    print("\n".join(retiring.messages))
    return 0
