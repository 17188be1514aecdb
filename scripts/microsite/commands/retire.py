"""Retire a source that is no longer used: with a reason, and the source in its place if there is one.

    microsite retire SOURCE --reason "The journal has withdrawn it." --to OTHER
    microsite retire SOURCE --reason "…" --dry-run     only say what would be changed

Its page and those of its claims stay and say so; the claims are withdrawn with it and count nowhere. What rests on them
is printed file by file, and check names every place until it is mended.
"""

from pydantic import ValidationError

from microsite.authoring.records.carry_out import carry_out
from microsite.authoring.records.retire import retire
from microsite.commands import add_date, command_parser
from microsite.model.source import Retirement


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the source is retired, 1 if nothing was written."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("source", help="the id of the source")
    parser.add_argument("--reason", required=True, help="why, in a sentence that readers see")
    parser.add_argument("--to", help="the id of the source in its place")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    add_date(parser)
    arguments = parser.parse_args(argv)
    try:
        why = Retirement(date=arguments.date, reason=arguments.reason, to=arguments.to)
    except ValidationError as error:
        parser.error(f"expected a reason in plain words and an id: {error.errors()[0]['msg']}")
    root = arguments.root.resolve()
    return carry_out(root, "retire", lambda project: retire(project, arguments.source, why), dry_run=arguments.dry_run)
