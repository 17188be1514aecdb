"""A work in CSL-JSON, as far as the shape of its fields: what pandoc is handed has no other.

Standard: Citation Style Language 1.0.2, csl-data.json.
"""

import re
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from microsite.model.doi import check_doi
from microsite.model.hidden_characters import refuse_hidden
from microsite.model.limits import MANY, TEXT
from microsite.model.near_names import nearest
from microsite.model.web_address import ADDRESS, address_cure, unreachable

NAMES: Final = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator director editor"
    " editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author"
    " performer producer recipient reviewed-author script-writer series-creator translator".split()
)
DATES: Final = frozenset("accessed available-date event-date issued original-date submitted".split())
PARTS: Final = frozenset("family given literal suffix dropping-particle non-dropping-particle".split())

TYPES: Final = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation "
    "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song speech standard thesis "
    "treaty webpage".split()
)
"""The types of CSL 1.0.2."""
TEXTS: Final = frozenset(
    "DOI ISBN ISSN PMCID PMID URL abstract annote archive archive-place archive_collection archive_location authority"
    " call-number chapter-number citation-key citation-label citation-number collection-number collection-title"
    " container-title container-title-short dimensions division edition event event-place event-title genre issue"
    " journalAbbreviation jurisdiction keyword language locator medium note number number-of-pages number-of-volumes"
    " original-publisher original-publisher-place original-title page page-first part-number part-title"
    " printing-number publisher publisher-place references reviewed-genre reviewed-title scale section"
    " shortTitle source status supplement-number title title-short type version volume volume-title"
    " volume-title-short year-suffix".split()
)
"""Variables that are text or a number: those of csl-data.json, and those of the specification (appendix IV)."""
CSL_VARIABLES: Final = NAMES | DATES | TEXTS
_KEY = re.compile(r"[A-Za-z][A-Za-z_-]{0,40}")
_PLACEHOLDER = re.compile(r"^\[.*\]$")


def is_placeholder(title: object) -> bool:
    """Say whether a title is in square brackets: not a title, but a description of what is missing."""
    return isinstance(title, str) and bool(_PLACEHOLDER.match(title))


def _no_type(given: str) -> PydanticCustomError:
    message = 'expected a type of CSL, such as book, chapter, article-journal, report or webpage; got "{given}"{near}'
    plain = given.lower().strip().replace(" ", "-").replace("_", "-")
    near = {"journal-article": "article-journal", "article-in-journal": "article-journal", "web-page": "webpage"}.get(
        plain, next((each for each in sorted(TYPES) if each.replace("_", "-") == plain), "")
    )
    told = f"; write type: {near}" if near else nearest(given, TYPES)
    return PydanticCustomError("unknown-word", message, {"given": given[:40], "near": told, "key": "type"})


def _no_variable(key: str) -> PydanticCustomError:
    message = 'CSL has no variable "{key}", and nothing would be shown of it{near}'
    known = sorted(CSL_VARIABLES)
    alike = [name for name in known if name.replace("-", "").lower() == re.sub(r"[-_]|s$", "", key.lower())]
    near = f"; did you mean {alike[0]}?" if alike else nearest(key, known)
    if key in ("year", "date"):
        near = "; write issued: {date-parts: [[1998]]}, with its year"
    return PydanticCustomError("unknown-field", message, {"key": key[:40], "near": near})


def _wrong(key: str, expected: str, cure: str = "") -> PydanticCustomError:
    told = {"expected": expected, "key": key[:40], "cure": cure}
    return PydanticCustomError("wrong-type", "expected {expected} as {key}{cure}", told)


def _text(key: str, value: object) -> None:
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise _wrong(key, "text")
    if len(str(value)) > TEXT:
        raise _wrong(key, f"at most {TEXT:,} characters of text")
    refuse_hidden(str(value))


def _names(key: str, value: object) -> None:
    if isinstance(value, tuple | list) and len(value) > MANY:
        raise _wrong(key, f"at most {MANY:,} names")
    for name in value if isinstance(value, tuple | list) else [value]:
        if not isinstance(name, dict) or not name or not name.keys() <= PARTS:
            raise _wrong(key, "a list of names such as {family: Oduya, given: Mercy} or {literal: A Board}")
        for part, text in name.items():
            _text(str(part), text)


def is_calendar_date(parts: object) -> bool:
    """Say whether ``[year]``, ``[year, month]`` or ``[year, month, day]`` is a date that the calendar has."""
    if not isinstance(parts, tuple | list) or not 1 <= len(parts) <= 3 or not all(type(part) is int for part in parts):
        return False
    year, month, day = (int(part) for part in (*parts, 1, 1)[:3])
    # A year before the first has the calendar of one after it: what leap years repeat is 400 years long.
    try:
        date(year % 400 + 400, month, day)
    except ValueError:
        return False
    return 1 <= abs(year) <= 9999


def _date_cure(key: str, parts: object) -> str:
    """Say how a date is written that has too few brackets, or quotes around its numbers."""
    flat = parts if isinstance(parts, tuple | list) else ()
    flat = flat[0] if len(flat) == 1 and isinstance(flat[0], tuple | list) else flat
    numbers = [int(part) if str(part).isdecimal() else 0 for part in flat]
    return f"; write {key}: {{date-parts: [{numbers}]}}" if is_calendar_date(numbers) else ""


def _date(key: str, value: object) -> None:
    parts = value.get("date-parts") if isinstance(value, dict) and set(value) == {"date-parts"} else None
    ends = parts if isinstance(parts, tuple | list) and 1 <= len(parts) <= 2 else ()
    if not ends or not all(map(is_calendar_date, ends)):
        raise _wrong(key, "a date of the calendar such as {date-parts: [[1998, 5]]}", _date_cure(key, parts))
    if len(ends) == 2 and list(ends[0]) > list(ends[1]) and list(ends[0])[: len(ends[1])] != list(ends[1]):
        raise _wrong(key, "a date that does not end before it begins")


def _address(url: str) -> None:
    message = "expected an address in http or https as URL, the host in plain letters{cure}"
    if not ADDRESS.fullmatch(url):
        raise PydanticCustomError("bad-id", message, {"cure": address_cure(url), "key": "URL"})
    if wrong := unreachable(url):
        raise PydanticCustomError("unsafe-link", "{wrong}, or leave URL out", {"wrong": wrong, "key": "URL"})


def _csl(value: dict[str, Any]) -> dict[str, Any]:
    for key, field in value.items():
        if not _KEY.fullmatch(key):
            raise _wrong(str(key), "a variable of CSL (letters and hyphens)")
        if key not in CSL_VARIABLES:
            raise _no_variable(key)
        if key in NAMES:
            _names(key, field)
        elif key in DATES:
            _date(key, field)
        else:
            _text(key, field)
    if "type" in value and value["type"] not in TYPES:
        raise _no_type(str(value["type"]))
    if "URL" in value:
        _address(str(value["URL"]))
    if "DOI" in value:
        check_doi(str(value["DOI"]))
    return value


Csl = Annotated[dict[str, Any], AfterValidator(_csl)]
"""The item without its id. URL and DOI are checked; every text is free of characters that cannot be seen."""
