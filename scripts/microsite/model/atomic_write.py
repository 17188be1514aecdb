"""The one writer: whole files or nothing, and only what changed."""

import os
import tempfile
from pathlib import Path


def _beside(path: Path) -> tuple[int, str]:
    """Open a new file in the folder of another, which is made where it is missing."""
    try:
        return tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")


def write_if_changed(path: Path, content: str | bytes) -> bool:
    """Write a file in one step (a reader sees the old one or the new one); say whether it changed.

    ``OSError`` with the name of the file if it cannot be written.
    """
    raw = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == raw:
        return False
    try:
        handle, name = _beside(path)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(raw)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:  # which names the file of the moment, or, of a full disk, none
        raise OSError(error.errno, error.strerror, str(path)) from error
    return True
