"""The project that macros work from: the one that a command has read, or one read from its files."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from microsite.corpus.hand_written_files import hand_written_files
from microsite.corpus.project import Project, load

Stamp = tuple[tuple[str, int, int], ...]
"""Every file that people write, with its time and size."""


def _stamp(root: Path) -> Stamp:
    paths = [
        *(root / "seeds").rglob("*"),
        *hand_written_files(root / "docs"),
        root / "mkdocs.yml",
        *root.glob("mkdocs.*.yml"),
    ]
    stats = ((path, path.stat()) for path in sorted(paths) if path.is_file())
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats)


_HANDED: ContextVar[Project | None] = ContextVar("_HANDED", default=None)
"""Engines make the macros themselves, so a project that is read already cannot be given to them as an argument."""


@contextmanager
def handed_over(project: Project) -> Iterator[None]:
    """Let the macros work from a project that was read, within."""
    if project.site.frozen:
        project = replace(project, corpus=replace(project.corpus, site=replace(project.site, frozen=False)))
    token = _HANDED.set(project)
    try:
        yield
    finally:
        _HANDED.reset(token)


def is_handed_over(root: Path) -> bool:
    """Say whether the project at ``root`` is built by a command of ours, which has just written its pages."""
    handed = _HANDED.get()
    return handed is not None and handed.root == root


@lru_cache(maxsize=1)
def _read(root: Path, address: str, stamp: Stamp) -> Project:
    """Read a project; ``stamp`` tells it from what it was before."""
    return load(root, address)[0]


def project_of(root: Path, address: str = "", language: str = "") -> Project:
    """Return a project, read again only when a seed or page changed (some engines ask once a page).

    ``address`` is that of the site in its main language, ``language`` another one that it is asked for.
    """
    handed, address = _HANDED.get(), address.rstrip("/")
    own = f"{address}/{language}" if language and address else address
    if handed is not None and (handed.root, handed.language, handed.site.address) == (root, language, own):
        return handed
    main = _read(root, address, _stamp(root))
    return next((other for other in main.others if other.language == language), main)
