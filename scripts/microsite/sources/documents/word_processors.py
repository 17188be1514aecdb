"""Word files and OpenDocument texts, by pandoc: unpacked first, so that it sees no more than it can bear."""

import re
from typing import Final
from xml.etree import ElementTree as ET

from microsite.sources.documents.archive import packed, unpacked
from microsite.sources.documents.citation_fields.entries import with_fields_followed
from microsite.sources.documents.citation_fields.marks import marks_as_links
from microsite.sources.documents.citation_fields.word import with_links
from microsite.sources.documents.document import DocumentContent
from microsite.sources.documents.file_metadata import FileMetadata
from microsite.sources.documents.pandoc import PLACE, PLACE_END, read_with_pandoc
from microsite.sources.documents.reference_list import with_references_apart
from microsite.sources.documents.xml_tree import xml_tree
from microsite.sources.text.normalise import normalise

_WORD: Final = "a Word file (.docx)"
_OPEN_DOCUMENT: Final = "an OpenDocument text (.odt)"
_FIELDS: Final = re.compile(
    rb"</?text:(?:user-defined|user-field-\w+|variable-\w+|title|subject|description|keywords|expression|creator|"
    rb"initial-creator|date|time|chapter|file-name|conditional-text|placeholder|database-\w+|meta|meta-field|"
    rb"bookmark-ref|reference-ref|sequence-ref)(?=[\s/>])[^<>]*>"
)
"""The tags around the text of fields, which pandoc leaves out with their text."""

_BOOKMARK: Final = re.compile(rb"""<text:bookmark(?:-start)?\s[^<>]*?text:name=(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*?/>""")
"""Places that links lead to: pandoc gives them names of its own, and leaves the links as they are."""


def _marked_place(found: re.Match[bytes]) -> bytes:
    """Return a bookmark as a piece of text that :func:`read_with_pandoc` makes a place of."""
    name = found[1] if found[1] is not None else found[2]
    return PLACE.encode() + name + PLACE_END.encode()


def _properties(member: bytes | None, what: str) -> FileMetadata:
    """Return what the properties of a file say (Dublin Core); nothing if they are damaged."""
    try:
        root = xml_tree(member or b"", what)
    except (ET.ParseError, ValueError, LookupError, RecursionError):
        return FileMetadata()
    said: dict[str, str] = {}
    for element in root.iter():
        name, text = str(element.tag).rpartition("}")[2], normalise(element.text or "")
        if text:
            said.setdefault(name, text)
    makers = re.split(r"\s*;\s*", said.get("initial-creator") or said.get("creator") or "")
    # The day on which the file was made is none of publication, and whoever made it need not have written the text.
    return FileMetadata(said.get("title"), language=said.get("language"), makers=tuple(filter(None, makers)))


def read_docx(raw: bytes) -> DocumentContent:
    """Read a Word file; raises :class:`SourceError` if it is none, or cannot be read within bounds."""
    members = unpacked(raw, lambda name: name.endswith((".xml", ".rels")), what=_WORD)
    properties = _properties(members.get("docProps/core.xml"), _WORD)
    linked, fields = with_links(members)
    content = read_with_pandoc(packed(linked), "docx+styles", what=_WORD, properties=properties)
    return with_fields_followed(with_references_apart(content), fields) if fields else content


def read_odt(raw: bytes) -> DocumentContent:
    """Read an OpenDocument text; raises :class:`SourceError` if it is none, or cannot be read within bounds."""
    members = unpacked(raw, lambda name: name.endswith(".xml") or name == "mimetype", what=_OPEN_DOCUMENT)
    properties = _properties(members.get("meta.xml"), _OPEN_DOCUMENT)
    linked, fields = marks_as_links(members.get("content.xml", b""))
    members["content.xml"] = _BOOKMARK.sub(_marked_place, _FIELDS.sub(b"", linked))
    content = read_with_pandoc(packed(members), "odt", what=_OPEN_DOCUMENT, properties=properties)
    return with_fields_followed(with_references_apart(content), fields) if fields else content
