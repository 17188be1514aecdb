"""From pandoc's item to what a seed keeps of it, and an account of what was lost on the way."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter, ValidationError

from microsite.authoring.references.latex import DEEPEST, WRAPPED, address_in, depth, plain_address, words_of
from microsite.authoring.references.main_titles import MAIN_TITLES, WHY_NOT, main_title_called
from microsite.authoring.references.raw_record import RawField, RawRecord
from microsite.model.csl import TYPES, Csl
from microsite.model.doi import plain_doi
from microsite.model.field_types import Language, Url

NAMES: Final = ("author", "editor", "translator", "collection-editor", "container-author", "director", "interviewer")
DATES: Final = ("issued", "accessed", "original-date")
TEXTS: Final = (
    "title", "container-title", "collection-title", "collection-number", "volume", "issue", "number",
    "number-of-pages", "edition", "page", "chapter-number", "genre", "medium", "event-title", "publisher",
    "publisher-place", "archive", "archive_location", "ISBN", "ISSN", "DOI", "URL", "language",
)  # fmt: skip
"""What of CSL a seed keeps, in the order in which it is written."""

_PRIVATE = "paths on somebody’s machine and files are not kept"
_OWN_WORDS = "texts of a work are not kept; a seed says things in its own words"
_NOTES = "notes are not kept; what readers should know goes into established, correction or issues"
_TAGS = "keywords are not kept; claims and briefings say what a work is about"
_REASONS: Final = {
    **dict.fromkeys(("abstract", "ab", "n2"), _OWN_WORDS),
    **dict.fromkeys(("note", "annote", "annotation", "n1", "rn", "extra", "comment"), _NOTES),
    **dict.fromkeys(("keyword", "keywords", "kw"), _TAGS),
    **dict.fromkeys(("file", "l1", "l2", "l3", "l4"), _PRIVATE),
}
NEVER_KEPT: Final = frozenset(_REASONS)
_ADDRESSES: Final = ("url", "ur", "howpublished", "URL", "lk")
MARKUP = re.compile(r"</?(?:i|b|sup|sub|sc|em|strong|span)(?:\s[^<>]*)?>")
_LONGEST_NUMBER: Final = 40
_WORDS_OF_A_NUMBER: Final = 4
_CSL: Final = TypeAdapter[dict[str, Any]](Csl)
_LONGEST: Final = 20_000
_URL: Final = TypeAdapter[str](Url)
_LANGUAGE: Final = TypeAdapter[str](Language)


def _valid(form: TypeAdapter[str], value: str) -> bool:
    try:
        form.validate_python(value)
    except ValidationError:
        return False
    return True


def _is_number(value: str) -> bool:
    """Say whether a value can be the number of a work, and not a sentence or somebody's address."""
    return len(value) <= _LONGEST_NUMBER and "@" not in value and len(value.split()) <= _WORDS_OF_A_NUMBER


def _refusal(field: RawField) -> str | None:
    """Return why a field never reaches pandoc: it is private, an unsafe address, or more than a field holds."""
    if why := _REASONS.get(field.name):
        return why
    if field.name == "m1" and not _is_number(field.value):
        return "a text and no number; databases put notes and addresses of people there"
    if field.name in TEXTS and isinstance(field.written, list | dict):
        return "expected text, found a list or an object"
    if len(field.value) > _LONGEST:
        return f"longer than {_LONGEST:,} characters, which no work needs here"
    if field.value.count("{") > DEEPEST and depth(field.value) > DEEPEST:
        return f"braces stand more than {DEEPEST} deep in it"
    wrapped = field.name != "howpublished" or bool(WRAPPED.search(field.value))
    address = plain_address(field.value) if wrapped else address_in(field.value)
    if field.name in _ADDRESSES and address and not _valid(_URL, address):
        return "expected a web address that begins with http:// or https://"
    return None


def refused_fields(record: RawRecord) -> dict[RawField, str]:
    """Return the fields that never reach pandoc, with the reason."""
    called = main_title_called(record)
    main = {field: WHY_NOT for field in record.fields if field.name in MAIN_TITLES and field.name not in called}
    return main | {field: why for field in record.fields if (why := _refusal(field))}


def _text(value: object) -> str:
    return " ".join(MARKUP.sub("", str(value)).split())


def _name(name: Mapping[str, Any]) -> dict[str, str]:
    """Return a name as seeds write it: particles belong to the family name, a body is literal."""
    family = " ".join(_text(name[k]) for k in ("dropping-particle", "non-dropping-particle", "family") if name.get(k))
    parts = {"literal": name.get("literal"), "family": family, "given": name.get("given"), "suffix": name.get("suffix")}
    return {key: _text(value) for key, value in parts.items() if value}


def _names(item: Mapping[str, Any], role: str) -> list[dict[str, str]]:
    given = item.get(role)
    names = [_name(name) for name in given if isinstance(name, dict)] if isinstance(given, list) else []
    return [name for name in names if name and name != {"literal": "others"}]


def calendar_day(side: object) -> list[int]:
    """Return year, month and day as far as they are of the calendar."""
    parts = side if isinstance(side, list) else []
    numbers = [int(part) for part in parts if re.fullmatch(r"-?\d{1,6}", str(part))][:3]
    for last in range(len(numbers), 0, -1):
        try:
            dt.date(*[*numbers[:last], 1, 1][:3])
        except ValueError:
            continue
        return numbers[:last]
    return []


def _date(value: object) -> dict[str, Any] | None:
    """Return a date, or a span of two, as far as it is a day, month or year of the calendar."""
    sides = value.get("date-parts") if isinstance(value, dict) else None
    dates = [day for side in (sides if isinstance(sides, list) else []) if (day := calendar_day(side))]
    return {"date-parts": dates[:2]} if dates else None


class TakenFields(NamedTuple):
    """What a seed keeps of an item, and why it does not keep some variables of it."""

    csl: dict[str, Any]
    refused: dict[str, str]


def _refused(key: str, value: object) -> str | None:
    """Return why the model does not take a value, in its own words."""
    try:
        _CSL.validate_python({key: value})
    except ValidationError as error:
        return str(error.errors()[0]["msg"])
    return None


def _title(record: RawRecord) -> str:
    """Return the words of a title that pandoc could not read; "" if there is none."""
    return next((words for value in record.all("title", "ti", "t1") if (words := words_of(value))), "")


def take_fields(record: RawRecord, item: Mapping[str, Any]) -> TakenFields:
    """Return what a seed keeps of an item, in house order, nothing empty and nothing that a seed may not hold."""
    kind = str(item.get("type", "")).lower()
    result: dict[str, Any] = {"type": kind if kind in TYPES else "document"}
    there = [key for key in TEXTS if item.get(key) not in (None, "", [])]
    texts = {key: str(item[key]).strip() if key in ("DOI", "URL") else _text(item[key]) for key in there}
    doi = plain_doi(texts.pop("DOI", "").replace("\\", ""))
    texts |= {"DOI": doi} if doi else {}
    if not _valid(_URL, texts.get("URL", "")):
        texts.pop("URL", None)
    said = record.all("language", "la", "langid")
    if said and _valid(_LANGUAGE, said[0]):
        texts["language"] = said[0]
    elif not _valid(_LANGUAGE, texts.get("language", "")):
        texts.pop("language", None)
    title = texts.pop("title", "") or _title(record)
    result |= {"title": title} if title else {}
    result |= {role: names for role in NAMES if (names := _names(item, role))}
    result |= {key: texts[key] for key in TEXTS if key in texts}
    result |= {key: date for key in DATES if (date := _date(item.get(key)))}
    refused = {key: why for key, value in result.items() if (why := _refused(key, value))}
    return TakenFields({key: value for key, value in result.items() if key not in refused}, refused)
