"""Translations of seeds: what they are made from, what changed, what is missing, and what is wrong with them."""

from pathlib import Path

import pytest

from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.corpus.translations.pair import pair
from microsite.model.prose import ProseParagraph, texts
from tests.commands import run
from tests.corpus.translated import CLAIMS, SILTING, persian, stale
from tests.two_languages import change


def test_words_stand_in_the_place_of_the_originals(two: Path) -> None:
    corpus = persian(two).corpus
    assert corpus.claims["harbour-report-001"].says.startswith("بندر بریل")
    assert corpus.claims["harbour-report-003"].figure is not None
    assert corpus.claims["harbour-report-003"].figure.unit == "متر عمق"
    assert corpus.claims["harbour-report-003"].figure.value == 9
    assert corpus.threats["silting"].actors[0].part == "موضوع را جدی می‌خواند"
    assert corpus.threats["silting"].actors[0].claims == ("harbour-report-002",)
    assert corpus.sources["harbour-report"].source.label == "گزارش بندر"


def test_what_is_missing_is_the_original_and_says_so(two: Path) -> None:
    corpus = persian(two).corpus
    assert corpus.claims["harbour-report-002"].says.startswith("The harbour board")
    assert corpus.threats["silting"].actors[1].part == "fear for their trade"
    states = [block.state for block in texts(corpus.threats["silting"].body.blocks)]
    assert states == ["", "", "", "", "", "original"]
    assert corpus.translation is not None
    assert corpus.translation.texts["fear for their trade"] == "original"
    assert "موضوع را جدی می‌خواند" not in corpus.translation.texts


def test_a_name_that_the_original_has_among_others_is_translated(two: Path) -> None:
    change(two, "seeds/actors/harbour-board.md", "short:", "also: [هیئت بندر بریل]\nshort:")
    corpus = persian(two).corpus
    assert corpus.translation is not None
    assert corpus.actors["harbour-board"].name not in corpus.translation.texts


def test_a_heading_keeps_the_anchor_of_the_original(two: Path) -> None:
    headings = [block for block in persian(two).corpus.threats["silting"].body.blocks if hasattr(block, "anchor")]
    assert [heading.anchor for heading in headings] == ["what-it-costs"]


def test_nothing_is_stale_at_first(two: Path) -> None:
    assert stale(two) == []


def test_a_changed_claim_is_stale_once_at_its_line(two: Path) -> None:
    change(two, CLAIMS, "each year since its breakwater was put up", "each year since the breakwater")
    (found,) = stale(two)
    assert str(found.place) == "seeds/sources/harbour-report/claims.fa.yml:2:9"
    assert "--accept harbour-report-001" in found.message
    corpus = persian(two).corpus
    assert corpus.translation is not None
    assert list(corpus.translation.texts.values()).count("changed") == 1


def test_a_changed_paragraph_is_stale_alone(two: Path) -> None:
    change(two, SILTING, "It names a price and a quarrel.", "It names a price, and a quarrel about it.")
    (found,) = stale(two)
    assert (found.place.file, found.place.line) == ("seeds/threats/silting.fa.md", 32)
    blocks = persian(two).corpus.threats["silting"].body.blocks
    changed = [block for block in texts(blocks) if block.state == "changed"]
    assert len(changed) == 1
    assert isinstance(changed[0], ProseParagraph)


def test_other_line_ends_are_no_change(two: Path) -> None:
    change(two, SILTING, "It names a price and a quarrel.", "It names a price\nand a quarrel.")
    assert stale(two) == []


def test_a_new_paragraph_moves_no_mark(two: Path) -> None:
    change(two, SILTING, "## What it costs\n", "A new remark. [@editors]\n\n## What it costs\n")
    assert stale(two) == []
    blocks = persian(two).corpus.threats["silting"].body.blocks[:3]
    states = [block.state for block in texts(blocks)]
    assert states == ["", "original", ""]


def test_a_paragraph_that_is_gone_is_said(two: Path) -> None:
    change(two, SILTING, "- Has anyone measured since?", "- Has anybody measured since then?\n- And who?")
    assert [found.place.line for found in stale(two)] == [16]
    change(two, SILTING, "open_questions:\n- Has anybody measured since then?\n- And who?\n", "")
    (found,) = stale(two)
    assert "is gone" in found.message


def test_a_changed_page_by_hand_is_stale_at_its_block(two: Path) -> None:
    change(two, "docs/index.md", "## Briefings", "## All briefings")
    (found,) = stale(two)
    assert str(found.place) == "docs/fa/index.md:10:1"


def test_what_was_found_elsewhere_and_how_a_date_is_known_are_translated(two: Path) -> None:
    corpus = persian(two).corpus
    (check_,) = corpus.seeds.checks
    assert (check_.where, check_.shows) == ("سالنامهٔ لومارکت، ۲۰۱۱", "سالنامه همین عمق را چاپ کرده است.")
    assert (check_.claim, check_.result, check_.grade) == ("harbour-report-004", "corroborates", "excerpt")
    dating = corpus.events["sandwich-day"].dating
    assert dating is not None
    assert (dating.reasoning, dating.printed) == ("نامه احتمالاً از ۲۰۱۳ است.", "Last summer")
    change(two, "seeds/checks.yml", "prints the same depth", "has the same depth")
    change(two, "seeds/events.yml", "probably of 2013", "perhaps of 2013")
    assert [str(found.place) for found in stale(two)] == ["seeds/checks.fa.yml:3:10", "seeds/events.fa.yml:5:16"]
    said = run("translate.py", two, "fa").stdout
    assert "checks.yml: 1 of 1\n" in said
    assert "seeds/checks.fa.yml:3:10: the original has changed since\n" in said
    assert run("translate.py", two, "fa", "--accept", "harbour-report-004", "sandwich-day").returncode == 0
    assert stale(two) == []


def test_each_outside_check_of_a_claim_has_its_own_translation(two: Path) -> None:
    another = (
        "- claim: harbour-report-004\n  result: qualifies\n  where: {}\n  urls: [https://lowmarket.example/tides]\n"
    )
    with (two / "seeds/checks.yml").open("a", encoding="utf-8") as file:
        file.write(f"\n{another.format('lowmarket.example/tides, 2012')}  grade: excerpt\n  shows: Another depth.\n")
    seen = persian(two).corpus.seeds.checks
    assert [check_.shows for check_ in seen] == ["سالنامه همین عمق را چاپ کرده است.", "Another depth."]
    translation = two / "seeds/checks.fa.yml"
    first = translation.read_text("utf-8")
    own = "- claim: harbour-report-004\n  where: جزر لومارکت\n  shows: عمقی دیگر.\n"
    translation.write_text(f"{first}{own}{own}", "utf-8")
    assert run("translate.py", two, "fa", "--accept").stdout.endswith("1 remembered\nharbour-report-004/2\n")
    project, _ = load(two)
    assert [(found.code, found.place.line) for found in check(project)] == [
        ("translated-nothing", 7),
        ("other-citations", 5),
    ]
    translation.write_text(first + own.replace("جزر لومارکت", "lowmarket.example/tides، ۲۰۱۲"), "utf-8")
    assert list(check(load(two)[0])) == []


def test_what_goes_from_a_page_by_hand_is_stale_and_what_was_added_is_not(two: Path) -> None:
    page = two / "docs/fa/index.md"
    page.write_text(page.read_text("utf-8") + "\nافزودهٔ مترجم.\n", "utf-8")
    assert stale(two) == []
    change(two, "docs/index.md", "## Briefings\n\n", "")
    (found,) = stale(two)
    assert (str(found.place), "is gone since; take this out" in found.message) == ("docs/fa/index.md:10:1", True)


def test_a_project_with_one_language_has_no_others(toy: Path) -> None:
    project, _ = load(toy)
    assert project.others == ()
    assert project.corpus.translation is None


@pytest.mark.parametrize(
    ("originals", "made_from", "expected"),
    [
        ("abc", "abc", [0, 1, 2]),
        ("axbc", "abc", [0, None, 1, 2]),
        ("abx", "abc", [0, 1, 2]),
        ("bac", "abc", [1, 0, 2]),
        ("ac", "abc", [0, 2]),
        ("xyz", "abc", [0, 1, 2]),
        ("abc", "   ", [0, 1, 2]),
        ("a", "", [None]),
    ],
)
def test_entries_stay_with_the_words_they_were_made_from(
    originals: str, made_from: str, expected: list[int | None]
) -> None:
    assert pair([*originals], [[*made.strip()] for made in made_from]) == expected


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        ("map.yml", "width: 400", "width: 4,000"),
        ("relations.yml", "- id: friends-oppose-board", "- Id: friends-oppose-board"),
        ("checks.yml", "  result: corroborates\n", "  result: corroborates\n  result: corroborates\n"),
        ("events.yml", "- id: sandwich-day", "- id: Sandwich day"),
    ],
)
def test_what_cannot_be_read_is_not_said_to_be_gone(two: Path, file: str, before: str, after: str) -> None:
    change(two, f"seeds/{file}", before, after)
    project, findings = load(two)
    assert {found.place.file for found in findings} == {f"seeds/{file}"}
    assert [found for found in check(project) if found.code == "translated-nothing"] == []
