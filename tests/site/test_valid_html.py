"""Every built page is valid HTML: no parse error of the WHATWG standard, and what a parser does not look at.

A second opinion by html-validate and the Nu checker, which need Node and Java: docs/development/validity.md.
"""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from justhtml import JustHTML
from justhtml.dom import Node

CONTROLS = ("select", "textarea", "input")
UNSEEN = ("hidden", "submit", "button", "reset", "image")
REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers", "list")


def _parsed(html: str) -> tuple[Node, list[str]]:
    document = JustHTML(html, collect_errors=True, sanitize=False)
    return document.root, [f"parse error: {error}" for error in document.errors]


def _attrs(node: Node) -> dict[str, str | None]:
    return node.attrs or {}


class _Twice(HTMLParser):
    """Sees an attribute that is given twice, which the parser above passes over."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        counted = Counter(name for name, _ in attrs)
        self.found += [f"<{tag}> has {name} twice" for name, count in counted.items() if count > 1]


def _twice(html: str) -> list[str]:
    reader = _Twice()
    reader.feed(html)
    return reader.found


def _text(node: Node) -> str:
    return " ".join(node.to_text().split())


def _ids(root: Node) -> Iterator[str]:
    ids = Counter(_attrs(node)["id"] or "" for node in root.query("[id]"))
    yield from (f"the id {name!r} stands on {count} elements" for name, count in ids.items() if count > 1)
    yield from (f"the id {name!r} has a blank or is empty" for name in ids if not name or name.split() != [name])
    for attribute in REFERRING:
        for node in root.query(f"[{attribute}]"):
            for name in (_attrs(node)[attribute] or "").split():
                if name not in ids:
                    yield f"{attribute}={name!r} on <{node.name}> leads to nothing"


def _headings(root: Node) -> Iterator[str]:
    before = 0
    if len(root.query("h1")) != 1:
        yield "a page has one h1"
    for node in root.query("h1, h2, h3, h4, h5, h6"):
        level = int(node.name[1])
        if level > before + 1:
            yield f"h{level} {_text(node)!r} follows h{before}"
        if not _text(node).strip("¶ "):
            yield f"an empty h{level}"
        before = level


def _tables(root: Node) -> Iterator[str]:
    for node in root.query("img"):
        if "alt" not in _attrs(node):
            yield f"an image without alt: {_attrs(node).get('src')}"
    for node in root.query("th"):
        if not _text(node):
            yield "an empty table header"
    for node in root.query("table"):
        if not node.query("th"):
            yield f"a table without headers: {_text(node)[:60]!r}"


def _lists(root: Node) -> Iterator[str]:
    for kind, allowed in (("ul", {"li"}), ("ol", {"li"}), ("dl", {"dt", "dd", "div"})):
        for node in root.query(kind):
            names = {child.name for child in node.children or [] if not child.name.startswith(("#", "!"))}
            if names - allowed - {"script", "template"}:
                yield f"<{kind}> holds {sorted(names - allowed)}"


def _names(root: Node) -> Iterator[str]:
    labelled = {_attrs(node)["for"] for node in root.query("label[for]")}
    for node in (node for kind in CONTROLS for node in root.query(kind)):
        named = {"aria-label", "aria-labelledby", "title"} & set(_attrs(node)) or _attrs(node).get("id") in labelled
        if not named and _attrs(node).get("type") not in UNSEEN:
            yield f"<{node.name} id={_attrs(node).get('id')!r}> has no label"
    for node in (node for kind in ("button", "a[href]") for node in root.query(kind)):
        if _attrs(node).get("aria-hidden") == "true":
            continue  # for the mouse alone; what it does can be done elsewhere too
        drawn = any("aria-label" in _attrs(svg) or svg.query("title") for svg in node.query("svg"))
        if not _text(node) and not drawn and not {"aria-label", "aria-labelledby", "title"} & set(_attrs(node)):
            yield f"<{node.name} href={_attrs(node).get('href')!r}> has no name"
    landmarks = Counter(node.name for kind in ("main", "header.md-header") for node in root.query(kind))
    yield from (f"{count} <{name}>" for name, count in landmarks.items() if count != 1)
    if not landmarks["main"]:
        yield "no <main>"


def _head(root: Node) -> Iterator[str]:
    for node in root.query("html"):
        if not _attrs(node).get("lang"):
            yield "no lang on <html>"
    if len(root.query("head > title")) != 1 or not all(_text(node) for node in root.query("head > title")):
        yield "a page has one title"


def faults(html: str) -> list[str]:
    """Return what is wrong with a page, in words."""
    root, errors = _parsed(html)
    return [
        *errors,
        *_twice(html),
        *(line for check in (_ids, _headings, _tables, _lists, _names, _head) for line in check(root)),
    ]


@pytest.mark.turns(6, on=3)
def test_every_page_is_valid(toy_site: Path) -> None:
    pages = sorted((toy_site / "site").rglob("*.html"))
    assert len(pages) > 30
    found = {page.relative_to(toy_site).as_posix(): faults(page.read_text("utf-8")) for page in pages}
    assert {page: lines for page, lines in found.items() if lines} == {}


GOOD = "<!doctype html><html lang=en><title>A</title><body><main><h1>فارسی &amp; &lt;b></h1>{}</main>"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("<p id=a></p><p id=a></p>", "the id 'a' stands on 2 elements"),
        ("<p id='a b'></p>", "the id 'a b' has a blank or is empty"),
        ("<p aria-describedby=none></p>", "aria-describedby='none' on <p> leads to nothing"),
        ("<h3>Gap</h3>", "h3 'Gap' follows h1"),
        ("<h2> </h2>", "an empty h2"),
        ("<h1>Again</h1>", "a page has one h1"),
        ("<img src=x.png>", "an image without alt: x.png"),
        ("<table><tr><td>1</table>", "a table without headers: '1'"),
        ("<table><tr><th><td>1</table>", "an empty table header"),
        ("<ul><p>1</p></ul>", "<ul> holds ['p']"),
        ("<input id=q>", "<input id='q'> has no label"),
        ("<a href=x></a>", "<a href='x'> has no name"),
        ("<main></main>", "2 <main>"),
        ("<p></b></p>", None),
        ("<p title='1' title='2'>", "<p> has title twice"),
    ],
)
def test_what_is_wrong_is_seen(wrong: str, said: str | None) -> None:
    assert faults(GOOD.format("")) == []
    found = faults(GOOD.format(wrong))
    assert said in found if said else found
