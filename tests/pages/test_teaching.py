"""What a briefing offers to teachers: its section, the minutes it takes, the table of all, and the guide."""

import html
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import get_args

import pytest

from microsite import macros
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.model.address import Address
from microsite.model.entity import Threat
from microsite.model.parse_prose import parse_prose
from microsite.model.teaching import Pairing
from microsite.model.tree.markdown import MarkdownWriter
from microsite.model.vocabulary import DIFFICULTIES, Difficulty
from microsite.pages.macro_project import handed_over
from microsite.pages.sections.teaching import minutes_to_read, overview, teaching_section
from microsite.pages.writing.page_writer import PageWriter
from tests.commands import run
from tests.project_copies import ROOT, TOY

HOSTILE = "“a”, 'b' \"c\" | d; <script>alert(1)</script> {{ 7*7 }} {% raw %} [x](javascript:x) *y* دوستان بریل"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(TOY)[0].corpus


def _spoken(threat: Threat, **fields: object) -> Threat:
    assert threat.teaching
    return threat.model_copy(update={"teaching": threat.teaching.model_copy(update=fields)})


def _section(corpus: Corpus, threat: Threat) -> str:
    here = Address(f"threats/{threat.id}.md")
    return "\n".join(MarkdownWriter(here).blocks(teaching_section(PageWriter(corpus, here), threat)))


def test_the_section_holds_the_record_and_leads_to_each_pairing(corpus: Corpus) -> None:
    text = _section(corpus, corpus.threats["silting"])
    assert "Difficulty: <strong>intermediate</strong>" in text
    assert "\n1. Who measured the 6 metres, and when?" in text
    assert "[1](#c-harbour-report-004)" in text
    assert "- [Loss of the ferry](ferry-loss.md): two dangers" in text
    assert "- [Is silt what troubles Brill most?](../questions/is-silt-the-problem.md): where" in text
    assert "- [Fishermen of Brill](../actors/fishermen.md): they are" in text


def test_a_briefing_without_a_record_has_no_section(corpus: Corpus) -> None:
    assert corpus.threats["ferry-loss"].teaching is None
    assert _section(corpus, corpus.threats["ferry-loss"]) == ""


def test_hostile_text_stays_text(corpus: Corpus) -> None:
    pairings = (Pairing.model_construct(page="baker", reason=HOSTILE),)
    threat = _spoken(corpus.threats["silting"], outcomes=(HOSTILE, "x"), pair_with=pairings)
    text = _section(corpus, threat)
    assert html.unescape(text).count(" ".join(HOSTILE.split())) == 2
    assert "<script" not in text
    assert "{{" not in text
    assert "{%" not in text


def _article(site: Path, page: str) -> str:
    return (site / "site" / page / "index.html").read_text("utf-8").partition("<article")[2].partition("</article>")[0]


def test_the_built_page_shows_hostile_text_as_text(toy_site: Path) -> None:
    article = _article(toy_site, "threats/silting")
    assert "<script" not in article
    shown = unescape(article)
    assert "دوستان بریل <script>alert(1)</script> {{ 7 * 7 }}</li>" in shown
    assert "[not a link](https://x.example) & {% raw %}</li>" in shown
    assert 'href="https://x.example' not in article
    ids = ("evidence", "references", "for-teaching", "outcomes", "discussion", "pairings", "related")
    places = [article.index(f'id="{anchor}"') for anchor in ids]
    assert places == sorted(places)


def test_markup_in_a_question_is_refused(toy: Path) -> None:
    seed = toy / "seeds" / "threats" / "silting.md"
    seed.write_text(seed.read_text("utf-8").replace("Who measured the 6", "Who ![measured](x.png) the 6"), "utf-8")
    done = run("check.py", toy)
    assert "seeds/threats/silting.md:36:9: prose-markup" in done.stdout
    assert done.returncode == 1


def test_words_of_a_source_in_a_question_are_found_behind_a_citation(toy: Path) -> None:
    pasted = (ROOT / "tests/checks/broken/pasted/seeds/threats/silting.md").read_text("utf-8").split("\n")[25]
    words = pasted.removeprefix("- ").split(" ")[:14]
    question = " ".join([*words[:5], "[@gull-letter-001]", *words[5:], "[@editors]"])
    seed = toy / "seeds" / "threats" / "silting.md"
    text = seed.read_text("utf-8")
    seed.write_text(text.replace("The board writes about its own harbour. [@editors]", question), "utf-8")
    done = run("check.py", toy)
    assert "overlap: 14 consecutive words" in done.stdout, done.stdout


def test_minutes_count_the_text_and_not_the_evidence(corpus: Corpus) -> None:
    threat = corpus.threats["silting"]
    assert minutes_to_read(corpus, threat) == 1
    assert minutes_to_read(corpus, threat.model_copy(update={"body": parse_prose("word " * 400)})) == 3
    # Citations are no words, and a link without a label is read as the name of what it leads to.
    nothing = {"key_points": (), "comparison": (), "caveats": (), "open_questions": (), "agreement": None}
    plain = threat.model_copy(update={"bottom_line": parse_prose("one"), **nothing})
    exact = plain.model_copy(update={"body": parse_prose("word " * 199 + "[@harbour-report-004; @oduya-1998, p. 12]")})
    assert minutes_to_read(corpus, exact) == 1
    assert minutes_to_read(corpus, exact.model_copy(update={"open_questions": ("More?",)})) == 2
    assert minutes_to_read(corpus, exact.model_copy(update={"caveats": (parse_prose("More."),)})) == 2
    assert minutes_to_read(corpus, exact.model_copy(update={"agreement": parse_prose("More.")})) == 2
    assert minutes_to_read(corpus, exact.model_copy(update={"key_points": threat.key_points})) == 2
    assert minutes_to_read(corpus, exact.model_copy(update={"comparison": threat.comparison})) == 2
    assert minutes_to_read(corpus, exact.model_copy(update={"title": "more " * 300})) == 1


def test_the_table_has_every_briefing(corpus: Corpus) -> None:
    here = Address("teaching.md")
    rows = [*MarkdownWriter(here).blocks([overview(PageWriter(corpus, here, evidence=False))])][:-1]
    assert len(rows) == 2 + len(corpus.threats)
    assert [row for row in rows if row.startswith("| [Loss of the ferry](threats/ferry-loss.md) | 1 minute |   |")]
    silting = next(row for row in rows if row.startswith("| [Silting"))
    assert "| intermediate, 1 minute | [Loss of the ferry](threats/ferry-loss.md); [Is silt" in silting


def test_every_word_for_difficulty_has_a_meaning() -> None:
    assert tuple(DIFFICULTIES) == get_args(Difficulty)


def test_macros_write_links_that_fit_the_page(toy: Path) -> None:
    environment = SimpleNamespace(project_dir=str(toy), conf={}, page=SimpleNamespace(path="teach/guide.md"), found={})
    environment.macro = lambda function, name: environment.found.update({name: function})
    with handed_over(load(toy)[0]):
        macros.define_env(environment)
    assert "[Silting of the harbour](../threats/silting.md)" in environment.found["teaching_table"]()
    assert "| <strong>advanced</strong> |" in environment.found["difficulties"]()


@pytest.mark.parametrize(("old", "new"), [("ferry-loss", "loss-of-ferry"), ("is-silt-the-problem", "is-it-silt")])
def test_a_pairing_follows_a_new_name(toy: Path, old: str, new: str) -> None:
    seed = toy / "seeds" / "threats" / "silting.md"
    text = seed.read_text("utf-8")
    done = run("rename.py", toy, old, new)
    assert done.returncode == 0, done.stderr
    assert f"  - page: {new}\n" in seed.read_text("utf-8")
    seed.write_text(text, "utf-8")
    found = run("check.py", toy).stdout
    assert f'"{old}"; it is now called {new}; did you mean {new}?' in found
