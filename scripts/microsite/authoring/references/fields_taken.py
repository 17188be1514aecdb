"""From pandoc's item to what a seed keeps of it, and an account of what was lost on the way."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter, ValidationError

from microsite.authoring.references.loss_messages import says_field
from microsite.authoring.references.raw_record import RawField, RawRecord
from microsite.model.record import Language, Url

TYPES: Final = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation "
    "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song speech standard thesis "
    "treaty webpage".split()
)
"""The types of CSL 1.0.2."""

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
_ADDRESSES: Final = ("url", "ur", "howpublished", "URL", "lk")
_MARKUP = re.compile(r"</?(?:i|b|sup|sub|sc|em|strong|span)(?:\s[^<>]*)?>")
_STYLED = re.compile(rf"{_MARKUP.pattern}|\\\\(?:emph|textit|textbf|textsc|em|it|bf)\\b")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d+/\S+)$", re.IGNORECASE)
_URL: Final = TypeAdapter[str](Url)
_LANGUAGE: Final = TypeAdapter[str](Language)


class LostField(NamedTuple):
    """A field that was not kept, or not as it was."""

    line: int
    field: str
    value: str
    why: str


def _valid(form: TypeAdapter[str], value: str) -> bool:
    try:
        form.validate_python(value)
    except ValidationError:
        return False
    return True


def refused_fields(record: RawRecord) -> dict[RawField, str]:
    """Return the fields that never reach pandoc, with the reason: what is private, and unsafe addresses."""
    found = {field: why for field in record.fields if (why := _REASONS.get(field.name))}
    addresses = [f for f in record.fields if f.name in _ADDRESSES and (f.name != "howpublished" or "://" in f.value)]
    for field in addresses:
        if not _valid(_URL, field.value.replace("\\", "")):
            found[field] = "expected a web address that begins with http:// or https://"
    return found


def _text(value: object) -> str:
    return " ".join(_MARKUP.sub("", str(value)).split())


def _name(name: Mapping[str, Any]) -> dict[str, str]:
    """Return a name as seeds write it: particles belong to the family name, a body is literal."""
    family = " ".join(_text(name[k]) for k in ("dropping-particle", "non-dropping-particle", "family") if name.get(k))
    parts = {"literal": name.get("literal"), "family": family, "given": name.get("given"), "suffix": name.get("suffix")}
    return {key: _text(value) for key, value in parts.items() if value}


def _names(item: Mapping[str, Any], role: str) -> list[dict[str, str]]:
    given = item.get(role)
    names = [_name(name) for name in given if isinstance(name, dict)] if isinstance(given, list) else []
    return [name for name in names if name and name != {"literal": "others"}]


def _date(value: object) -> dict[str, Any] | None:
    """Return a date, or a span of two, as far as it is a day, month or year of the calendar."""
    sides = value.get("date-parts") if isinstance(value, dict) else None
    dates = []
    for side in sides if isinstance(sides, list) else []:
        numbers = [int(part) for part in side if str(part).lstrip("-").isdigit()] if isinstance(side, list) else []
        fits = [
            low <= number <= high for number, (low, high) in zip(numbers, ((1, 9999), (1, 12), (1, 31)), strict=False)
        ]
        whole = fits.index(False) if False in fits else len(fits)
        dates += [numbers[:whole]] if whole else []
    return {"date-parts": dates[:2]} if dates else None


def take_fields(record: RawRecord, item: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a seed keeps of an item, in house order, nothing empty."""
    result: dict[str, Any] = {"type": item["type"] if item.get("type") in TYPES else "document"}
    texts = {key: _text(item[key]) for key in TEXTS if item.get(key) not in (None, "", [])}
    doi = _DOI.match(texts.pop("DOI", ""))
    texts |= {"DOI": doi[1]} if doi else {}
    if not _valid(_URL, texts.get("URL", "")):
        texts.pop("URL", None)
    said = record.all("language", "la", "langid")
    if said and _valid(_LANGUAGE, said[0]):
        texts["language"] = said[0]
    elif not _valid(_LANGUAGE, texts.get("language", "")):
        texts.pop("language", None)
    result |= {"title": texts.pop("title")} if "title" in texts else {}
    result |= {role: names for role in NAMES if (names := _names(item, role))}
    result |= {key: texts[key] for key in TEXTS if key in texts}
    return result | {key: date for key in DATES if (date := _date(item.get(key)))}


def _why(csl: Mapping[str, Any], field: RawField) -> str:
    if field.name in ("language", "la", "langid") and "language" in csl:
        return f"kept as {csl['language']}; write a language tag such as en or fa"
    if re.search(r"\band others\b", field.value):
        return "“and others” is no name; name them, a style shortens the list itself"
    return "the entry has no place for it, or not for all of it"


def lost_fields(record: RawRecord, csl: Mapping[str, Any], why: Mapping[RawField, str]) -> Iterator[LostField]:
    """Yield every field of a record that its entry does not say, in the order of the file."""
    if csl["type"] == "document" and record.kind not in ("document", "GEN"):
        yield LostField(
            record.line, "type", record.kind, "no type of CSL answers to it; kept as document, choose a better one"
        )
    for field in record.fields:
        if field in why:
            yield LostField(field.line, field.name, field.value, why[field])
        elif not says_field(csl, field):
            yield LostField(field.line, field.name, field.value, _why(csl, field))
        elif _STYLED.search(field.value):
            yield LostField(field.line, field.name, field.value, "the words are kept, italics and other markup are not")
