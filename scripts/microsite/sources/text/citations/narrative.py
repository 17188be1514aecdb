"""Authors in the sentence, the year in brackets: ``As van der Berg, Lee and Ray (2010, 2012) say``."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from microsite.sources.text.citations.citation import InTextCitation
from microsite.sources.text.citations.dates import BEHIND, DATE, Dated, dated
from microsite.sources.text.citations.names import JOINING, MOST_WORDS, OTHERS, PARTICLES, is_body, is_name, is_opener

_OPEN: Final = re.compile(r"[(\[]")
_REACH: Final = 160
"""How far before the bracket names are looked for."""
_ITS: Final = re.compile(r"(?:'s|'|’s|’)\Z")
_MORE: Final = re.compile(r"\s?(?:[,;&]|and)\s?")
_SMALL: Final = PARTICLES | JOINING | OTHERS | {"of", "for", "the", "al.", "et", "&"}
_NO_BEGINNING: Final = JOINING | OTHERS | {"of", "for", "the", "et", "al."}

Known = Collection[str]
"""Keys of names, without year, that are cited in brackets or stand in the list of references."""


def name_key(names: str) -> str:
    """Return names in one form, by which they are compared."""
    return "".join(letter for letter in names.lower() if letter.isalnum())


def _run(before: str) -> list[str]:
    """Return the words before a bracket that may be names, as far back as they go."""
    words: list[str] = []
    for word in reversed(before.split()[-MOST_WORDS:]):
        bare = word.rstrip(",").strip("\"'“”")
        small = bare.lower() in _SMALL
        if words and word[-1:] in ".;:" and bare.rstrip(".").lower() not in OTHERS and len(bare) > 3:
            break
        if not (is_name(word) or small) or word[-1:] in ";:":
            break
        words.insert(0, word)
    while words and not _begins(words):
        words.pop(0)
    return words


def _begins(words: list[str]) -> bool:
    """Say whether a list of words begins as names do: with one, or with a particle before one."""
    first = words[0].strip(",")
    if is_opener(first) or first.lower() in _NO_BEGINNING:
        return False
    return is_name(first) or first.lower() in PARTICLES


def _last_author(words: list[str]) -> int:
    """Return where the last author among words begins: at the family name, or the particles before it."""
    start = len(words) - 1
    while start > 0 and words[start - 1].lower() in PARTICLES and not is_name(words[start - 1]):
        start -= 1
    return start


def _joined(words: list[str]) -> int:
    """Return where a list of authors begins that ends with ``and``: over commas back, each one name."""
    start = _last_author(words)
    while start > 0 and words[start - 1].endswith(",") and is_name(words[start - 1]):
        start = _last_author(words[:start])
    return start


def _shortest(words: list[str], known: Known) -> list[str]:
    """Leave out words that only lead up to the names: ``As Alexander Wendt (1994)`` is Wendt.

    The longest tail that is known from elsewhere wins; else the whole name of a body, else the last name of a person.
    """
    for start in range(len(words)):
        if _begins(words[start:]) and name_key(" ".join(words[start:])) in known:
            return words[start:]
    low = [word.strip(",.").lower() for word in words]
    others = next((i for i, word in enumerate(low) if word in ("et", *OTHERS)), None)
    if others:
        head = words[:others]
        if len(head) > 1 and head[-1].lower() in JOINING:
            head = head[:-1]
        return words[_last_author(head) :]
    joins = [i for i, word in enumerate(low) if word in JOINING or word == "&"]
    if joins and not is_body(words):
        return words[_joined(words[: joins[-1]]) :] if joins[-1] else words[1:]
    return words if is_body(words) else words[_last_author(words) :]


def _years(inside: str) -> Iterator[Dated]:
    """Yield the dates with which a bracket begins."""
    position = 0
    while date := DATE.match(inside, position):
        if not BEHIND.match(inside, date.end()):
            return
        for each in dated(inside, date):
            position = each.end
            yield each
        more = _MORE.match(inside, position)
        if not more:
            return
        position = more.end()


def narrative(text: str, known: Known) -> Iterator[InTextCitation]:
    """Yield the citations whose names stand before the bracket."""
    for bracket in _OPEN.finditer(text):
        end = text.find(")" if bracket[0] == "(" else "]", bracket.end(), bracket.end() + 200)
        if end < 0 or not DATE.match(text, bracket.end()):
            continue
        before = text[max(0, bracket.start() - _REACH) : bracket.start()]
        words = _run(_ITS.sub("", before.rstrip()))
        if not words:
            continue
        names = " ".join(_shortest(words, known)).strip(" ,")
        start = text.rindex(names.split()[0], 0, bracket.start()) if names else bracket.start()
        span, names = (start, end + 1), _ITS.sub("", names)
        for date in _years(text[bracket.end() : end]):
            at = bracket.end() + date.start
            yield InTextCitation(names, date.year, date.locator, "narrative", *span, dated=at)
