"""What a file says of itself: title, authors, date, language, and where it was published."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Final

from microsite.model.doi import dois_in
from microsite.sources.text.normalise import normalise

_DAY: Final = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)")
_NO_LETTER: Final = re.compile(r"[\W_]+")
_TURNED: Final = re.compile(r"([^,]+), ([^,]+)")


@dataclass(frozen=True)
class FileMetadata:
    """As the file says it; None and () for what it does not say."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    """An EDTF date: of publication."""
    language: str | None = None
    """By BCP 47."""
    doi: str | None = None
    container: str | None = None
    """The journal, newspaper or book that it is a part of."""
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    publisher: str | None = None
    url: str | None = None
    turned: tuple[tuple[str, str], ...] = ()
    """Given and family name of authors of whom the file says which is which."""
    makers: tuple[str, ...] = ()
    """Who made the file: that need not be who wrote the text."""
    unclear: tuple[str, ...] = ()
    """What it says, and what is not so sure that it could be taken over, in words."""

    def or_else(self, other: "FileMetadata") -> "FileMetadata":
        """Return this, with what it does not say as ``other`` says it."""
        return FileMetadata(
            **{each.name: getattr(self, each.name) or getattr(other, each.name) for each in fields(self)}
        )


def as_printed(said: FileMetadata, printed: Iterable[str]) -> FileMetadata:
    """Return what a file says, without a title that stands nowhere in ``printed``, the beginning of its text.

    Titles in the properties of files are often those of a template, or of the text that the file once held.
    """
    if not said.title or letters_of(said.title) in letters_of(" ".join(printed)):
        return said
    unclear = f'its properties call it "{said.title[:120]}", which is not printed at its beginning'
    return replace(said, title=None, unclear=(*said.unclear, unclear))


def letters_of(text: str) -> str:
    """Return the letters and figures of a text alone, for comparison."""
    return _NO_LETTER.sub("", normalise(text)).casefold()


def day(text: str) -> str | None:
    """Return the date at the beginning of a text as an EDTF date; only its year if the rest is no day."""
    match = _DAY.match(text.strip())
    if not match:
        return None
    year, month, number = match.groups()
    if month and not 1 <= int(month) <= 12:
        return str(year)
    if number and not 1 <= int(number) <= 31:
        return f"{year}-{int(month):02}"
    return "-".join([year, *(f"{int(part):02}" for part in (month, number) if part)])


def doi_in(text: str) -> str | None:
    """Return the DOI in a text, if there is one and no other."""
    found = {doi.lower(): doi for doi in dois_in(text)}
    return next(iter(found.values())) if len(found) == 1 else None


def turned_name(name: str) -> tuple[str, str] | None:
    """Return given and family name of a name that is written ``Family, Given``."""
    found = _TURNED.fullmatch(name.strip())
    return (found[2].strip(), found[1].strip()) if found else None
