"""Records that go, or become others, with translations beside them: nothing is left that translates nothing."""

from pathlib import Path

import pytest

from microsite.checks.rules import check
from microsite.corpus.project import Project, load
from tests.commands import run
from tests.two_languages import change, copy_two_languages

GLOSSARY = "seeds/glossary.fa.yml"


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """The toy in two languages, to change."""
    root = copy_two_languages(tmp_path / "two languages")
    (root / GLOSSARY).write_text((root / GLOSSARY).read_text("utf-8") + "- id: low-water\n  term: جزر\n", "utf-8")
    assert run("translate.py", root, "fa", "--accept").returncode == 0
    return root


def _did(root: Path, verb: str, *arguments: str) -> str:
    done = run(f"{verb}.py", root, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def _well(root: Path, *, but: str = "") -> Project:
    """Return the project; nothing is wrong with it but what is named."""
    project, findings = load(root)
    assert [found for found in (*findings, *check(project)) if found.code != but] == []
    return project


def _remembered(root: Path) -> str:
    return (root / "seeds/ledger/fa.jsonl").read_text("utf-8")


def test_a_term_that_is_merged_takes_its_translation_along(two: Path) -> None:
    _did(two, "merge", "low-water", "channel")
    assert "low-water" not in (two / GLOSSARY).read_text("utf-8")
    assert "کانال" in (two / GLOSSARY).read_text("utf-8")
    assert '"low-water"' not in _remembered(two)
    _well(two)


def test_the_last_term_of_a_file_takes_the_file_along(two: Path) -> None:
    change(two, GLOSSARY, "- id: low-water\n  term: جزر\n", "")
    said = _did(two, "merge", "channel", "low-water")
    assert f"{GLOSSARY}: gone with it; it is in git" in said
    assert not (two / GLOSSARY).exists()
    assert "[[low-water]]" in (two / "seeds/threats/silting.fa.md").read_text("utf-8")
    _well(two)


def test_an_actor_that_is_merged_is_named_otherwise_in_translations(two: Path) -> None:
    change(two, "seeds/threats/silting.md",
           "- actor: fishermen\n  part: fear for their trade\n  claims: [harbour-report-007]\n", "")  # fmt: skip
    said = _did(two, "merge", "harbour-board", "fishermen")
    assert "seeds/actors/harbour-board.fa.md: gone with it; it is in git" in said
    assert "- actor: fishermen\n" in (two / "seeds/threats/silting.fa.md").read_text("utf-8")
    other = _well(two).others[0]
    states = {piece.state for each in other.translated.records for piece in each.pieces}
    assert states == {"fresh", "missing"}, "what was true to the original still is"


def test_a_source_that_is_retired_takes_its_claims_translations_along(two: Path) -> None:
    said = _did(two, "retire", "harbour-report", "--reason", "It was taken back.", "--date", "2026-11-24")
    file = "seeds/sources/harbour-report/claims.fa.yml"
    assert f"{file}: gone with them; it is in git" in said
    cited = (two / "seeds/threats/silting.fa.md").read_text("utf-8").count("@harbour-report-")
    assert f"seeds/threats/silting.fa.md: {cited} places to mend" in said
    assert not (two / file).exists()
    assert "harbour-report-001" not in _remembered(two)
    _well(two, but="withdrawn-claim")


def test_a_claim_that_moves_tells_of_its_translation(two: Path) -> None:
    said = _did(two, "move", "harbour-report-003", "s1.p1.s2", "s1.p1.s3")
    assert "seeds/sources/harbour-report/claims.fa.yml:4:3: translates its words, which stay; look whether" in said
    _well(two, but="uncovered-passage")


def test_a_briefing_that_is_split_tells_of_its_translation(two: Path) -> None:
    said = _did(
        two, "split", "silting", "dredging", "--title", "The price of dredging", "--short", "Depth costs money.",
        "--bottom-line", "The report puts a price on dredging. [@harbour-report-006]", "--date", "2026-11-28",
        "--sections", "What it costs", "--part", "friends-of-brill", "are against it", "harbour-report-011",
    )  # fmt: skip
    assert "to do: seeds/threats/silting.fa.md still has what went; translate dredging with it" in said
    _well(two)
    assert "the original is gone since; take this out" in run("check.py", two).stdout


def test_what_a_translation_takes_over_is_said_of_the_original_alone(two: Path) -> None:
    with (two / "seeds/places.fa.yml").open("w", encoding="utf-8") as places:
        places.write("- id: brill\n  name: بریل\n")
    assert run("translate.py", two, "fa", "--accept").returncode == 0
    change(two, "seeds/places.yml", "claims: [harbour-report-002]", "claims: [harbour-report-092]")
    change(two, "seeds/questions.yml", "claims: [gull-letter-001]", "claims: [gull-letter-091]")
    project, findings = load(two)
    told = sorted((each.place.file, each.code) for each in (*findings, *check(project)))
    assert told == [("seeds/places.yml", "unknown-claim"), ("seeds/questions.yml", "unknown-claim")]


def test_what_rests_on_a_retired_source_is_listed_as_check_says_it(two: Path) -> None:
    change(two, "docs/index.md", "{{ cite_page() }}", 'It is {{ claim("gull-letter-001") }}.\n\n{{ cite_page() }}')
    said = _did(two, "retire", "gull-letter", "--reason", "It was withdrawn.")
    project, findings = load(two)
    assert findings == []
    told = {found.place.file for found in check(project)}
    listed = {line.partition(":")[0] for line in said.splitlines() if line.endswith(" to mend")}
    assert listed == told
    assert any(file.startswith("docs/") for file in listed)
