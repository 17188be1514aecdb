"""A work in CSL-JSON, as far as the shape of its fields: what pandoc is handed has no other.

Standard: Citation Style Language 1.0.2, csl-data.json.
"""

import re
from typing import Annotated, Any, Final

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from microsite.model.record import ADDRESS, CONTROL

NAMES: Final = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator director editor"
    " editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author"
    " performer producer recipient reviewed-author script-writer series-creator translator".split()
)
DATES: Final = frozenset("accessed available-date event-date issued original-date submitted".split())
PARTS: Final = frozenset("family given literal suffix dropping-particle non-dropping-particle".split())

_KEY = re.compile(r"[A-Za-z][A-Za-z-]{0,40}")
_DOI = re.compile(r"10\.\d{4,9}/[^\s<>\"'{}|\\^`]+")
_PLACEHOLDER = re.compile(r"^\[.*\]$")


def is_placeholder(title: object) -> bool:
    """Say whether a title is in square brackets: not a title, but a description of what is missing."""
    return isinstance(title, str) and bool(_PLACEHOLDER.match(title))


def _wrong(key: str, expected: str) -> PydanticCustomError:
    return PydanticCustomError("wrong-type", "expected {expected} as {key}", {"expected": expected, "key": key[:40]})


def _text(key: str, value: object) -> None:
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise _wrong(key, "text")
    if CONTROL.search(str(value)):
        raise PydanticCustomError("unreadable", "found a control character, written as an escape; take it out")


def _names(key: str, value: object) -> None:
    for name in value if isinstance(value, tuple | list) else [value]:
        if not isinstance(name, dict) or not name or not name.keys() <= PARTS:
            raise _wrong(key, "a list of names such as {family: Oduya, given: Mercy} or {literal: A Board}")
        for part, text in name.items():
            _text(str(part), text)


def _date(key: str, value: object) -> None:
    parts = value.get("date-parts") if isinstance(value, dict) and set(value) == {"date-parts"} else None
    ends = parts if isinstance(parts, tuple | list) and 1 <= len(parts) <= 2 else ()
    good = [
        isinstance(end, tuple | list)
        and 1 <= len(end) <= 3
        and all(isinstance(number, int) and -9999 <= number <= 9999 for number in end)
        for end in ends
    ]
    if not good or not all(good):
        raise _wrong(key, "a date such as {date-parts: [[1998, 5]]}")


def _csl(value: dict[str, Any]) -> dict[str, Any]:
    for key, field in value.items():
        if not _KEY.fullmatch(key):
            raise _wrong(str(key), "a variable of CSL (letters and hyphens)")
        if key in NAMES:
            _names(key, field)
        elif key in DATES:
            _date(key, field)
        else:
            _text(key, field)
    if "URL" in value and not ADDRESS.fullmatch(str(value["URL"])):
        raise PydanticCustomError("bad-id", "expected an address in http or https as URL, the host in plain letters")
    if "DOI" in value and not _DOI.fullmatch(str(value["DOI"])):
        raise PydanticCustomError("bad-id", 'expected a DOI such as 10.1000/182, without "https://doi.org/"')
    return value


Csl = Annotated[dict[str, Any], AfterValidator(_csl)]
"""The item without its id. URL and DOI are checked; every text is free of characters that cannot be seen."""
