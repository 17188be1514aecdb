"""Which pages are found, in which order, and what is shown and said of them."""

import pytest
from playwright.sync_api import Page

from tests.chromium import needs_chromium
from tests.site.search_scripts import ask

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
    found = ask(scripts, "find", ENGINE, terms)
    assert (found["as"], found["ids"], found["whole"]) == FOUND[terms]


@needs_chromium
def test_what_is_left_out_and_what_stands_together(scripts: Page) -> None:
    assert ask(scripts, "find", ENGINE, ["gull"], ["dune"])["ids"] == [3]
    assert ask(scripts, "find", ENGINE, ["gull"], [])["ids"] == [3, 2]
    assert ask(scripts, "find", ENGINE, ["gull"], [], "old gull")["ids"] == [2, 3]


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
    assert ask(scripts, "together", "return m.together(g[0])", spots) == most


@needs_chromium
def test_pages_far_apart_and_what_is_said_of_them(scripts: Page) -> None:
    pages = [
        {"count": 2, "near": 1, "asked": 2},
        {"count": 2, "near": 2, "asked": 2},
        {"count": 1, "near": 1, "asked": 3},
    ]
    body = "return g[0].map(list => m.apart({list, whole: true})).concat(m.apart({list: g[0][0], whole: false}))"
    assert ask(scripts, "together", body, [pages[:1], pages[:2], []]) == [True, False, False, False]
    said = ask(scripts, "say", "return g[0].map(m.fewer)", pages)
    assert said == ["your words stand far from each other", "", "1 of your 3 words"]


@needs_chromium
def test_only_what_was_found_is_marked(scripts: Page) -> None:
    content = "One. He said that (gulls), in https://gulls.example, and Gulls/terns nest. " + "Word " * 40
    body = """const page = m.placed(g[0], [4, 6, 99]), words = m.found(page)
      return {excerpt: m.excerpt(page), title: m.marked("Gulls and he", words)}"""
    shown = ask(scripts, "excerpt", body, content)
    assert [text for text, mark in shown["excerpt"] if mark] == ["gulls"]
    assert [text for text, mark in shown["title"] if mark] == ["Gulls"]
    assert "".join(text for text, _ in shown["excerpt"]).startswith("… He said that (gulls), in ")


@needs_chromium
@pytest.mark.parametrize(("typed", "first"), [("gulls", "threat"), ("Old  Gulls!", "event"), ("Quay", "threat")])
def test_a_title_that_was_typed_whole_comes_first(scripts: Page, typed: str, first: str) -> None:
    body = """const page = (id, title) => ({id, hit: {data: async () => ({meta: {title}})}})
      const list = [page("a-threat-1", "Gulls at the quay"), page("a-event-1", "Old gulls"), page("a-term-1", "Quay")]
      const made = await m.groups(list, ["threat", "event", "term"], id => id.split("-")[1], g[0])
      return made.map(group => group.kind)"""
    kinds = ask(scripts, "results", body, typed)
    assert (kinds[0], len(kinds)) == (first, 3)


TYPED_OUT = {
    "Gulls nest in the old harbour of Ayn": True,
    "old harbours of Ayn where gulls nest": True,
    "gulls nest harbour": False,  # a subject
    "gulls of Ayn nest where old terns swim near boats": False,
}


@needs_chromium
@pytest.mark.parametrize("typed", TYPED_OUT)
def test_nearly_the_sentence_of_a_claim_comes_before_what_is_about_it(scripts: Page, typed: str) -> None:
    body = """const {prepareWords} = await import("/assets/search/words.js")
      const {verbatim} = await import("/assets/search/verbatim.js")
      const {parse} = await import("/assets/search/query.js"), rules = {stop: ["in", "the", "of", "where"]}
      const page = (id, title) => ({id, hit: {data: async () => ({meta: {title}})}})
      const list = [page("a-threat-1", "Gulls at the quay"), page("a-claim-1", "Gulls nest in the old harbour of Ayn.")]
      const out = title => verbatim(title, parse(g[0], rules).terms, prepareWords([], rules))
      return (await m.groups(list, ["threat", "claim"], id => id.split("-")[1], g[0], out))[0].kind === "claim" """
    assert ask(scripts, "results", body, typed) == TYPED_OUT[typed]


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
    assert ask(scripts, "say", body, terms, count, whole) == said
