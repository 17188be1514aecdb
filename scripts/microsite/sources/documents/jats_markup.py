"""The elements of JATS as those of HTML that mean the same."""

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import Final
from xml.etree import ElementTree as ET

from microsite.sources.text.normalise import normalise

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
_NO_TEXT: Final = frozenset(
    "label tex-math graphic inline-graphic media object-id permissions alt-text long-desc sec-meta sub-article "
    "response institution-id annotation".split()
)
_NOT_IN_PARAGRAPHS: Final = frozenset(
    "list def-list disp-quote verse-group fig fig-group table-wrap boxed-text preformat code fn supplementary-material "
    "statement speech".split()
)
"""What HTML has no paragraph around."""
_APART: Final = frozenset({"pub-id", "ext-link", "given-names"})
_NOTES: Final = frozenset({"fn", "table-fn"})

Writer = Callable[[ET.Element, int], Iterator[str]]


def name_of(element: ET.Element) -> str:
    """Return the name of an element without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: ET.Element | None) -> str:
    """Return all text of an element in its normal form."""
    return normalise("".join(element.itertext())) if element is not None else ""


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
    if element.get("ref-type") not in _NOTES:
        return _wrapped("span", element, depth)
    return _wrapped("a", element, depth, f' class=footnote-ref href="#{escape(element.get("rid", ""))}"')


def _paragraph(element: ET.Element, depth: int) -> Iterator[str]:
    divided = any(name_of(child) in _NOT_IN_PARAGRAPHS for child in element)
    return _wrapped("div" if divided else "p", element, depth)


_BEHIND: Final = dict.fromkeys(("name", "string-name", "collab"), ", ") | dict.fromkeys(
    ("article-title", "chapter-title", "edition"), ". "
)
"""Signs behind the parts of a reference."""


def _cited(element: ET.Element) -> Iterator[str]:
    """Yield the text of a reference, with signs between its parts where the file has none."""
    yield element.text or ""
    for child in element:
        name, tail = name_of(child), child.tail or ""
        yield " " if name in _APART else ""
        yield from _cited(child)
        yield tail if tail.strip() else _BEHIND.get(name, " ")


def _entry(ref: ET.Element) -> str:
    """Return a reference as text."""
    citations = [each for each in ref.iter() if name_of(each).endswith("-citation") or name_of(each) == "citation"]
    text = normalise("".join(_cited(citations[0] if citations else ref)))
    return re.sub(r"(?<=[.?!])\s?\.(?=\s)", "", re.sub(r"\s?,(?:\s?,)+|\s,", ",", text)).strip(" ,")


def _references(element: ET.Element, depth: int) -> Iterator[str]:
    for child in element:
        if name_of(child) == "title":
            yield from _title(child, depth + 1)
    entries = (f"<li>{escape(_entry(each))}</li>" for each in element.iter() if name_of(each) == "ref")
    yield f"<div class=references><ul>{''.join(entries)}</ul></div>"


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
    if not name or name in _NO_TEXT:
        return iter(())
    if writer := _WRITERS.get(name):
        return writer(element, depth)
    if name in _SECTIONS:
        return _wrapped("section", element, depth + 1)
    return _wrapped(_SAME.get(name, "div" if name in _DIVISIONS else "span"), element, depth)
