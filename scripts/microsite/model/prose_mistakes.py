"""What cannot stand in prose, and where."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final, NamedTuple

MOST_MISTAKES: Final = 100
"""Findings about one text. Whoever pasted something else needs no more to see it; the last says that there are more."""

AND_MORE: Final = "; there is more of this kind below"


class ProseMistake(NamedTuple):
    """One thing that is wrong; ``at`` is its place in the text, in characters from 0."""

    code: str
    message: str
    at: int

    def line_and_column(self, text: str) -> tuple[int, int]:
        """Return its line and column within the text, both from 0."""
        return text.count("\n", 0, self.at), self.at - text.rfind("\n", 0, self.at) - 1


def first_mistakes(mistakes: Iterable[ProseMistake]) -> list[ProseMistake]:
    """Return at most so many that one sees it; the last says that there are more."""
    first = [*islice(mistakes, MOST_MISTAKES + 1)]
    if len(first) > MOST_MISTAKES:
        last = first[MOST_MISTAKES - 1]
        first[MOST_MISTAKES - 1 :] = [last._replace(message=f"{last.message}{AND_MORE}")]
    return first


class ProseError(Exception):
    """Prose that cannot stand; all that is wrong with it, as far as it could be read."""

    def __init__(self, mistakes: Sequence[ProseMistake]) -> None:
        super().__init__(mistakes[0].message)
        self.mistakes = tuple(mistakes)
