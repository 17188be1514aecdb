"""The HTML writer and Python-Markdown make the same article of every tree: of all pages, and of the nastiest trees."""

import html
from collections.abc import Callable
from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.model.address import Address
from microsite.model.tree.article import HtmlArticle, article
from microsite.model.tree.blocks import Blocks, walk
from microsite.model.tree.markdown import MarkdownWriter
from microsite.model.tree.text_blocks import Heading
from microsite.pages.reading_lists import list_files
from microsite.pages.types import make_outputs, redirects
from microsite.site.generate import finish_pages
from tests.built_sites import PLACED
from tests.model import trees
from tests.model.by_mkdocs import Said, Site, Toc
from tests.project_copies import ROOT, TOY
from tests.same_html import elements
from tests.turns import one_a_day

PARTS = 4
"""How many parts the costly cases are tried in, one a day."""
OF_REAL = 3
"""The same for the pages of this site, one on every fourth day: to plan all of them costs more than to try some."""
TREES = 100
"""Of each kind in a part. Those who change a writer try more."""
SITE = Site(trees.FILES)


def _nested(made_here: HtmlArticle) -> tuple[Toc, ...]:
    """Return the headings of an article as a table of contents nests them: each below the last of a higher level."""

    def below(level: int) -> tuple[Toc, ...]:
        result = []
        while rest and rest[0].level > level:
            entry = rest.pop(0)
            result.append((html.unescape(entry.name), entry.id, entry.level, below(entry.level)))
        return tuple(result)

    rest = list(made_here.headings)
    return below(0)


def _unescaped(toc: tuple[Toc, ...]) -> tuple[Toc, ...]:
    return tuple((html.unescape(name), anchor, level, _unescaped(inner)) for name, anchor, level, inner in toc)


def _first_said(made_here: HtmlArticle) -> set[tuple[str, str, str]]:
    """Return the links to anchors as MkDocs keeps them: of two to one anchor, the first."""
    kept: dict[tuple[str, str], str] = {}
    for link in made_here.links:
        if link.anchor:
            kept.setdefault((link.target, link.anchor), link.written)
    return {(target, anchor, written) for (target, anchor), written in kept.items()}


def _check(page: Address, blocks: Blocks, by_mkdocs: Said) -> None:
    here = article(page, blocks)
    assert elements(here.html) == elements(by_mkdocs.html)
    assert _nested(here) == _unescaped(by_mkdocs.toc)
    if here.title:
        assert html.unescape(here.title) == html.unescape(by_mkdocs.title)
    assert here.anchors == by_mkdocs.anchors
    # MkDocs counts the signs that lead to headings as links.
    signs = {(page.page, block.id, f"#{block.id}") for block in walk(blocks) if isinstance(block, Heading)}
    assert _first_said(here) | signs == by_mkdocs.links | signs
    assert {link.target for link in here.links if not link.written.startswith("#")} == by_mkdocs.files


def _markdown(page: Address, blocks: Blocks) -> str:
    return "\n".join(MarkdownWriter(page).blocks(blocks))


@pytest.mark.parametrize("part", one_a_day((part,) for part in range(PARTS)))
@pytest.mark.parametrize("make", [trees.page, trees.everywhere], ids=["page", "line"])
def test_same_article_of_every_tree(make: Callable[[int], Blocks], part: int) -> None:
    for number in range(part * TREES, (part + 1) * TREES):
        blocks = make(number)
        _check(trees.HERE, blocks, SITE.said(trees.HERE, _markdown(trees.HERE, blocks)))


def _of_real(part: int) -> pytest.MarkDecorator:
    return pytest.mark.turns(4 * OF_REAL, on=4 * part + 1)


@pytest.mark.timeout(900)  # all pages of the site, on a machine that may have others to serve
@pytest.mark.parametrize(
    ("root", "part", "parts"),
    [
        *one_a_day((TOY, part, PARTS) for part in range(PARTS)),
        *(pytest.param(ROOT, part, OF_REAL, marks=_of_real(part)) for part in range(OF_REAL)),
    ],
)
def test_same_article_of_every_page(root: Path, part: int, parts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in PLACED.items():  # with the links to the repository that a copy without one has not
        monkeypatch.setenv(name, value)
    project, findings = load(root)
    assert findings == []
    every, downloads = make_outputs(project.corpus)
    pages = finish_pages(project, every)
    pages += redirects.pages(project.corpus, {page.address.page for page in pages})
    files = {file.path for file in (*downloads, *list_files(project.corpus, project.site, pages))}
    files |= {path.relative_to(root / "docs").as_posix() for path in (root / "docs").rglob("*") if path.is_file()}
    site = Site(files | {page.address.page for page in pages})
    for page in pages[part::parts]:
        _, _, body = page.text().split("---\n", 2)
        _check(page.address, page.blocks, site.said(page.address, body))
