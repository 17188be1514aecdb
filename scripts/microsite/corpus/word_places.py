"""Where the words of a prose stand in its file, line breaks and markup between them notwithstanding."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from microsite.model.place import Keys, Origin, Place
from microsite.model.prose import Prose

_MARKUP: Final = re.compile(
    r"\[@[^\[\]]*\]|\[\[[^\[\]|]*\|(?=[^\[\]]*\]\])|\]\([^()\n]{0,2000}(?:\([^()\n]{0,300}\)[^()\n]{0,300}){0,5}\)"
    r"|&#?\w{1,31};|^[ \t]*(?:>[ \t]*)*(?:\d{1,9}[.)][ \t])",
    re.MULTILINE,
)
"""What holds letters and is no word that readers see: citations, ids, addresses, numbers of characters and of items."""
_WORD: Final = re.compile(r"[^\W_]+")
_RUN: Final = 4
"""Words by which a place is known again."""
_NEAR: Final = 120
"""How far from where it should be, in words, a place is looked for; markup that is unknown here may hold some."""


def words_of(text: str) -> list[str]:
    """Return the words by which texts are held beside each other."""
    return _WORD.findall(text)


def _outwards(number: int) -> Iterator[int]:
    """Yield a number and those around it, near ones first: nearly always the first is the right one."""
    yield number
    for step in range(1, _NEAR + 1):
        if step <= number:
            yield number - step
        yield number + step


class WordPlaces:
    """The places of the words of one prose in its file. The file is looked at when the first place is asked for."""

    def __init__(self, prose: Prose, origin: Origin, keys: Keys) -> None:
        self._prose, self._origin, self._start = prose, origin, origin.place(*keys)

    @cached_property
    def _in_file(self) -> list[tuple[str, Place]]:
        """The words of the file from the beginning of the prose on."""
        start, source = self._start, self._prose.source
        # A text that is folded in YAML stands on more lines than it has, but never on more than it has words.
        most = source.count("\n") + len(source.split()) + 2
        lines = list(self._origin.document.lines[start.line - 1 : start.line - 1 + most])
        text = "\n".join((" " * (start.column - 1) + "".join(lines[:1])[start.column - 1 :], *lines[1:]))
        text = _MARKUP.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
        return [
            (found.group(), Place(start.file, number, found.start() + 1))
            for number, line in enumerate(text.split("\n"), start.line)
            for found in _WORD.finditer(line)
        ]

    def place(self, number: int, words: list[str]) -> Place:
        """Return where the words stand, of which the first is the ``number``-th (from 0) of the prose."""
        there, run = self._in_file, words[:_RUN]
        for index in _outwards(number):
            if run and [word for word, _ in there[index : index + len(run)]] == run:
                return there[index][1]
        return there[number][1] if number < len(there) else self._start
