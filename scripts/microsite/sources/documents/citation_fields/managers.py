"""What the fields of Zotero, Mendeley, EndNote and Word say of the works that they cite, as items of CSL-JSON."""

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final
from xml.etree import ElementTree as ET

LibraryItem = Mapping[str, Any]
"""A work in CSL-JSON."""

SDT_TAG: Final = "MENDELEY_CITATION_v3_"
"""With this begins the tag of a content control of Mendeley Cite; JSON in Base64 follows."""
_LONGEST: Final = 2_000_000
_BIBLIOGRAPHY: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}"
_YEAR: Final = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def _object(text: str) -> dict[str, Any]:
    """Return the object with which a text begins; an empty one if it is none, or too large."""
    try:
        found, _ = json.JSONDecoder().raw_decode(text) if len(text) < _LONGEST else ({}, 0)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _of_csl(text: str) -> Iterator[LibraryItem]:
    """Yield the works of a citation as Zotero and Mendeley write it."""
    cited = _object(text).get("citationItems")
    for each in cited if isinstance(cited, list) else ():
        item = each.get("itemData") if isinstance(each, dict) else None
        if isinstance(item, dict):
            uris = each.get("uris")
            address = uris[0] if isinstance(uris, list) and uris and isinstance(uris[0], str) else None
            yield {**item, "uri": address}


def _xml(text: str) -> ET.Element | None:
    try:
        return None if "<!" in text or len(text) > _LONGEST else ET.fromstring(text)  # noqa: S314 - no declarations
    except (ET.ParseError, ValueError, RecursionError):
        return None


def _dated(text: str) -> dict[str, Any]:
    year = _YEAR.search(text)
    return {"issued": {"date-parts": [[int(year[0])]]}} if year else {}


def _said(element: ET.Element, path: str) -> str:
    found = element.find(path)
    return " ".join("".join(found.itertext()).split()) if found is not None else ""


def _person(name: str) -> LibraryItem:
    family, mark, given = name.partition(",")
    return {"family": family.strip(), "given": given.strip()} if mark else {"literal": name}


def _of_endnote(text: str) -> Iterator[LibraryItem]:
    """Yield the works of a citation as EndNote writes it."""
    root = _xml(text[max(0, text.find("<EndNote")) :].strip())
    for cite in root.iter("Cite") if root is not None else ():
        record = cite if cite.find("record") is None else cite.find("record")
        assert record is not None  # noqa: S101
        people = (" ".join("".join(each.itertext()).split()) for each in record.iterfind("contributors/authors/author"))
        item: dict[str, Any] = {
            "title": _said(record, "titles/title"),
            "container-title": _said(record, "titles/secondary-title"),
            "volume": _said(record, "volume"),
            "page": _said(record, "pages"),
            "DOI": _said(record, "electronic-resource-num"),
            "author": [_person(name) for name in people if name],
        }
        yield {key: value for key, value in item.items() if value} | _dated(
            _said(record, "dates/year") or _said(cite, "Year")
        )


def items_of(instruction: str, data: Sequence[str] = ()) -> tuple[LibraryItem, ...]:
    """Return the works that a field cites, by its instruction and the ``data`` beside it; none if it cites nothing."""
    kind, _, rest = instruction.strip().removeprefix("ADDIN").strip().partition(" ")
    if kind.startswith("EN.CITE"):
        unpacked = (_decoded(each) for each in data)
        return tuple(_of_endnote(rest)) or next((found for each in unpacked if (found := tuple(_of_endnote(each)))), ())
    begins = instruction.find("{")
    if begins >= 0 and ("CSL_CITATION" in instruction[:begins] or "CITATION" in kind):
        return tuple(_of_csl(instruction[begins:]))
    return ()


def items_of_tag(tag: str) -> tuple[LibraryItem, ...]:
    """Return the works that a content control cites, by its tag."""
    return tuple(_of_csl(_decoded(tag.removeprefix(SDT_TAG)))) if tag.startswith(SDT_TAG) else ()


def _decoded(text: str) -> str:
    """Return a text that is packed as Base64; "" if it is not."""
    bare = "".join(text.split())
    try:
        return base64.b64decode(bare + "=" * (-len(bare) % 4)).decode("utf-8", "replace").rstrip("\0")
    except (binascii.Error, ValueError):
        return ""


def _of_word(source: ET.Element) -> LibraryItem:
    def said(name: str) -> str:
        return _said(source, _BIBLIOGRAPHY + name)

    people = source.iterfind(f"{_BIBLIOGRAPHY}Author/{_BIBLIOGRAPHY}Author/.//{_BIBLIOGRAPHY}Person")
    names = [
        {"family": _said(each, f"{_BIBLIOGRAPHY}Last"), "given": _said(each, f"{_BIBLIOGRAPHY}First")}
        for each in people
    ]
    item = {
        "title": said("Title"),
        "container-title": said("JournalName"),
        "DOI": said("DOI"),
        "volume": said("Volume"),
    }
    return {key: value for key, value in item.items() if value} | {"author": names} | _dated(said("Year"))


def sources_of_word(members: Mapping[str, bytes]) -> dict[str, LibraryItem]:
    """Return the works that Word itself keeps in a file, by their tags."""
    found: dict[str, LibraryItem] = {}
    for name, raw in members.items():
        root = _xml(raw.decode("utf-8", "replace")) if name.startswith("customXml/item") and b"Sources" in raw else None
        for source in root.iter(f"{_BIBLIOGRAPHY}Source") if root is not None else ():
            found[_said(source, f"{_BIBLIOGRAPHY}Tag")] = _of_word(source)
    return found


def tags_of_word(instruction: str) -> tuple[str, ...]:
    """Return the tags of the works that a field of Word cites: ``CITATION Mar04 \\l 1033 \\m Hol98``."""
    if not instruction.strip().startswith("CITATION "):
        return ()
    first, *more = re.split(r"\\m\s+", instruction.strip().removeprefix("CITATION "))
    return tuple(part.split()[0] for part in (first, *more) if part.split())
