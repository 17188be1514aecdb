"""What the first page of a PDF establishes of what the file says of itself: nothing is taken over that it belies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from microsite.sources.documents.file_metadata import FileMetadata, as_printed, day, doi_in
from microsite.sources.documents.printed_names import printed_authors

_PUBLISHED: Final = re.compile(
    r"\b[Pp]ublished(?:\s+online)?:?\s+(?:(?P<d>\d{1,2})\s+(?P<m>[A-Z][a-z]+)|(?P<m2>[A-Z][a-z]+)\s+(?P<d2>\d{1,2}),)"
    r"\s+(?P<y>\d{4})\b"
)
_MONTHS: Final = "january february march april may june july august september october november december".split()


def _days(text: str) -> Iterator[str]:
    for found in _PUBLISHED.finditer(text):
        month = (found["m"] or found["m2"]).lower()
        if month in _MONTHS and (date := day(f"{found['y']}-{_MONTHS.index(month) + 1}-{found['d'] or found['d2']}")):
            yield date


def _authors(said: FileMetadata, byline: Sequence[str]) -> FileMetadata:
    """Return it with the authors that are printed, if the file names one of them; of a file that names some, say so."""
    if names := printed_authors(said.authors, byline):
        return replace(said, authors=names)
    if not said.authors:
        return said
    unclear = f"its properties name {', '.join(said.authors)[:200]}, and no line of authors on its first page shows it"
    return replace(said, authors=(), unclear=(*said.unclear, unclear))


def established(said: FileMetadata, page: Sequence[str], byline: Sequence[str], heads: Sequence[str]) -> FileMetadata:
    """Return what the properties say and the first page bears out, and what that page itself says beyond doubt.

    ``page`` are the texts of the page, ``byline`` those that say who wrote it, where and when, ``heads`` what stands
    at its edges.
    """
    found = _authors(as_printed(said, page), byline)
    around = " ".join((*byline, *heads))
    days = set(_days(around))
    return replace(
        found,
        doi=found.doi or doi_in(around),
        date=found.date or (next(iter(days)) if len(days) == 1 else None),
    )
