"""What a query is taken for: terms, phrases, words left out, days."""

import pytest
from playwright.sync_api import Page

from tests.chromium import needs_chromium
from tests.site.search_scripts import RULES, ask

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
    read = ask(scripts, "query", "return m.parse(g[0], g[1])", typed, RULES)
    terms = [f'"{term["shown"]}"' if term.get("phrase") else term["shown"] for term in read["terms"]]
    assert (terms, [term["shown"] for term in read["without"]], read["common"]) == PARSED[typed]


ASKING: dict[str, tuple[list[str], list[str]]] = {
    # terms, and what decides nothing
    "How come the gulls nest?": (["gulls", "nest"], ["the", "How", "come"]),
    "gulls: how do they come": (["gulls", "how", "do", "they", "come"], []),
    "is it true that gulls nest": (["gulls", "nest"], ["is", "it", "true", "that"]),
    "who is behind the silt": (["silt"], ["is", "the", "who", "behind"]),
    "Who's behind the silt?": (["silt"], ["the", "Who's", "behind"]),
    "who is behind this harbour": (["who", "behind", "this", "harbour"], ["is"]),  # a page is looked for by that
    "A propos gulls": (["gulls"], ["A", "propos"]),
    "true": (["true"], []),  # nothing else is asked for
    "is it true": (["it", "true"], ["is"]),
    "gulls of the IS in town": (["gulls", "of", "IS", "in", "town"], ["the"]),  # a name as it is written
    "is the gull there": (["gull", "there"], ["is", "the"]),
    "IS THE GULL THERE": (["GULL", "THERE"], ["IS", "THE"]),
    "the is": (["is"], ["the", "is"]),  # nothing else is left
    '"old harbour" how come': (['"old harbour"'], ["how", "come"]),
}


@needs_chromium
@pytest.mark.parametrize("typed", ASKING)
def test_what_only_asks_is_not_looked_for(scripts: Page, typed: str) -> None:
    body = """const {prepare} = await import("/assets/search/names.js")
      return m.parse(g[0], g[1], prepare(g[2]).flatMap(entry => entry.names))"""
    entries = [{"name": "Help", "also": ["who is behind this harbour"]}, {"name": "IS"}]
    read = ask(scripts, "query", body, typed, RULES, entries)
    terms = [f'"{term["shown"]}"' if term.get("phrase") else term["shown"] for term in read["terms"]]
    assert (terms, read["common"]) == ASKING[typed]


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
    read = ask(scripts, "query", "return m.parse(g[0], g[1])", typed, RULES)
    assert [term["shown"] for term in read["terms"]] == shown


@needs_chromium
def test_a_long_text_is_cut(scripts: Page) -> None:
    read = ask(scripts, "query", "return m.parse(g[0])", " ".join(f"w{n}" for n in range(5000)))
    assert len(read["terms"]) == 40
