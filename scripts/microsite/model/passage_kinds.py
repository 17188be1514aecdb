"""The kinds of passage that a text has, and what locators call them."""

from typing import Final, Literal

PassageKind = Literal[
    "title", "heading", "paragraph", "item", "caption", "byline", "footnote", "quote", "table",
]  # fmt: skip
PASSAGE_LETTERS: Final[dict[PassageKind, str]] = {
    "paragraph": "p",
    "item": "i",
    "caption": "c",
    "heading": "h",
    "footnote": "f",
    "quote": "q",
    "table": "t",
}
"""What a passage of each kind is called in a locator, before its number. A title or byline is called by its kind,
and numbered from the second on."""
PROSE_KINDS: Final[frozenset[PassageKind]] = frozenset(("paragraph", "item", "caption", "footnote", "quote", "table"))
"""Kinds of passage that are divided into sentences."""
BESIDE_TEXT: Final[frozenset[PassageKind]] = frozenset(("caption", "footnote", "table"))
"""Kinds of passage that may stand in the middle of a paragraph, and are no part of it."""
