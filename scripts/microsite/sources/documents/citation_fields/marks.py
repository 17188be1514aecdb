"""Citations between two marks: reference marks of OpenDocument texts, and bookmarks of Word files."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

from microsite.sources.documents.citation_fields.managers import LibraryItem, items_of
from microsite.sources.documents.citation_fields.places import PLACE, Cut, cut, is_whole

_MARK: Final = re.compile(r'<text:reference-mark-(?P<kind>start|end)\s[^<>]*?text:name="(?P<name>[^"]*)"[^<>]*/>')
_BOOKMARK: Final = re.compile(r"<w:bookmark(?P<kind>Start|End)\s(?P<said>[^<>]*)/>")
_NAME: Final = re.compile(r'w:(id|name)="([^"]*)"')
_PROPERTY: Final = re.compile(r'<property\s[^<>]*?name="(\w+?)(?:_(\d+))?"[^<>]*>(.*?)</property>', re.DOTALL)
_MANAGERS: Final = ("Mendeley_Bookmark_", "ZOTERO_BREF_")


def _between(
    text: str,
    start: int,
    end: int,
    items: tuple[LibraryItem, ...],
    fields: list[tuple[LibraryItem, ...]],
    tags: tuple[str, str],
) -> Iterator[Cut]:
    inner = text[start:end]
    if items and inner and is_whole(inner) and "<text:p" not in inner and "</w:p>" not in inner:
        yield Cut(start, start, tags[0].format(f"{PLACE}{len(fields)}"))
        yield Cut(end, end, tags[1])
        fields.append(items)


def _of_marks(text: str, fields: list[tuple[LibraryItem, ...]]) -> Iterator[Cut]:
    tags = ('<text:a xlink:type="simple" xlink:href="#{}">', "</text:a>")
    started: dict[str, int] = {}
    for mark in _MARK.finditer(text):
        if mark["kind"] == "start":
            started[mark["name"]] = mark.end()
        elif mark["name"] in started:
            items = items_of(unescape(mark["name"]))
            yield from _between(text, started.pop(mark["name"]), mark.start(), items, fields, tags)


def marks_as_links(raw: bytes) -> tuple[bytes, list[tuple[LibraryItem, ...]]]:
    """Return the content of an OpenDocument text with the citations of reference managers as links, and their works."""
    fields = list[tuple[LibraryItem, ...]]()
    text = raw.decode("utf-8", "replace")
    cuts = list(_of_marks(text, fields))
    return (cut(text, cuts).encode(), fields) if fields else (raw, fields)


def bookmarked(custom: bytes) -> dict[str, tuple[LibraryItem, ...]]:
    """Return what the properties of a Word file say of citations that are kept as bookmarks, by their names."""
    pieces: dict[str, dict[int, str]] = {}
    for name, number, value in _PROPERTY.findall(custom.decode("utf-8", "replace")):
        if name.startswith(_MANAGERS):
            pieces.setdefault(name, {})[int(number or 0)] = unescape(re.sub(r"<[^<>]*>", "", value))
    return {name: items_of("".join(parts[n] for n in sorted(parts))) for name, parts in pieces.items()}


def bookmark_cuts(
    text: str, known: Mapping[str, tuple[LibraryItem, ...]], fields: list[tuple[LibraryItem, ...]]
) -> Iterator[Cut]:
    """Yield what makes links of the bookmarks of a Word file that are citations."""
    started: dict[str, tuple[int, str]] = {}
    for mark in _BOOKMARK.finditer(text) if known else ():
        said = dict(_NAME.findall(mark["said"]))
        if mark["kind"] == "Start":
            started[said.get("id", "")] = mark.end(), said.get("name", "")
        elif said.get("id") in started:
            start, name = started.pop(said["id"])
            tags = ('<w:hyperlink w:anchor="{}">', "</w:hyperlink>")
            yield from _between(text, start, mark.start(), known.get(name, ()), fields, tags)
