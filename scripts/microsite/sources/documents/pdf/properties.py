"""What the properties of a PDF say of it: its document information, its metadata (XMP) and its catalog.

Standard: ISO 32000-2, 14.3; ISO 16684-1 (XMP), with the properties of Dublin Core and PRISM.
"""

import ctypes
import re
from collections.abc import Iterator
from typing import Any, Final
from xml.etree import ElementTree as ET

from microsite.sources.documents.archive import no_entities
from microsite.sources.documents.document import SourceError
from microsite.sources.documents.file_metadata import FileMetadata, day, doi_in
from microsite.sources.text.normalise import normalise

_PACKET: Final = re.compile(rb"<x:xmpmeta\b.{1,200000}?</x:xmpmeta\s*>", re.DOTALL)
_OF_A_DOCUMENT: Final = re.compile(rb"ns\.adobe\.com/pdf/1\.3/|prismstandard\.org|/pdfx/1\.3/")
"""Names that the packet of a document has; those of the pictures in it have none of them."""
_AND: Final = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_PACKETS: Final = 50


def _local(name: str) -> str:
    return name.rpartition("}")[2].lower()


def _said(root: ET.Element) -> Iterator[tuple[str, str]]:
    """Yield every property with its text, as an element, an item of a list, or an attribute."""
    for each in root.iter():
        for name, value in each.attrib.items():
            yield _local(name), normalise(value)
        items = [item for item in each.iter() if _local(str(item.tag)) == "li"]
        for item in items or [each]:
            if text := normalise("".join(item.itertext())):
                yield _local(str(each.tag)), text


def _packet(raw: bytes) -> dict[str, list[str]]:
    """Return what the metadata of a document says, by the names of its properties; nothing if it cannot be read."""
    found: dict[str, list[str]] = {}
    for count, packet in enumerate(_PACKET.finditer(raw)):
        if count > _PACKETS:
            break
        if not _OF_A_DOCUMENT.search(packet[0]):
            continue
        try:
            no_entities(packet[0], "")
            root = ET.fromstring(packet[0])  # noqa: S314 - no entities are declared
        except (SourceError, ET.ParseError, ValueError, LookupError, RecursionError):
            continue
        for name, text in _said(root):
            found.setdefault(name, []).append(text)
    return found


def _language(document: Any) -> str | None:
    """Return the language that the catalog names."""
    import pypdfium2.raw  # noqa: PLC0415

    pdfium: Any = pypdfium2.raw
    length = pdfium.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if not 2 < length < 200:
        return None
    buffer = (ctypes.c_ushort * length)()
    pdfium.FPDFCatalog_GetLanguage(document.raw, buffer, length)
    return bytes(buffer)[:length].decode("utf-16-le", errors="replace").strip("\0 ").replace("_", "-") or None


def properties(document: Any, raw: bytes) -> FileMetadata:
    """Return what the properties of an open PDF say; days on which the file was made are none of publication."""
    packet, information = _packet(raw), document.get_metadata_dict()

    def first(*names: str) -> str | None:
        return next((text for name in names for text in packet.get(name, ()) if text), None)

    ends = dict.fromkeys(filter(None, (first("startingpage"), first("endingpage"))))
    authors = filter(None, _AND.split(normalise(information.get("Author", ""))))
    return FileMetadata(
        title=normalise(information.get("Title", "")) or first("title"),
        authors=tuple(dict.fromkeys(authors)),
        date=day(first("coverdate", "publicationdate") or ""),
        language=_language(document) or first("language"),
        doi=doi_in(" ".join((*packet.get("doi", ()), *packet.get("identifier", ())))),
        container=first("publicationname"),
        volume=first("volume"),
        issue=first("number", "issueidentifier"),
        pages="-".join(ends) or None,
        publisher=first("publisher"),
    )
