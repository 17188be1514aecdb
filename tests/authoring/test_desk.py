"""The reading desk: the text beside its claims, and what it suggests to who reads."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from microsite.authoring.desk.markup import Markup, join, tag
from microsite.authoring.desk.server import DeskServer
from microsite.corpus.project import load
from tests.authoring.desk_project import CLAIMS, GIVEN, HOSTILE, PARAGRAPHS, SOURCE, add_drafts, ask, written_claims
from tests.commands import run
from tests.project_copies import ROOT, TOY


def test_every_passage_stands_beside_its_claims(desk: DeskServer, toy: Path) -> None:
    assert "25 sentences: 0 carry a claim, 0 listed as carrying none, 25 open." in ask(desk, "")[1]
    assert ask(desk, "claim", GIVEN)[0].status == 303
    response, page = ask(desk, "")
    assert response.status == 200
    assert "25 sentences: 1 carries a claim, 0 listed as carrying none, 24 open." in page
    for at in ("title", "s1.h1", "s1.p1", "s3.p5"):
        assert f'id="at-{at.replace(".", "-")}"' in page
    for paragraph in PARAGRAPHS:
        for sentence in re.split(r"(?<=\.) ", paragraph):
            assert f'<span class="w">{sentence}</span>' in page
    first, second = (page.split(f'id="at-s1-p1-s{number}"')[0].rpartition("<span")[2] for number in (1, 2))
    assert ("covered" in first, "open" in second) == (True, True)
    row = page.split('id="at-s1-p1"')[1].split("<section")[0]
    assert f"?claim={SOURCE}-001" in row
    assert "Repairs were made two times." in row


def test_a_hostile_text_is_text(desk: DeskServer) -> None:
    response, page = ask(desk, "?at=s3.p5.s1")
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "&lt;script&gt;alert(&#x27;text&#x27;)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;" in page
    policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; ")
    assert "unsafe" not in policy
    form = {**GIVEN, "says": HOSTILE, "kind": '"><script>alert(2)</script>'}
    response, page = ask(desk, "claim", form)
    assert (response.status, "<script>alert" in page, "<img" in page) == (422, False, False)


def test_what_is_no_markup_is_escaped() -> None:
    assert tag("p", "a < b", Markup("<br>"), title='"x"', hidden=True, lang=None) == (
        '<p title="&quot;x&quot;" hidden>a &lt; b<br></p>'
    )
    assert join("<", tag("b", "&"), by=" & ") == "&lt; &amp; <b>&amp;</b>"


def test_the_guard_counts_words_in_a_row(desk: DeskServer) -> None:
    def guard(words: str) -> dict[str, object]:
        found: dict[str, object] = json.loads(ask(desk, "guard", {"text": words})[1])
        return found

    assert guard("") == {"count": 0, "words": "", "many": 8, "copied": []}
    near = guard("So the QUAY at Brill was mended, once more")
    assert (near["count"], near["words"], near["copied"]) == (6, "the QUAY at Brill was mended", [])
    copied = guard("Of old, silt lies three feet deep at the steps there")
    assert copied["copied"] == [[SOURCE, "silt lies three feet deep at the steps"]]
    other = (TOY / "texts" / "harbour.txt").read_text("utf-8").split("\n\n")[2]
    assert {source for source, _ in guard(other)["copied"]} == {"harbour-report"}  # type: ignore[attr-defined]


def test_names_numbers_hedges_and_speakers_are_suggested(desk: DeskServer) -> None:
    def form(at: str) -> str:
        return unescape(ask(desk, f"?at={at}")[1]).split('id="form"')[1]

    first = form("s1.p1.s2")
    assert '{"value": "40", "qualifier": "at-least"}' in first
    assert '{"speaker": "harbour-board"}' in first
    assert "reported, for “says”" in first
    front = first.split("<legend>Actors</legend>")[1].split("<details>")[0]
    assert 'value="harbour-board"' in front
    assert "checked" not in front, "nothing is chosen for anybody"
    assert "speculated, for “may”" in form("s1.p2.s1")
    assert '{"value": "12", "to": "15", "qualifier": "between"}' in form("s1.p4.s1")
    assert "Places named here: Low Sands." in form("s2.p1.s2")
    assert '{"value": "200", "qualifier": "more-than"}' in form("s3.p4.s1")


def test_what_contributing_tells_is_on_the_desk(desk: DeskServer, toy: Path, text: Path) -> None:
    section = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("\n## Read at the desk\n")[1].split("\n## ")[0]
    add_drafts(toy, ("s1.p3.s1", "A crack was seen."))
    assert ask(desk, "claim", GIVEN)[0].status == 303
    page = " ".join(unescape(ask(desk, place)[1]) for place in ("", "?at=s1.p1.s2"))
    told = re.findall(r"“([^”]+)”", " ".join(section.split()))
    assert told
    assert [words for words in told if words not in page] == []
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(r"^read: .*\(make read SOURCE=my-source TEXT=paper\.pdf\)$", makefile, re.MULTILINE)
    assert "--text" in run("read.py", toy, "--help").stdout
    near = json.loads(ask(desk, "guard", {"text": "return in spring. Nobody counted"})[1])
    script = ask(desk, "desk.forms.js")[1]
    assert near["many"] == 8
    assert "said.count < said.many - 3" in script, "from five words in a row on"


def test_it_shows_what_is_saved_elsewhere(desk: DeskServer, toy: Path) -> None:
    assert ask(desk, "claim", GIVEN)[0].status == 303
    path = toy / CLAIMS
    path.write_text(written_claims(toy).replace("Repairs were made", "Stones were changed"), "utf-8")
    assert "Stones were changed two times." in ask(desk, "")[1]
    project, findings = load(toy)
    assert (findings, len(project.corpus.sources[SOURCE].claims)) == ([], 1)


def test_the_project_is_read_once_for_each_state_of_its_files(
    desk: DeskServer, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = list[Path]()

    def counted(root: Path, **given: Any) -> Any:
        read.append(root)
        return load(root, **given)

    monkeypatch.setattr("microsite.authoring.records.try_change.load", counted)
    for path in ("", "?at=s1.p1.s1", f"?claim={SOURCE}-001"):
        ask(desk, path)
    assert read == []
    assert ask(desk, "claim", GIVEN)[0].status == 303
    assert read[0] != toy, "what is there was known, and the copy is tried"
    assert read[1:] == [toy], "what was saved is read, for the advice on it"
    assert ("is written." in ask(desk, "")[1], len(read)) == (True, 2)
    file = toy / CLAIMS
    file.write_text(written_claims(toy).replace("Repairs", "Works"), "utf-8")
    assert "Works were made" in ask(desk, "")[1]
    assert read[2:] == [toy]
