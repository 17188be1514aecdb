"""What counts as a word when overlaps are counted."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from microsite.sources.text.normalise import normalise

GRAM: Final = 6
"""Signs that stand for a word in scripts without blanks, one sign further each time: eight such are 13 signs."""

_WIDE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+")
_WORD = re.compile(r"[^\W_]+(?:['’`-][^\W_]+)*")


class Word(NamedTuple):
    """A word in its form for comparison, and where it stands in the text it was found in."""

    form: str
    start: int
    end: int


def _form(word: str) -> str:
    # Plain ASCII is in normal form already, but for an accent in the place of an apostrophe.
    return (word if word.isascii() and "`" not in word else normalise(word)).lower()


def words(text: str) -> Iterator[Word]:
    """Yield the words of ``text``; hyphens and apostrophes inside a word belong to it, case does not count."""
    for match in _WORD.finditer(text):
        yield Word(_form(match.group()), match.start(), match.end())


def forms(text: str) -> list[str]:
    """Return the words of ``text`` in their form for comparison, as :func:`words` has them."""
    found = _WORD.findall(text)
    # Asked for every word that is written: most are plain, and lower at once.
    return [word.lower() if word.isascii() and "`" not in word else _form(word) for word in found]


def guarded_words(text: str) -> Iterator[Word]:
    """Yield the words of ``text`` as the guard against copying takes them.

    As :func:`words` has them, but where Chinese or Japanese stands without blanks, a word is each sign with the next.
    """
    for match in _WORD.finditer(text):
        if match[0].isascii() or not _WIDE.search(match[0]):
            yield Word(_form(match[0]), match.start(), match.end())
            continue
        position = match.start()
        for run in _WIDE.finditer(text, match.start(), match.end()):
            yield from _other(text, position, run.start())
            for start in range(*run.span()):
                yield Word(_form(text[start : min(start + GRAM, run.end())]), start, start + 1)
            position = run.end()
        yield from _other(text, position, match.end())


def _other(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield what stands between such signs, a number or a foreign word."""
    if bare := text[start:end].strip("'’`-"):
        yield Word(_form(bare), start, end)


def count_words(text: str) -> int:
    """Return how many words a text has; where Chinese or Japanese stands without blanks, a sign is one."""
    return len(guarded_forms(text))


def rough_length(text: str) -> int:
    """Return about how many words a text is long: of Chinese and Japanese, two signs are one."""
    words = len(text.split())
    return words if text.isascii() else words + sum(map(len, _WIDE.findall(text))) // 2


def guarded_forms(text: str) -> list[str]:
    """Return the words of ``text`` in their form for the guard against copying."""
    plain = text.isascii() or not _WIDE.search(text)
    return forms(text) if plain else [word.form for word in guarded_words(text)]
