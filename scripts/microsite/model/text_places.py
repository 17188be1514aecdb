"""Where in a text something stands, by line and column: found by halving, so that many places cost little."""

from bisect import bisect_right
from itertools import accumulate

from microsite.model.place import Place


class TextPlaces:
    """The places of one text of a file."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        lengths = (len(line) + 1 for line in text.split("\n"))
        self._begins = [*accumulate(lengths, initial=0)]
        """Where each line begins, and what would be the next."""

    def at(self, offset: int) -> Place:
        """Return the place of an offset into the text, from 0."""
        line = bisect_right(self._begins, offset)
        return Place(self._file, line, offset - self._begins[line - 1] + 1)
