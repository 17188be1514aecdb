"""The folder of a project, as it is given to a command."""

import argparse
from pathlib import Path
from typing import Final

from microsite.model.generator import typed

HERE: Final = ""
"""In the place of a folder: the project that the current folder lies in."""


def project_around() -> Path | None:
    """Return the nearest folder with a mkdocs.yml, from the current one upwards; None if there is none."""
    here = Path.cwd()
    found = next((folder for folder in (here, *here.parents) if (folder / "mkdocs.yml").exists()), None)
    return Path() if found == here else found


def _around() -> Path:
    if (found := project_around()) is None:
        message = (
            f"there is no mkdocs.yml here or above; go to the folder of a project, or begin one: {typed('init')} DIR"
        )
        raise argparse.ArgumentTypeError(message)
    return found


def project_folder(given: str) -> Path:
    """Return the folder that ``given`` names; :class:`argparse.ArgumentTypeError` says that there is none."""
    if given == HERE:
        return _around()
    if not Path(given).is_dir():
        raise argparse.ArgumentTypeError(f"expected the folder of a project, and there is none at {given!r}")
    return Path(given)
