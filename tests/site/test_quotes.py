"""What people read has typographic marks on every page; what machines read has the words as they were typed."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.chromium import needs_chromium
from tests.tabs import Opened

VERBATIM = frozenset("code kbd pre samp script style template textarea".split())
NAMES = ("alt", "aria-label", "placeholder", "title")
SAID = "meta[name='description'], meta[property='og:title'], meta[property='og:description'], meta[name='search']"
"""What a page says of itself to people; how it is cited is data."""


def _nodes(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _read(node: LexborNode) -> Iterator[str]:
    """Yield all that is read of a node: text but for code and words in another language, names read aloud."""
    for child in _nodes(node):
        if child.tag == "-text":
            yield child.text_content or ""
        elif child.tag not in VERBATIM and not (child.tag == "bdi" and child.attributes.get("lang")):
            yield from (child.attributes.get(name) or "" for name in NAMES)
            yield from _read(child)


def straight(html: str) -> list[str]:
    """Return each text of a page that people read and that has a straight mark."""
    page = LexborHTMLParser(html)
    assert page.root is not None
    texts = [*_read(page.root), *(each.attributes.get("content") or "" for each in page.css(SAID))]
    return [" ".join(text.split()) for text in texts if "'" in text or '"' in text]


def _check(site: Path) -> None:
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}
    assert sum("’" in html for html in pages.values()) > 10
    assert {name: found for name, html in sorted(pages.items()) if (found := straight(html))} == {}


def test_toy(toy_site: Path) -> None:
    _check(toy_site / "site")


def test_real(real_site: Path) -> None:
    _check(real_site / "site")


@pytest.mark.parametrize(
    "html",
    [
        "<p>it's",
        '<p>a "b"',
        "<title>it's</title>",
        '<a aria-label="it\'s">x</a>',
        "<svg><text>it's</text></svg>",
        '<meta name="description" content="it\'s">',
        "<noscript><p>it's</p></noscript>",
    ],
)
def test_a_straight_mark_is_found(html: str) -> None:
    assert len(straight(html)) == 1


def test_code_and_other_languages_are_none() -> None:
    assert straight("<code>it's</code><pre>'</pre><bdi lang=fr>l'eau</bdi><p data-x=\"'\">x") == []


def test_what_is_shown_by_scripts_and_in_the_book_too(toy_site: Path) -> None:
    site = toy_site / "site"
    shown = [*site.glob("data/previews/**/*.json"), site / "search" / "names.json", site / "search" / "words.json"]
    texts = [text for path in shown for text in _strings(json.loads(path.read_text("utf-8")))]
    assert "To the writer’s knowledge the channel has not been measured since 2011." in texts
    words = [text for text in texts if not text.startswith(("[", "^"))]
    assert [text for text in words if "'" in text or '"' in text] == []
    with ZipFile(site / "data" / "briefings.epub") as book:
        chapters = {name: book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml")}
    assert any("’" in chapter for chapter in chapters.values())
    assert {name: found for name, chapter in chapters.items() if (found := _straight_xml(chapter))} == {}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in _strings(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in _strings(each))


def _straight_xml(chapter: str) -> list[str]:
    root = ET.fromstring(chapter)  # noqa: S314 - our own
    code = {part for each in root.iter("{http://www.w3.org/1999/xhtml}code") for part in each.itertext()}
    return [text for text in root.itertext() if ("'" in text or '"' in text) and text not in code]


def test_data_has_the_words_as_they_were_typed(toy_site: Path) -> None:
    data = json.loads((toy_site / "site" / "claims" / "gull-letter-003.json").read_text("utf-8"))
    assert data["record"]["says"] == "To the writer's knowledge the channel has not been measured since 2011."
    csv = (toy_site / "site" / "data" / "claims.csv").read_text("utf-8-sig")
    assert data["record"]["says"] in csv


@pytest.mark.turns(4)
@needs_chromium
@pytest.mark.parametrize("query", ["writer's", "writer’s", '"the writer\'s knowledge"', "“the writer’s knowledge”"])
def test_either_mark_finds_the_same(opened: Opened, query: str) -> None:
    page = opened("search/")
    page.locator("#finder-q").fill(query)
    expect(page.locator("#finder-status")).to_have_text(re.compile(r"^\d+ (?:results?|pages? ha(?:s|ve)) "))
    found = page.locator(".finder-results a[href$='/claims/gull-letter-003/']")
    expect(found).to_have_text("To the writer’s knowledge the channel has not been measured since 2011.")
