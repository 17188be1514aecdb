"""What the pages of a PDF are called in print: by the file itself, or by the numbers that stand on most of them."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from microsite.sources.documents.pdf.line import Line

_NUMBER = re.compile(r"\W*(?:page\s+)?(\d{1,5})(?:\s*(?:/|of)\s*\d+)?\W*", re.IGNORECASE)
_MOST: Final = 0.5
"""Of the pages: so many must have a number that fits."""


def _printed_numbers(heads: Sequence[Line], pages: int) -> dict[int, str]:
    offsets = Counter[int]()
    for line in heads:
        if found := _NUMBER.fullmatch(line.text):
            offsets[int(found[1]) - line.page] += 1
    if not offsets:
        return {}
    offset, often = offsets.most_common(1)[0]
    if offset == 0 or often < _MOST * pages:
        return {}
    return {page: str(page + offset) for page in range(1, pages + 1) if page + offset > 0}


def page_labels(document: Any, heads: Sequence[Line]) -> dict[int, str]:
    """Return the printed number of each page, where it is not its place in the file; from 1."""
    pages = len(document)
    given = {page: (document.get_page_label(page - 1) or "").strip()[:20] for page in range(1, pages + 1)}
    if any(label and label != str(page) for page, label in given.items()):
        return {page: label for page, label in given.items() if label and label != str(page)}
    return _printed_numbers(heads, pages)
