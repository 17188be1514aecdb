"""The code that is at work: what everything hangs on that we make of a text, and keep between commands."""

import json
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent.parent


def packages() -> list[str]:
    """Return Python and every installed package, with their versions: the folders that say what is installed."""
    # Their names hold name and version; reading what is in them costs as much as a tenth of a small build.
    folders = (folder for entry in sys.path for folder in Path(entry or ".").glob("*.dist-info"))
    return [sys.version, *sorted(folder.name for folder in folders)]


@cache
def running_code() -> str:
    """Return a hash of our code and of :func:`packages`, as they were when this process asked first."""
    files = [(path.as_posix(), sha256(path.read_bytes()).hexdigest()) for path in sorted(_PACKAGE.rglob("*.py"))]
    return sha256(json.dumps([files, packages()]).encode()).hexdigest()
