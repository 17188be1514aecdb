"""Translations of seeds: what they are made from, what changed, what is missing, and what is wrong with them."""

from pathlib import Path

import pytest

from microsite.checks.advice import advise
from microsite.checks.rules import check
from microsite.corpus.project import Project, load
from microsite.corpus.translations.pair import pair
from microsite.model.finding import Finding
from microsite.model.prose import ProseParagraph, texts
from microsite.model.words_in_force import vocabulary
from tests.conftest import run
from tests.two_languages import change, copy_two_languages

CLAIMS = "seeds/sources/harbour-report/claims.yml"
SILTING = "seeds/threats/silting.md"


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """The toy in two languages, to spoil."""
    return copy_two_languages(tmp_path / "two languages")


def _persian(root: Path) -> Project:
    project, findings = load(root)
    assert findings == []
    return project.others[0]


def _stale(root: Path) -> list[Finding]:
    project, findings = load(root)
    assert [*findings, *check(project)] == []
    return [found for found in advise(project) if found.code == "stale-translation"]


def test_words_stand_in_the_place_of_the_originals(two: Path) -> None:
    corpus = _persian(two).corpus
    assert corpus.claims["harbour-report-001"].says.startswith("بندر بریل")
    assert corpus.claims["harbour-report-003"].figure is not None
    assert corpus.claims["harbour-report-003"].figure.unit == "متر عمق"
    assert corpus.claims["harbour-report-003"].figure.value == 9
    assert corpus.threats["silting"].actors[0].part == "موضوع را جدی می‌خواند"
    assert corpus.threats["silting"].actors[0].claims == ("harbour-report-002",)
    assert corpus.sources["harbour-report"].source.label == "گزارش بندر"


def test_what_is_missing_is_the_original_and_says_so(two: Path) -> None:
    corpus = _persian(two).corpus
    assert corpus.claims["harbour-report-002"].says.startswith("The harbour board")
    assert corpus.threats["silting"].actors[1].part == "fear for their trade"
    states = [block.state for block in texts(corpus.threats["silting"].body.blocks)]
    assert states == ["", "", "", "", "", "original"]
    assert corpus.translation is not None
    assert corpus.translation.texts["fear for their trade"] == "original"
    assert "موضوع را جدی می‌خواند" not in corpus.translation.texts


def test_a_name_that_the_original_has_among_others_is_translated(two: Path) -> None:
    change(two, "seeds/actors/harbour-board.md", "short:", "also: [هیئت بندر بریل]\nshort:")
    corpus = _persian(two).corpus
    assert corpus.translation is not None
    assert corpus.actors["harbour-board"].name not in corpus.translation.texts


def test_a_heading_keeps_the_anchor_of_the_original(two: Path) -> None:
    headings = [block for block in _persian(two).corpus.threats["silting"].body.blocks if hasattr(block, "anchor")]
    assert [heading.anchor for heading in headings] == ["what-it-costs"]


def test_nothing_is_stale_at_first(two: Path) -> None:
    assert _stale(two) == []


def test_a_changed_claim_is_stale_once_at_its_line(two: Path) -> None:
    change(two, CLAIMS, "each year since its breakwater was put up", "each year since the breakwater")
    (found,) = _stale(two)
    assert str(found.place) == "seeds/sources/harbour-report/claims.fa.yml:2:9"
    assert "--accept harbour-report-001" in found.message
    corpus = _persian(two).corpus
    assert corpus.translation is not None
    assert list(corpus.translation.texts.values()).count("changed") == 1


def test_a_changed_paragraph_is_stale_alone(two: Path) -> None:
    change(two, SILTING, "It names a price and a quarrel.", "It names a price, and a quarrel about it.")
    (found,) = _stale(two)
    assert (found.place.file, found.place.line) == ("seeds/threats/silting.fa.md", 32)
    blocks = _persian(two).corpus.threats["silting"].body.blocks
    changed = [block for block in texts(blocks) if block.state == "changed"]
    assert len(changed) == 1
    assert isinstance(changed[0], ProseParagraph)


def test_other_line_ends_are_no_change(two: Path) -> None:
    change(two, SILTING, "It names a price and a quarrel.", "It names a price\nand a quarrel.")
    assert _stale(two) == []


def test_a_new_paragraph_moves_no_mark(two: Path) -> None:
    change(two, SILTING, "## What it costs\n", "A new remark. [@editors]\n\n## What it costs\n")
    assert _stale(two) == []
    blocks = _persian(two).corpus.threats["silting"].body.blocks[:3]
    states = [block.state for block in texts(blocks)]
    assert states == ["", "original", ""]


def test_a_paragraph_that_is_gone_is_said(two: Path) -> None:
    change(two, SILTING, "- Has anyone measured since?", "- Has anybody measured since then?\n- And who?")
    assert [found.place.line for found in _stale(two)] == [16]
    change(two, SILTING, "open_questions:\n- Has anybody measured since then?\n- And who?\n", "")
    (found,) = _stale(two)
    assert "is gone" in found.message


def test_a_changed_page_by_hand_is_stale_at_its_block(two: Path) -> None:
    change(two, "docs/index.md", "## Briefings", "## All briefings")
    (found,) = _stale(two)
    assert str(found.place) == "docs/fa/index.md:10:1"


def test_what_was_found_elsewhere_and_how_a_date_is_known_are_translated(two: Path) -> None:
    corpus = _persian(two).corpus
    (check_,) = corpus.seeds.checks
    assert (check_.where, check_.shows) == ("سالنامهٔ لومارکت، ۲۰۱۱", "سالنامه همین عمق را چاپ کرده است.")
    assert (check_.claim, check_.result, check_.grade) == ("harbour-report-004", "corroborates", "excerpt")
    dating = corpus.events["sandwich-day"].dating
    assert dating is not None
    assert (dating.reasoning, dating.printed) == ("نامه احتمالاً از ۲۰۱۳ است.", "Last summer")
    change(two, "seeds/checks.yml", "prints the same depth", "has the same depth")
    change(two, "seeds/events.yml", "probably of 2013", "perhaps of 2013")
    assert [str(found.place) for found in _stale(two)] == ["seeds/checks.fa.yml:3:10", "seeds/events.fa.yml:5:16"]
    said = run("translate.py", two, "fa").stdout
    assert "checks.yml: 1 of 1\n" in said
    assert "seeds/checks.fa.yml:3:10: the original has changed since\n" in said
    assert run("translate.py", two, "fa", "--accept", "harbour-report-004", "sandwich-day").returncode == 0
    assert _stale(two) == []


def test_each_outside_check_of_a_claim_has_its_own_translation(two: Path) -> None:
    another = (
        "- claim: harbour-report-004\n  result: qualifies\n  where: {}\n  urls: [https://lowmarket.example/tides]\n"
    )
    with (two / "seeds/checks.yml").open("a", encoding="utf-8") as file:
        file.write(f"\n{another.format('lowmarket.example/tides, 2012')}  grade: excerpt\n  shows: Another depth.\n")
    seen = _persian(two).corpus.seeds.checks
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
    assert _stale(two) == []
    change(two, "docs/index.md", "## Briefings\n\n", "")
    (found,) = _stale(two)
    assert (str(found.place), "is gone since; take this out" in found.message) == ("docs/fa/index.md:10:1", True)


def test_accepting_ends_it(two: Path) -> None:
    change(two, CLAIMS, "each year since its breakwater was put up", "each year since the breakwater")
    assert run("translate.py", two, "fa", "--accept").returncode == 0
    assert len(_stale(two)) == 1, "only what is named is accepted"
    done = run("translate.py", two, "fa", "--accept", "harbour-report-001")
    assert done.stdout == "seeds/ledger/fa.jsonl: 1 remembered\nharbour-report-001\n"
    assert _stale(two) == []


def test_of_two_branches_that_accepted_one_the_last_line_counts_piece_by_piece(two: Path) -> None:
    ledger = two / "seeds/ledger/fa.jsonl"
    line = next(line for line in ledger.read_text("utf-8").split("\n") if "harbour-report-003" in line)
    one, other = line.replace("809e8376d52e", "0" * 12), line.replace(', "figure.unit": "d34aa231e592"', "")
    change(two, "seeds/ledger/fa.jsonl", line, f"{one}\n{other}")
    project, findings = load(two)
    assert [*findings, *check(project)] == []
    assert _stale(two) == []
    change(two, "seeds/ledger/fa.jsonl", f"{one}\n{other}", f"{other}\n{one}")
    assert [found.place.file for found in _stale(two)] == ["seeds/sources/harbour-report/claims.fa.yml"]
    assert run("translate.py", two, "fa", "--accept", "harbour-report-003").returncode == 0
    assert ledger.read_text("utf-8").count("harbour-report-003") == 1


def test_accepting_takes_paragraphs_by_their_place(two: Path) -> None:
    change(two, SILTING, "## What it costs\n", "A new remark. [@editors]\n\n## What it costs\n")
    change(two, "seeds/threats/silting.fa.md", "## هزینه آن\n", "نکته‌ای تازه. [@editors]\n\n## هزینه آن\n")
    assert run("translate.py", two, "fa", "--accept", "silting").returncode == 0
    assert _stale(two) == []
    states = [block.state for block in texts(_persian(two).corpus.threats["silting"].body.blocks)]
    assert states == ["", "", "", "", "", "", "original"]


def test_what_has_no_translation_cannot_be_accepted(two: Path) -> None:
    done = run("translate.py", two, "fa", "--accept", "harbour-report-002")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == '"harbour-report-002" has no translation into fa\n'


def test_the_report_counts_and_names(two: Path) -> None:
    change(two, CLAIMS, "each year since its breakwater was put up", "each year since the breakwater")
    said = run("translate.py", two, "fa").stdout
    assert "sources/*/claims.yml: 2 of 15\n" in said
    assert "seeds/sources/harbour-report/claims.fa.yml:2:9: the original has changed since\n" in said
    assert "silting: not translated: actors.fishermen, teaching, body.4\n" in said


def test_the_original_is_shown_as_a_translation_of_itself(two: Path) -> None:
    shown = run("translate.py", two, "fa", "--show", "silting").stdout
    (two / "seeds/threats/silting.fa.md").write_text(shown, "utf-8")
    assert shown.startswith("---\n# seeds/threats/silting.fa.md\ntitle: Silting of the harbour\n")
    assert run("translate.py", two, "fa", "--accept", "silting").returncode == 0
    project, findings = load(two)
    # The source has another name in Persian, and its paragraphs begin with that.
    assert [found.code for found in [*findings, *check(project)]] == ["unknown-run-in"]
    assert not any(piece.state == "missing" for piece in project.others[0].translated.records[0].pieces)


def test_it_is_shown_where_a_shell_has_made_the_empty_file_already(two: Path) -> None:
    shown = run("translate.py", two, "fa", "--show", "silting")
    (two / "seeds/threats/silting.fa.md").write_text("", "utf-8")
    again = run("translate.py", two, "fa", "--show", "silting")
    assert (again.returncode, again.stdout) == (0, shown.stdout)


def test_another_language_needs_its_file(two: Path) -> None:
    done = run("translate.py", two, "de")
    assert done.returncode == 2
    assert "the site is not made in de; it needs a mkdocs.de.yml" in done.stderr
    assert "INHERIT: mkdocs.yml" in done.stderr
    assert "/docs/de/*/" in done.stderr


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
    ("old", "new"), [("silting", "silting-up"), ("harbour-board", "board-of-the-harbour"), ("channel", "fairway")]
)
def test_a_record_is_renamed_with_its_translation(two: Path, old: str, new: str) -> None:
    done = run("rename.py", two, old, new)
    assert done.returncode == 0, done.stderr
    assert _stale(two) == []
    (kind,) = (each.kind.name for each in _persian(two).translated.records if each.id == new)
    assert kind in ("threat", "actor", "term")
    assert old not in [each.id for each in _persian(two).translated.records]


OWN = "relations:\n- id: opposes\n  one: is against\n  many: are against\n  mark: against\n"


def test_words_of_the_vocabulary_and_the_map_are_said_in_their_language(two: Path) -> None:
    (two / "seeds/vocabulary.yml").write_text(f"{OWN}pages:\n- {{kind: threat, one: theme, many: themes}}\n", "utf-8")
    kind, page = "{id: opposes, one: مخالف است, many: مخالف‌اند}", "{kind: threat, one: موضوع, many: موضوع‌ها}"
    translated = f"relations:\n- {kind}\npages:\n- {page}\n"
    (two / "seeds/vocabulary.fa.yml").write_text(translated, "utf-8")
    assert run("translate.py", two, "fa", "--accept").stdout.endswith("1 remembered\nvocabulary\n")
    assert _stale(two) == []
    main = load(two)[0]
    (persian,) = main.others
    with persian.site.speaking():
        assert vocabulary().does("opposes", plural=True) == "مخالف‌اند"
        assert vocabulary().word("threat.many") == "موضوع‌ها"
        assert vocabulary().mark("opposes") == "against"
    with main.site.speaking():
        assert vocabulary().does("opposes", plural=True) == "are against"
    assert persian.corpus.seeds.outline is not None
    assert [label.name for label in persian.corpus.seeds.outline.labels] == ["سرزمین دور"]
    assert persian.corpus.seeds.outline.credit == "Drawn for tests."
    assert persian.corpus.relations[0].note == "تنها با موج‌شکن بلندتر"
    change(two, "seeds/vocabulary.yml", "are against", "stand against")
    change(two, "seeds/map.yml", "Far Land", "Far Away")
    assert [f"{found.place}" for found in _stale(two)] == ["seeds/map.fa.yml:2:9", "seeds/vocabulary.fa.yml:2:39"]


def test_words_of_a_vocabulary_that_is_not_there_translate_nothing(two: Path) -> None:
    (two / "seeds/vocabulary.fa.yml").write_text("relations:\n- {id: opposes, one: a, many: b}\n", "utf-8")
    project, _ = load(two)
    assert [(found.code, found.place.line) for found in check(project)] == [("translated-nothing", 1)]
