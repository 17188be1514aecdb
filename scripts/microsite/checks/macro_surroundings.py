"""Macros whose signs readers would see, for what they give is Markdown: in code, in HTML, in the words of a link."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.checks.known_macros import KNOWN_MACROS
from microsite.checks.macro_template import AS_IT_STANDS, MacroCall
from microsite.checks.written_html import UNREAD, WORD

_PLAIN: Final = "within_reach"
"""Gives words alone."""
_CODE: Final = frozenset({"code", "pre"})
_MARKED: Final = frozenset({"blockquote", "details", "div", "figure", "p", "section"})
"""Elements that can say that they hold Markdown."""


class MisplacedMacro(NamedTuple):
    """A call, and what is wrong with its place."""

    call: MacroCall
    message: str


def _around(node: LexborNode) -> tuple[str, ...]:
    """Return the names of the elements around a text, the innermost first."""
    names, above = [], node.parent
    while above is not None and above.tag not in (None, "body"):
        names.append(str(above.tag))
        above = above.parent
    return tuple(names)


def _wrong_place(name: str, around: tuple[str, ...], *, unread: bool) -> str:
    """Say what is wrong with the place of a macro; "" if it is well there."""
    if not unread:
        return f"{name} gives a link, and a link holds no other; call it behind the link" if "a" in around else ""
    seen = f"so readers would see the signs of what {name} gives"
    if _CODE.intersection(around):
        return f"nothing is marked in code, {seen}; take it out of the code; {AS_IT_STANDS.format('&#123;{')}"
    element = around[0] if around else "div"
    marked = f', or begin that with <{element} markdown="1">' if element in _MARKED else ""
    return f"nothing is marked within <{element}>, {seen}; call it outside of the element{marked}"


def misplaced_macros(html: str, calls: Sequence[MacroCall]) -> Iterator[MisplacedMacro]:
    """Yield the calls whose marking would be printed; ``html`` is the page with MACRO_OF_HTML for each, in order."""
    root = LexborHTMLParser(html).root
    texts = [node for node in root.traverse(include_text=True) if node.tag == "-text"] if root else []
    stand = [node for node in texts for _ in range((node.text_content or "").count(WORD))]
    if len(stand) != len(calls):  # one of them stands where no text does, which is said of it
        return
    for node, call in zip(stand, calls, strict=True):
        known = call.name in KNOWN_MACROS and call.name != _PLAIN
        if known and (wrong := _wrong_place(call.name, _around(node), unread=UNREAD in (node.text_content or ""))):
            yield MisplacedMacro(call, wrong)
