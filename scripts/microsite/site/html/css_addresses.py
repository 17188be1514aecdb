"""The addresses that style rules or a style attribute would make a browser ask for, by the grammar of CSS."""

from collections.abc import Iterable, Iterator
from typing import Final

import tinycss2
from tinycss2.ast import Node

_WITH_STRINGS: Final = frozenset({"url", "src", "image", "image-set", "-webkit-image-set"})
"""Functions in which a string is an address."""
_MARKS: Final = ("(", "@", "\\")
"""One of these stands in every text with an address: a name may be written with backslashes."""


def _within(nodes: Iterable[Node], *, strings: bool = False) -> Iterator[str]:
    for node in nodes:
        match node.type:
            case "url":
                yield node.value
            case "string" if strings:
                yield node.value
            case "function":
                yield from _within(node.arguments, strings=node.lower_name in _WITH_STRINGS)
            case "() block" | "[] block" | "{} block":
                yield from _within(node.content)


def _imported(nodes: Iterable[Node]) -> Iterator[str]:
    """Yield what ``@import`` names as a string; where it may stand is not looked at."""
    before = ""
    for node in nodes:
        if node.type == "string" and before == "import":
            yield node.value
        if node.type not in ("whitespace", "comment"):
            before = node.lower_value if node.type == "at-keyword" else ""


def css_addresses(css: str) -> Iterator[str]:
    """Yield the addresses in a text of CSS, be it rules or declarations."""
    if any(mark in css for mark in _MARKS):
        nodes = tinycss2.parse_component_value_list(css)
        yield from _within(nodes)
        yield from _imported(nodes)
