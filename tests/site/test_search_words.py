"""The words of a site, and what a query is taken for: the tables of the search page, without a language of its own.

The scripts are those of the theme, one by one; what they are asked here is invented, so no seed decides a test.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from microsite.site.search.words import LANGUAGES, word_files, words_of
from tests.conftest import THEME, needs_chromium
from tests.tabs import Tabs

MODULES = THEME / "assets" / "search"

RULES = {
    "stop": ["the", "is", "a", "what's"],
    "joined": ["i", "e", "al"],
    "spellings": [["is", "iz", "(?:e|ed|ation)$"], ["our", "or", "s?$"]],
    "alike": [["(\\p{L})\\1+", "$1"], ["[iey]", "i"]],
    "endings": ["s"],
    "months": ["First", "Second", "Third"],
}
"""A language of five rules."""

WORDS = "harbour harbours dredging organised realise brill kaffir gulls kaffa shah gulf دوستان isis porto".split()


@pytest.fixture(scope="module")
def scripts(tabs: Tabs, address: str) -> Iterator[Page]:
    """A page of the toy site, from which its scripts are asked."""
    before = tabs.lent
    page = tabs.lend()
    page.route(
        "**/assets/search/*.js", lambda route: route.fulfill(path=MODULES / route.request.url.rpartition("/")[2])
    )
    page.goto(f"{address}404.html")
    yield page
    tabs.take_back(before)


def _ask(page: Page, module: str, body: str, *given: object) -> Any:
    """Return what the body says, with all that the module exports in ``m`` and what is given in ``g``."""
    path = f"/assets/search/{module}.js"
    return page.evaluate(f"async g => {{ const m = await import({path!r}); {body} }}", list(given))


# --- a query ---------------------------------------------------------------------------------------------------------

PARSED: dict[str, tuple[list[str], list[str], list[str]]] = {
    # terms (phrases within quotation marks), left out, said by everybody
    "the harbour": (["harbour"], [], ["the"]),
    "What’s the harbour?": (["harbour"], [], ["What’s", "the"]),
    "“old harbour” gulls": (['"old harbour"', "gulls"], [], []),
    "«old harbour» „gulls“": (['"old harbour"', '"gulls"'], [], []),
    "‘old harbour’ gulls' nests": (['"old harbour"', "gulls", "nests"], [], []),
    '"unclosed harbour': (["unclosed", "harbour"], [], []),
    '"" “ ” "?"': ([], [], []),
    "gulls -harbour": (["gulls"], ["harbour"], []),
    "-harbour": (["harbour"], [], []),
    "gulls - harbour": (["gulls", "harbour"], [], []),
    "the is a": ([], [], ["the", "is", "a"]),
    "3,815 gulls,harbour": (["3,815", "gulls", "harbour"], [], []),
    "gulls/harbour;brill|gulls": (["gulls", "harbour", "brill"], [], []),
    "Gulls gulls GULLS": (["Gulls"], [], []),
    "<b>gulls</b> %20": (["gulls", "20"], [], ["b", "b"]),
    "Port-i-Brill x": (["Port-i-Brill"], [], ["x"]),
    "۲۰۲۱ ٢٠٢٢": (["2021", "2022"], [], []),
    "中 中国": (["中", "中国"], [], []),
    "😀 … —": ([], [], []),
}


@needs_chromium
@pytest.mark.parametrize("typed", PARSED)
def test_what_is_typed_is_taken_for(scripts: Page, typed: str) -> None:
    read = _ask(scripts, "query", "return m.parse(g[0], g[1])", typed, RULES)
    terms = [f'"{term["shown"]}"' if term.get("phrase") else term["shown"] for term in read["terms"]]
    assert (terms, [term["shown"] for term in read["without"]], read["common"]) == PARSED[typed]


@needs_chromium
@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2023-03-07", ["7 Third 2023"]),
        ("7.3.2023", ["7 Third 2023"]),
        ("Third 7, 2023 gulls", ["7 Third 2023", "gulls"]),
        ("thi. 7th 2023", ["7 Third 2023"]),
        ("7 Third 2023", ["7", "Third", "2023"]),
        ("2023-13-07", ["2023-13-07"]),
        ("gulls 12 2023", ["gulls", "12", "2023"]),
    ],
)
def test_days_are_looked_for_as_pages_print_them(scripts: Page, typed: str, shown: list[str]) -> None:
    read = _ask(scripts, "query", "return m.parse(g[0], g[1])", typed, RULES)
    assert [term["shown"] for term in read["terms"]] == shown


@needs_chromium
def test_a_long_text_is_cut(scripts: Page) -> None:
    read = _ask(scripts, "query", "return m.parse(g[0])", " ".join(f"w{n}" for n in range(5000)))
    assert len(read["terms"]) == 40


# --- the words of a site ---------------------------------------------------------------------------------------------

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
    assert _ask(scripts, "words", body, word, WORDS, RULES) == FORMS[word]


@needs_chromium
def test_a_language_without_rules_has_its_letters(scripts: Page) -> None:
    body = "return g[0].map(word => m.forms({shown: word}, m.prepareWords(g[1])))"
    forms = _ask(scripts, "words", body, ["harbor", "دوستان", "DREDGING"], WORDS)
    assert forms == [["harbor"], ["دوستان"], ["DREDGING"]]
    arabic = _ask(scripts, "words", body, ["دوستي"], ["دوستی"])
    assert arabic == [["دوستي", "دوستی"]]


INSTEAD = {"kafir": ["kaffir"], "gull": [], "shahgulf": ["shah gulf"], "harbur": [], "kafa": [], "2021": []}


@needs_chromium
@pytest.mark.parametrize("word", INSTEAD)
def test_another_rendering_of_the_same_sounds(scripts: Page, word: str) -> None:
    body = "return m.instead({shown: g[0]}, m.prepareWords(g[1], g[2]))"
    assert _ask(scripts, "words", body, word, WORDS, RULES) == INSTEAD[word]


@needs_chromium
def test_a_slip_a_beginning_and_what_is_near(scripts: Page) -> None:
    body = "const w = m.prepareWords(g[1], g[2]); return g[0].map(word => m[g[3]]({shown: word}, w))"
    slips = _ask(scripts, "words", body, ["dreging", "gulfs", "redging"], WORDS, RULES, "slips")
    assert slips == [["dredging"], [], []]
    longer = _ask(scripts, "words", body, ["harb", "ha", "POR", "por"], WORDS, RULES, "longer")
    assert longer == [["harbour", "harbours"], [], [], ["porto"]]
    near = _ask(scripts, "words", body, ["gulfs", "wall", "harbor"], WORDS, RULES, "near")
    assert near == [["gulf", "gulls"], [], ["harbour"]]


@needs_chromium
def test_spellings_of_a_name_that_sound_alike_are_one(scripts: Page) -> None:
    body = """const names = await import("/assets/search/names.js"), w = m.prepareWords([], g[1])
      m.addNames(w, names.prepare([{kind: "actor", id: "t", name: "Gulliban", also: ["Guleban", "The Party"]}]))
      return g[0].map(word => m.forms({shown: word}, w))"""
    assert _ask(scripts, "words", body, ["Guleban", "Party"], RULES) == [["Guleban", "Gulliban"], ["Party"]]


# --- finding ---------------------------------------------------------------------------------------------------------

ENGINE = """
  const pages = {dune: [1, 2], dunes: [1, 2], gull: [2, 3], "old gull": [2], "old hat": [3], he: [1, 2, 3], 700: [4, 5]}
  pages.brill = [4]
  const text = {4: "no fewer than 700 gulls", 5: "4,700 gulls"}
  const hit = id => ({
    id, score: id, words: [id === 4 ? 3 : 0], matchedMetaFields: id === 1 ? ["title"] : [],
    data: async () => ({content: text[id] || ""})})
  const longest = (a, b) => b.length - a.length
  const beginning = word => Object.keys(pages).filter(one => word.startsWith(one)).sort(longest)[0]
  const engine = {search: async asked => {
    const word = asked.replaceAll('"', "")
    // As Pagefind does: without quotation marks, the longest beginning is taken for a word that is not there.
    const known = asked.startsWith('"') ? word : beginning(word)
    return {results: (pages[known] || []).map(hit)}
  }}
  const words = (await import("/assets/search/words.js")).prepareWords(["dune", "gull", "hello"])
  const named = (await import("/assets/search/names.js")).prepare([{kind: "actor", name: "old gull", also: ["brill"]}])
  ;(await import("/assets/search/words.js")).addNames(words, named)
  const look = async shown => m.look(engine, words, {shown, phrase: shown.includes(" ")})
  const found = await Promise.all(g[0].map(look)), without = await Promise.all((g[1] || []).map(look))
  const phrase = g[2] ? (await look(g[2])).pages : undefined
  const {list, whole} = m.combine(found.filter(one => one.as !== "nowhere"), without, phrase)
  return {as: found.map(one => one.as), ids: list.map(page => page.id), whole}
"""

FOUND: dict[tuple[str, ...], tuple[list[str], list[int], bool]] = {
    ("helmet",): (["nowhere"], [], True),
    ("dune", "helmet"): (["is", "nowhere"], [1, 2], True),  # that with the word in its title first
    ("dune", "gull"): (["is", "is"], [2], True),
    ("dune", "old hat"): (["is", "is"], [3, 1, 2], False),  # that with the rarest first
    ("old dune",): (["nowhere"], [], True),
    ("hell",): (["nowhere"], [], True),  # "hello" begins so, but the index does not have it
    ("700",): (["is"], [4], True),  # and not 4,700
    ("brill",): (["named"], [4, 2], True),  # a name that one page has, and the pages with the actor's own
    ("brill", "gull"): (["named", "is"], [2], True),
}


@needs_chromium
@pytest.mark.parametrize("terms", FOUND)
def test_what_is_not_there_finds_nothing(scripts: Page, terms: tuple[str, ...]) -> None:
    found = _ask(scripts, "find", ENGINE, terms)
    assert (found["as"], found["ids"], found["whole"]) == FOUND[terms]


@needs_chromium
def test_what_is_left_out_and_what_stands_together(scripts: Page) -> None:
    assert _ask(scripts, "find", ENGINE, ["gull"], ["dune"])["ids"] == [3]
    assert _ask(scripts, "find", ENGINE, ["gull"], [])["ids"] == [3, 2]
    assert _ask(scripts, "find", ENGINE, ["gull"], [], "old gull")["ids"] == [2, 3]


TOGETHER = {
    "none": ([], 0),
    "one": ([[7]], 1),
    "near": ([[3, 90], [20]], 2),
    "far": ([[3], [90]], 1),
    "two of three": ([[1, 100], [60], [80]], 2),
    "by the title alone": ([[], []], 1),
}


@needs_chromium
@pytest.mark.parametrize("case", TOGETHER)
def test_how_many_words_stand_near_each_other(scripts: Page, case: str) -> None:
    spots, most = TOGETHER[case]
    assert _ask(scripts, "together", "return m.together(g[0])", spots) == most


@needs_chromium
def test_pages_far_apart_and_what_is_said_of_them(scripts: Page) -> None:
    pages = [
        {"count": 2, "near": 1, "asked": 2},
        {"count": 2, "near": 2, "asked": 2},
        {"count": 1, "near": 1, "asked": 3},
    ]
    body = "return g[0].map(list => m.apart({list, whole: true})).concat(m.apart({list: g[0][0], whole: false}))"
    assert _ask(scripts, "together", body, [pages[:1], pages[:2], []]) == [True, False, False, False]
    said = _ask(scripts, "say", "return g[0].map(m.fewer)", pages)
    assert said == ["your words stand far from each other", "", "1 of your 3 words"]


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
}


@needs_chromium
@pytest.mark.parametrize("typed", PUT)
def test_a_question_leads_to_what_says_that_it_is_looked_for_by_it(scripts: Page, typed: str) -> None:
    body = """const entries = m.prepare([
        {kind: "question", id: "q", url: "q/", name: "Does the shoal grow?",
          also: ["how big is it", "how old is the wreck of the shoal"]},
        {kind: "page", id: "", url: "", name: "The harbour", also: ["a summary"]}])
      const others = term => term === "sandy" ? ["shoal"] : [], terms = g[0].split(" ")
      const weak = ["how", "is", "it", "the", "a", "does", "of"]
      const found = m.named(entries, `how ${g[0]}`, {terms, weak, others, question: g[1]})
      return found.filter(one => one.put).map(one => [one.entry.id, one.score])"""
    scores = {"q": -20, "": 0}
    led = _ask(scripts, "names", body, typed, True)
    assert [[name, score - scores[name]] for name, score in led] == PUT[typed]
    assert _ask(scripts, "names", body, typed, False) == []


# --- what is shown ---------------------------------------------------------------------------------------------------


@needs_chromium
def test_only_what_was_found_is_marked(scripts: Page) -> None:
    content = "One. He said that (gulls), in https://gulls.example, and Gulls/terns nest. " + "Word " * 40
    body = """const page = m.placed(g[0], [4, 6, 99]), words = m.found(page)
      return {excerpt: m.excerpt(page), title: m.marked("Gulls and he", words)}"""
    shown = _ask(scripts, "excerpt", body, content)
    assert [text for text, mark in shown["excerpt"] if mark] == ["gulls"]
    assert [text for text, mark in shown["title"] if mark] == ["Gulls"]
    assert "".join(text for text, _ in shown["excerpt"]).startswith("… He said that (gulls), in ")


SAID = {
    # terms: how each is on the site; the pages; what is said
    "lost": ([["dune", "is"], ["wall", "nowhere"]], 2, True, "No page has the word “wall”. 2 pages have “dune”."),
    "two lost": ([["a1", "nowhere"], ["b1", "nowhere"]], 0, True, "No page has the words “a1” or “b1”."),
    "all there": ([["dune", "is"]], 1, True, "1 result for “q”."),
    "not together": (
        [["dune", "is"], ["gull", "is"]],
        2,
        False,
        (
            "No page has all of these words: 1 page has “dune” and 1 page has “gull”. Below are those with one of the "
            "words."
        ),
    ),
}


@needs_chromium
@pytest.mark.parametrize("case", SAID)
def test_what_is_said(scripts: Page, case: str) -> None:
    terms, count, whole, said = SAID[case]
    body = """const found = g[0].map(([shown, as]) => ({term: {shown}, as, words: [], pages: new Map([[1, 1]])}))
      const list = Array.from({length: g[1]}, (_, id) => ({id, count: 1}))
      return m.status("q", found, {list, whole: g[2]}).filter(Boolean).join(" ")"""
    assert _ask(scripts, "say", body, terms, count, whole) == said


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
    assert _ask(scripts, "names", body, query, NAMES, rules)[:1] == NAMED[query]


ASKED = {
    "who guards the harbour": ["harbour-decay"],
    "does the board poison gulls": ["gulls-or-board", "harbour-decay"],
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
    assert _ask(scripts, "names", body, query, names, rules) == [[each, True] for each in ASKED[query]]


@needs_chromium
def test_water_is_not_qatar_and_a_claim_is_known_by_its_id(scripts: Page) -> None:
    body = "return m.nearest(m.prepare(g[0]), g[1]).map(one => one.entry.id)"
    assert _ask(scripts, "names", body, NAMES, ["water", "2021"]) == []
    assert _ask(scripts, "names", body, NAMES, ["qatat"]) == ["qatar"]
    body = "return g[0].map(id => m.claimNamed({'gull-letter': [[1, 5], [7, 9]]}, id, 'claims/')?.entry.url)"
    ids = ["gull-letter-005", "[@gull-letter-007]", "gull-letter-006", "gull-letter", "letter-005"]
    assert _ask(scripts, "names", body, ids) == ["claims/gull-letter-005/", "claims/gull-letter-007/", None, None, None]


# --- the file --------------------------------------------------------------------------------------------------------


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
        assert all(isinstance(rule, str) for key in ("stop", "joined", "endings") for rule in rules[key])
        assert all(len(rule) == 3 for rule in rules["spellings"])
        assert all(len(rule) == 2 for rule in rules["alike"])
