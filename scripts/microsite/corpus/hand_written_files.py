"""The Markdown files below ``docs/`` that people write. What the generator wrote is much more, and not looked at."""

from collections.abc import Iterator
from pathlib import Path

from microsite.model.kinds import owned


def _markdown(top: Path) -> Iterator[Path]:
    if top.match("*.md"):
        yield top
    if top.is_dir() and not top.is_symlink():
        yield from top.rglob("*.md")


def hand_written_files(docs: Path) -> list[Path]:
    """Return the files, in order."""
    generated = frozenset(owned())
    tops = (path for path in docs.iterdir() if path.name not in generated) if docs.is_dir() else ()
    return sorted(path for top in tops for path in _markdown(top))
