"""Books as EPUB: their texts in reading order, as one."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Final
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from microsite.sources.documents.archive import unpacked
from microsite.sources.documents.document import DocumentContent, SourceError, TooMuchError
from microsite.sources.documents.file_metadata import FileMetadata, day, doi_in
from microsite.sources.documents.markup.elements import parsed, read_elements
from microsite.sources.documents.markup.page import page_content
from microsite.sources.documents.xml_tree import xml_tree
from microsite.sources.text.normalise import normalise

_WHAT: Final = "a book as EPUB"
_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_KINDS: Final = (".xml", ".opf", ".xhtml", ".html", ".htm", ".ncx")
_BODY: Final = re.compile(r"<body\b([^>]*)>(.*)</body\s*>", re.DOTALL | re.IGNORECASE)
_EMPTY: Final = re.compile(
    r"<(?!(?:br|hr|img|wbr|link|meta|input|col|area|base|embed|source|track|param)\b)([A-Za-z][\w:-]*)((?:\s[^<>]*)?)/>"
)
_TAG: Final = re.compile(r"<[A-Za-z][^<>]*>")
_NAMED: Final = re.compile(r"""\s(id|href)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def _tree(members: Mapping[str, bytes], name: str) -> ET.Element:
    try:
        return xml_tree(members[name], _WHAT)
    except (KeyError, ET.ParseError, ValueError, LookupError, RecursionError):
        raise SourceError(
            "unreadable", f"expected {_WHAT}, but its {posixpath.basename(name)} is missing or damaged"
        ) from None


def _all(tree: ET.Element, name: str) -> Iterator[ET.Element]:
    return (each for each in tree.iter() if isinstance(each.tag, str) and each.tag.rpartition("}")[2] == name)


def _spine(package: ET.Element, folder: str) -> Iterator[str]:
    """Yield the names of the texts in reading order, without the table of contents."""
    items = {each.get("id"): each for each in _all(package, "item")}
    for each in _all(package, "itemref"):
        item = items.get(each.get("idref"))
        if item is not None and "nav" not in item.get("properties", "").split():
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))


def _linked(tag: str, name: str) -> str:
    """Return a tag with the ids in it, and the links to places in the book, as they are in the book as one text."""

    def there(match: re.Match[str]) -> str:
        value = match[2] if match[2] is not None else match[3]
        if match[1] == "id":
            return f' id="{name}#{value}"'
        file, mark, place = value.partition("#")
        if "://" in file or not (mark or file.lower().endswith(_KINDS)):
            return match[0]
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(file))) if file else name
        return f' href="#{target}#{place}"'

    return _NAMED.sub(there, tag)


def _section(name: str, raw: bytes) -> str:
    """Return the body of a text of the book as a section, as HTML has it rather than XML."""
    text = raw.decode("utf-8-sig", errors="replace")
    body = _BODY.search(_EMPTY.sub(r"<\1\2></\1>", text))
    if body is None:
        return ""
    inner = _TAG.sub(lambda tag: _linked(tag[0], name), body[2])
    return f'<section{body[1]}><a id="{escape(name)}#"></a>{inner}</section>'


def _said(package: ET.Element) -> FileMetadata:
    def texts(name: str) -> list[str]:
        return [text for text in (normalise("".join(each.itertext())) for each in _all(package, name)) if text]

    titles, dates, languages = texts("title"), texts("date"), texts("language")
    return FileMetadata(
        title=titles[0] if titles else None,
        authors=tuple(dict.fromkeys(texts("creator"))),
        date=next((found for found in map(day, dates) if found), None),
        language=languages[0] if languages else None,
        doi=doi_in(" ".join(texts("identifier"))),
        publisher=next(iter(texts("publisher")), None),
    )


def _is_locked() -> SourceError:
    return SourceError("unreadable", f"expected {_WHAT}, but it is locked (DRM); ask for a copy without")


def _locked(members: Mapping[str, bytes]) -> set[str]:
    """Return the names of what is encrypted in a book; raises :class:`SourceError` where the key is kept with it.

    Fonts may be, in a book that anybody can read.
    """
    if _ENCRYPTION not in members:
        return set()
    if b"EncryptedKey" in members[_ENCRYPTION]:
        raise _is_locked()
    return {unquote(each.get("URI", "")) for each in _all(_tree(members, _ENCRYPTION), "CipherReference")}


def read(raw: bytes) -> DocumentContent:
    """Read a book; raises :class:`SourceError` if it is none, or more than can be unpacked."""
    members = unpacked(raw, lambda name: name.lower().endswith(_KINDS), what=_WHAT)
    locked = _locked(members)
    root = next(_all(_tree(members, _CONTAINER), "rootfile"), None)
    package_name = unquote(root.get("full-path", "")) if root is not None else ""
    package = _tree(members, package_name)
    spine = list(_spine(package, posixpath.dirname(package_name)))
    if locked.intersection(spine):
        raise _is_locked()
    sections = [_section(name, members[name]) for name in spine if name in members]
    try:
        page = parsed(f"<!doctype html><body>{''.join(sections)}</body>")
        return page_content(read_elements(page), _said(package))
    except TooMuchError as error:
        what = error.what.replace("the page", "the book", 1)
        raise TooMuchError(what, "copy the chapters that you need into a .txt file") from None
