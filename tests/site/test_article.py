"""Articles that are made already: a page of one is what MkDocs makes of its Markdown, and nothing of them is lost."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from microsite.site.render.article import ArticleHeading, ArticleLink, ReadyArticle
from microsite.site.render.cache_key import shared_inputs
from microsite.site.render.lazy_page import LazyPage
from microsite.site.render.renderer import Renderer

BAKER = "actors/baker.md"
BREAD = ReadyArticle(
    html='<h1 id="bread">«نان» &amp; bread<a href="#bread">¶</a></h1>\n<p id="p"><b>Crust</b> {{ 7 }}</p>',
    headings=(
        ArticleHeading(1, "bread", "«نان» &amp; bread"),
        ArticleHeading(2, "crust", "The crust"),
        ArticleHeading(3, "deep", "Deep"),
    ),
    title="«نان» &amp; bread",
    meta={"render_macros": False, "description": "Of bread &amp; more", "seed": "seeds/actors/baker.md"},
    anchors=frozenset({"bread", "p", "crust"}),
    links=(
        ArticleLink("index.md", "brill-harbour", "../index.md#brill-harbour"),
        ArticleLink("assets/site.css", "", "../assets/x"),
    ),
)


@pytest.fixture
def with_article(toy_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[ReadyArticle], Renderer]:
    """Return a renderer of the toy project in which the baker has the article that is given."""
    monkeypatch.chdir(toy_site)
    return lambda article: Renderer(toy_site, tmp_path, articles={BAKER: article}.get)


Given = Callable[[ReadyArticle], Renderer]


def test_an_article_is_found_in_the_output_of_the_theme(with_article: Given) -> None:
    renderer = with_article(BREAD)
    html = renderer.html(renderer.page(BAKER))
    assert BREAD.html in html
    assert "<title>«نان» &amp; bread - " in html
    assert '<meta name="description" content="Of bread &amp; more">' in html
    assert [f'href="#{anchor}"' in html for anchor in ("crust", "deep", "p")] == [True, True, False]
    assert "A baker in Brill." not in html
    assert renderer.messages[BAKER] == []
    assert renderer.dependencies[BAKER].answers[("file", "index.md")] == '"./"'


def test_what_the_front_matter_calls_a_page_goes_before_its_heading(with_article: Given) -> None:
    renderer = with_article(BREAD)
    assert renderer.page(BAKER).title == BREAD.title
    assert renderer.page("actors/index.md").title == "Who is who"
    assert with_article(replace(BREAD, meta={"title": "The baker"})).page(BAKER).title == "The baker"


def test_links_of_an_article_are_looked_at_as_those_of_markdown(with_article: Given) -> None:
    gone = (*BREAD.links, ArticleLink("actors/gone.md", "", "gone.md"), ArticleLink("index.md", "nö", "../index.md#nö"))
    renderer = with_article(replace(BREAD, links=gone))
    page = renderer.page(BAKER)
    renderer.html(page)
    message = f"Doc file '{BAKER}' contains a link 'gone.md', but the target is not found among documentation files."
    assert renderer.messages[BAKER] == [("WARNING", message)]
    renderer.read(renderer.page("index.md"))
    with renderer.about(page):
        page.validate_anchor_links(files=renderer.files, log_level=renderer.config.validation.links.anchors)
    (_, (level, said)) = renderer.messages[BAKER]
    assert (level, "'../index.md#nö'" in said, "does not contain an anchor '#nö'" in said) == ("WARNING", True, True)


def test_a_page_with_an_article_is_not_kept_as_one_that_is_read(with_article: Given, toy_site: Path) -> None:
    with_it, without = with_article(BREAD), Renderer(toy_site, toy_site / "site")
    assert shared_inputs(with_it) not in (None, shared_inputs(without))
    assert shared_inputs(with_it) == shared_inputs(with_article(replace(BREAD, title="x")))


@pytest.mark.parametrize(
    ("old", "new"),
    [("toc_depth: 3", "toc_depth: 2"), ("  - tables\n", "  - tables\n  - smarty\n"), ("  - def_list\n", "")],
)
def test_an_article_is_left_alone_where_it_is_not_what_the_configuration_asks_for(
    built_toy: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str
) -> None:
    toy = built_toy
    monkeypatch.chdir(toy)
    config = toy / "mkdocs.yml"
    text = config.read_text("utf-8")
    assert old in text
    assert Renderer(toy, toy / "site", articles=lambda _: BREAD).article("index.md") is BREAD
    config.write_text(text.replace(old, new), "utf-8")
    assert Renderer(toy, toy / "site", articles=lambda _: BREAD).article("index.md") is None


def _headings(toc: Any) -> list[ArticleHeading]:
    return [
        each for item in toc for each in (ArticleHeading(item.level, item.id, item.title), *_headings(item.children))
    ]


def _article(page: LazyPage) -> ReadyArticle:
    """Return what MkDocs has made of a page."""
    links = [
        ArticleLink(file.src_uri, anchor, written)
        for file, links in (page.links_to_anchors or {}).items()
        for anchor, written in links.items()
    ]
    anchors = frozenset(page.present_anchor_ids or ())
    return ReadyArticle(page.content, tuple(_headings(page.toc)), page.title, page.meta, anchors, tuple(links))


@pytest.mark.turns(2, on=0)
def test_what_mkdocs_made_makes_the_same_pages_again(
    toy_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(toy_site)
    renderer, made, html = Renderer(toy_site, tmp_path), dict[str, ReadyArticle](), dict[str, str]()
    for file in renderer.pages:
        page = renderer.page(file.src_uri)
        html[file.src_uri] = renderer.html(page)
        with renderer.about(page):
            made[file.src_uri] = _article(page)
    again = Renderer(toy_site, tmp_path, articles=made.get)
    assert len(html) > 60
    for uri, before in html.items():
        page = again.page(uri)
        assert again.html(page) == before, uri
        with again.about(page):
            assert _article(page) == made[uri], uri
