"""CSL-JSON items as RIS (the tagged format of reference managers), which pandoc reads and does not write."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

TYPES: Final[dict[str, str]] = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "hearing": "HEAR",
    "interview": "PCOMM",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "MANSCPT",
    "map": "MAP",
    "paper-conference": "CPAPER",
    "personal_communication": "PCOMM",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""CSL's types as RIS has them; any other is GEN, the generic type."""

_TAGS: Final = (
    ("TI", "title"), ("T2", "container-title"), ("T3", "collection-title"), ("VL", "volume"), ("IS", "issue"),
    ("M1", "number"), ("ET", "edition"), ("PB", "publisher"), ("CY", "publisher-place"), ("SN", "ISBN"),
    ("SN", "ISSN"), ("DO", "DOI"), ("UR", "URL"), ("LA", "language"), ("AB", "abstract"), ("N1", "note"),
    ("N1", "annote"),
)  # fmt: skip


def _name(name: Mapping[str, Any]) -> str:
    """Return a name as ``Family, Given, Suffix``; a body keeps its words together by a comma at the end."""
    if literal := name.get("literal"):
        return str(literal) if "," in str(literal) else f"{literal},"
    family = " ".join(str(name[key]) for key in ("non-dropping-particle", "family") if name.get(key))
    given = " ".join(str(name[key]) for key in ("given", "dropping-particle") if name.get(key))
    return ", ".join(part for part in (family, given, str(name.get("suffix", ""))) if part)


def _dates(issued: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield year and day. RIS has no word for "about", so a date that is not exact is a note, and no year."""
    parts = [[int(number) for number in side] for side in issued.get("date-parts", ()) if side]
    if not parts:
        return
    if issued.get("circa") or len(parts) > 1:
        span = " to ".join("-".join(f"{number:02}" for number in side) for side in parts)
        yield "N1", f"Date: {'about ' if issued.get('circa') else ''}{span}"
        return
    year, *rest = parts[0]
    yield "PY", f"{year:04}"
    if rest:
        month, day = f"{rest[0]:02}", f"{rest[1]:02}" if len(rest) > 1 else ""
        yield "DA", f"{year:04}/{month}/{day}/"


def _record(item: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield "TY", TYPES.get(item["type"], "GEN")
    yield "ID", item["id"]
    for tag, role in (("AU", "author"), ("ED", "editor"), ("A4", "translator")):
        yield from ((tag, _name(name)) for name in item.get(role, ()))
    yield from ((tag, item[key]) for tag, key in _TAGS if item.get(key))
    yield from _dates(item.get("issued", {}))
    first, _, last = str(item.get("page", "")).replace("–", "-").partition("-")
    yield from ((tag, page) for tag, page in (("SP", first), ("EP", last)) if page)
    yield "ER", ""


def ris(items: Iterable[Mapping[str, Any]]) -> str:
    """Return CSL-JSON items as one RIS file, lines ended by CR LF. Values are folded: a line break would end them."""
    lines = (f"{tag}  - {' '.join(str(value).split())}" for item in items for tag, value in (*_record(item), ("", "")))
    return "".join(f"{'' if line == '  - ' else line}\r\n" for line in lines)
