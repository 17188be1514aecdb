"""Invented words and sentences: the same number gives the same text, and no language has these words."""

import random
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Final

_ONSETS: Final = "b br d dr f fl g gr h k kl l m n p pl r s st t tr v z".split()
_VOWELS: Final = "a e i o u ai ei ou".split()
_CODAS: Final = ["", "l", "m", "n", "r", "s", "t", "nd", "rk", "st"]
SIZE: Final = 6000
"""Words in the invented language, about what a real corpus of this kind uses."""


def _word(dice: random.Random) -> str:
    syllables = (dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(dice.choice((1, 2, 2, 3))))
    return "".join(syllables) + dice.choice(_CODAS)


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Return the words and their summed weights: as in every language, the n-th is used 1/n times as often."""
    dice, words = random.Random("vocabulary"), dict[str, None]()
    while len(words) < SIZE:
        words[_word(dice)] = None
    return list(words), list(accumulate(1 / (rank + 8) for rank in range(SIZE)))


class Writer:
    """Writes text about nothing; ``name`` decides what it writes."""

    def __init__(self, name: str) -> None:
        self.dice = random.Random(name)

    def words(self, number: int) -> list[str]:
        words, weights = _vocabulary()
        return self.dice.choices(words, cum_weights=weights, k=number)

    def around(self, mean: float) -> int:
        """Return a length near ``mean``, at least three."""
        return max(3, round(self.dice.gauss(mean, mean / 4)))

    def phrase(self, number: int) -> str:
        """Return words with a capital: a name or a heading."""
        return " ".join(self.words(number)).capitalize()

    def sentence(self, mean: float) -> str:
        """Return a sentence of about ``mean`` words, with a comma in the middle of a long one."""
        words = self.words(self.around(mean))
        if len(words) > 12:
            words[len(words) // 2] += ","
        return " ".join(words).capitalize() + "."

    def text(self, words: int) -> str:
        """Return sentences of about ``words`` words in all."""
        return " ".join(self.sentence(18) for _ in range(max(1, round(words / 18))))

    def some(self, of: Sequence[str], mean: float) -> list[str]:
        """Return about ``mean`` different entries of ``of``, in its order; often one more or less, sometimes none."""
        number = int(mean) + (self.dice.random() < mean % 1)
        chosen = set(self.dice.sample(range(len(of)), min(number, len(of))))
        return [entry for index, entry in enumerate(of) if index in chosen]
