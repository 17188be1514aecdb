"""Lines are added to a file of lines, and what stands in it is left as it is, to the byte."""

from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import Path

from microsite.model.atomic_write import write_if_changed


def with_lines(before: bytes, lines: Iterable[str]) -> bytes:
    """Return a file with more lines, given without their ends: each on its own, and ended as those before it are."""
    end = b"\r\n" if b"\r\n" in before else b"\n"
    if before not in (b"", BOM_UTF8) and not before.endswith(b"\n"):
        before += end
    return before + b"".join(line.encode() + end for line in lines)


def append_lines(path: Path, lines: Iterable[str]) -> None:
    """Add lines to a file, which is made if it is not there; ``OSError`` if it cannot be written."""
    write_if_changed(path, with_lines(path.read_bytes() if path.exists() else b"", lines))
