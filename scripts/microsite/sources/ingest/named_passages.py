"""Which passage a hint names, and where in it another begins; or why that cannot be told, and what to type."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from microsite.model.hint import Hint
from microsite.sources.ingest.measured_part import MeasuredPart
from microsite.sources.text.fingerprint import RUN
from microsite.sources.text.normalise import normalise
from microsite.sources.text.words import guarded_forms

_LISTED: Final = 6
_LOOK: Final = "look with ingest.py FILE --show"


class HintError(Exception):
    """A hint fits nothing, or more than one place; ``key`` is what is wrong in it."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


class NamedPassages(NamedTuple):
    """The passages of a text as it is read without hints, each with its locator."""

    parts: Sequence[MeasuredPart]

    def find(self, hint: Hint) -> int:
        """Return the number of the passage that a hint names; raises :class:`HintError`."""
        fitting = self._called(hint.at, "at")
        words = _few(hint.words, "words")
        beginning = [number for number in fitting if self.parts[number].text.startswith(words)]
        if not beginning:
            raise HintError("words", self._not_first(words, fitting))
        if len(beginning) > 1 and words:
            raise HintError(
                "words", f'"{words}" begins {self._listed(beginning)}; write at: with the one that is meant'
            )
        if len(beginning) > 1:
            raise HintError("at", f"{len(beginning)} passages are called {hint.at}; add words: with the first of one")
        return beginning[0]

    def range(self, hint: Hint) -> Sequence[int]:
        """Return the numbers of the passages that a hint is about: one, or a range; raises :class:`HintError`."""
        first = self.find(hint)
        if hint.to is None:
            return [first]
        last = self._called(hint.to, "to")[-1]
        if last <= first:
            message = f"{hint.to} does not stand behind {self.parts[first].read_as}; a range ends behind its beginning"
            raise HintError("to", message)
        return range(first, last + 1)

    def _called(self, at: str | None, key: str) -> list[int]:
        fitting = [number for number, part in enumerate(self.parts) if at in (None, part.read_as)]
        if not fitting:
            raise HintError(key, f'read without hints, the text has no passage "{at}"{self._near(at or "")}')
        return fitting

    def _near(self, at: str) -> str:
        section = at.rpartition(".")[0]
        here = [number for number, part in enumerate(self.parts) if part.read_as.rpartition(".")[0] == section]
        kind = at.rpartition(".")[2][:1]
        alike = [number for number in here if self.parts[number].read_as.rpartition(".")[2][:1] == kind] or here
        if not alike:
            return f"; its last is {self.parts[-1].read_as}; {_LOOK}"
        last = self.parts[alike[-1]].read_as
        return f"; the last of its kind there is {last}; {_LOOK}" if alike != here else f"; {_LOOK}"

    def _listed(self, numbers: Sequence[int]) -> str:
        listed = ", ".join(self.parts[number].read_as for number in numbers[:_LISTED])
        return f"{listed} and {len(numbers) - _LISTED} more" if len(numbers) > _LISTED else listed

    def _not_first(self, words: str, fitting: Sequence[int]) -> str:
        elsewhere = [number for number, part in enumerate(self.parts) if part.text.startswith(words)]
        if len(fitting) == 1 and len(elsewhere) == 1:
            here, there = self.parts[fitting[0]].read_as, self.parts[elsewhere[0]].read_as
            return f'{there} begins with "{words}", not {here}, read without hints; write at: {there}'
        within = [number for number in fitting if words in self.parts[number].text]
        if not within:
            where = f"{self.parts[fitting[0]].read_as} does not begin" if len(fitting) == 1 else "no passage begins"
            return f'{where} with "{words}", read without hints; write the words as they are printed, or {_LOOK}'
        one = self.parts[within[0]].read_as
        return (
            f'"{words}" stands within {self._listed(within)}, not at its beginning; for a passage to begin there, '
            f'write at: {one}, split: "{words}"'
        )

    def split(self, number: int, hint: Hint) -> int:
        """Return where in a passage another begins; raises :class:`HintError`."""
        part, words = self.parts[number], _few(hint.split, "split")
        found = _beginnings(part.text, words)
        if not found:
            raise HintError(
                "split", f'{part.read_as} has no "{words}"; write the words as they are printed, or {_LOOK}'
            )
        if len(found) > 1:
            raise HintError("split", f'"{words}" stands {len(found)} times in {part.read_as}; write more words of it')
        if found[0] == 0:
            raise HintError("split", f'{part.read_as} begins with "{words}" already; delete the hint')
        return found[0]


def _few(words: str | None, key: str) -> str:
    """Return the words of a hint in normal form; as many as would be guarded are too many."""
    if len(guarded_forms(words or "")) >= RUN:
        message = (
            f"expected fewer than {RUN} words: no sentence of a source stands in the project; write its first ones"
        )
        raise HintError(key, message)
    return normalise(words or "")


def _beginnings(text: str, words: str) -> list[int]:
    """Return where words stand in a text, but not from the middle of a word on."""
    found, place = [], text.find(words)
    while place >= 0:
        before, first = text[place - 1 : place], words[0]
        if not (before.isalnum() and first.isalnum() and (before.isascii() or first.isascii())):
            found.append(place)
        place = text.find(words, place + 1)
    return found
