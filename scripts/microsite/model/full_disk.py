"""What the operating system says when a disk takes no more, and where: it says so of a whole write, not of its file."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""No room, a used-up quota, a file longer than may be."""


@contextmanager
def naming(folder: Path) -> Iterator[None]:
    """Name the folder that is written to where a disk took no more and no file was named; raise ``OSError`` so."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL and error.filename is None:
            raise OSError(error.errno, error.strerror, str(folder)) from error
        raise
