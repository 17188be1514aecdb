"""Selectors of the Web Annotation model (section 4.2), as far as they tell which words were marked."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from microsite.authoring.highlights.highlight import TextPosition
from microsite.authoring.highlights.json_values import JsonObject, as_list, number_in, text_in, types_of

_CHAIN: Final = 8
"""Selectors that may refine each other."""
_PAGE: Final = re.compile(r"(?:^|[#&])page=(\d{1,5})\b")


class Marked(NamedTuple):
    """What selectors say of the words that were marked."""

    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    within: str = ""
    pages: tuple[str, ...] = ()
    leaf: int | None = None
    position: TextPosition | None = None


def _chain(selector: object) -> Iterator[JsonObject]:
    """Yield a selector and those that refine it, the innermost last."""
    for _ in range(_CHAIN):
        if not isinstance(selector, dict):
            return
        yield selector
        selector = next(iter(as_list(selector.get("refinedBy"))), None)


def _leaf(selector: JsonObject) -> int | None:
    """Return the place of the page that a selector names: of Hypothesis from 0, as a fragment of a PDF from 1."""
    if "PageSelector" in types_of(selector):
        index = number_in(selector, "index")
        return None if index is None else index + 1
    page = _PAGE.search(text_in(selector, "value")) if "FragmentSelector" in types_of(selector) else None
    return int(page[1]) if page else None


def _text_of_state(target: JsonObject) -> str:
    """Return the name of the very text in which a target counts characters; "" where it names none."""
    states = (text_in(state, "id", "@id") for state in as_list(target.get("state")))
    return next((name for name in states if name.startswith("ni:")), "")


def _position(selector: JsonObject, text: str) -> TextPosition | None:
    start, end = number_in(selector, "start"), number_in(selector, "end")
    known = "TextPositionSelector" in types_of(selector) and text
    return TextPosition(start, end, text) if known and start is not None and end is not None else None


def marked_in(target: JsonObject) -> Marked:
    """Return what the selectors of a target say; they are several ways to tell of one place, and may be refined."""
    chains = [list(_chain(selector)) for selector in as_list(target.get("selector"))]
    every = [each for chain in chains for each in chain]
    pages = tuple(filter(None, (text_in(each, "label") for each in every if "PageSelector" in types_of(each))))
    leaf = next(filter(None, map(_leaf, every)), None)
    text = _text_of_state(target)
    positions = (found for chain in chains if len(chain) == 1 and (found := _position(chain[0], text)))
    position = next(positions, None)
    for chain in chains:
        quotes = [each for each in chain if "TextQuoteSelector" in types_of(each) and text_in(each, "exact")]
        if quotes:
            last, within = quotes[-1], text_in(quotes[-2], "exact") if len(quotes) > 1 else ""
            around = text_in(last, "prefix"), text_in(last, "suffix")
            return Marked(text_in(last, "exact"), *around, within, pages, leaf, position)
    return Marked(pages=pages, leaf=leaf, position=position)
