"""What stands in the place of the year in a citation."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_YEAR: Final = r"(?:1[5-9]|20)\d\d[a-z]?(?![\d\w])"
_OTHER_YEAR: Final = r"[\u0660-\u0669\u06f0-\u06f9]{4}"
_WORD: Final = r"n\.\s?d\.|in press|forthcoming|in preparation|undated|o\.\s?[JD]\.|s\.\s?[fda]\.|بی‌?تا|б\.\s?г\."
DATE: Final = re.compile(rf"(?<![\w./-])(?:{_YEAR}(?:[-/](?:\d{{2,4}})(?!\d))?|{_OTHER_YEAR}|{_WORD})", re.IGNORECASE)
_LETTER: Final = re.compile(r"\s?(?:[,&]|and\b)\s?([a-z])(?![\w.])")
"""A letter that stands for the same year again: ``2012a, b``."""
_PLACES: Final = "pp? chs? chap sect? paras? figs? tables? vol S art fn n".split()
_WORDS: Final = "pages? chapters? sections? paragraphs? Seiten? at".split()
_LOCATOR: Final = re.compile(
    rf"\s?[:,]\s*(?:(?:{'|'.join(_PLACES)})\.?\s?|[§¶]+\s?|(?:{'|'.join(_WORDS)}) )?(\d[\d\s,f.-]*\d|\d+)(?![\d\w])"
)

BEHIND: Final = re.compile(r"\s*(?:[,;:)\]&.-]|and\b|und\b|et\b|y\b|\Z)")
"""What may follow the year; a unit of measurement may not."""


class Dated(NamedTuple):
    """A year as printed, the locator behind it, where it stands and where both end."""

    year: str
    locator: str | None
    start: int
    end: int


def dated(text: str, date: re.Match[str]) -> Iterator[Dated]:
    """Yield a date with the locator behind it, and the same year with other letters."""
    end, locator = date.end(), _LOCATOR.match(text, date.end())
    if locator and DATE.match(locator[1]):
        locator = None
    end = locator.end() if locator else end
    yield Dated(date[0], locator[1].strip() if locator else None, date.start(), end)
    while date[0][:4].isdecimal() and date[0][-1].isalpha() and (letter := _LETTER.match(text, end)):
        end = letter.end()
        yield Dated(f"{date[0][:4]}{letter[1]}", None, letter.start(1), end)
