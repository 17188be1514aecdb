"""The words of a site: the spellings that a word is looked for in, and the files that hold them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from microsite.site.search.words import LANGUAGES, word_files, words_of
from tests.chromium import needs_chromium
from tests.site.search_scripts import RULES, WORDS, ask

FORMS = {
    "harbour": ["harbour"],
    "harbors": ["harbors", "harbours"],
    "organized": ["organized", "organised"],
    "organizing": ["organizing"],
    "four": ["four"],
    "Port-i-Brill": ["Port-i-Brill", "Port i Brill", "Port Brill"],
    "is-brill": ["is-brill"],  # "this is brill" is not
    "دوستان": ["دوستان"],
    "isi": [],  # its stem is that of "isis"
    "isis": ["isis"],
}


@needs_chromium
@pytest.mark.parametrize("word", FORMS)
def test_a_word_is_looked_for_in_every_spelling(scripts: Page, word: str) -> None:
    body = "return m.forms({shown: g[0]}, m.prepareWords(g[1], g[2]))"
    assert ask(scripts, "words", body, word, WORDS, RULES) == FORMS[word]


@needs_chromium
def test_a_language_without_rules_has_its_letters(scripts: Page) -> None:
    body = "return g[0].map(word => m.forms({shown: word}, m.prepareWords(g[1])))"
    forms = ask(scripts, "words", body, ["harbor", "دوستان", "DREDGING"], WORDS)
    assert forms == [["harbor"], ["دوستان"], ["DREDGING"]]
    arabic = ask(scripts, "words", body, ["دوستي"], ["دوستی"])
    assert arabic == [["دوستي", "دوستی"]]


INSTEAD = {"kafir": ["kaffir"], "gull": [], "shahgulf": ["shah gulf"], "harbur": [], "kafa": [], "2021": []}


@needs_chromium
@pytest.mark.parametrize("word", INSTEAD)
def test_another_rendering_of_the_same_sounds(scripts: Page, word: str) -> None:
    body = "return m.instead({shown: g[0]}, m.prepareWords(g[1], g[2]))"
    assert ask(scripts, "words", body, word, WORDS, RULES) == INSTEAD[word]


@needs_chromium
def test_a_slip_a_beginning_and_what_is_near(scripts: Page) -> None:
    body = "const w = m.prepareWords(g[1], g[2]); return g[0].map(word => m[g[3]]({shown: word}, w))"
    slips = ask(scripts, "words", body, ["dreging", "gulfs", "redging"], WORDS, RULES, "slips")
    assert slips == [["dredging"], [], []]
    longer = ask(scripts, "words", body, ["harb", "ha", "POR", "por"], WORDS, RULES, "longer")
    assert longer == [["harbour", "harbours"], [], [], ["porto"]]
    near = ask(scripts, "words", body, ["gulfs", "wall", "harbor"], WORDS, RULES, "near")
    assert near == [["gulf", "gulls"], [], ["harbour"]]
    # The word itself is never another one; the index may have it only within a joiner.
    same = ask(scripts, "words", body, ["harbour", "gull"], WORDS, RULES, "near")
    assert same == [["harbours"], []]
    assert ask(scripts, "words", body, ["shah", "ha", "ulls"], [*WORDS, "northshah"], RULES, "joint") == [
        ["northshah"],
        [],
        [],
    ]


TOGETHER = {
    "old hav en gulls": [None, ["haven"], ["haven"], None],  # one word, written apart
    "Chah Brill of port": [["Chabrill"], ["Chabrill"], None, None],  # a name of which no text has a word
    "Port Ayn": [["Quay"], ["Quay"]],  # what decides nothing was left out of both
    "Old Harbour": [None, None],  # both words are there
    "rude Brill": [None, None],  # a word that judges is nobody's name
}


@needs_chromium
@pytest.mark.parametrize("typed", TOGETHER)
def test_neighbours_that_are_one_thing(scripts: Page, typed: str) -> None:
    body = """const names = await import("/assets/search/names.js"), known = await import("/assets/search/words.js")
      const w = known.prepareWords(["haven", "old", "harbour", "brill", "port"], {stop: ["of"]})
      known.addNames(w, names.prepare([
        {kind: "place", name: "Chabrill", also: ["Chah Brill", ["Rude Brill", "", "others"]]},
        {kind: "place", name: "Quay", also: ["Port of Ayn", "Old Harbour"]}]))
      const terms = g[0].split(" ").map(shown => ({shown}))
      return m.gathered(terms, w).map(term => term.together?.names.filter(name => !name.includes(" ")) || null)"""
    assert ask(scripts, "runs", body, typed) == TOGETHER[typed]


@needs_chromium
def test_spellings_of_a_name_that_sound_alike_are_one(scripts: Page) -> None:
    body = """const names = await import("/assets/search/names.js"), w = m.prepareWords([], g[1])
      m.addNames(w, names.prepare([{kind: "actor", id: "t", name: "Gulliban", also: ["Guleban", "The Party"]}]))
      return g[0].map(word => m.forms({shown: word}, w))"""
    assert ask(scripts, "words", body, ["Guleban", "Party"], RULES) == [["Guleban", "Gulliban"], ["Party"]]


def test_words_of_a_text() -> None:
    assert words_of("The Mazar-i-Sharif’s 4,700 (gulls) https://no.example/x é") == {
        "the", "mazar", "sharifs", "mazarisharifs", "gulls",
    }  # fmt: skip


def _kept(*pages: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {f"en_{number}": page for number, page in enumerate(pages)}


PAGES = (
    {"url": "/x/", "content": "Gulls and dunes", "meta": {"title": "Terns"}, "filters": {"kind": ["claim"]}},
    {
        "url": "/help/",
        "content": "Ask",
        "meta": {"title": "Help", "also": "how to ask; whom"},
        "filters": {"kind": ["page"]},
    },
)


def test_the_words_of_a_site_and_its_own_pages(tmp_path: Path) -> None:
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "index.html").write_text(
        '<meta name="search" data-pagefind-meta="also[content]" content="all &amp; each; rows">'
        '<h1 id="l">Lists &amp; more<a class="headerlink">¶</a></h1>',
        "utf-8",
    )
    files = {name: json.loads(data) for name, data in word_files(tmp_path, _kept(*PAGES, PAGES[0]), "xx", claims=2)}
    assert set(files) == {"search/words.json", "search/filters.json"}
    known = files["search/words.json"]
    assert known["language"] == {}
    assert known["claims"] == {"folder": "claims/", "count": 2, "later": False}
    kinds = {"claim": [0, 2], "page": [1]}
    assert files["search/filters.json"] == {"ids": ["en_0", "en_1", "en_2"], "filters": {"kind": kinds}}
    assert {"gulls", "dunes", "terns", "whom"} <= set(known["words"])
    assert known["pages"] == [
        {"kind": "page", "id": "help/", "name": "Help", "url": "help/", "also": ["how to ask", "whom"]},
        {"kind": "page", "id": "lists/", "name": "Lists & more", "url": "lists/", "also": ["all & each", "rows"]},
    ]


def test_the_home_page_is_known_by_what_it_asks_and_answers(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<meta name="search" data-pagefind-meta="also[content]" content="overview; in short"><article>'
        '<h1>Where is the silt?<a class="headerlink">¶</a></h1>'
        '<p class="lead">In the channel.<span class="markers">[1]</span></p></article>',
        "utf-8",
    )
    files = {name: json.loads(data) for name, data in word_files(tmp_path, {}, "xx", claims=0)}
    known = {"name": "Where is the silt?", "short": "In the channel.", "also": ["overview", "in short"]}
    assert files["search/words.json"]["pages"] == [{"kind": "page", "id": "", "url": "", **known}]


def test_a_large_site_has_its_words_in_files_by_letters(tmp_path: Path) -> None:
    files = {name: json.loads(data) for name, data in word_files(tmp_path, _kept(*PAGES), "en", claims=0, long=3)}
    assert files["search/words/67-75.json"] == ["gulls"]
    assert "claims" not in files["search/words.json"]
    assert "words" not in files["search/words.json"]
    assert {f"search/words/{each}.json" for each in files["search/words.json"]["letters"]} < set(files)


def test_every_language_has_rules_that_can_be_used() -> None:
    for path in LANGUAGES.glob("*.json"):
        rules = json.loads(path.read_text("utf-8"))
        assert set(rules) <= set(RULES), path.name
        assert all(isinstance(rule, str) for key in ("stop", "joined", "endings", "asking") for rule in rules[key])
        assert all(re.compile(rule) for rule in rules["asking"])
        assert all(len(rule) == 3 for rule in rules["spellings"])
        assert all(len(rule) == 2 for rule in rules["alike"])
