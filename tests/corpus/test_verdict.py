"""The verdict on a claim's passages: from the committed record alone, and held against the texts where they are."""

import base64
import csv
import hashlib
import html
import io
import json
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.corpus.verdict import claim_verdict
from microsite.downloads import claims_csv, corpus_json, json_twins, sqlite
from microsite.model.verification import Verification
from microsite.model.vocabulary import VERDICTS
from microsite.pages.types import claim as claim_pages
from microsite.pages.types import threat as threat_pages
from microsite.sources import web_annotation
from microsite.sources.text.normalise import normalise
from tests.commands import run
from tests.pages.made import pages_of
from tests.project_copies import ROOT, TOY

TEXTS = TOY / "texts"


def _corpus(root: Path = TOY) -> Corpus:
    project, findings = load(root)
    assert findings == []
    return project.corpus


def _with_record(**update: object) -> Corpus:
    """Return the toy's corpus with another record of the harbour report."""
    corpus = _corpus()
    record = corpus.sources["harbour-report"].verification
    assert record
    changed = record.model_copy(update=update)
    dossiers = [replace(d, verification=changed) if d.id == "harbour-report" else d for d in corpus.seeds.dossiers]
    return Corpus(replace(corpus.seeds, dossiers=dossiers))


def _verdicts(corpus: Corpus) -> dict[str, str]:
    return {claim.id: claim_verdict(corpus, claim).verdict for claim in corpus.claims.values()}


def test_verified_where_a_record_holds_and_else_not_checkable() -> None:
    verdicts = _verdicts(_corpus())
    assert {verdict for claim, verdict in verdicts.items() if claim.startswith("harbour-report")} == {"verified"}
    assert {verdict for claim, verdict in verdicts.items() if claim.startswith("gull-letter")} == {"not-checkable-here"}


def test_failed_is_failed_for_the_claims_of_that_passage_and_no_others() -> None:
    verdicts = _verdicts(_with_record(failed=("s1.p1.s3", "s1.p1")))
    assert [claim for claim, verdict in verdicts.items() if verdict == "failed"] == ["harbour-report-004"]
    assert verdicts["harbour-report-001"] == "verified"


@pytest.mark.parametrize(
    "update",
    [{"selectors": "0" * 64}, {"normalisation": 2}, {"source": "gull-letter"}],
    ids=["other passages", "other normalisation", "other source"],
)
def test_a_record_of_something_else_says_nothing(update: dict[str, object]) -> None:
    assert set(_verdicts(_with_record(**update)).values()) == {"not-checkable-here"}


def test_a_record_of_other_bytes_says_nothing() -> None:
    file = _corpus().sources["harbour-report"].text
    assert file
    other = file.file.model_copy(update={"sha256": "0" * 64})
    assert set(_verdicts(_with_record(file=other)).values()) == {"not-checkable-here"}


def test_a_changed_passage_makes_the_record_stale(toy: Path) -> None:
    path = toy / "seeds" / "sources" / "harbour-report" / "passages.yml"
    path.write_text(path.read_text("utf-8").replace("span: [344, 427]", "span: [345, 427]"))
    assert set(_verdicts(_corpus(toy)).values()) == {"not-checkable-here"}


@pytest.mark.parametrize("source", ["gull-letter", "harbour-report"])
def test_a_selector_finds_its_passage_and_names_it_by_its_hash(source: str) -> None:
    text = _corpus().sources[source].text
    assert text
    raw = (TEXTS / text.file.name).read_bytes()
    normalised = normalise(raw.decode())

    def name(data: bytes) -> str:
        return "ni:///sha-256;" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("=")

    units = web_annotation.units(text)
    assert len(units) > 5
    for unit in units:
        made = web_annotation.selector(text, unit)
        place = made["selector"]
        assert (made["type"], place["type"]) == ("SpecificResource", "TextPositionSelector")
        assert made["id"] == name(normalised[place["start"] : place["end"]].encode())
        assert made["source"] == {"id": name(raw), "type": "Text"}
        assert made["state"] == {"id": name(normalised.encode()), "type": "State"}


def _page(corpus: Corpus, identifier: str) -> str:
    return next(page.text() for page in pages_of(claim_pages, corpus) if page.label == f"Claim {identifier}")


def test_the_page_of_a_claim_shows_its_verdict() -> None:
    page = _page(_corpus(), "harbour-report-004")
    assert "<strong>Found in the source</strong> on 20 November 2026: " in page
    assert "SHA-256 <code>353e49a5735fc0010c5d03add0054f9b7975d5385cdd5e04858b82f6c321f078</code>" in page
    assert "characters 265 to 343 of the normalised text" in page
    assert "(../verify.md#verdicts)" in page
    assert '"type": "TextPositionSelector"' in html.unescape(page)
    assert "<strong>Not found at its place</strong> on 20 November 2026: " in _page(
        _with_record(failed=("s1.p1.s3",)), "harbour-report-004"
    )
    assert "<strong>Not checkable here</strong>: " in _page(_corpus(), "gull-letter-002")


def test_evidence_says_it_in_a_word() -> None:
    pages = {page.title: page.text() for page in pages_of(threat_pages, _with_record(failed=("s1.p1.s3",)))}
    silting = next(text for title, text in pages.items() if "ilt" in title)
    assert "[passage found in the source](../claims/harbour-report-001.md#check)" in silting
    assert "[passage not found at its place](../claims/harbour-report-004.md#check){: .failed }" in silting
    assert "[passage not checkable here](../claims/gull-letter-001.md#check)" in silting


def test_every_export_says_the_same() -> None:
    corpus = _with_record(failed=("s1.p1.s3",))
    rows = {
        r["id"]: r
        for r in csv.DictReader(io.StringIO(next(claims_csv.files(corpus)).data.decode("utf-8-sig"), newline=""))
    }
    files = {file.path: json.loads(file.data) for file in (*corpus_json.files(corpus), *json_twins.files(corpus))}
    whole = {claim["id"]: claim for claim in files["data/corpus.json"]["claims"]}
    jsonschema.validate(files["data/corpus.json"], files["data/corpus.schema.json"])
    with sqlite3.connect(":memory:") as database:
        database.deserialize(next(sqlite.files(corpus)).data)
        table = dict(database.execute("SELECT id, verdict FROM claims"))
        places = dict(database.execute("SELECT source || ' ' || at, selector FROM passages"))
    verdicts = _verdicts(corpus)
    assert set(verdicts.values()) == set(VERDICTS)
    for claim in corpus.claims.values():
        made = whole[claim.id]["verification"]
        assert files[f"claims/{claim.id}.json"]["record"]["verification"] == made
        assert verdicts[claim.id] == rows[claim.id]["verdict"] == made["verdict"] == table[claim.id]
        assert [json.loads(places[f"{claim.source} {at}"]) for at in claim.locators] == made["selectors"]
        spans = [f"{s['selector']['start']}-{s['selector']['end']}" for s in made["selectors"]]
        assert rows[claim.id]["spans"].split() == spans
    row = rows["harbour-report-004"]
    assert (row["verdict_date"], row["normalisation"], row["spans"]) == ("2026-11-20", "1", "265-343")
    assert row["hashes"] == "8fdf139ae6848e941851b00cea761dfdb27dcb394cfa70202b010f1845e75fe9"
    assert rows["gull-letter-002"]["verdict_date"] == ""


# the command, and check with the texts at hand


def _check(root: Path, texts: Path = TEXTS) -> list[str]:
    lines = run("check.py", root, SOURCE_TEXTS=str(texts)).stdout.splitlines()
    return [line for line in lines if ": see " not in line]


def test_the_command_keeps_what_came_out(toy: Path) -> None:
    done = run("verify.py", toy, "--texts", str(TEXTS), "--date", "2026-12-24")
    assert (done.returncode, done.stderr) == (0, "")
    assert "gull-letter: 7 of 7 passages and sentences stand at their place" in done.stdout
    record = _corpus(toy).sources["gull-letter"].verification
    assert isinstance(record, Verification)
    assert (record.date, record.units, record.failed) == ("2026-12-24", 7, ())
    assert set(_verdicts(_corpus(toy)).values()) == {"verified"}
    path = toy / "seeds" / "sources" / "gull-letter" / "verification.yml"
    before = path.read_bytes()
    assert run("verify.py", toy, "--date", "2026-12-24", SOURCE_TEXTS=str(TEXTS)).returncode == 0
    assert path.read_bytes() == before
    assert _check(toy) == []


def test_a_day_alone_is_no_news(toy: Path) -> None:
    """What comes out as before keeps its day, so that looking up again changes no file."""
    assert run("verify.py", toy, "--texts", str(TEXTS), "--date", "2026-12-24").returncode == 0
    path = toy / "seeds/sources/gull-letter/verification.yml"
    before = path.read_bytes()
    assert run("verify.py", toy, "--texts", str(TEXTS), "--date", "2027-01-24").returncode == 0
    assert path.read_bytes() == before
    path.write_text(path.read_text("utf-8").replace("failed: []", 'failed: ["p1.s1"]'), "utf-8")
    assert run("verify.py", toy, "--texts", str(TEXTS), "--date", "2027-01-24").returncode == 0
    assert path.read_bytes() == before.replace(b"2026-12-24", b"2027-01-24")


def test_one_source_can_be_looked_up_alone(toy: Path, tmp_path: Path) -> None:
    texts = Path(shutil.copytree(TEXTS, tmp_path / "texts"))
    (texts / "harbour.txt").unlink()
    other = toy / "seeds/sources/harbour-report/verification.yml"
    before = other.read_bytes()
    done = run("verify.py", toy, "--texts", str(texts), "--source", "gull-letter")
    assert (done.returncode, done.stderr) == (0, "")
    assert other.read_bytes() == before
    done = run("verify.py", toy, "--texts", str(texts), "--source", "gull-leter")
    assert done.returncode == 2
    assert "did you mean gull-letter?" in done.stderr


def test_what_fails_is_put_down_as_failed(toy: Path) -> None:
    path = toy / "seeds" / "sources" / "gull-letter" / "passages.yml"
    path.write_text(path.read_text("utf-8").replace('hash: "120cee38', 'hash: "020cee38'))
    done = run("verify.py", toy, "--texts", str(TEXTS), "--date", "2026-12-24")
    assert done.returncode == 1
    assert "gull-letter: 6 of 7 passages and sentences stand at their place\n  failed: p1.s2\n" in done.stdout
    verdicts = _verdicts(_corpus(toy))
    assert [claim for claim, verdict in verdicts.items() if verdict == "failed"] == ["gull-letter-002"]


def test_nothing_is_put_down_for_other_bytes(toy: Path, tmp_path: Path) -> None:
    texts = Path(shutil.copytree(TEXTS, tmp_path / "texts"))
    (texts / "letter.txt").write_text("Another letter.\n")
    (texts / "harbour.txt").unlink()
    done = run("verify.py", toy, "--texts", str(texts))
    assert done.returncode == 1
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == ["text-differs", "text-missing"]
    assert not (toy / "seeds" / "sources" / "gull-letter" / "verification.yml").exists()
    assert run("verify.py", toy).returncode == 2
    assert "expected the folder" in run("verify.py", toy).stderr
    assert run("verify.py", toy, "--texts", str(texts), "--date", "tomorrow").returncode == 2


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("failed: []", 'failed: ["s1.p1.s3"]', "it is wrong about s1.p1.s3"),
        ('selectors: "', 'selectors: "0', "expected an id"),
        ("units: 20", "units: 19", "it is of other passages than these"),
    ],
)
def test_a_record_that_the_text_does_not_bear_out_is_found(toy: Path, before: str, after: str, said: str) -> None:
    path = toy / "seeds" / "sources" / "harbour-report" / "verification.yml"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after))
    (found,) = _check(toy)
    assert found.startswith("seeds/sources/harbour-report/verification.yml:")
    assert found.split(": ")[1] == ("verdict-differs" if "expected" not in said else "bad-id")
    assert said in found


def test_every_real_claim_has_its_verdict() -> None:
    verdicts = _verdicts(_corpus(ROOT))
    assert set(verdicts.values()) == {"verified"}
    assert len(verdicts) > 300
