"""Settle what two branches both added: lists in conflict get the records of both, and no two claims have one number.

    microsite join
    microsite join --dry-run     only say what would be changed

For a merge that git left with conflicts, and for one that went through and gave two claims the same number. The claim
that is published, or was on main first, keeps its number; the other gets the next free one, and so does every citation
that came with it. Where it is not known which of the two a place means, that is said and nothing is written.
"""

import sys

from microsite.authoring.branches.join import join
from microsite.authoring.records.try_change import apply_change, consequences
from microsite.checks.reporters import as_text
from microsite.commands import command_parser
from microsite.model.git import GitError


def main(argv: list[str]) -> int:
    """Run the command; return 0 if all is settled, 1 if something is left to people."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    try:
        joining = join(root)
    except GitError as error:
        sys.stderr.write(f"join: {error}\n")
        return 1
    wrong = consequences(root, joining.change) if joining.files else []
    if joining.unclear or wrong:
        told = [f"{line}; write the number that is meant there, then run this again" for line in joining.unclear]
        sys.stderr.write("".join(f"{line}\n" for line in [*told, *filter(None, [as_text(wrong)])]))
        sys.stderr.write("nothing was written\n")
        return 1
    if not arguments.dry_run:
        apply_change(root, joining.change)
    print("\n".join(joining.messages or ["nothing is in conflict, and no two claims have one number"]))
    return 1 if joining.left else 0
