"""Make two records one: what names the first names the second, and the old address leads there for ever.

    microsite merge OLD INTO
    microsite merge OLD INTO --dry-run     only say what would be changed

For two terms, actors, threats, events, questions or works that are the same. Every [[link]], [@citation], list and
page that names OLD names INTO; OLD is kept under `former`. What the record of OLD said goes: take over by hand what the
other lacks, such as a name. All is written at once, or nothing.
"""

import sys

from microsite.authoring.records.merge import merge
from microsite.authoring.records.rename import RenameError
from microsite.authoring.records.try_change import apply_change
from microsite.checks.reporters import as_text, sort_findings
from microsite.commands import command_parser
from microsite.corpus.project import load


def main(argv: list[str]) -> int:
    """Run the command; return 0 if the two are one, 1 if nothing was written."""
    parser = command_parser(__name__, __doc__)
    parser.add_argument("old", help="the id of the record that goes")
    parser.add_argument("into", help="the id of the record that stays")
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    arguments = parser.parse_args(argv)
    root = arguments.root.resolve()
    project, findings = load(root)
    if findings:
        sys.stderr.write(as_text(sort_findings(findings)) + "nothing was written; mend this first, then merge\n")
        return 1
    try:
        merging = merge(project, arguments.old, arguments.into)
    except RenameError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if merging.findings:
        sys.stderr.write(as_text(merging.findings) + "nothing was written; afterwards this would be wrong\n")
        return 1
    if not arguments.dry_run:
        apply_change(root, merging.change)
    print("\n".join(merging.messages))
    return 0
