"""Give a threat, actor, glossary term, event, question or work another id everywhere; its old address keeps working.

    microsite rename OLD NEW
    microsite rename OLD NEW --dry-run     only say what would be changed

Files, records, [[links]], [@citations] and hand-written pages are changed in the places concerned only. The old id is
kept under `former`, and from it a page at the old address, or an anchor, that leads to the new one.
Claims and sources keep their ids for ever. All is written at once, or nothing.
"""

from microsite.authoring.records.carry_out import carry_out
from microsite.authoring.records.rename import rename
from microsite.commands import command_parser


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the record has its new id, 1 if nothing was written."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("old", help="the id it has")
    parser.add_argument("new", help="the id it shall have")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    return carry_out(
        root, "rename", lambda project: rename(project, arguments.old, arguments.new), dry_run=arguments.dry_run
    )
