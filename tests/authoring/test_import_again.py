"""Highlights that are imported again: the same is there, a changed comment updates its draft, a hand's work stays."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from microsite.authoring.highlights import formats
from microsite.corpus.project import load
from microsite.model.draft import ClaimDraft
from microsite.sources.documents.pdf import opening
from tests.commands import run
from tests.project_copies import TOY

DRAFTS = "seeds/sources/harbour-report/drafts.yml"
DREDGE, FEAR = "Dredge the channel twice a year.", "larger boats will stop calling"
LONG = "Dredging costs between £ 2 million"
Run = subprocess.CompletedProcess[str]


def _row(exact: str, text: str, key: str = "", **more: Any) -> dict[str, Any]:
    target = [{"selector": [{"type": "TextQuoteSelector", "exact": exact}]}]
    return {"uri": "x", "text": text, "target": target, **({"id": key} if key else {}), **more}


def _import(root: Path, *rows: dict[str, Any], name: str = "rows.json") -> Run:
    path = root.parent / name
    path.write_text(json.dumps({"rows": rows}), "utf-8")
    text = str(TOY / "texts/harbour.txt")
    return run("import_highlights.py", root, str(path), "--source", "harbour-report", "--text", text)


def _drafts(root: Path) -> list[ClaimDraft]:
    return load(root)[0].corpus.sources["harbour-report"].drafts


@pytest.mark.parametrize("key", ["", "one"])
def test_a_changed_comment_or_tag_updates_the_draft(toy: Path, key: str) -> None:
    assert _import(toy, _row(DREDGE, "Too often?", key), _row(FEAR, "Whose?", "two")).returncode == 0
    first, other = _drafts(toy)
    before = (toy / DRAFTS).read_text("utf-8")
    done = _import(toy, _row(DREDGE, "Not *often* enough.", key, tags=["forecast"]), _row(FEAR, "Whose?", "two"))
    assert (
        f"row 1: {first.id} at s2.i1.s1 is updated, forecast: its comment, tag or colour is another now" in done.stdout
    )
    assert "1 of 2 highlights added" in done.stdout
    assert "1 of them as updates; 1 were there already" in done.stdout
    now, still = _drafts(toy)
    assert (now.id, now.says, now.kind, still) == (first.id, "Not *often* enough.", "forecast", other)
    assert (toy / DRAFTS).read_text("utf-8").partition(f"- id: {other.id}")[2] == before.partition(f"- id: {other.id}")[
        2
    ]
    assert _import(toy, _row(DREDGE, "", key)).returncode == 0
    assert _drafts(toy)[0].says is None
    assert run("check.py", toy).stdout == ""


@pytest.mark.parametrize(
    "change", [("Too often?", "Mine."), ("Too often?\n", "Too often?\n  # mine\n"), ("at:", "kind: event\n  at:")]
)
def test_a_draft_that_was_changed_by_hand_stays(toy: Path, change: tuple[str, str]) -> None:
    _import(toy, _row(DREDGE, "Too often?", "one"))
    path = toy / DRAFTS
    by_hand = path.read_text("utf-8").replace(*change, 1)
    path.write_text(by_hand, "utf-8")
    done = _import(toy, _row(DREDGE, "Another comment.", "one"))
    assert (done.returncode, path.read_text("utf-8")) == (1, by_hand)
    assert "stays as it is: it was changed by hand, and its comment, tag or colour is another now" in done.stdout
    assert _import(toy, _row(DREDGE, "Too often?", "one")).returncode == 0, "the same comment is no news"


def test_what_two_people_note_of_the_same_words_are_two_drafts(toy: Path) -> None:
    _import(toy, _row(DREDGE, "Too often?", "one"))
    for name in ("once.json", "again.json"):
        done = _import(toy, _row(DREDGE, "Not often enough.", "two"), name=name)
        assert (done.returncode, [each.says for each in _drafts(toy)]) == (0, ["Too often?", "Not often enough."])
    done = _import(toy, _row(DREDGE, "Too often?", "three"), _row(DREDGE, "A third thing."), _row(DREDGE, "A fourth."))
    assert len(_drafts(toy)) == 4, done.stdout
    assert run("check.py", toy).stdout == ""


def test_all_that_was_there_already_is_no_mistake(toy: Path) -> None:
    rows = (_row(DREDGE, "Too often?"), _row(FEAR, ""))
    _import(toy, *rows)
    done = _import(toy, *rows)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"0 of 2 highlights added to {DRAFTS}; 2 were there already" in done.stdout


def test_nothing_that_is_taken_over_is_one_line_and_a_failure(toy: Path) -> None:
    done = _import(toy, _row("No such words are there.", ""), _row("Nor these ones.", "", tags=["figure"]))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "bad-highlights: none of 2 highlights could be taken over; why stands above, for each" in done.stderr
    assert done.stdout.count("not found in the text of the source") == 2


def test_a_mark_over_several_passages_has_a_draft_for_each(toy: Path) -> None:
    text = (TOY / "texts/harbour.txt").read_text("utf-8")
    begin, end = text.index("The board's own"), text.index("It may well happen")
    done = _import(
        toy, _row(" ".join(text[begin:end].split()), "Costs and fears.", "one", tags=["figure", "Brill", "brill"])
    )
    assert done.returncode == 0, done.stdout
    drafts = _drafts(toy)
    assert [(each.locators, each.says) for each in drafts] == [
        (("s1.p1.s4",), "Costs and fears."), (("s2.p1.s1", "s2.p1.s2"), None),
    ]  # fmt: skip
    assert {each.kind for each in drafts} == {"figure"}
    assert "row 1: it marks 2 passages, and each has a draft; its comment stands with the first" in done.stdout
    assert "row 1: no claim rests on s2.h1, which it marks as well" in done.stdout
    assert "row 1: no kind comes from “Brill”, “brill”; a row of highlights in seeds/site.yml" in done.stdout
    done = _import(toy, _row("2. What is at stake", "A heading."))
    assert (done.returncode, "it stands in s2.h1 (heading), where no claim rests" in done.stdout) == (1, True)


def test_limits_are_told_for_highlights(toy: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    monkeypatch.setattr(formats, "TEXT_LIMIT", 3_000_000)
    for content in (f"<p>{'<b>' * 3000}x", "<i>x</i>" * 300_000):
        path.write_text(content, "utf-8")
        done = run("import_highlights.py", toy, str(path), "--source", "harbour-report", "--text", str(path))
        assert (done.returncode, done.stderr.count("\n")) == (1, 1)
        assert done.stderr.endswith("; import parts of it\n"), done.stderr
        assert "article" not in done.stderr
    monkeypatch.setattr(opening, "PAGES", 0)
    path = tmp_path / "x.pdf"
    path.write_bytes(_pdf())
    done = run("import_highlights.py", toy, str(path), "--source", "harbour-report", "--text", str(path))
    assert done.stderr == "x.pdf:1:1: bad-highlights: the PDF has 1 pages, and 1 to 0 can be read; import parts of it\n"


def _pdf() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n"
    )
