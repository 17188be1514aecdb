"""What a file says of itself: title, authors, date, language."""

import re
from dataclasses import dataclass
from typing import Final

_DAY: Final = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)")


@dataclass(frozen=True)
class FileMetadata:
    """As the file says it; None and () for what it does not say."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    """An EDTF date."""
    language: str | None = None
    """By BCP 47."""

    def or_else(self, other: "FileMetadata") -> "FileMetadata":
        """Return this, with what it does not say as ``other`` says it."""
        return FileMetadata(
            self.title or other.title,
            self.authors or other.authors,
            self.date or other.date,
            self.language or other.language,
        )


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
