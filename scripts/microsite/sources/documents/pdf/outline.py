"""The outline (bookmarks) of a PDF: which words are headings, on which page, and of which level."""

from itertools import islice
from typing import Any, Final

from microsite.sources.documents.file_metadata import letters_of
from microsite.sources.documents.pdf.kinds import NUMBERED

_MOST: Final = 5_000

Outline = dict[tuple[int, str], int]
"""The level of a heading by its page (from 1) and its letters."""


def outline_of(document: Any) -> Outline:
    """Return the outline of a PDF; empty if it has none, or one that cannot be read."""
    import pypdfium2  # noqa: PLC0415

    found: Outline = {}
    try:
        for mark in islice(document.get_toc(max_depth=8), _MOST):
            place = mark.get_dest()
            page = place.get_index() if place else None
            if page is not None and (title := letters_of(mark.get_title())):
                found.setdefault((page + 1, title), mark.level + 1)
    except (pypdfium2.PdfiumError, ValueError, UnicodeDecodeError):
        return {}
    return found


def level_in(outline: Outline, page: int, text: str) -> int | None:
    """Return the level of a heading that the outline names on this page, with its number or without."""
    whole = letters_of(text)
    number = NUMBERED.match(text)
    bare = letters_of(text[number.end() :]) if number else whole
    return outline.get((page, whole)) or outline.get((page, bare))
