"""Words that readers take for one: its forms, and related words, which are said."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from microsite.site.search.words import LANGUAGES, word_files
from tests.chromium import needs_chromium
from tests.site.search_scripts import RULES, ask

KNOWN = ["nest", "nests", "brood", "flies", "gull"]
AKIN: dict[str, tuple[list[str], list[list[str]]]] = {
    # what a word is looked for as, and what else is looked for, with the forms that the site has
    "nesting": (["nesting", "nest", "nests"], [["brood"]]),
    "broods": (["broods", "brood"], [["nest", "nests"]]),
    "flew": (["flew", "flies"], []),
    "fly": (["flies"], []),  # a word of three letters that is nowhere: its stem is another's
    "gull": (["gull"], []),
}


@needs_chromium
@pytest.mark.parametrize("word", AKIN)
def test_what_a_word_is_looked_for_as(scripts: Page, word: str) -> None:
    body = """const known = await import("/assets/search/words.js"), w = known.prepareWords(g[1], g[2])
      return [known.forms({shown: g[0]}, w), m.akin({shown: g[0]}, w)]"""
    assert ask(scripts, "families", body, word, KNOWN, RULES) == list(AKIN[word])


@needs_chromium
def test_of_a_large_site_a_form_of_each_word_is_looked_for(scripts: Page) -> None:
    body = """const known = await import("/assets/search/words.js"), w = known.prepareWords(undefined, g[1], ["6e-65"])
      return m.akin({shown: g[0]}, w).concat(m.akin({shown: g[0], phrase: true}, w))"""
    assert ask(scripts, "families", body, "brood", RULES) == [["nest"]]


LOOKED: dict[str, tuple[str, list[int], list[int], list[str]]] = {
    # how it is there, on which pages, in whose title, and beside which words
    "nest": ("akin", [1, 2, 3], [1], ["brood"]),  # that with the other word alone is not named by it
    "brood": ("akin", [1, 2, 3], [2], ["nest"]),
    "egg": ("replaced", [4], [4], ["clutch"]),  # nothing else has it: then the title counts
    "dune": ("is", [1, 2], [], ["bank"]),  # the other word is on no further page
    "gull": ("is", [1], [], []),
}


@needs_chromium
@pytest.mark.parametrize("word", LOOKED)
def test_how_a_word_with_others_like_it_is_found(scripts: Page, word: str) -> None:
    body = """const pages = {nest: [1, 3], brood: [2, 3], clutch: [4], dune: [1, 2], bank: [2], gull: [1]}
      const title = {1: "nest", 2: "brood", 4: "clutch"}
      const hit = (id, word) => ({id, score: 1, words: [id], matchedMetaFields: title[id] === word ? ["title"] : []})
      const engine = {search: async asked => {
        const word = asked.replaceAll('"', "")
        return {results: (pages[word] || []).map(id => hit(id, word))}
      }}
      const groups = [["nest nests", "brood"], ["egg eggs", "clutch"], ["dune", "bank"]]
      const words = (await import("/assets/search/words.js")).prepareWords(Object.keys(pages), {groups})
      const {as, pages: found, words: beside} = await m.look(engine, words, {shown: g[0]})
      const ids = [...found.keys()].sort()
      return [as, ids, ids.filter(id => found.get(id).title), beside]"""
    assert ask(scripts, "find", body, word) == list(LOOKED[word])


SAID: dict[str, str] = {
    "akin": "2 pages have “nest” or a related word (“brood”, “clutch”).",
    "replaced": (
        "No page has the word “nest”; related words are looked for in its place. 2 pages have “brood” or “clutch”."
    ),
    "is": "2 results for “q”.",
}


@needs_chromium
@pytest.mark.parametrize("how", SAID)
def test_what_is_said_of_words_like_it(scripts: Page, how: str) -> None:
    body = """const found = [{term: {shown: "nest"}, as: g[0], words: ["brood", "clutch"], pages: new Map([[1, 1]])}]
      const list = [{id: 1, count: 1}, {id: 2, count: 1}]
      return m.status("q", found, {list, whole: true}).filter(Boolean).join(" ")"""
    assert ask(scripts, "say", body, how) == SAID[how]


@needs_chromium
def test_a_page_is_asked_for_in_words_like_those_it_is_looked_for_by(scripts: Page) -> None:
    entries: list[dict[str, Any]] = [
        {"kind": "question", "id": "n", "url": "n/", "name": "Where do gulls go?", "also": ["where do the gulls nest"]}
    ]
    body = """const {prepare} = await import("/assets/search/names.js")
      const {parse} = await import("/assets/search/query.js")
      const {prepareWords} = await import("/assets/search/words.js"), result = {list: []}
      const asked = {query: parse(g[0], g[2]), narrowed: false, result}
      const hits = m.meant(asked, g[0], [], prepare(g[1]), prepareWords([], g[2]), g[2])
      return hits.map(one => [one.entry.id, one.score > 300])"""
    rules = RULES | {"stop": ["where", "do", "the"]}
    assert ask(scripts, "meant", body, "Where do gulls brood?", entries, rules) == [["n", True]]


def test_a_build_leaves_out_groups_of_which_a_site_has_no_word(tmp_path: Path) -> None:
    page = {"url": "/x/", "content": "Two soldiers.", "meta": {"title": "Terns"}, "filters": {}}
    files = {name: json.loads(data) for name, data in word_files(tmp_path, {"en_1": page}, "en", claims=0)}
    groups = files["search/words.json"]["language"]["groups"]
    assert groups
    assert all("soldiers soldier" in group for group in groups)


def test_groups_of_every_language_have_each_form_once() -> None:
    for path in LANGUAGES.glob("*.json"):
        for group in json.loads(path.read_text("utf-8")).get("groups", []):
            forms = [form.casefold() for word in group for form in word.split()]
            assert len(forms) > 1, (path.name, group)
            assert len(forms) == len(set(forms)), (path.name, group)
