"""Write what a branch changes: claims, strengths, pages before and after, addresses that would break, findings.

    microsite report_changes --base main
    microsite report_changes --base main --out report.md

Compares the working tree with the commit in which it left BASE. The same generator reads both.
"""

import sys
import tempfile
from pathlib import Path

from microsite.authoring.branch_report import LIMIT, report
from microsite.authoring.branch_report.checkout import base_commit, changed_files, check_out
from microsite.authoring.branch_report.snapshot import take_snapshot
from microsite.commands import command_parser
from microsite.model.atomic_write import write_if_changed
from microsite.model.git import GitError


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the report was written, whatever it says, and 1 if there is nothing to compare."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("--base", default="main", help="branch or commit to compare with (default: main)")
    parser.add_argument("--out", type=Path, help="file to write (default: print)")
    parser.add_argument("--whole", action="store_true", help="do not cut at the size of a comment on GitHub")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    try:
        commit = base_commit(root, arguments.base)
        files = changed_files(root, commit)
        with tempfile.TemporaryDirectory() as folder:
            base = take_snapshot(check_out(root, commit, Path(folder).resolve()))
            text = report(base, take_snapshot(root), files, None if arguments.whole else LIMIT)
    except GitError as error:
        sys.stderr.write(f"report_changes: {error}\n")
        return 1
    if arguments.out:
        write_if_changed(arguments.out, text)
        print(f"{arguments.out} is written")
    else:
        sys.stdout.write(text)
    return 0
