"""Two pieces of HTML as a browser would build them, so that they can be laid side by side."""

import re
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

Element = tuple[str, tuple[tuple[str, str], ...], tuple["Element | str", ...]]
"""Name, attributes by name, and what it holds."""

_IN_LINES: Final = frozenset("a abbr bdi br button cite code em img span strong svg".split())
"""Elements around which white space is part of the text; around all others it is not."""
_VERBATIM: Final = frozenset(("pre", "textarea"))
_SPACE: Final = re.compile(r"[ \t\n\f\r]+")


def elements(html: str) -> tuple["Element | str", ...]:
    """Return the elements and the text of an article, without white space between blocks."""
    body = LexborHTMLParser(f"<!doctype html><body>{html}</body>").body
    assert body is not None
    return _children(body, verbatim=False)


def _element(node: LexborNode, *, verbatim: bool) -> Element:
    name = str(node.tag)
    attributes = tuple(sorted((key, value or "") for key, value in node.attributes.items()))
    return name, attributes, _children(node, verbatim=verbatim or name in _VERBATIM)


def _nodes(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _children(node: LexborNode, *, verbatim: bool) -> tuple["Element | str", ...]:
    result: list[Element | str] = []
    for child in _nodes(node):
        if child.tag != "-text":
            result.append(_element(child, verbatim=verbatim))
        elif result and isinstance(result[-1], str):
            result[-1] += child.text_content or ""
        else:
            result.append(child.text_content or "")
    if verbatim:
        return tuple(result)
    outside = node.tag not in _IN_LINES
    folded = [_folded(result, place, outside=outside) for place in range(len(result))]
    return tuple(each for each in folded if each)


def _folded(siblings: list["Element | str"], place: int, *, outside: bool) -> "Element | str":
    """Return a sibling; of text, white space is folded, and gone where a block begins or ends."""
    text = siblings[place]
    if not isinstance(text, str):
        return text
    text = _SPACE.sub(" ", text)
    before = siblings[place - 1] if place else None
    after = siblings[place + 1] if place + 1 < len(siblings) else None
    if _ends_line(before) or (before is None and outside):
        text = text.removeprefix(" ")
    if _ends_line(after) or (after is None and outside):
        text = text.removesuffix(" ")
    return text


def _ends_line(sibling: "Element | str | None") -> bool:
    return isinstance(sibling, tuple) and (sibling[0] not in _IN_LINES or sibling[0] == "br")
