"""A change to a project's files: tried on a copy, then made at once, or not at all."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from microsite.checks.reporters import sort_findings
from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.model.atomic_write import write_if_changed
from microsite.model.finding import Finding
from microsite.model.kinds import OWNED


@dataclass(frozen=True)
class ProjectChange:
    """The new content of files, by their path from the root; None for a file that goes."""

    files: Mapping[str, bytes | None] = field(default_factory=dict)


def findings_of(root: Path) -> list[Finding]:
    """Return everything that is wrong with the project at ``root``."""
    project, findings = load(root)
    return sort_findings([*findings, *check(project)])


def _copy(root: Path, target: Path) -> None:
    shutil.copytree(root / "seeds", target / "seeds")
    if (root / "docs").is_dir():
        shutil.copytree(root / "docs", target / "docs", ignore=shutil.ignore_patterns(*OWNED, "assets"))
    for path in (*sorted(root.glob("*.md")), root / "mkdocs.yml"):
        if path.is_file():
            shutil.copy(path, target / path.name)


def consequences(root: Path, change: ProjectChange) -> list[Finding]:
    """Return what would be wrong after the change that is not wrong before it."""
    known = Counter((f.place.file, f.code, f.message) for f in findings_of(root))
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        _copy(root, copy)
        apply_change(copy, change)
        after = findings_of(copy)
    result = []
    for finding in after:
        key = (finding.place.file, finding.code, finding.message)
        if known[key]:
            known[key] -= 1
        else:
            result.append(finding)
    return result


def apply_change(root: Path, change: ProjectChange) -> None:
    """Write the change. If a file cannot be written, those before it get their old content back, and ``OSError``."""
    before = {name: (root / name).read_bytes() if (root / name).is_file() else None for name in change.files}
    try:
        _put(root, change.files)
    except OSError:
        _put(root, before)
        raise


def _put(root: Path, files: Mapping[str, bytes | None]) -> None:
    for name, content in files.items():
        if content is None:
            (root / name).unlink(missing_ok=True)
        else:
            write_if_changed(root / name, content)
