"""A change to a project's files: tried on a copy, then made at once, or not at all."""

import shutil
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from microsite.checks.macro_settings import own_module, settings_in
from microsite.checks.reporters import sort_findings
from microsite.checks.rules import check
from microsite.checks.rules.citation_file import CITATION_FILE
from microsite.corpus.project import Project, load
from microsite.model.atomic_write import write_if_changed
from microsite.model.finding import Finding
from microsite.model.kinds import owned
from microsite.seeds.reading.seed_file import Readings

_Alike = tuple[str, str, str]
"""What two findings have in common that say the same, wherever in its file each stands."""
_State = frozenset[tuple[str, int, int]]


@dataclass(frozen=True)
class ProjectChange:
    """The new content of files, by their path from the root; None for a file that goes."""

    files: Mapping[str, bytes | None] = field(default_factory=dict)


def findings_of(root: Path, cache: Readings | None = None) -> list[Finding]:
    """Return everything that is wrong with the project at ``root``."""
    project, findings = load(root, cache=cache)
    return sort_findings([*findings, *check(project)])


def _texts(root: Path) -> Iterator[Path]:
    """Yield the files of the project beside seeds/ and docs/ that are checked."""
    named = (root / "mkdocs.yml", *sorted(root.glob("mkdocs.*.yml")), root / CITATION_FILE)
    yield from (path for path in (*sorted(root.glob("*.md")), *named) if path.is_file())
    # Its own macros are known by the text of their module.
    if module := own_module(root, settings_in(root)):
        yield module


def _unchecked() -> tuple[str, ...]:
    """Return what lies below docs/, or below the folder of a language there, and is not checked."""
    return (*owned(), "assets")


def _copy(root: Path, target: Path) -> None:
    shutil.copytree(root / "seeds", target / "seeds")
    if (root / "docs").is_dir():
        shutil.copytree(root / "docs", target / "docs", ignore=shutil.ignore_patterns(*_unchecked()))
    for path in _texts(root):
        (target / path.relative_to(root)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target / path.relative_to(root))


def _state(root: Path) -> _State:
    """Return what tells whether a file was written since."""
    unchecked = _unchecked()
    pages = (path for path in (root / "docs").glob("*") if path.name not in unchecked)
    below = (path for top in (root / "seeds", *pages) for path in (top, *top.rglob("*")) if path.is_file())
    stats = ((str(path), path.stat()) for path in (*_texts(root), *below))
    return frozenset((name, at.st_mtime_ns, at.st_size) for name, at in stats)


def _alike(findings: list[Finding]) -> Counter[_Alike]:
    return Counter((each.place.file, each.code, each.message) for each in findings)


def tried_copy(root: Path, change: ProjectChange, folder: Path) -> Path:
    """Make in an empty folder a copy of what is read of a project, with a change made; return the folder."""
    _copy(root, folder)
    apply_change(folder, change)
    return folder


class ChangeTrials:
    """Tries changes to one project, one after the other: of what stays as it was nothing is worked out twice."""

    def __init__(self, root: Path) -> None:
        self.root, self._cache, self._lock = root, Readings(), threading.RLock()
        self._loaded: tuple[_State, Project, list[Finding]] | None = None
        """The project as it was last read, and the files that it was read from."""
        self._known: tuple[_State, Counter[_Alike]] | None = None
        """What is wrong with the files as they are, and the files that this is said of."""
        self._tried: tuple[ProjectChange, Counter[_Alike]] | None = None

    def _load(self) -> tuple[_State, Project, list[Finding]]:
        with self._lock:
            state = _state(self.root)
            if self._loaded is None or self._loaded[0] != state:
                self._loaded = state, *load(self.root, cache=self._cache)
            return self._loaded

    def project(self) -> Project:
        """Return the project as it is saved now, read once for each state of its files."""
        return self._load()[1]

    def known(self) -> Counter[_Alike]:
        """Return what is wrong now, worked out once for each state of the files."""
        with self._lock:
            state, project, findings = self._load()
            if self._known is None or self._known[0] != state:
                self._known = state, _alike([*findings, *check(project)])
            return self._known[1]

    def consequences(self, change: ProjectChange) -> list[Finding]:
        """Return what would be wrong after a change that is not wrong before it."""
        known, result = self.known().copy(), []
        with tempfile.TemporaryDirectory() as folder:
            after = findings_of(tried_copy(self.root, change, Path(folder)), self._cache)
        self._tried = change, _alike(after)
        for finding in after:
            key = (finding.place.file, finding.code, finding.message)
            if known[key]:
                known[key] -= 1
            else:
                result.append(finding)
        return result

    def apply(self, change: ProjectChange) -> None:
        """Write a change, as :func:`apply_change` does. What is wrong then is known, if it was tried last."""
        apply_change(self.root, change)
        self._known = (_state(self.root), self._tried[1]) if self._tried and self._tried[0] is change else None


def consequences(root: Path, change: ProjectChange) -> list[Finding]:
    """Return what would be wrong after the change that is not wrong before it."""
    return ChangeTrials(root).consequences(change)


def apply_change(root: Path, change: ProjectChange) -> None:
    """Write the change. If a file cannot be written, or somebody stops it, those before it get their content back."""
    before = {name: (root / name).read_bytes() if (root / name).is_file() else None for name in change.files}
    try:
        _put(root, change.files)
    except (OSError, KeyboardInterrupt):
        _put(root, before)
        raise


def _put(root: Path, files: Mapping[str, bytes | None]) -> None:
    for name, content in files.items():
        if content is None:
            (root / name).unlink(missing_ok=True)
        else:
            write_if_changed(root / name, content)
