"""Give a threat, actor, glossary term, event, question or work another id everywhere; its old address keeps working.

    microsite rename OLD NEW
    microsite rename OLD NEW --dry-run     only say what would be changed

Files, records, [[links]], [@citations] and hand-written pages are changed in the places concerned only. The old id is
kept under `former`, and from it a page at the old address, or an anchor, that leads to the new one.
Claims and sources keep their ids for ever. All is written at once, or nothing.
"""

import sys

from microsite.authoring.records.rename import RenameError, rename
from microsite.authoring.records.try_change import apply_change
from microsite.checks.reporters import as_text, sort_findings
from microsite.commands import command_parser
from microsite.corpus.project import load


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the record has its new id, 1 if nothing was written."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("old", help="the id it has")
    parser.add_argument("new", help="the id it shall have")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    project, findings = load(root)
    if findings:
        sys.stderr.write(as_text(sort_findings(findings)) + "nothing was written; mend this first, then rename\n")
        return 1
    try:
        renaming = rename(project, arguments.old, arguments.new)
    except RenameError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if renaming.findings:
        sys.stderr.write(as_text(renaming.findings) + "nothing was written; afterwards this would be wrong\n")
        return 1
    if not arguments.dry_run:
        apply_change(root, renaming.change)
    print("\n".join(renaming.messages))
    return 0
