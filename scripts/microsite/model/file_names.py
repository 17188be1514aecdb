"""Names that no file may have on some system that the project is checked out on."""

import re
from typing import Final

_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def is_reserved(name: str) -> bool:
    """Say whether Windows keeps a name for a device, whatever its ending."""
    return _RESERVED.fullmatch(name) is not None
