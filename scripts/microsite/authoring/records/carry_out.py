"""A planned change of records, carried out at once or not at all, and said either way."""

import sys
from collections.abc import Callable
from pathlib import Path

from microsite.authoring.records.rename import RenameError, Renaming
from microsite.authoring.records.try_change import apply_change
from microsite.checks.reporters import as_text, sort_findings
from microsite.corpus.project import Project, load


def carry_out(root: Path, verb: str, plan: Callable[[Project], Renaming], *, dry_run: bool = False) -> int:
    """Make the change that ``plan`` returns for the project at ``root``, and print what it did.

    Return 0, or 1 if nothing was written: seeds that cannot be read, a plan that is refused (:class:`RenameError`), or
    what would be wrong afterwards is then printed as an error. A dry run writes nothing and says the same.
    """
    project, findings = load(root)
    if findings:
        sys.stderr.write(as_text(sort_findings(findings)) + f"nothing was written; mend this first, then {verb}\n")
        return 1
    try:
        planned = plan(project)
    except RenameError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if planned.findings:
        sys.stderr.write(as_text(planned.findings) + "nothing was written; afterwards this would be wrong\n")
        return 1
    if not dry_run:
        apply_change(root, planned.change)
    sys.stdout.write("".join(f"{line}\n" for line in planned.messages))
    return 0
