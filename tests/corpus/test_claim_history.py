"""The ledger of claims: folded, compared with the seeds, added to; and the claims that were withdrawn."""

import json
from pathlib import Path

import pytest

from microsite.checks.rules import check
from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.claim_history import LEDGER, last_steps, replay, unrecorded_changes
from microsite.corpus.project import load
from microsite.downloads import all_files
from microsite.model.vocabulary import CHANGES
from microsite.pages.types import all_pages
from tests.commands import run
from tests.project_copies import ROOT, TOY

EXOTIC = 'Brill "Quay", دوستان <script>alert(x)</script> {{ site }} ]]> & O’Neill | *so* 🐟'
TYPED = r'Brill "Quay", دوستان \<script>alert(x)\</script> \{\{ site \}\} \]\]> & O’Neill | \*so\* 🐟'
"""The same as somebody types it."""


def _corpus(root: Path) -> Corpus:
    project, findings = load(root)
    assert findings == []
    return project.corpus


def _record(root: Path, day: str) -> list[dict[str, object]]:
    """Run the command; return the lines that it added."""
    path = root / LEDGER
    before = path.read_text("utf-8") if path.exists() else ""
    done = run("record.py", root, "--date", day)
    assert (done.returncode, done.stderr) == (0, "")
    after = path.read_text("utf-8")
    assert after.startswith(before), "the ledger is only ever added to"
    new = [json.loads(line) for line in after.removeprefix(before).splitlines()]
    assert done.stdout.startswith(f"{LEDGER}: {len(new)} changes put down\n")
    return new


@pytest.fixture
def recorded(toy: Path) -> Path:
    """The toy, with all its claims in the ledger."""
    _record(toy, "2026-11-24")
    return toy


def _edit(root: Path, source: str, *pairs: tuple[str, str]) -> None:
    path = root / "seeds" / "sources" / source / "claims.yml"
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text)


def test_the_first_record_holds_every_claim_and_the_second_nothing(toy: Path) -> None:
    first = _record(toy, "2026-11-24")
    claims = [*_corpus(toy).claims, "gull-letter-005"]
    assert [line["claim"] for line in first if line["change"] == "added"] == claims
    assert [line["claim"] for line in first if line["change"] == "withdrawn"] == ["gull-letter-005"]
    assert len(first) == len(claims) + 1
    assert _record(toy, "2026-11-25") == []
    assert list(unrecorded_changes(_corpus(toy), "2026-11-25")) == []


WITHDRAWN = (
    '  withdrawn:\n    date: 2026-11-23\n    reason: The letter does not say this; "\\<hours>" was a '
    "misreading of \\*ours\\*, قرص | \\{\\{ bread \\}\\}.\n"
)

CASES: tuple[tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, object], ...]], ...] = (
    ("reworded",
     (("What visitors complain about, the letter holds, is gulls rather than silt.", f"'{TYPED}'"),),
     (("reworded", {"says": EXOTIC}),)),
    ("two at once", (("kind: argument\n  strength: asserted", "kind: finding\n  strength: argued"),),
     (("kind-moved", {"kind": "finding"}), ("strength-moved", {"strength": "argued"}))),
    ("voice", (("voice: {speaker: baker}", "voice: {perceiver: baker}"),),
     (("voice-moved", {"voice": {"perceiver": "baker"}}),)),
    ("evidence added", (("at: p1.s1", "at: [p1.s1, p1.s2]"),),
     (("evidence-added", {"at": ["p1.s1", "p1.s2"], "hashes": ["ae3d8f4acabcc1748d0d9f1260dc027275a1ffc98ba538ae5b7dc6859b605a4f", "120cee38b2cc361703e3783aba8f3f48418e45acc990b48927e3ef8d6fa13ec9"]}),)),  # noqa: E501
    ("evidence moved", (("at: p2.s2", "at: p1.s1"),),
     (("evidence-moved", {"at": ["p1.s1"], "hashes": ["ae3d8f4acabcc1748d0d9f1260dc027275a1ffc98ba538ae5b7dc6859b605a4f"]}),)),  # noqa: E501
    ("figure", (("period: 2012-22}", "qualifier: about}"),),
     (("figure-changed", {"figure": {"value": 40, "unit": "sandwiches", "qualifier": "about"}}),)),
    ("figure lost",
     (("  figure: {value: 40, unit: sandwiches, period: 2012-22}\n", ""), ("kind: figure", "kind: event")),
     (("kind-moved", {"kind": "event"}), ("figure-changed", {"figure": None}))),
    ("links", (("  terms: [channel]\n", ""),),
     (("links-changed", {"actors": ["harbour-board"], "threats": [], "terms": [], "events": []}),)),
    ("note", (("  terms: [channel]\n", "  terms: [channel]\n  note: Whose?\n"),),
     (("note-changed", {"note": "Whose?"}),)),
    ("restored", ((WITHDRAWN, ""),),
     (("restored", None),)),
)  # fmt: skip


def _gap(root: Path) -> None:
    """Excuse the sentences that a test takes the claim from."""
    path = root / "seeds" / "sources" / "gull-letter" / "source.yml"
    path.write_text(path.read_text("utf-8").replace("reading: complete", "reading: in-part"))


@pytest.mark.turns(2)
@pytest.mark.parametrize(("pairs", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_change_is_a_line(
    recorded: Path, pairs: tuple[tuple[str, str], ...], expected: tuple[tuple[str, object], ...]
) -> None:
    _gap(recorded)
    _edit(recorded, "gull-letter", *pairs)
    lines = _record(recorded, "2026-11-30")
    assert [line["change"] for line in lines] == [change for change, _ in expected]
    for line, (_, now) in zip(lines, expected, strict=True):
        assert line["date"] == "2026-11-30"
        assert now is None or line["now"] == now
    assert _record(recorded, "2026-11-30") == []
    assert [step.wrong for step in replay(_corpus(recorded).seeds.changes) if step.wrong] == []


def test_lost_evidence_and_other_works(recorded: Path) -> None:
    path = "harbour-report"
    before = _corpus(recorded).claims["harbour-report-011"].locators
    assert len(before) == 2
    _edit(
        recorded,
        path,
        (f"at: [{before[0]}, {before[1]}]", f"at: {before[1]}"),
        ('{work: oduya-1998, page: "12"}', "{work: oduya-1998}"),
    )
    lines = _record(recorded, "2026-11-30")
    assert [(line["claim"], line["change"]) for line in lines] == [
        ("harbour-report-003", "works-changed"),
        ("harbour-report-011", "evidence-lost"),
    ]


def test_every_change_has_words_and_is_shown_here() -> None:
    shown = {change for _, _, expected in CASES for change, _ in expected}
    assert shown | {"added", "withdrawn", "works-changed", "evidence-lost"} == set(CHANGES)


def test_words_that_changed_under_a_claim_are_moved_evidence(recorded: Path) -> None:
    path = recorded / "seeds" / "sources" / "gull-letter" / "passages.yml"
    changed = path.read_text("utf-8").replace('hash: "ae3d8f4a', 'hash: "0e3d8f4a')
    path.write_text("".join(line for line in changed.splitlines(keepends=True) if not line.startswith("checksum:")))
    assert [(line["claim"], line["change"]) for line in _record(recorded, "2026-11-30")] == [
        ("gull-letter-001", "evidence-moved")
    ]


def test_a_claim_that_goes_is_missed_until_it_says_why(recorded: Path) -> None:
    whole = (recorded / "seeds" / "sources" / "harbour-report" / "claims.yml").read_text("utf-8")
    (entry,) = [part for part in whole.split("\n- ") if "harbour-report-009" in part]
    _edit(recorded, "harbour-report", (f"\n- {entry}", ""))
    source = recorded / "seeds" / "sources" / "harbour-report" / "source.yml"
    source.write_text(source.read_text("utf-8").replace("reading: complete", "reading: in-part"))
    done = run("record.py", recorded, "--date", "2026-11-30")
    assert done.returncode == 1
    said = [line for line in done.stderr.splitlines() if line.startswith("seeds/")]
    assert [line.split(": ")[1] for line in said] == ["lost-claim"]
    assert done.stderr.startswith('seeds/sources/harbour-report/claims.yml:1:1: lost-claim: "harbour-report-009"')
    path = recorded / "seeds" / "sources" / "harbour-report" / "claims.yml"
    tomb = f"{entry.rstrip()}\n  withdrawn: {{date: 2026-11-29, reason: A slip.}}\n"
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n- {tomb}")
    lines = _record(recorded, "2026-11-30")
    assert [(line["claim"], line["change"], line["now"]) for line in lines] == [
        ("harbour-report-009", "withdrawn", {"reason": "A slip."})
    ]
    assert run("check.py", recorded).stdout == ""


def test_unrecorded_changes_are_no_finding(recorded: Path) -> None:
    _edit(recorded, "gull-letter", ("kind: argument", "kind: finding"))
    project, findings = load(recorded)
    assert [*findings, *check(project)] == []


def test_a_day_before_the_last_one_is_refused(recorded: Path) -> None:
    done = run("record.py", recorded, "--date", "2026-11-23")
    assert done.returncode == 2
    assert "expected a day not before 2026-11-24" in done.stderr
    assert run("record.py", recorded, "--date", "24.11.2026").returncode == 2


def test_a_broken_line_is_a_finding_and_hides_no_lost_claim(recorded: Path) -> None:
    path = recorded / LEDGER
    lines = path.read_text("utf-8").splitlines()
    path.write_text(
        "\n".join([lines[0].replace("gull-letter-001", "gull-letter-098"), lines[1][:40], *lines[2:]]) + "\n"
    )
    found = run("check.py", recorded).stdout.splitlines()[:2]
    assert [line.split(": ")[1] for line in found] == ["bad-ledger", "lost-claim"]
    assert found[0].startswith(f"{LEDGER}:2:")


# claims that were withdrawn


def test_a_tombstone_stands_at_the_old_address_and_nowhere_else() -> None:
    corpus = _corpus(TOY)
    pages = {page.address.page: page.text() for page in all_pages(corpus)}
    tomb = pages.pop("claims/gull-letter-005.md")
    assert "withdrawn on 23 November 2026" in tomb
    assert "“&#60;hours&#62;” was a misreading of &#42;ours&#42;, قرص &#124; &#123;&#123; bread" in tomb
    assert 'search: {"exclude": true}' in tomb
    assert [name for name, text in pages.items() if "gull-letter-005" in text] == []
    files = {file.path: file.data for file in all_files(corpus)}
    assert [name for name, data in files.items() if b"gull-letter-005" in data] == ["data/corpus.json"]
    assert json.loads(files["data/corpus.json"])["withdrawn"] == [
        {
            "id": "gull-letter-005",
            "address": "/claims/gull-letter-005/",
            "source": "gull-letter",
            "date": "2026-11-23",
            "reason": 'The letter does not say this; "<hours>" was a misreading of *ours*, قرص | {{ bread }}.',
        }
    ]


def test_the_id_of_a_withdrawn_claim_is_not_used_again(toy: Path) -> None:
    _edit(toy, "gull-letter", ("id: gull-letter-004", "id: gull-letter-005"))
    assert "same-address" in run("check.py", toy).stdout


# the real ledger


def test_the_real_ledger_knows_every_claim() -> None:
    corpus = _corpus(ROOT)
    known = last_steps(corpus.seeds.changes)
    assert set(known) >= {*corpus.claims, *corpus.withdrawn}
    assert [step.change for step in replay(corpus.seeds.changes) if step.wrong] == []
