"""The theme: templates and static files that extend Material, for every engine that knows themes of MkDocs.

A project has its own of any of them in docs/ (static files) and overrides/ (templates), which come first, file by file.
"""

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent
"""Where the templates lie, and the static files at their places in a site."""


def themed_file(root: Path, name: str) -> Path:
    """Return the file of this name in the theme, or the one that the project at ``root`` has in its place."""
    own = (root / folder / name for folder in ("docs", "overrides"))
    return next((path for path in own if path.is_file()), FOLDER / name)
