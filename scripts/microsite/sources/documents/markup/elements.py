"""The elements of a page as a tree of our own, read once from lexbor's: in bounds, and measured."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.sources.documents.document import SourceError, TooMuchError

DEPTH: Final = 200
"""How many elements may stand in each other. Browsers stop at 512; pages that are read have less than a hundred."""
ELEMENTS: Final = 250_000

SECTIONS: Final = frozenset("article aside body details div footer header hgroup main nav section".split())
HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
BLOCKS: Final = (
    SECTIONS
    | HEADINGS
    | frozenset("address blockquote caption center dd dir dl dt fieldset figcaption figure form hr legend li".split())
    | frozenset("menu ol p pre summary table tbody td tfoot th thead tr ul".split())
)
"""Elements that begin on a line of their own."""

_CALLED: Final = ("class", "role", "epub:type")
_NOTHING: Final = frozenset[str]()
_UNREAD: Final = frozenset("script style template noscript iframe svg object video audio canvas".split())
_TAG: Final = re.compile(r"<(/?)([A-Za-z][\w:-]*)[^<>]*?(/?)>")
_NOT_CLOSED: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr html head body p li dt dd option optgroup "
    "tr td th thead tbody tfoot colgroup rt rp".split()
)
"""Elements without an end tag, or that may go without."""
_OPEN: Final = 1_000
"""How many tags may be open in a row: a parser takes the square of their number in time."""
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(eq=False, slots=True)
class PageElement:
    """An element of HTML with what stands in it: texts and elements."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    parent: "PageElement | None" = None
    order: int = 0
    """Its place among all elements, by which it is known."""
    parts: "list[str | PageElement]" = field(default_factory=list)
    words: int = 0
    """About how many words it holds; a sign of Chinese or Japanese counts as a third of one."""
    linked: int = 0
    """How many of them stand in links."""
    breaks: bool = False
    """Whether it begins on a line of its own, or something in it does."""

    def get(self, name: str) -> str:
        """Return an attribute, or "" where there is none."""
        return self.attributes.get(name) or ""

    @property
    def called(self) -> frozenset[str]:
        """What its makers call it: classes, roles, types of EPUB, in small letters."""
        said = [value for name in _CALLED if (value := self.attributes.get(name))]
        return frozenset(" ".join(said).lower().split()) if said else _NOTHING

    @property
    def children(self) -> "list[PageElement]":
        """The elements directly in it."""
        return [part for part in self.parts if isinstance(part, PageElement)]

    @property
    def all(self) -> "Iterator[PageElement]":
        """All elements in it, in order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if element is not self:
                yield element
            waiting += [part for part in reversed(element.parts) if isinstance(part, PageElement)]

    @property
    def text(self) -> str:
        """All text in it, as it stands there."""
        found, waiting = [], list[str | PageElement](self.parts[::-1])
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                found.append(part)
            else:
                waiting += part.parts[::-1]
        return "".join(found)

    @property
    def above(self) -> "Iterator[PageElement]":
        """The elements around it, from within."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent


def _count(text: str) -> int:
    wide = 0 if text.isascii() else sum("\u3040" <= sign <= "\u9fff" for sign in text)
    return len(_WORD.findall(text)) + wide // 3


def measure(root: PageElement) -> None:
    """Count the words of an element and of all in it."""
    everything = [root, *root.all]
    for element in reversed(everything):
        texts = " ".join(part for part in element.parts if isinstance(part, str))
        inner = element.children
        element.words = _count(texts) + sum(each.words for each in inner)
        element.linked = element.words if element.tag == "a" else sum(each.linked for each in inner)
        element.breaks = element.tag in BLOCKS or (element.tag != "math" and any(each.breaks for each in inner))


def _too_much(what: str) -> SourceError:
    return TooMuchError(f"the page has {what}", "save its article alone, or copy its text into a .txt file")


def _tree(top: LexborNode) -> PageElement:
    root = PageElement(top.tag or "body", dict(top.attributes))
    waiting, count = [(top, root, 0)], 0
    while waiting:
        node, element, depth = waiting.pop()
        child = node.child
        while child is not None:
            tag = child.tag or "-"
            if tag == "-text":
                element.parts.append(child.text_content or "")
            elif not tag.startswith("-") and tag not in _UNREAD:
                count += 1
                made = PageElement(tag, dict(child.attributes), element)
                element.parts.append(made)
                waiting.append((child, made, depth + 1))
            child = child.next
        if depth > DEPTH:
            raise _too_much(f"elements that stand in each other more than {DEPTH} deep")
        if count > ELEMENTS:
            raise _too_much(f"more than {ELEMENTS:,} elements")
    for order, element in enumerate(root.all, 1):
        element.order = order
    measure(root)
    return root


def _is_deep(html: str) -> bool:
    """Say whether far more tags are opened than closed again at some place of a page."""
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() not in _NOT_CLOSED and not tag[3]:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            if depth > _OPEN:
                return True
    return False


def parsed(html: str) -> LexborHTMLParser:
    """Return a page as browsers read it; raises :class:`SourceError` where that would take too long."""
    if _is_deep(html):
        raise _too_much(f"elements that stand in each other more than {DEPTH} deep")
    return LexborHTMLParser(html)


def read_elements(page: LexborHTMLParser) -> PageElement:
    """Return the body of a page; raises :class:`SourceError` if it is larger or deeper than can be read."""
    return _tree(page.body) if page.body is not None else PageElement("body")
