"""The reading desk: the text beside its claims, for this machine alone; claims made, changed and deleted at it."""

import hashlib
import json
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from microsite.authoring.desk.desk import Desk
from microsite.authoring.desk.markup import Markup, join, tag
from microsite.authoring.desk.server import DeskServer
from microsite.authoring.desk.sitting import DeskError
from microsite.corpus.project import load
from tests.authoring.desk_project import HOSTILE, PARAGRAPHS, SOURCE, add_source, ask, laid
from tests.conftest import ROOT, TOY, run

CLAIMS = f"seeds/sources/{SOURCE}/claims.yml"
GIVEN = {"at": "s1.p1.s1", "says": "Repairs were made two times.", "kind": "event", "strength": "asserted"}


@pytest.fixture
def text(toy: Path, tmp_path: Path) -> Path:
    """The toy project with the source; the file of its text."""
    return add_source(toy, tmp_path)


@pytest.fixture
def desk(toy: Path, text: Path) -> Iterator[DeskServer]:
    with laid(toy, text) as server:
        yield server


def _files(root: Path) -> dict[str, str]:
    paths = [path for path in sorted(root.rglob("*")) if path.is_file() and ".build" not in path.parts]
    return {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def _claims(root: Path) -> str:
    return (root / CLAIMS).read_text("utf-8")


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


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("path", "form", "headers", "status"),
    [
        ("", None, {"Host": "rebound.example"}, 421),
        ("", None, {"Host": "127.0.0.1:1"}, 421),
        ("", None, {"secret": "another"}, 404),
        ("", None, {"secret": ""}, 404),
        ("../mkdocs.yml", None, {}, 404),
        ("claim", GIVEN, {"Origin": "http://evil.example"}, 403),
        ("claim", GIVEN, {"Origin": "null"}, 403),
        ("claim", GIVEN, {"Origin": ""}, 403),
        ("claim", GIVEN, {"Host": "rebound.example", "Origin": "http://rebound.example"}, 421),
        ("claim", GIVEN, {"secret": "another"}, 404),
        ("claim", GIVEN, {"Content-Length": "900000000"}, 413),
        ("claim", None, {}, 405),
        ("", GIVEN, {}, 405),
    ],
)
def test_only_its_own_page_is_answered(
    desk: DeskServer, toy: Path, path: str, form: dict[str, str] | None, headers: dict[str, str], status: int
) -> None:
    before = _files(toy)
    response, said = ask(desk, path, form, **headers)
    assert response.status == status
    assert PARAGRAPHS[0][:20] not in said
    assert "Access-Control-Allow-Origin" not in response.headers
    assert _files(toy) == before


def test_it_listens_on_this_machine_alone(desk: DeskServer) -> None:
    assert desk.server_address[0] == "127.0.0.1"


def test_a_claim_is_written_by_the_code_of_new(desk: DeskServer, toy: Path, text: Path) -> None:
    form = {
        "at": "s1.p1.s2", "says": "The board speaks of 40 stones or more.", "kind": "figure", "strength": "reported",
        "speaker": "harbour-board", "value": "40", "qualifier": "at-least", "unit": "stones",
        "actors": ["harbour-board"], "threats": ["silting", "ferry-loss"], "note": "",
    }  # fmt: skip
    response, _ = ask(desk, "claim", form)
    assert (response.status, response.headers["Location"]) == (303, "./#news")
    assert _claims(toy).endswith(
        f"- id: {SOURCE}-001\n  at: s1.p1.s2\n  says: The board speaks of 40 stones or more.\n  kind: figure\n"
        "  strength: reported\n  voice: {speaker: harbour-board}\n"
        "  figure: {value: 40, qualifier: at-least, unit: stones}\n"
        "  actors: [harbour-board]\n  threats: [silting, ferry-loss]\n"
    )
    assert f"{SOURCE}-001 is written." in ask(desk, "")[1]
    assert f"{SOURCE}-001 is written." not in ask(desk, "")[1], "it is told once"
    assert run("check.py", toy).stdout == ""


@pytest.mark.turns(3)
@pytest.mark.parametrize(
    ("form", "field", "said"),
    [
        ({}, "at", "This is missing: Passages"),
        ({**GIVEN, "says": ""}, "says", "This is missing: What it says"),
        (
            {**GIVEN, "says": f"Well: {PARAGRAPHS[1]}"},
            "says",
            f"are those of {SOURCE}; say it in other words (overlap)",
        ),
        ({**GIVEN, "at": "s1.p9.s1"}, "at", "no passage &quot;s1.p9.s1&quot;"),
        ({**GIVEN, "actors": "nobody-there"}, "actors", "unknown-actor"),
        ({**GIVEN, "value": "41", "unit": "stones"}, "value", "41 does not stand in s1.p1.s1"),
        ({**GIVEN, "value": "many", "unit": "stones"}, "value", "(wrong-type)"),
        ({**GIVEN, "speaker": "baker"}, "speaker", "write “Strength”: reported"),
        ({**GIVEN, "note": "See [@nothing]"}, "note", "prose-markup"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(
    desk: DeskServer, toy: Path, form: dict[str, str], field: str, said: str
) -> None:
    before = _files(toy)
    response, page = ask(desk, "claim", form)
    assert response.status == 422
    assert _files(toy) == before
    beside = re.search(rf'<div class="wrong" id="wrong-{field}">(.*?)</div>', page)
    assert beside, page[page.find('class="form"') :][:3000]
    assert said in beside[1]
    assert f'href="#field-{field}"' in page
    for name, value in form.items():
        if name == "says":
            assert value in page.replace("&#x27;", "'"), "what was typed stays"


def test_a_claim_that_reads_like_another_is_saved_if_it_is_meant(desk: DeskServer, toy: Path) -> None:
    assert ask(desk, "claim", GIVEN)[0].status == 303
    alike = {**GIVEN, "says": "Repairs were made (two times)."}
    response, page = ask(desk, "claim", alike)
    assert (response.status, "the same as" in page, 'name="really"' in page) == (422, True, True)
    assert ask(desk, "claim", {**alike, "really": "yes"})[0].status == 303
    assert _claims(toy).count("- id: ") == 2


def test_a_claim_is_changed_where_it_stands(desk: DeskServer, toy: Path) -> None:
    for number, says in ((1, "Quite another thing."), (2, "The gulls could be here once more.")):
        assert ask(desk, "claim", {**GIVEN, "at": f"s1.p{number}.s1", "says": says})[0].status == 303
    path = toy / CLAIMS
    path.write_text("# Above.\n" + _claims(toy).replace("event\n", "event  \n") + "# Below.\n", "utf-8")
    page = ask(desk, f"?claim={SOURCE}-001")[1]
    assert "Quite another thing." in page
    form = {**GIVEN, "id": f"{SOURCE}-001", "says": "It was repaired two times.", "strength": "argued"}
    assert ask(desk, "claim", form)[0].status == 303
    after = _claims(toy)
    assert after.startswith("# Above.\n")
    assert after.endswith("event  \n  strength: asserted\n# Below.\n")
    assert "says: It was repaired two times.\n  kind: event\n  strength: argued\n\n- id:" in after
    path.write_text(after.replace("kind: event\n", "kind: event # sic\n"), "utf-8")
    response, page = ask(desk, "claim", form)
    assert (response.status, "a remark stands inside" in page) == (422, True)


def test_what_the_form_does_not_ask_for_stays(toy: Path) -> None:
    with laid(toy, TOY / "texts" / "letter.txt", "gull-letter") as server:
        form = {
            "id": "gull-letter-004", "at": "p2.s2", "says": "The master is quoted that it will outlast its users.",
            "kind": "attribution", "strength": "reported", "speaker": "harbour-board", "actors": "harbour-board",
            "terms": "channel",
        }  # fmt: skip
        assert ask(server, "claim", form)[0].status == 303
        text = (toy / "seeds/sources/gull-letter/claims.yml").read_text("utf-8")
        assert (
            "its users.\n  kind: attribution\n  strength: reported\n  voice: {speaker: harbour-board, quoted: true}"
            in text
        )


def test_words_with_signs_of_markup_stay_as_they_are_written(desk: DeskServer, toy: Path) -> None:
    says = "A \\[board\\] was \\*twice\\* put up."
    form = {**GIVEN, "says": says, "note": "So \\<here>.", "value": "40", "unit": "\\[stones\\]", "at": "s1.p1"}
    assert ask(desk, "claim", form)[0].status == 303
    before = _claims(toy)
    page = unescape(ask(desk, f"?claim={SOURCE}-001")[1])
    for written in (f">{says}</textarea>", ">So \\<here>.</textarea>", 'value="\\[stones\\]"'):
        assert written in page
    assert '<p dir="auto">A [board] was *twice* put up.</p>' in page
    assert ask(desk, "claim", {**form, "id": f"{SOURCE}-001"})[0].status == 303
    assert _claims(toy) == before


def test_advice_is_told_beside_what_was_saved(desk: DeskServer) -> None:
    assert ask(desk, "claim", GIVEN)[0].status == 303
    assert "Worth a look" not in ask(desk, "")[1]
    assert ask(desk, "claim", {**GIVEN, "says": "Quite another thing"})[0].status == 303
    page = unescape(ask(desk, "")[1])
    assert f"{SOURCE}-002 is written.</p>" in page
    assert "Worth a look: “What it says”: found no full stop" in page
    assert "Worth a look" not in ask(desk, "")[1], "it is told once"


def test_a_claim_is_deleted_until_it_is_published_or_cited(desk: DeskServer, toy: Path) -> None:
    assert ask(desk, "claim", GIVEN)[0].status == 303
    assert ask(desk, "claim", {**GIVEN, "says": "Quite another thing."})[0].status == 303
    before, briefing = _claims(toy), toy / "seeds/threats/silting.md"
    said = briefing.read_text("utf-8")
    briefing.write_text(f"{said}\nThe quay was repaired. [@{SOURCE}-001]\n", "utf-8")
    response, page = ask(desk, "delete", {"id": f"{SOURCE}-001"})
    stays = rf"{SOURCE}-001 stays, for seeds/threats/silting\.md:\d+:\d+ names it; take it out there first \(“Tell it” "
    assert (response.status, bool(re.search(stays, unescape(page))), _claims(toy)) == (422, True, before)
    briefing.write_text(said, "utf-8")
    ledger = toy / "seeds/ledger/claims.jsonl"
    assert ask(desk, "delete", {"id": f"{SOURCE}-002"})[0].status == 303
    assert _claims(toy) == before.partition(f"\n- id: {SOURCE}-002")[0]
    assert run("record.py", toy, "--date", "2026-11-24").returncode == 0
    assert f"{SOURCE}-001" in ledger.read_text("utf-8")
    response, page = ask(desk, "delete", {"id": f"{SOURCE}-001"})
    assert (response.status, "was published, and its address is a promise; withdraw it" in page) == (422, True)
    assert f"- id: {SOURCE}-001" in _claims(toy)
    response, said = ask(desk, "delete", {"id": f"{SOURCE}-077"})
    assert (response.status, said) == (409, f'no claim "{SOURCE}-077"\n')


def _add_drafts(root: Path, *drafts: tuple[str, str]) -> Path:
    """Give the source drafts, each at a locator and with what was noted; return their file."""
    units = load(root)[0].corpus.sources[SOURCE].units
    path = root / f"seeds/sources/{SOURCE}/drafts.yml"
    rows = (
        f"- id: draft-{number:012x}\n  at: {at}\n  hash: {units[at].hash}\n  says: {json.dumps(says)}\n  kind: event\n"
        for number, (at, says) in enumerate(drafts)
    )
    path.write_text("\n".join(rows), "utf-8")
    return path


def test_a_draft_becomes_a_claim(desk: DeskServer, toy: Path) -> None:
    drafts = _add_drafts(toy, ("s1.p3.s1", "A crack was seen."), ("s1.p2.s1", HOSTILE.replace("<", "\\<")))
    page = ask(desk, "")[1]
    row = page.split('id="at-s1-p3"')[1].split("<section")[0]
    assert ("A crack was seen." in row, "?draft=draft-000000000000#form" in row) == (True, True)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page.split('id="at-s1-p2"')[1].split("<section")[0]
    assert "\\&lt;script>" in ask(desk, "?draft=draft-000000000001")[1].replace("&gt;", ">"), "as it is written"
    form = ask(desk, "?draft=draft-000000000000")[1].split('id="form"')[1].split("</form>")[0]
    for held in ('value="s1.p3.s1"', ">A crack was seen.</textarea>", 'value="event" selected'):
        assert held in form
    given = {"at": "s1.p3.s1", "says": "A crack was seen.", "kind": "event", "draft": "draft-000000000000"}
    before = drafts.read_text("utf-8")
    response, page = ask(desk, "claim", given)
    assert (response.status, drafts.read_text("utf-8")) == (422, before)
    assert 'name="draft" value="draft-000000000000"' in page
    assert ask(desk, "claim", {**given, "strength": "reported"})[0].status == 303
    assert _claims(toy).endswith("  says: A crack was seen.\n  kind: event\n  strength: reported\n")
    assert drafts.read_text("utf-8") == before.partition("\n\n")[2]
    other = {**GIVEN, "at": "s1.p2.s1", "says": "Gulls could be back.", "draft": "draft-000000000001"}
    response, page = ask(desk, "claim", other)
    assert response.status == 303, re.findall(r"<div class=.wrong.*?</div>", page)
    assert not drafts.exists(), "the last one is gone"
    assert ask(desk, "?draft=draft-000000000001")[0].status == 409


def test_drafts_follow_a_mend(desk: DeskServer, toy: Path) -> None:
    drafts = _add_drafts(toy, ("s1.p3.s1", "A crack was seen."))
    assert ask(desk, "mend", {"at": "s1.p2", "mend": "before", "why": "It is so."})[0].status == 303
    assert "  at: s1.p2.s1\n" in drafts.read_text("utf-8")
    assert run("check.py", toy).stdout == ""


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


def test_the_text_is_nowhere_but_in_its_file(desk: DeskServer, toy: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for path in ("", "?at=s1.p1", "?claim=x"):
        ask(desk, path)
    ask(desk, "claim", {**GIVEN, "says": PARAGRAPHS[1]})
    ask(desk, "claim", GIVEN)
    ask(desk, "guard", {"text": PARAGRAPHS[2]})
    pieces = [sentence.encode() for paragraph in PARAGRAPHS for sentence in re.split(r"(?<=\.) ", paragraph)]
    held = [path for path in toy.rglob("*") if path.is_file() and any(piece in path.read_bytes() for piece in pieces)]
    assert held == []
    assert capfd.readouterr() == ("", "")


def test_the_command_prints_an_address_that_no_one_can_guess(toy: Path, text: Path) -> None:
    command = [sys.executable, str(ROOT / "scripts/read.py"), SOURCE, "--text", str(text), "--root", str(toy)]
    found = []
    for _ in range(2):
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            assert process.stdout
            said = re.fullmatch(r"(http://127\.0\.0\.1:\d+/([\w-]{32})/) is ready; .*\n", process.stdout.readline())
            assert said
            with urllib.request.urlopen(said[1], timeout=60) as page:  # noqa: S310 - our own server
                assert PARAGRAPHS[0].split(". ")[1] in page.read().decode()
            process.terminate()
            assert (process.wait(60), process.communicate()) == (0, ("", ""))
        found.append(said[2])
    assert found[0] != found[1]


def test_another_file_is_said_to_be_one(toy: Path, text: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.html"
    other.write_text(text.read_text("utf-8").replace("twice", "thrice"), "utf-8")
    with pytest.raises(DeskError, match=r"^other\.html:1:1: text-differs: other\.html has SHA-256 .* give that file"):
        Desk(toy, SOURCE, other, None)
    with pytest.raises(DeskError, match="text-missing: no text is at hand; give the file by --text FILE"):
        Desk(toy, SOURCE, None, None)
    with pytest.raises(DeskError, match='unknown-source: no source "quay-note"; did you mean quay-notes'):
        Desk(toy, "quay-note", text, None)
    assert Desk(toy, SOURCE, None, tmp_path).source == SOURCE
    done = run("read.py", toy, SOURCE, "--text", str(other))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("other.html:1:1: text-differs: ")


def test_hints_that_were_not_read_are_said(toy: Path, text: Path) -> None:
    source = toy / f"seeds/sources/{SOURCE}/source.yml"
    source.write_text(source.read_text("utf-8") + "hints:\n- {at: s1.p2, join: before, why: One thought.}\n", "utf-8")
    with pytest.raises(
        DeskError, match=r"text-differs: passages\.yml is not what comes out of this text and its hints"
    ):
        Desk(toy, SOURCE, text, None)


def test_what_contributing_tells_is_on_the_desk(desk: DeskServer, toy: Path, text: Path) -> None:
    section = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("\n## Read at the desk\n")[1].split("\n## ")[0]
    _add_drafts(toy, ("s1.p3.s1", "A crack was seen."))
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
    path.write_text(_claims(toy).replace("Repairs were made", "Stones were changed"), "utf-8")
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
    file.write_text(_claims(toy).replace("Repairs", "Works"), "utf-8")
    assert "Works were made" in ask(desk, "")[1]
    assert read[2:] == [toy]
