"""Make two records one: what names the first names the second, and the old address leads there for ever.

    microsite merge OLD INTO
    microsite merge OLD INTO --dry-run     only say what would be changed

For two terms, actors, threats, events, questions or works that are the same. Every [[link]], [@citation], list and
page that names OLD names INTO; OLD is kept under `former`. What the record of OLD said goes: take over by hand what the
other lacks, such as a name. All is written at once, or nothing.
"""

from microsite.authoring.records.carry_out import carry_out
from microsite.authoring.records.merge import merge
from microsite.commands import command_parser


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the two are one, 1 if nothing was written."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("old", help="the id of the record that goes")
    parser.add_argument("into", help="the id of the record that stays")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    return carry_out(
        root, "merge", lambda project: merge(project, arguments.old, arguments.into), dry_run=arguments.dry_run
    )
