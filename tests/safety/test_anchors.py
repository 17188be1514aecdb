"""No anchor stands twice on a page, and that of a heading hangs on what its author wrote, not on what stands around.

A new case is a row in HEADINGS or TERMS.
"""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from microsite.checks.rules import anchors as rule
from microsite.checks.rules import page_anchors
from microsite.corpus.corpus import Corpus
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import load
from microsite.model import urls
from microsite.model.anchors_around import TEMPLATE_ANCHORS
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, EVENT, PLACE, SOURCE, TERM, THREAT, TOPIC, WORK
from microsite.model.parse_prose import parse_prose
from microsite.model.tree.anchors import place_anchors, used_anchors
from microsite.model.tree.blocks import Block, walk
from microsite.model.tree.inlines import inlines
from microsite.model.tree.markdown import MarkdownWriter
from microsite.model.tree.text_blocks import Heading
from microsite.pages.sections.cite import with_citations
from microsite.pages.types import all_pages
from microsite.pages.writing.page_writer import PageWriter
from tests.model.by_mkdocs import Site
from tests.project_copies import TOY
from tests.turns import OF_REAL_SITE

HEADINGS = {
    "What it costs": "what-it-costs",
    "شورا و تالاب": "شورا-و-تالاب",
    "می‌روند": "میروند",
    "किताब की": "किताब-की",
    "塩の会": "塩の会",
    "Ελλάδα": "ελλάδα",
    "Élan vital": "elan-vital",
    "İstanbul, the Straße": "istanbul-the-straße",
    "“Zürich” & 9/11: $5 | 50%": "zurich-911-5-50",
    "🐟": "u1f41f",
    "⚙️ Set up": "set-up",  # metaplex-foundation/developer-hub#556: what is left of a sign
    "日本語の見出し": "日本語の見出し",  # arto-app/Arto#220
    "Try it 🚀": "try-it",  # retypeapp/retype#631
    "???": "u3f-u3f-u3f",
    "__menu__": "menu_1",
    "Menu": "menu_1",
    "On this page": "on-this-page_1",
    "_a_ and b_": "a-and-b",
}


def _blocks(*words: str) -> tuple[Block, ...]:
    return tuple(Heading(2, inlines(each)) for each in words)


def _ids(blocks: tuple[Block, ...]) -> list[str]:
    return [block.id for block in walk(blocks) if isinstance(block, Heading)]


@pytest.mark.parametrize("words", HEADINGS)
def test_the_anchor_of_a_heading_is_made_of_its_words(words: str) -> None:
    assert _ids(place_anchors(_blocks(words))) == [HEADINGS[words]]


@pytest.mark.parametrize("words", HEADINGS)
def test_no_heading_around_it_changes_it(words: str) -> None:
    alone = _ids(place_anchors(_blocks(words)))
    others = ("One above", "سرخط", "!!!", "Ünder", "A section")
    assert _ids(place_anchors(_blocks(*others, words)))[-1:] == alone
    assert _ids(place_anchors(_blocks(words, *others)))[:1] == alone


@pytest.mark.parametrize("words", HEADINGS)
def test_an_engine_that_reads_the_markdown_has_the_same_anchors(words: str) -> None:
    here = urls.threat("x")
    blocks = place_anchors(_blocks("One above", words, "One below"))
    said = Site([here.page]).said(here, "\n".join(MarkdownWriter(here).blocks(blocks)))
    ids = [node.attributes["id"] for node in LexborHTMLParser(said.html).css("h2")]
    assert ids == _ids(blocks)


def _codes(body: str) -> list[str]:
    project = load(TOY)[0]
    (first, *rest) = project.corpus.seeds.of(THREAT)
    spoiled = first.model_copy(update={"body": parse_prose(body)})
    seeds = project.corpus.seeds.having(THREAT, [spoiled, *rest])
    return [each.message for each in rule.check(replace(project, corpus=Corpus(seeds)))]


TWICE = {
    "the same words": "## What it costs\n\na\n\n## What it costs",
    "other signs": "## What it costs\n\na\n\n## What it costs?!",
    "other case, another level": "## What it costs\n\na\n\n### WHAT IT COSTS",
    "the same in Persian": "## شورا\n\na\n\n## شورا",
    "an accent": "## Elan\n\na\n\n## Élan",
    "a section of the page": "## Evidence\n\na",
    "one that comes and goes": "### Open questions\n\na",
}


@pytest.mark.parametrize("body", TWICE.values(), ids=TWICE)
def test_what_would_hang_on_order_is_refused(body: str) -> None:
    (message,) = _codes(body)
    assert re.search(r"the address #\S+, too; say in .* what makes it another", message)


def test_other_words_are_no_finding() -> None:
    assert _codes("## What it costs\n\na\n\n## What it costs the fishermen\n\n### شورا") == []


TERMS = ("cite-this", "cite-apa", "site-search", "menu", "letter-b", "on-this-page")


@pytest.mark.parametrize("identifier", TERMS)
@pytest.mark.parametrize("former", [False, True], ids=["now", "before"])
def test_a_term_cannot_have_an_anchor_of_the_page(identifier: str, former: bool) -> None:
    project = load(TOY)[0]
    (first, *rest) = project.corpus.seeds.of(TERM)
    update = {"former": (identifier,)} if former else {"id": identifier}
    seeds = project.corpus.seeds.having(TERM, [first.model_copy(update=update), *rest])
    found = list(rule.check(replace(project, corpus=Corpus(seeds))))
    assert [each.code for each in found] == ["same-anchor"]
    assert f'"{identifier}"' in found[0].message


HAND_WRITTEN = {
    "two alike": "# A\n\n## B\n\n## B\n",
    "Persian": "# A\n\n## شورا و تالاب\n",
    "half Latin": "# A\n\n## The شورا\n",
    "signs alone": "# A\n\n## ???\n",
    "one of the page": "# A\n\n## Menu\n",
    "one of the box": "# A\n\n## Cite this\n\n{{ cite_page() }}\n",
    "given twice": "# A\n\n## B {: #own }\n\n## C {: #own }\n",
    "given and written": '# A\n\n## B {: #own }\n\n<p id="own">x</p>\n',
}


@pytest.mark.parametrize("text", HAND_WRITTEN.values(), ids=HAND_WRITTEN)
def test_a_page_by_hand_is_told_what_to_type(text: str) -> None:
    project = replace(load(TOY)[0], pages=(HandWrittenPage("docs/x.md", text),))
    found = list(page_anchors.check(project))
    assert {each.code for each in found} == {"same-anchor"}
    assert found[-1].place.line > 1


def test_what_a_page_by_hand_is_told_to_type_passes() -> None:
    text = "# A\n\n## B\n\n## B {: #b-again }\n\n## شورا {: #shura }\n\n~~~\n## B\n~~~\n\n## Élan\n"
    assert list(page_anchors.check(replace(load(TOY)[0], pages=(HandWrittenPage("docs/x.md", text),)))) == []


OF_PROSE: tuple[Kind[Any], ...] = (THREAT, ACTOR)


def test_the_rules_know_every_anchor_that_pages_have_of_themselves() -> None:
    corpus = load(TOY)[0].corpus
    pages = {page.address: page for page in with_citations(list(all_pages(corpus)), corpus.site)}
    for kind in rule.RESERVED:
        page = pages[{TOPIC: urls.threat(), SOURCE: urls.claim()}.get(kind) or kind.address("")]
        former = {old for record in corpus.seeds.of(kind) for old in kind.former_ids(record)}
        ids = {*corpus.of(kind), *former, *_ids(page.blocks[:1])}
        own = set(used_anchors(page.said())) - ids
        assert {anchor for anchor in own if not rule.is_reserved(kind, anchor)} == set(), kind.name
        assert {"cite-this"} <= own
    assert set(rule.RESERVED) == {TERM, WORK, EVENT, PLACE, TOPIC, SOURCE}
    prose = PageWriter(corpus, urls.threat("x"))
    for kind in OF_PROSE:
        for record in corpus.seeds.of(kind):
            said = {block.children for block in prose.prose(record.body) if isinstance(block, Heading)}
            for block in walk(pages[kind.address(record.id)].said()):
                if isinstance(block, Heading) and block.level == 2 and block.children not in said:
                    known = rule.SECTIONS[kind.name] | {"cite-this"}
                    assert block.anchor in known or block.anchor.startswith("evidence-"), block.anchor


@pytest.mark.parametrize("project", ["toy_site", pytest.param("real_site", marks=OF_REAL_SITE)])
def test_every_id_of_every_page_stands_once(project: str, request: pytest.FixtureRequest) -> None:
    root: Path = request.getfixturevalue(project)
    for path in sorted((root / "site").rglob("*.html")):
        tree = LexborHTMLParser(path.read_text("utf-8"))
        ids = Counter(node.attributes["id"] or "" for node in tree.css("[id]"))
        assert [name for name, count in ids.items() if count > 1] == [], path
        if tree.css_first("article"):
            around = set(ids) - {node.attributes["id"] for node in tree.css("article [id]")}
            assert {name for name in around if not name.startswith("__")} <= set(TEMPLATE_ANCHORS), path
