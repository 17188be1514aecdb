"""Titles and names in another language than the site's are marked with it, wherever they are printed."""

from pathlib import Path

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.downloads import names_json, previews
from microsite.model.tree.html import HtmlWriter, site_href
from microsite.pages.types import page_at

TITLE = "Möwen über dem Hafen"


def _edit(path: Path, *edits: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")


@pytest.fixture
def corpus(toy: Path) -> Corpus:
    """The toy with a source in German, a Persian term and place, and a work of which the record says a language."""
    seeds = toy / "seeds"
    _edit(
        seeds / "sources" / "gull-letter" / "source.yml",
        ("title: A Letter About Gulls", f"title: {TITLE}"),
        ("language: en", "language: de"),
    )
    _edit(seeds / "glossary.yml", ("  term: Channel\n", "  term: آبراه\n  language: fa\n"))
    _edit(seeds / "places.yml", ("  kind: ", "  language: fa-AF\n  kind: "))
    _edit(
        seeds / "references.yml",
        ("    title: Channels of the North\n", "    title: Nordens leder\n    language: sv\n"),
    )
    project, findings = load(toy)
    assert findings == []
    return project.corpus


def _html(corpus: Corpus, file: str) -> str:
    page = page_at(corpus, file)
    assert page is not None
    return HtmlWriter(site_href(page.address)).blocks(page.blocks)


GERMAN = f'<bdi lang="de">{TITLE}</bdi>'
PRINTED = {
    "sources/gull-letter.md": (f'<h1 id="mowen-uber-dem-hafen">{GERMAN}', f"<dd>{GERMAN}</dd>"),
    "sources/index.md": (f">{GERMAN}</a>",),
    "claims/index.md": (f'<h2 id="gull-letter">{GERMAN}',),
    "bibliography/index.md": (GERMAN, '<bdi lang="sv">Nordens leder</bdi>'),
    "threats/silting.md": ('<bdi lang="sv">Nordens leder</bdi>',),
    "a-z/index.md": (f">{GERMAN}</a>", '<bdi lang="fa">آبراه</bdi>'),
    "glossary/index.md": ('<bdi lang="fa">آبراه</bdi>',),
    "places/index.md": ('<bdi lang="fa-AF">',),
}


@pytest.mark.parametrize("file", PRINTED)
def test_pages_mark_them(corpus: Corpus, file: str) -> None:
    html = _html(corpus, file)
    assert [piece for piece in PRINTED[file] if piece not in html] == []


def test_the_search_and_cards_know_them(corpus: Corpus) -> None:
    names = next(iter(names_json.files(corpus))).data.decode()
    assert f'"name":"{TITLE}","lang":"de"' in names
    cards = {file.path: file.data.decode() for file in previews.files(corpus)}
    assert '"lang": "fa"' in cards["data/previews/channel.json"]
    assert "lang" not in cards["data/previews/baker.json"]


def test_what_is_in_the_language_of_the_site_is_not_marked(corpus: Corpus) -> None:
    assert 'lang="en"' not in _html(corpus, "sources/index.md")
    assert 'lang="en' not in _html(corpus, "bibliography/index.md")
