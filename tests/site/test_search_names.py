"""Names, questions and claims that a query means: they lead to a page of their own."""

import pytest
from playwright.sync_api import Page

from tests.chromium import needs_chromium
from tests.site.search_scripts import RULES, ask

PUT = {
    # what is typed, without words that decide nothing: what it is led to, and how well
    "shoal grow": [["q", 300]],
    "big shoal": [["q", 900]],
    "big sandy": [["q", 900]],  # another name of the shoal
    "summary": [["", 900]],
    "summary shoal": [],
    "grow faster": [],
    "wreck old shoal last": [["q", 400]],  # all of a phrase, and more
    "old": [],  # hardly a word of "how old is the wreck of the shoal"
    "hull sink": [["r", 900]],  # in its title, and in one phrase
}


@needs_chromium
@pytest.mark.parametrize("typed", PUT)
def test_a_question_leads_to_what_says_that_it_is_looked_for_by_it(scripts: Page, typed: str) -> None:
    body = """const entries = m.prepare([
        {kind: "question", id: "q", url: "q/", name: "Does the shoal grow?",
          also: ["how big is it", "how old is the wreck of the shoal"]},
        {kind: "question", id: "r", url: "r/", name: "Does the hull sink?", also: ["will the hull sink"]},
        {kind: "page", id: "", url: "", name: "The harbour", also: ["a summary"]}])
      const others = term => term === "sandy" ? ["shoal"] : [], terms = g[0].split(" ")
      const weak = ["how", "is", "it", "the", "a", "does", "of"]
      const found = m.named(entries, `how ${g[0]}`, {terms, weak, others, question: g[1]})
      return found.filter(one => one.put).map(one => [one.entry.id, one.score])"""
    scores = {"q": -20, "r": -20, "": 0}
    led = ask(scripts, "names", body, typed, True)
    assert [[name, score - scores[name]] for name, score in led] == PUT[typed]
    assert ask(scripts, "names", body, typed, False) == []


TALKED_OF = {
    "has the board talked of gulls": [],  # not because of the board alone
    "is the board owning silt": ["silt"],
    "how many gulls on the quay": ["count", "quay"],
}


@needs_chromium
@pytest.mark.parametrize("typed", TALKED_OF)
def test_a_word_that_nearly_every_name_has_leads_to_none(scripts: Page, typed: str) -> None:
    entries = [
        {"kind": "question", "id": "wish", "name": "Does the board keep the harbour?", "also": ["what is the board"]},
        {"kind": "question", "id": "silt", "name": "Does the board own the silt?"},
        {"kind": "question", "id": "count", "name": "The number of gulls", "also": ["how many gulls are on the quay"]},
        {"kind": "question", "id": "quay", "name": "Do gulls leave the quay of the board?"},
        {"kind": "threat", "id": "storm", "name": "The board in a storm"},
    ]
    body = """const {parse} = await import("/assets/search/query.js"), {terms, rest} = parse(g[0], g[2])
      const asked = {rest, terms: terms.map(term => term.shown), weak: g[2].stop, question: true}
      asked.others = term => term === "owning" ? ["own"] : []
      return m.named(m.prepare(g[1]), g[0], asked).map(one => one.entry.id)"""
    rules = RULES | {"stop": ["the", "has", "of", "is", "does", "what", "on", "how", "many", "are", "do", "in"]}
    assert ask(scripts, "names", body, typed, entries, rules) == TALKED_OF[typed]


NAMES = [
    {"kind": "actor", "id": "port", "name": "Port of Brill", "also": ["PoB", "Brill sailors"]},
    {"kind": "threat", "id": "silt", "name": "Silting of the harbour"},
    {"kind": "term", "id": "qatar", "name": "Qatar"},
    {"kind": "page", "id": "help/", "name": "Help", "also": ["how to cite this page"]},
]
NAMED = {
    "pob": ["port"], "the PoB harbour": ["port"], "PoB silt gulls nest": [], "harbours": ["silt"], "sailor": ["port"],
    "cite": ["help/"], "how to cite": ["help/"], "water": [], "the": [], "is a": [],
}  # fmt: skip


@needs_chromium
@pytest.mark.parametrize("query", NAMED)
def test_a_name_is_meant_by_any_word_of_it(scripts: Page, query: str) -> None:
    body = """const {terms, rest} = (await import("/assets/search/query.js")).parse(g[0], g[2])
      const options = {rest, terms: terms.map(term => term.shown), weak: g[2].stop, endings: g[2].endings}
      return m.named(m.prepare(g[1]), g[0], options).map(one => one.entry.id)"""
    rules = RULES | {"stop": ["the", "is", "a", "how", "to"]}
    assert ask(scripts, "names", body, query, NAMES, rules)[:1] == NAMED[query]


ASKED = {
    "who guards the harbour": ["harbour-decay"],
    "does the board poison gulls": ["gulls-or-board"],  # nearly every name has the board
    "which gulls and which terns": ["gulls-or-board"],
    "who guards the quay": [],
    "guards harbour": [],
}


@needs_chromium
@pytest.mark.parametrize("query", ASKED)
def test_a_question_is_answered_by_the_title_with_most_of_its_words(scripts: Page, query: str) -> None:
    names = [
        {"kind": "threat", "id": "harbour-decay", "name": "Decay of the harbour and its board"},
        {"kind": "question", "id": "gulls-or-board", "name": "Who feeds the gulls, the board or nobody?"},
        {"kind": "claim", "id": "a-claim", "name": "Guards of the harbour"},
    ]
    body = """const {terms, common} = (await import("/assets/search/query.js")).parse(g[0], g[2])
      const options = {terms: terms.map(term => term.shown), endings: ["s"], question: common.length > 0}
      const found = m.named(m.prepare(g[1]), g[0], options)
      return found.filter(one => one.entry.kind !== "claim").map(one => [one.entry.id, one.score < 1])"""
    rules = RULES | {"stop": ["the", "does", "who", "which", "and"]}
    assert ask(scripts, "names", body, query, names, rules) == [[each, True] for each in ASKED[query]]


SURNAMES = {"Gull Brill": ["gull"], "who is Brill": ["gull"], "Sand": [], "harbour": [], "Ada": [], "Silt": []}


@needs_chromium
@pytest.mark.parametrize("typed", SURNAMES)
def test_the_end_of_one_name_alone_leads_to_it_above_what_mentions_it(scripts: Page, typed: str) -> None:
    entries = [
        {"kind": "actor", "id": "gull", "url": "gull/", "name": "Ada Gull-Brill", "also": ["Ada Gull Brill"]},
        {"kind": "actor", "id": "sand", "url": "sand/", "name": "Ada Sand"},
        {"kind": "actor", "id": "bank", "url": "bank/", "name": "Bank of Sand"},
        {"kind": "actor", "id": "board", "url": "board/", "name": "Board of the harbour"},  # a common noun
        {"kind": "actor", "id": "office", "url": "office/", "name": "Office of Silt"},
        {"kind": "threat", "id": "silt", "url": "silt/", "name": "Silt in the channel"},
    ]
    body = """const {prepare} = await import("/assets/search/names.js")
      const {parse} = await import("/assets/search/query.js")
      const {prepareWords} = await import("/assets/search/words.js"), {ROOT} = await import("/assets/search/address.js")
      const shown = g[1].map(({url}) => ({data: {url: new URL(url, ROOT).href}}))
      const parts = [{kind: "actor", list: [{titles: 1}], read: shown}], result = {list: shown}
      const asked = {query: parse(g[0], g[2]), narrowed: false, result}
      return m.meant(asked, g[0], parts, prepare(g[1]), prepareWords(), g[2]).map(one => one.entry.id)"""
    rules = {"stop": ["who", "is", "of", "the"]}
    assert ask(scripts, "meant", body, typed, entries, rules) == SURNAMES[typed]


@needs_chromium
def test_water_is_not_qatar_and_a_claim_is_known_by_its_id(scripts: Page) -> None:
    body = "return m.nearest(m.prepare(g[0]), g[1]).map(one => one.entry.id)"
    assert ask(scripts, "names", body, NAMES, ["water", "2021"]) == []
    assert ask(scripts, "names", body, NAMES, ["qatat"]) == ["qatar"]
    body = "return g[0].map(id => m.claimNamed({'gull-letter': [[1, 5], [7, 9]]}, id, 'claims/')?.entry.url)"
    ids = ["gull-letter-005", "[@gull-letter-007]", "gull-letter-006", "gull-letter", "letter-005"]
    assert ask(scripts, "names", body, ids) == ["claims/gull-letter-005/", "claims/gull-letter-007/", None, None, None]


ASKED_OF_ONE: dict[str, list[str]] = {
    "is the letter biased": ["letter"],
    "who pays for Brill": ["letter"],  # who published it
    "who pays": [],  # of what is not said
    "biased sources": ["letter", "survey"],
    "is the letter biased about gulls": [],
    "is the letter gull biased": ["letter"],  # as in "Saudi propaganda"
    "is Brill sandy": ["letter"],
    "is Brill about sand": [],
}


@needs_chromium
@pytest.mark.parametrize("query", ASKED_OF_ONE)
def test_what_is_asked_of_any_source_leads_to_its_page(scripts: Page, query: str) -> None:
    entries = [
        {"kind": "source", "id": "letter", "name": "A letter", "from": "Brill", "also": ["who pays for the letter"]},
        {"kind": "source", "id": "survey", "name": "A survey"},
        {"kind": "actor", "id": "gulls", "name": "Sources of gulls"},
    ]
    asks = {"source": {"of": "source sources", "what": "biased pays"}}
    body = """const {parse} = await import("/assets/search/query.js"), {terms, rest} = parse(g[0], g[3])
      const asked = {rest, terms: terms.map(term => term.shown), question: true}
      return m.named(m.prepare(g[1], g[2]), g[0], asked).filter(one => one.score >= 500).map(one => one.entry.id)"""
    rules = RULES | {"stop": ["is", "the", "who", "for", "about"]}
    assert ask(scripts, "names", body, query, entries, asks, rules) == ASKED_OF_ONE[query]
