"""When two sentences are too close in meaning to be two options: numbers by value, a few synonyms by one word."""

import re
from typing import Final

from microsite.text.normalise import normalise
from microsite.text.numbers import numbers, plain
from microsite.text.words import forms

_SAME: Final = {
    "fewer": "less", "greater": "more", "might": "may", "could": "may", "cannot": "can not", "ca": "can",
    "around": "about", "roughly": "about", "nearly": "almost", "twice": "2 times", "begun": "started",
}  # fmt: skip
_NOT: Final = re.compile(r"n['’]t\b")
_PHRASES: Final = (("no less than", "at least"), ("not less than", "at least"), ("no more than", "at most"))


def meaning(text: str) -> str:
    """Return a key that sentences of the same meaning share, as far as a table can tell.

    Case, punctuation and the way a number is written do not count: ``Six of 2,000`` is ``6 of two thousand``.
    """
    text = normalise(text)
    for number in reversed(list(numbers(text))):
        text = f"{text[: number.start]}{plain(number.value).replace('.', 'point')}{text[number.end :]}"
    key = " ".join(_SAME.get(form, form) for form in forms(_NOT.sub(" not", text)))
    for long, short in _PHRASES:
        key = key.replace(long, short)
    return key
