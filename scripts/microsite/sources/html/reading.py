"""The elements of a page as a browser builds them: repaired, in the order of the tree, with all their attributes.

The parser is lexbor, which follows the HTML Standard. It reads as browsers with scripts do; what stands in ``noscript``
is read as well, as browsers without scripts do, and so is the content of ``template``, which a script may put on the
page.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

_TEXTS: Final = frozenset({"script", "style"})
_ARTICLE: Final = "article"


class Element(NamedTuple):
    """An element of HTML, SVG or MathML. Those that are alike are equal."""

    name: str
    attributes: tuple[tuple[str, str | None], ...]
    """Of one that is given twice, the first counts; None is one without a value."""
    text: str = ""
    """Of a script or style; "" of any other."""
    shown: bool = True
    """Whether it is part of the page for readers with scripts from the start."""
    in_article: bool = False
    """Whether it stands in the article, where people write."""

    @property
    def tag(self) -> str:
        """Return the name in small letters; SVG has some with capitals."""
        return self.name.lower()

    def values(self) -> dict[str, str]:
        """Return its attributes, with names in small letters."""
        return {name.lower(): value or "" for name, value in self.attributes}


def _behind(node: LexborNode) -> int | None:
    """Return the id of the first element behind an element and all in it; None if it is the last."""
    above: LexborNode | None = node
    while above is not None:
        beside = above.next
        while beside is not None and beside.tag is not None and beside.tag.startswith("-"):
            beside = beside.next
        if beside is not None:
            return beside.mem_id
        above = above.parent
    return None


def _elements(root: LexborHTMLParser | LexborNode, *, shown: bool, in_article: bool = False) -> Iterator[Element]:
    top = root.root if isinstance(root, LexborHTMLParser) else root
    inside, end = in_article, None
    for node in top.traverse() if top else ():
        if end is not None and node.mem_id == end:
            inside, end = in_article, None
        tag = node.tag
        if tag is None or tag.startswith("-"):  # an instruction or a comment
            continue
        text = node.text_lexbor() if tag in _TEXTS else ""
        yield Element(tag, tuple(node.attributes.items()), text, shown, inside)
        if tag == _ARTICLE and not inside:
            inside, end = True, _behind(node)
        if tag == "noscript":
            yield from _elements(LexborHTMLParser(node.text_lexbor(), is_fragment=True), shown=False, in_article=inside)
    for content in root.template_fragments():
        yield from _elements(content, shown=False, in_article=True)


def parse_page(html: str) -> LexborHTMLParser:
    """Return the tree of a whole page."""
    return LexborHTMLParser(html, scripting=True)


def elements_of(page: LexborHTMLParser) -> Iterator[Element]:
    """Yield the elements of a whole page; those of templates come last."""
    return _elements(page, shown=True)


def read_elements(html: str) -> Iterator[Element]:
    """Yield the elements of a whole page, as :func:`elements_of` does."""
    return elements_of(parse_page(html))
