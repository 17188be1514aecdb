"""What looks like a citation and is none by the list of references: ``(KTCC, 1893)`` is a number in a collection."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from microsite.sources.text.citations.citation import InTextCitation

_YEAR: Final = re.compile(r"(?<![\d/.:-])(?:1[5-9]|20)\d\d(?![\d/-])")
_ENOUGH: Final = 5
"""How many entries a list must have, for what is not in it to be told."""


def is_doubtful_by(references: Sequence[str]) -> Callable[[InTextCitation], bool]:
    """Return what tells a number behind an abbreviation from a year, where there is a list of references.

    Nowhere in the list does the abbreviation stand, and the number is earlier or later than every year in it.
    """
    if len(references) < _ENOUGH:
        return lambda _: False
    listed = "\n".join(references)
    years = [int(year) for year in _YEAR.findall(listed)]
    first, last = min(years, default=0), max(years, default=9999)

    def doubtful(citation: InTextCitation) -> bool:
        names, year = citation.names, citation.year[:4]
        abbreviated = names.isupper() and names.isalnum() and year.isdecimal()
        return abbreviated and names not in listed and not first <= int(year) <= last

    return doubtful
