"""Every word of the interface goes through a catalogue: in a language of brackets, what has none was written by people.

It is built as a language that somebody adds: one file, and no code.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.project import load
from microsite.model.tree.html import HtmlWriter, site_href
from microsite.pages.writing.page import Page
from microsite.site.generate import plan
from tests.conftest import copy_toy
from tests.pseudo_language import LANGUAGE, outside, speak, unknown, words_of

_NAMES = (
    "January February March April May June July August September October November December",  # the CLDR has them
    "Persian", "Pashto", "Chicago", "APA", "MLA", "BibTeX", "RIS", "CSL-JSON", "orcid org https",
)  # fmt: skip
"""Words that no catalogue need have: proper names, and what the CLDR says."""


def _written(root: Path) -> str:
    """Return the words of all that people wrote."""
    paths = [*(root / "seeds").rglob("*.yml"), *(root / "seeds").rglob("*.md"), *(root / "docs").glob("*.md")]
    return " ".join(words_of(path.read_text("utf-8")) for path in [*sorted(paths), root / "mkdocs.yml"])


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
        cited = [words_of(each.in_text) for each in format_works(project.corpus).values()]
    people = [f"{name.given} {name.family}" for d in project.corpus.sources.values() for name in d.source.authors]
    files = [words_of(file) for file in made.files()]
    months = [words_of(month) for month in _NAMES[0].split()]
    return articles, " ".join((_written(root), *cited, *files, *map(words_of, people), *months, *map(words_of, _NAMES)))


def _article(page: Page) -> str:
    return HtmlWriter(site_href(page.address)).blocks(page.blocks) + f"<p>{page.description}</p>"


def test_pages_say_nothing_that_no_catalogue_has(spoken: tuple[Mapping[str, str], str]) -> None:
    articles, written = spoken
    said = {
        f"{file}: {piece}"
        for file, html in articles.items()
        if not file.startswith(("findings/", "moved/"))
        for piece in unknown(outside(html), written)
    }
    assert "\n".join(sorted(said)) == ""
