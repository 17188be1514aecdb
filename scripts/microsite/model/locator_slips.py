"""Locators and pages that are written as people write them, and how they are written here."""

import re
from typing import Final

from microsite.model.field_types import is_locator

_SECTION: Final = r"(?:section|sec\.?|§|s)\s{0,2}0{0,3}(?P<section>\d{1,5})"
_PARAGRAPH: Final = r"(?:paragraph|para\.?|par\.?|¶|p)\s{0,2}0{0,3}(?P<paragraph>\d{1,5})"
_SENTENCE: Final = r"(?:sentence|sent\.?|s)\s{0,2}0{0,3}(?P<sentence>\d{1,5})"
_BETWEEN: Final = r"[\s.,:;/-]{0,3}"
_ONE: Final = re.compile(rf"(?:{_SECTION}{_BETWEEN})?{_PARAGRAPH}(?:{_BETWEEN}{_SENTENCE})?", re.IGNORECASE)
_RANGE: Final = re.compile(r"(?P<first>.{2,30}?)\s?[-–—]\s?(?P<last>[^-–—]{2,30})")
_NUMBERS: Final = r"(?P<pages>(?:\d{1,5}|[ivxlc]{1,8})(?:\s?[-–]\s?(?:\d{1,5}|[ivxlc]{1,8}))?)"
_PAGE: Final = re.compile(rf"(?:pages?\s|pg\.?\s?|pp?\s?|S\.\s?)?{_NUMBERS}")
_MOST: Final = 20
"""Sentences of a range that are written out."""


def _one(text: str) -> str:
    found = _ONE.fullmatch(text.strip())
    if not found:
        return ""
    parts = (("s", found["section"]), ("p", found["paragraph"]), ("s", found["sentence"]))
    return ".".join(f"{letter}{number}" for letter, number in parts if number)


def locators_as_meant(text: str) -> tuple[str, ...]:
    """Return the locators that ``P1.S1``, ``paragraph 1, sentence 1`` or ``p1.s1-s3`` mean; none if not sure."""
    if is_locator(one := _one(text)):
        return (one,)
    found = _RANGE.fullmatch(text.strip())
    first = _one(found["first"]) if found else ""
    head, _, start = first.rpartition(".s")
    if not found or not head or not start.isdigit():
        return ()
    last = _one(found["last"]) or f"{head}.{found['last'].strip().lower()}"
    whole, _, end = last.rpartition(".s")
    if whole != head or not end.isdigit() or not 0 < int(end) - int(start) < _MOST:
        return ()
    return tuple(f"{head}.s{number}" for number in range(int(start), int(end) + 1))


def page_as_meant(text: str) -> str:
    """Return the page of a work as citations write it, of ``12``, ``p12``, ``pg. 12`` or ``S. 12``; else ""."""
    found = _PAGE.fullmatch(text.strip())
    pages = re.sub(r"\s", "", found["pages"]) if found else ""
    return f"{'pp' if re.search('[-–]', pages) else 'p'}. {pages}" if any(map(str.isdigit, pages)) else ""
