"""Notes that are gathered behind a chapter or a book: below their heading, with numbers that follow each other."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from microsite.sources.documents.pdf.line import Line
from microsite.sources.documents.reference_signs import is_reference_heading

_HEADING: Final = re.compile(
    r"(?:\d{1,2}\.?\s+)?(?:(?:end\s?|foot)?notes?(?:\s+and\s+references)?|notes to (?:the )?(?:text|chapters?)\b.*"
    r"|(?:end)?anmerkungen|notas(?: finales)?|notes de fin|note(?: al testo)?|noten|przypisy|примечания"
    r"|یادداشت(?:‌?ها)?|پی‌?نوشت(?:‌?ها)?|الهوامش|注释|注釋|注|尾注|註釋|미주)",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\s*[\[(]?(?P<number>\d{1,3}|[⁰¹²³⁴-⁹]{1,3})[.)\]]?\s*(?=[^\W\d_]|[\"'“‘«(])")
_PLAIN: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LEAST: Final = 3
_SOON: Final = 6
"""How many notes there are at least, and among how many lines below the heading the first one begins."""


def _ends(line: Line, heading: Line) -> bool:
    """Say whether a line is the heading of what follows the notes: as large and heavy as theirs, or larger."""
    alike = abs(line.size - heading.size) < 0.3 and line.bold == heading.bold and line.font is heading.font
    return line.size > heading.size + 0.3 or alike or is_reference_heading(line.text)


def _stands_out(line: Line, below: Line) -> bool:
    return line.size > below.size + 0.3 or line.font is not below.font or line.text.isupper()


def _starts(lines: Sequence[Line], place: int) -> Iterator[Line]:
    """Yield the lines that begin a note below a heading: each with the next number, or with 1 for another chapter."""
    heading, due = lines[place], 1
    for distance, line in enumerate(lines[place + 1 :], 1):
        found = _NUMBER.match(line.text)
        number = int(found["number"].translate(_PLAIN)) if found else 0
        if _ends(line, heading) or (due == 1 and distance > _SOON):
            return
        if number in (due, 1) and line.size < heading.size + 0.1 and not (line.bold and heading.bold):
            yield line
            due = number + 1


def endnote_starts(lines: Sequence[Line]) -> set[int]:
    """Return the lines (by identity) that begin notes which are gathered below a heading."""
    found: set[int] = set()
    for place, line in enumerate(lines[:-1]):
        if _HEADING.fullmatch(line.text.strip()) and _stands_out(line, lines[place + 1]):
            starts = {id(each) for each in _starts(lines, place)}
            found |= starts if len(starts) >= _LEAST else set()
    return found
