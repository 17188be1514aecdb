"""What records of RIS mean, where pandoc's reader passes over it.

Pandoc 3.9 reads of a date only the year, splits a body's name like a person's, does not know web pages, and stops at
a value that goes on in the next line.
"""

import re
from typing import Any, Final

from microsite.authoring.references.joined_names import is_suffix, without_et_al
from microsite.authoring.references.raw_record import RawRecord
from microsite.authoring.references.ris_lines import MORE_TYPES
from microsite.corpus.citations.ris_tags import OWN, TYPES

_SPAN = re.compile(r"\w{1,12}\s?[-–]{1,2}\s?\w{1,12}")
_JOINED = re.compile(r"\s(?:and|&)\s")
_DATE = re.compile(r"(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?(?![\d])")

KINDS: Final = {word: kind for kind, word in TYPES.items()} | MORE_TYPES
_ROLES: Final = {"author": ("AU", "A1"), "editor": ("ED", "A2"), "translator": ("A4",), "collection-editor": ("A3",)}
_BY_TYPE: Final = frozenset(
    "collection-number collection-title container-title event-title number number-of-pages publisher-place".split()
)
"""Variables whose tags are not those of every type."""
_WORDS: Final = {"publisher-place": "CY", "genre": "M3", "number": "M1", "collection-title": "T3"}


def for_pandoc(record: RawRecord, identifier: str) -> str:
    """Return a record anew, one line a value."""
    kind = record.kind if record.kind in KINDS else "GEN"
    lines = [f"TY  - {kind}", f"ID  - {identifier}", *(f"{f.name.upper()}  - {f.value}" for f in record.fields)]
    return "\n".join([*lines, "ER  - ", "", ""])


def complete_record(record: RawRecord, item: dict[str, Any]) -> dict[str, Any]:
    """Return pandoc's item with what its reader passed over."""
    whole = {key: value for key, value in item.items() if key not in ("ISSN", "ISBN")}
    whole["type"] = KINDS.get(record.kind, "document")
    if whole["type"] == "book" and not whole.get("title") and (title := record.all("bt")):
        whole = {key: value for key, value in whole.items() if value != title[0]} | {"title": title[0]}
    for role, tags in _ROLES.items():
        written = (part for value in record.all(*(tag.lower() for tag in tags)) for part in value.split(";"))
        # Some programs write the same names under two tags.
        names = [_name(part) for part in dict.fromkeys(part.strip() for part in written) if part]
        whole.pop(role, None)
        whole |= {role: names} if names else {}
    for variable, tag in _WORDS.items():
        values = record.all(tag.lower())
        whole |= {variable: values[0]} if values and not whole.get(variable) else {}
    whole = _as_meant(record, _number(record, whole) | whole) | _pages(record)
    for variable, tags in {"issued": ("da", "y1", "py"), "accessed": ("y2",)}.items():
        whole.pop(variable, None)
        dates = [parts for tag in tags for value in record.all(tag) if (parts := _parts(value))]
        # The day of the issue stands before a date that it was online first. Another tag may say more of the same.
        fuller = [parts for parts in dates if parts[: len(dates[0])] == dates[0]]
        whole |= {variable: {"date-parts": [max(fuller, key=len)]}} if dates else {}
    return whole


def _pages(record: RawRecord) -> dict[str, str]:
    """Return the pages of a record one of whose two tags has both, the first and the last: pandoc would add them up."""
    first, last = ((*record.all(tag), "")[0] for tag in ("sp", "ep"))
    span = next((found for value in (first, last) if (found := _SPAN.fullmatch(value))), None)
    return {"page": span[0]} if span and first and last else {}


def _meant(record: RawRecord, variable: str, values: list[str]) -> bool:
    """Say whether values of a tag are surely what the tag means for the type of a record."""
    if variable == "number-of-pages":  # of a book, unless a range stands there
        return values[0].isdigit() and not record.all("ep")
    if variable == "event-title":  # of a paper, if its proceedings have a tag of their own
        return record.kind == "SLIDE" or bool(record.all("c3"))
    return True


def _as_meant(record: RawRecord, item: dict[str, Any]) -> dict[str, Any]:
    """Return an item with each value under what its tag means for the type: T2 of a report is a series, no container.

    Pandoc reads a tag alike for all types.
    """
    tags = OWN.get(TYPES.get(str(item["type"]), ""), {})
    for variable in sorted(_BY_TYPE & tags.keys()):
        tag = tags[variable]
        values = record.all(tag.lower())
        if values and _meant(record, variable, values):
            moved = {key for key in (*_BY_TYPE, "page") if item.get(key) == values[0] and tags.get(key) != tag}
            item = {key: value for key, value in item.items() if key not in moved} | {variable: values[0]}
    return item


def _number(record: RawRecord, item: dict[str, Any]) -> dict[str, str]:
    """Return what SN says: the number of a book or periodical by its length, else that of a report."""
    found = {}
    for value in record.all("sn"):
        variable = {8: "ISSN", 10: "ISBN", 13: "ISBN"}.get(len(re.sub(r"[^0-9Xx]", "", value)))
        if variable or item["type"] == "report":
            found[variable or "number"] = value
    return found


def _name(value: str) -> dict[str, str]:
    """Return a name. A person is written ``Family, Given``; what has no comma, or nothing behind it, is a body.

    So is what has more commas, if behind the second stands no suffix, and what is joined by "and" or "&".
    """
    value = without_et_al(value)
    parts = [part.strip() for part in value.split(",")]
    if len(parts) == 1 or not any(parts[1:]):
        return {"literal": parts[0]}
    if len(parts) == 3 and is_suffix(parts[1]) and not is_suffix(parts[2]):
        parts[1:] = parts[:0:-1]
    if len(parts) > 3 or _JOINED.search(value) or (len(parts) == 3 and parts[2] and not is_suffix(parts[2])):
        return {"literal": value.strip()}
    names = {"family": parts[0], "given": parts[1], "suffix": " ".join(parts[2:])}
    return {key: value for key, value in names.items() if value}


def _parts(value: str) -> list[int]:
    match = _DATE.match(value)
    return [int(part) for part in match.groups() if part] if match else []
