"""What is wrong with the HTML of a hand-written page: elements, attributes and addresses, as a browser reads them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.checks.page_whitelist import WRITTEN, wrong_address, wrong_values
from microsite.checks.read_markdown import ReadMarkdown, read_markdown
from microsite.checks.unpaired_elements import first_unpaired
from microsite.model.web_address import ADDRESS, address_cure, unreachable
from microsite.sources.html.reading import Element, read_elements

_UNTYPED: Final = "\ue000"
WORD: Final = f"macro{_UNTYPED}"
MACRO: Final = WORD
"""Stands for what a macro gives where that is words: a word, with a sign that nobody types."""
UNREAD: Final = rf"\-{WORD}"
"""What is still there of the next one where Markdown is not read: elsewhere its backslash goes."""
MACRO_OF_HTML: Final = f'<wbr title="{_UNTYPED}">*{UNREAD}*'
"""Stands for what a macro gives where that is HTML: its quotes and brackets end what is still open before it, and its
last element takes the attribute list behind it."""


class Wrong(NamedTuple):
    """What is wrong with a page."""

    needles: tuple[str, ...]
    """What to look for in its text, the best first: Markdown has changed it on the way."""
    message: str
    before: int = 0
    """How often the same stands before it, where nothing is wrong with it."""


_PAGE: Final = "<!doctype html><body><main><div><article>{}<hr></article></div></main><footer>x</footer>"
_AROUND: Final = ("html", "head", "body", "main", "div", "article", "footer")
_WHOLE: Final = (
    "main:first-child:has(> div:only-child > article:only-child > hr:last-child) + footer:last-child:not(:has(*))"
)
"""What a page has to leave as it is."""
_MARK: Final = re.compile(r"<(?:[!?][^\n]{0,20}|(?!/?[a-zA-Z]))")
_LABEL: Final = "data-toc-label"
"""What an attribute list may call a heading in the contents; engines print it as HTML."""
_TEXT_ONLY: Final = "macros give text, so write them where text stands"


def _wrong_attributes(one: Element, begin: str) -> Iterator[Wrong]:
    values = one.values()
    if one.tag == "wbr" and values == {"title": _UNTYPED}:
        return
    macros = {name for name, value in values.items() if _UNTYPED in name or _UNTYPED in value}
    told = {name: Wrong((what, name, begin), why) for name, what, why in wrong_values(one.tag, values)}
    yield from (wrong for name, wrong in told.items() if name not in macros)
    address = values.get("href", "")
    if one.tag == "a" and "href" not in {*macros, *told} and (wrong := _unreachable(address)):
        yield Wrong((address, begin), wrong)
    for name in sorted(macros):
        yield Wrong((begin, "{{"), f'a macro stands in the attribute "{name.replace(_UNTYPED, "")}"; {_TEXT_ONLY}')


def _unreachable(address: str) -> str:
    """Say that readers cannot follow a link: it names a user, or a host that is not on the web."""
    if ADDRESS.fullmatch(address):
        return unreachable(address)
    cure = address_cure(address) if address.startswith(("http:", "https:")) else ""
    return f'expected a web address (https://…), got "{address[:60]}"{cure}' if cure else ""


def _leads_nowhere(node: LexborNode, name: str) -> str:
    """Say that a link or picture has no address; "" if it has one, or is an anchor."""
    values = node.attributes
    empty = name in values and (values[name] or "").strip() in ("", "#")
    missing = name not in values and "id" not in values
    what = "link" if node.tag == "a" else "picture"
    return (
        f"a {what} without an address leads nowhere; write where it leads, or take it out" if empty or missing else ""
    )


def _hollow(tree: LexborHTMLParser) -> Iterator[Wrong]:
    """Yield links that lead nowhere or have no words, and pictures that are none."""
    for node in tree.css("article a, article img"):
        name = "href" if node.tag == "a" else "src"
        address = (node.attributes.get(name) or "").strip()
        if nowhere := _leads_nowhere(node, name):
            yield Wrong((f"]({address})", f'{name}="{address}"', "](", f"<{node.tag}"), nowhere)
        elif node.tag == "a" and address and not node.text().strip() and not node.css_first("img"):
            why = "a link without words cannot be followed; write them between its square brackets, or take it out"
            yield Wrong((f"[]({address}", address, "<a"), why)


def _not_whole(page: str) -> Wrong:
    """Say which element does not end, or ends without a beginning, and takes in what stands around the page."""
    found = first_unpaired(page)
    if found is None:
        return Wrong(
            (), "an element does not end, or one ends that did not begin; what follows the page would be changed"
        )
    end = f"</{found.tag}>"
    cure = "take it out" if found.is_end else f"write {end} where it ends, or take it out"
    what = f"{end} ends what did not begin" if found.is_end else f"<{found.tag}> does not end"
    return Wrong((found.written, f"<{found.tag}"), f"{what}; {cure}", found.before)


def _wrong_elements(page: str) -> Iterator[Wrong]:
    """Yield what is wrong with elements. They are read where the page will stand, so that all is as browsers see it."""
    around = list(_AROUND)
    for one in read_elements(_PAGE.format(page)):
        begin = f"<{one.tag}".partition(WORD)[0]
        if one.name in around:
            around.remove(one.name)
        elif _UNTYPED in one.tag:
            yield Wrong((begin,), f"a macro stands in the name of an element; {_TEXT_ONLY}")
        elif one.tag not in WRITTEN:
            yield Wrong((begin,), f"<{one.tag}> is not used on pages; write Markdown, or take it out")
        yield from _wrong_attributes(one, begin)
    tree = LexborHTMLParser(_PAGE.format(page))
    yield from _hollow(tree)
    if not tree.css_matches(_WHOLE):
        yield _not_whole(page)


def _wrong_marks(page: str) -> Iterator[Wrong]:
    """Yield what begins with < and is no element: a tree has no place for it."""
    for mark in _MARK.findall(page):
        if mark.startswith("<!--"):
            yield Wrong((mark,), "found an HTML comment; take it out (it would be published)")
        elif mark == "<":
            yield Wrong((mark,), "found a < that begins no element; write &lt;")
        else:
            yield Wrong((mark,), "found a declaration of HTML or XML; take it out")


def _wrong_beside(reader: ReadMarkdown) -> Iterator[Wrong]:
    """Yield what is wrong with what Markdown reads beside the text: where links lead, and names for the contents."""
    for label, (address, title) in reader.references.items():
        if _UNTYPED in f"{label}{address}{title or ''}":
            yield Wrong((f"[{label.partition(WORD)[0]}",), f"a macro stands in the address of a link; {_TEXT_ONLY}")
        elif wrong := wrong_address(address, fetched=False) or _unreachable(address):
            yield Wrong((address, f"[{label}"), wrong)
    tokens = list(reader.headings)
    while tokens:
        token = tokens.pop()
        tokens += token["children"]
        if token[_LABEL]:
            yield Wrong((_LABEL,), f'the attribute "{_LABEL}" is not used on pages; take it out')


def wrong_html(markdown: str, kept: Path | None = None) -> Iterator[Wrong]:
    """Yield what is wrong with a page as MkDocs renders it; :class:`RecursionError` if it is nested too deeply.

    ``kept`` is where what Markdown says of the page is kept.
    """
    reader = read_markdown(markdown, kept)
    yield from _wrong_elements(reader.html)
    yield from _wrong_marks(reader.html)
    yield from _wrong_beside(reader)
