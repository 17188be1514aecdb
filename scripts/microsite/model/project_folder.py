"""The folder of a project, as it is given to a command."""

import argparse
from pathlib import Path
from typing import Final

from microsite.model.generator import CHECKOUT, typed

HERE: Final = ""
"""In the place of a folder: the project that the current folder lies in."""


def project_around() -> Path | None:
    """Return the nearest folder with a mkdocs.yml, from the current one upwards; None if there is none.

    A door that is called from elsewhere (``python3 site/scripts/ingest.py paper.pdf --show``) means its own project.
    """
    here = Path.cwd()
    found = next((folder for folder in (here, *here.parents) if (folder / "mkdocs.yml").exists()), None)
    return Path() if found == here else found or CHECKOUT


def no_project() -> str:
    """Return what is said where a command needs a project and there is none."""
    return f"there is no mkdocs.yml here or above; go to the folder of a project, or begin one: {typed('init')} DIR"


def _around() -> Path:
    if (found := project_around()) is None:
        raise argparse.ArgumentTypeError(no_project())
    return found


def project_folder(given: str) -> Path:
    """Return the folder that ``given`` names; :class:`argparse.ArgumentTypeError` says that there is none."""
    if given == HERE:
        return _around()
    if not Path(given).is_dir():
        raise argparse.ArgumentTypeError(f"expected the folder of a project, and there is none at {given!r}")
    return Path(given)
