"""A sentence that is taken out of a page for a list of results: whose it is comes along, and what stands before it."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from microsite.site.html.searched import take_searched
from microsite.sources.html.reading import parse_page
from tests.chromium import needs_chromium
from tests.site.search_scripts import ask

ARTICLE = """<html><body><article data-pagefind-body><h1>Gulls</h1><p>Both texts speak of gulls.</p>
<div class="key-point"><p class="key-label">Sand</p><p>The letter counts it.</p></div>
<div class="voice"><p><strong>The letter.</strong> Terns nest in the <strong>dunes</strong>.\u2060</p>
<ol><li><strong>Eggs.</strong> They are blue.</li></ol></div>
<p><strong>Nobody.</strong> After it.</p>
<div class="missing"><p class="missing-title"><strong>What is missing here (1)</strong></p>
<ul><li>A count.</li></ul></div>
</article></body></html>"""


def test_the_index_has_where_a_run_in_stands_and_what_it_stands_for() -> None:
    page = parse_page(ARTICLE)
    shown = parse_page(take_searched(page)).text().replace("\u2060", "")
    parts = [part.partition("\u2064")[0].split("\u2063") for part in shown.split(" \u2063 ")]
    assert [" ".join(part[0].split()) for part in parts[1::2]] == ["Sand", "The letter.", "What is missing here (1)"]
    held = [" ".join(part[0].split()) for part in parts[2::2]]
    assert held == ["The letter counts it.", "Terns nest in the dunes. Eggs. They are blue.", "A count."]


LONG = "Nothing much was said " * 9 + "there.\u2060"
CONTENT = (
    "Gulls. Answer here of gulls. \u2063 The letter. \u2063 Terns nest in dunes.\u2060 They fly at 5 p.m. from the "
    "dunes of A. Brill to Ayn.\u2060 "
    f"{LONG} It says that terns leave.\u2060 \u2064 Silt stands outside. \u2063 Editors. \u2063 We saw no silt. \u2064"
)
TAKEN: dict[str, tuple[list[str], str, list[str]]] = {
    # what is looked for; what is shown, and what of it is marked
    "one sentence": (["Terns", "dunes"], "The letter.|Terns nest in dunes.", ["Terns", "dunes"]),
    "and what stands before": (
        ["fly", "Ayn"],
        "The letter.|Terns nest in dunes. They fly at 5 p.m. from the dunes of A. Brill to Ayn.",
        ["fly", "Ayn"],
    ),
    "as far as there is room": (["leave"], "The letter.|… It says that terns leave.", ["leave"]),
    "the editors'": (["silt"], "Editors.|We saw no silt.", ["silt"]),
    "the answer says it": (["gulls"], "", []),
    "the answer says as much": (["gulls", "fly"], "", []),
    "nobody's": (["stands"], "", []),
}


@needs_chromium
@pytest.mark.parametrize("case", TAKEN)
def test_a_sentence_is_taken_out_with_whose_it_is(scripts: Page, case: str) -> None:
    terms, shown, marks = TAKEN[case]
    body = """const {placed, standing} = await import("/assets/search/excerpt.js"), words = g[0].split(/\\s+/)
      const spots = term => words.flatMap((word, at) => word.toLowerCase().startsWith(term.toLowerCase()) ? [at] : [])
      const each = g[1].map(term => standing(words, {spots: spots(term), sure: spots(term).slice(0, 1), forms: [term]}))
      return m.taken(placed(g[0], each.flat()), each, "Gulls Answer here of gulls.")"""
    made: dict[str, Any] | None = ask(scripts, "sentence", body, CONTENT, terms)
    text = f"{made['run']}|{''.join(text for text, _ in made['pieces']).strip()}" if made else ""
    assert text.replace("\u2060", "") == shown.replace("\u2060", ""), json.dumps(made)
    assert [text for text, mark in (made or {"pieces": []})["pieces"] if mark] == marks


@needs_chromium
def test_words_that_only_begin_so_are_not_marked(scripts: Page) -> None:
    words = "War came. A warning of war, and the war’s end".split()
    term = {"spots": [0, 3, 5, 8], "sure": [0], "forms": ["war"]}
    assert ask(scripts, "excerpt", "return m.standing(g[0], g[1])", words, term) == [0, 5, 8]


BELOW: dict[str, str] = {"terns": "", "letter": "… An old letter says so. "}


@needs_chromium
@pytest.mark.parametrize("term", BELOW)
def test_below_a_claim_stands_only_what_its_sentence_has_not(scripts: Page, term: str) -> None:
    body = """const content = "Terns nest in dunes. Said of terns. An old letter says so.", words = content.split(" ")
      const spots = words.flatMap((word, at) => word.toLowerCase().startsWith(g[0]) ? [at] : [])
      const data = {content, url: "/c/", raw_url: "/c/", anchors: [], filters: {kind: ["claim"], source: ["s"]}}
      const page = {count: 1, near: 1, asked: 1, each: [{spots, sure: spots, forms: [g[0]]}]}
      const read = [{...page, data: {...data, meta: {title: "Terns nest in dunes."}}}]
      const made = m.drawn({kind: "claim", list: read, read}, {kind: {claim: "Claims"}, strength: {}})
      return made.querySelector(".excerpt")?.textContent || "" """
    assert ask(scripts, "results", body, term) == BELOW[term]
