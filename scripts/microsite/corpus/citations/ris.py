"""CSL-JSON items as RIS (the tagged format of reference managers), which pandoc reads and does not write."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from microsite.corpus.citations.ris_tags import BY_NUMBER, ORDER, TYPES, WHOLE_PAGES, people, tags

_Line = tuple[str, str]
"""A tag and its value."""

_RANGE = re.compile(r"([^-–]+?)\s*[-–]\s*([^-–]+)")
_DATES: Final = ("issued", "accessed")
_ELSEWHERE: Final = frozenset({"id", "type", "note", "annote", "keyword", *_DATES})


def _name(name: Mapping[str, Any]) -> str:
    """Return a name as ``Family, Given, Suffix``; a body keeps its words together by a comma at the end.

    RIS has no other sign for a body than that no second part of a name follows, so commas within it go.
    """
    if literal := name.get("literal"):
        return f"{_without_commas(literal)},"
    family = " ".join(str(name[key]) for key in ("non-dropping-particle", "family") if name.get(key))
    given = " ".join(str(name[key]) for key in ("given", "dropping-particle") if name.get(key))
    parts = [_without_commas(part) for part in (family, given, str(name.get("suffix", ""))) if part]
    return ", ".join(parts)


def _without_commas(text: object) -> str:
    return " ".join(str(text).replace(",", " ").split())


def _people(item: Mapping[str, Any], kind: str) -> Iterator[_Line]:
    for role, tag in people(kind).items():
        yield from ((tag, _name(name)) for name in item.get(role, ()))


def _sides(date: Mapping[str, Any]) -> list[list[int]]:
    return [[int(number) for number in side] for side in date.get("date-parts", ()) if side]


def _day(side: list[int]) -> str:
    """Return year, month and day, as far as they are known, as RIS has them: ``2021/09//``."""
    year, month, day = [*side, 0, 0][:3]
    return f"{year:04}/{month:02}/{f'{day:02}' if day else ''}/" if month else f"{year:04}///"


def _issued(date: Mapping[str, Any]) -> Iterator[_Line]:
    """Yield year and day. RIS has no word for "about" or a span: it is then the first year, a note says what."""
    sides = _sides(date)
    if not sides:
        return
    yield "PY", f"{sides[0][0]:04}"
    if date.get("circa") or len(sides) > 1:
        span = " to ".join("-".join(f"{number:02}" for number in side) for side in sides)
        yield "N1", f"Date: {'about ' if date.get('circa') else ''}{span}"
    elif len(sides[0]) > 1:
        yield "DA", _day(sides[0])


def _pages(item: Mapping[str, Any], kind: str) -> Iterator[_Line]:
    """Yield first and last page; of what is no plain range, the whole. An article without pages goes by its number."""
    known, pages = tags(kind), ""
    if "number-of-pages" in known:
        pages = str(item.get("number-of-pages") or "")
    elif "page" in known:
        pages = str(item.get("page") or (item.get("number") if kind in BY_NUMBER else "") or "")
    ends = None if kind in WHOLE_PAGES else _RANGE.fullmatch(pages)
    yield from zip(("SP", "EP"), ends.groups() if ends else filter(None, (pages,)), strict=False)


def _in_words(value: Any) -> str:
    """Return the value of any variable of CSL as words."""
    if isinstance(value, Mapping):
        return " to ".join("-".join(f"{number:02}" for number in side) for side in _sides(value))
    if isinstance(value, list | tuple):
        return "; ".join(_name(name).rstrip(",") for name in value)
    return str(value)


def _notes(item: Mapping[str, Any], kind: str) -> Iterator[_Line]:
    """Yield the notes, and as one more each value that the type has no tag for, by the name that CSL has for it.

    Before a colon, "ISBN" alone would be a tag of another program to Zotero.
    """
    yield from (("N1", str(item[key])) for key in ("note", "annote") if item.get(key))
    known = _ELSEWHERE | tags(kind).keys() | people(kind).keys()
    by_number = {"number"} if kind in BY_NUMBER and not item.get("page") else set()
    for variable, value in item.items():
        if variable not in known | by_number and value:
            yield "N1", f"{variable} of the work: {_in_words(value)}"
    for role in people(kind):
        bodies = [str(name.get("literal", "")) for name in item.get(role, ())]
        yield from (("N1", f"{role} in full: {body}") for body in bodies if "," in body)


def _record(item: Mapping[str, Any]) -> Iterator[_Line]:
    kind = TYPES.get(item["type"], "GEN")
    yield "TY", kind
    yield "ID", str(item["id"])
    yield from _people(item, kind)
    own = sorted(tags(kind).items(), key=lambda each: ORDER.index(each[1]))
    yield from ((tag, str(item[key])) for key, tag in own if tag != "SP" and item.get(key))
    yield from _notes(item, kind)
    yield from _issued(item.get("issued", {}))
    yield from (("Y2", _day(side)) for side in _sides(item.get("accessed", {}))[:1])
    yield from _pages(item, kind)
    yield "ER", ""


def ris(items: Iterable[Mapping[str, Any]]) -> str:
    """Return CSL-JSON items as one RIS file, lines ended by CR LF. Values are folded: a line break would end them."""
    lines = (f"{tag}  - {' '.join(value.split())}" for item in items for tag, value in (*_record(item), ("", "")))
    return "".join(f"{'' if line == '  - ' else line}\r\n" for line in lines)
