"""Files that are ZIP archives, unpacked within bounds: what is said of a member's size is not believed."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Final

from microsite.model.deterministic_zip import zip_files
from microsite.sources.documents.document import SourceError

MEMBERS: Final = 5_000
UNPACKED: Final = 150_000_000
"""Bytes of all members together that are unpacked."""

_DECLARES: Final = re.compile(rb"<!ENTITY|<\0!\0E\0N\0T\0I\0T\0Y|\0<\0!\0E\0N\0T\0I\0T\0Y")


def no_entities(raw: bytes, what: str) -> None:
    """Raise :class:`SourceError` for XML that declares entities: they could name other files, or swell without end."""
    if _DECLARES.search(raw):
        raise SourceError("unreadable", f"expected {what} without entity declarations (<!ENTITY); take them out")


def unpacked(raw: bytes, wanted: Callable[[str], bool], *, what: str) -> dict[str, bytes]:
    """Return the members of an archive whose names are wanted; ``what`` names the file in messages.

    Raises :class:`SourceError` if it is no archive, damaged, encrypted, or more than can be unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return _members(archive, wanted, what)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, OverflowError):
        message = f"expected {what}, but it could not be unpacked; it is damaged, or another kind of file"
        raise SourceError("unreadable", message) from None
    except RuntimeError:
        raise SourceError("unreadable", f"expected {what}, but it is encrypted; save it without a password") from None


def _members(archive: zipfile.ZipFile, wanted: Callable[[str], bool], what: str) -> dict[str, bytes]:
    rows = archive.infolist()
    too_much = SourceError("unreadable", f"{what} would unpack to more than {UNPACKED // 10**6} MB, or {MEMBERS} files")
    if len(rows) > MEMBERS:
        raise too_much
    found, left = {}, UNPACKED
    for row in rows:
        if row.is_dir() or not wanted(row.filename):
            continue
        with archive.open(row) as member:
            content = member.read(left + 1)
        left -= len(content)
        if left < 0:
            raise too_much
        if row.filename.lower().endswith((".xml", ".rels", ".xhtml", ".opf", ".html", ".htm", ".ncx")):
            no_entities(content, what)
        found[row.filename] = content
    return found


def packed(members: Mapping[str, bytes]) -> bytes:
    """Return members as an archive, not compressed."""
    return zip_files(members.items(), stored=tuple(members))
