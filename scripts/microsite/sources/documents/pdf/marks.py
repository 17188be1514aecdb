"""The bullets and numbers by which the items of lists begin, told from words that only look like them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from microsite.sources.documents.pdf.line import Line

BULLET: Final = re.compile(r"\s*(?P<mark>[•▪◦‣●■►➢\uf0a7\uf0b7]|[·○□✓–—−*Ⓐ-Ⓩⓐ-ⓩ①-⑳-](?=\s))\s*(?=\S)")
"""A bullet; those that stand for nothing else may be close to the words."""
_VALUE: Final = r"(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})"
NUMBER: Final = re.compile(
    rf"\s*(?P<mark>\(?(?P<closed>{_VALUE})\)|(?P<dotted>{_VALUE})\.(?!\d)|\[(?P<boxed>\d{{1,3}})\]"
    r"|(?P<deep>\(?(?:[A-Za-z](?:\.?\d{1,2}){1,3}|\d{1,2}(?:\.\d{1,2}){1,3})\)))\s*(?=\S)"
)
_ROMAN: Final = {"i": 1, "v": 5, "x": 10}
_REACH: Final = 150
"""Lines between two items of a list."""


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text.lower()]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _values(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """Yield the sequences a number may belong to, and its place in each."""
    shape = next(name for name in ("closed", "dotted", "boxed", "deep") if match[name])
    text = match[shape]
    if shape == "deep":
        stem, last = re.fullmatch(r"(.*?)(\d+)\)?", text).groups()  # type: ignore[union-attr]
        yield f"{shape} {stem}", int(last)
    elif text.isdigit():
        yield shape, int(text)
    else:
        case = "upper" if text.isupper() else "lower"
        if len(text) == 1:
            yield f"{shape} {case}", ord(text.lower()) - ord("a") + 1
        if set(text.lower()) <= set("ivx"):
            yield f"{shape} {case} roman", _roman(text)


def item_starts(lines: Sequence[Line]) -> set[int]:
    """Return the lines (by identity) that begin an item: with a bullet, or with a number next to another's."""
    found: set[int] = set()
    last: dict[tuple[str, int], tuple[int, Line]] = {}
    for index, line in enumerate(lines):
        if BULLET.match(line.text):
            found.add(id(line))
        elif number := NUMBER.match(line.text):
            for sequence, value in _values(number):
                before = last.get((sequence, value - 1))
                if before and index - before[0] < _REACH:
                    found |= {id(line), id(before[1])}
                last[sequence, value] = index, line
    return found


def mark_of(text: str) -> re.Match[str] | None:
    """Return the bullet or number at the head of the text of an item."""
    return BULLET.match(text) or NUMBER.match(text)
