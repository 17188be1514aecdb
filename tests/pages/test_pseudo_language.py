"""Every word of the interface goes through a catalogue: in a language of brackets, what has none was written by people.

It is built as a language that somebody adds: one file, and no code.
"""

from collections.abc import Mapping

import pytest

from microsite.corpus.project import load
from microsite.model.tree.html import HtmlWriter, site_href
from microsite.pages.writing.page import Page
from microsite.site.generate import plan
from tests.project_copies import copy_toy
from tests.pseudo_language import LANGUAGE, outside, speak, unknown, written


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, str], str]:
    """The articles of all pages as HTML in a language of brackets, and the words that need no catalogue."""
    root = copy_toy(tmp_path_factory.mktemp("pseudo") / "toy")
    speak(root)
    project, _ = load(root)
    assert project.site.language == LANGUAGE
    made = plan(project)
    with project.site.speaking():
        articles = {page.file: _article(page) for page in made.pages}
    return articles, written(project)


def _article(page: Page) -> str:
    return HtmlWriter(site_href(page.address)).blocks(page.blocks) + f"<p>{page.description}</p>"


def test_pages_say_nothing_that_no_catalogue_has(spoken: tuple[Mapping[str, str], str]) -> None:
    articles, known = spoken
    said = {
        f"{file}: {piece}"
        for file, html in articles.items()
        if not file.startswith(("findings/", "moved/"))
        for piece in unknown(outside(html), known)
    }
    assert "\n".join(sorted(said)) == ""
