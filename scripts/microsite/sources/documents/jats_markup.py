"""The elements of JATS as those of HTML that mean the same."""

from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import Final
from xml.etree import ElementTree as ET

from microsite.sources.documents.jats_references import listed_works
from microsite.sources.documents.jats_text import name_of
from microsite.sources.documents.markup.names import ALSO

_SECTIONS: Final = frozenset("sec ack app app-group glossary notes abstract trans-abstract boxed-text fn-group".split())
_SAME: Final[Mapping[str, str]] = {
    "list": "ul", "list-item": "li", "def-list": "dl", "term": "dt", "def": "dd",
    "disp-quote": "blockquote", "verse-group": "blockquote", "verse-line": "p", "attrib": "p",
    "sup": "sup", "sub": "sub", "bold": "b", "italic": "i", "monospace": "code", "break": "br",
    "preformat": "pre", "code": "pre", "p": "p",
    "table": "table", "thead": "thead", "tbody": "tbody", "tfoot": "tfoot", "tr": "tr", "td": "td", "th": "th",
}  # fmt: skip
_DIVISIONS: Final = frozenset(
    "body back floats-group article fig-group disp-formula disp-formula-group def-item list-group speech "
    "statement".split()
)
NO_TEXT: Final = frozenset(
    "label tex-math graphic inline-graphic media object-id permissions alt-text long-desc sec-meta sub-article "
    "response institution-id annotation".split()
)
_NOT_IN_PARAGRAPHS: Final = frozenset(
    "list def-list disp-quote verse-group fig fig-group table-wrap boxed-text preformat code fn supplementary-material "
    "statement speech".split()
)
"""What HTML has no paragraph around."""
_NOTES: Final = frozenset({"fn", "table-fn"})

Writer = Callable[[ET.Element, int], Iterator[str]]


def _inside(element: ET.Element, depth: int) -> Iterator[str]:
    yield escape(element.text or "")
    for child in element:
        yield from to_html(child, depth)
        yield escape(child.tail or "")


def _wrapped(tag: str, element: ET.Element, depth: int, attributes: str = "") -> Iterator[str]:
    identity = f' id="{escape(element.get("id", ""))}"' if element.get("id") else ""
    yield f"<{tag}{identity}{attributes}>"
    yield from _inside(element, depth)
    yield f"</{tag}>"


def _title(element: ET.Element, depth: int) -> Iterator[str]:
    return _wrapped(f"h{min(max(depth, 1), 6)}", element, depth)


def _caption(part: ET.Element, depth: int) -> Iterator[str]:
    """A label as it is; of a caption its title and paragraphs, which make one text with it."""
    yield " "
    for child in [part] if name_of(part) == "label" else part:
        yield from _inside(child, depth)
        yield " "


def _figure(element: ET.Element, depth: int) -> Iterator[str]:
    caption = [part for part in element if name_of(part) in ("label", "caption")]
    yield "<div class=figure><figcaption>"
    for part in caption:
        yield from _caption(part, depth)
    yield "</figcaption>"
    for child in element:
        if child not in caption:
            yield from to_html(child, depth)
    yield "</div>"


def _table_foot(element: ET.Element, depth: int) -> Iterator[str]:
    for child in element:
        if name_of(child) in ("fn", "attrib", "p"):
            yield from _note(child, depth)
        elif name_of(child) == "fn-group":
            yield from _table_foot(child, depth)


def _note(element: ET.Element, depth: int) -> Iterator[str]:
    return _wrapped("aside", element, depth, " class=footnote")


def _reference_to(element: ET.Element, depth: int) -> Iterator[str]:
    first, *more = element.get("rid", "").split() or [""]
    if element.get("ref-type") in _NOTES:
        return _wrapped("a", element, depth, f' class=footnote-ref href="#{escape(first)}"')
    return _wrapped("a", element, depth, f' href="#{escape(first)}" {ALSO}="{escape(" ".join(more))}"')


def _paragraph(element: ET.Element, depth: int) -> Iterator[str]:
    divided = any(name_of(child) in _NOT_IN_PARAGRAPHS for child in element)
    return _wrapped("div" if divided else "p", element, depth)


def _references(element: ET.Element, depth: int) -> Iterator[str]:
    for child in element:
        if name_of(child) == "title":
            yield from _title(child, depth + 1)
    entries = (
        f'<li {ALSO}="{escape(" ".join(work.names))}">{escape(work.text)}</li>' for work in listed_works(element)
    )
    yield f"<div class=ref-list><ul>{''.join(entries)}</ul></div>"


_WRITERS: Final[Mapping[str, Writer]] = {
    "title": _title,
    "fig": _figure,
    "table-wrap": _figure,
    "supplementary-material": _figure,
    "table-wrap-foot": _table_foot,
    "fn": _note,
    "ref-list": _references,
    "xref": _reference_to,
    "p": _paragraph,
}


def to_html(element: ET.Element, depth: int = 0) -> Iterator[str]:
    """Yield the pieces of an element as HTML; ``depth`` counts the sections around it."""
    name = name_of(element)
    if not name or name in NO_TEXT:
        return iter(())
    if writer := _WRITERS.get(name):
        return writer(element, depth)
    if name in _SECTIONS:
        return _wrapped("section", element, depth + 1)
    return _wrapped(_SAME.get(name, "div" if name in _DIVISIONS else "span"), element, depth)
