"""The folder of a project, as it is given to a command."""

import argparse
from pathlib import Path


def project_folder(given: str) -> Path:
    """Return the folder that ``given`` names; :class:`argparse.ArgumentTypeError` says that there is none."""
    if not Path(given).is_dir():
        raise argparse.ArgumentTypeError(f"expected the folder of a project, and there is none at {given!r}")
    return Path(given)
