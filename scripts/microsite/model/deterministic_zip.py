"""Files as a ZIP archive whose bytes depend on the files alone, not on the day or the machine."""

import io
import zipfile
from collections.abc import Container, Iterable
from typing import Final

EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""What the archive says of the time of its files: the first moment that the format can name."""

READABLE: Final = 0o644
"""The rights of files that whoever unpacks them may give to others to read."""

PRIVATE: Final = 0o600
"""The rights of files that only whoever unpacks them reads."""

_UNIX: Final = 3
"""The system that the format is told of; else Python names the one that it runs on."""


def zip_files(files: Iterable[tuple[str, bytes]], *, stored: Container[str] = (), rights: int = PRIVATE) -> bytes:
    """Return files, given by name and content, as an archive in their order.

    Those whose names are in ``stored`` are not compressed; ``rights`` are READABLE or PRIVATE.
    """
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, data in files:
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.create_system, entry.external_attr = _UNIX, rights << 16
            archive.writestr(entry, data, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return raw.getvalue()
