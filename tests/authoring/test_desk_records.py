"""Records and sentences made at the desk, by the code of ``new.py``: while a claim waits for them, or by themselves."""

import re
from html import unescape
from pathlib import Path

import pytest

from microsite.authoring.desk.server import DeskServer
from microsite.authoring.records.prose_places import prose_places, with_section, with_sentence
from microsite.authoring.records.record_data import UNWRITTEN
from microsite.authoring.records.valid_record import NewError
from tests.authoring.desk_project import SOURCE, ask
from tests.commands import run

CLAIM = {"at": "s1.p1.s1", "says": "Repairs were made two times.", "kind": "event", "strength": "asserted"}
MASONS = {"name": "Quay Masons", "kind": "community", "short": "Those who mend the quay."}


def _wrong(page: str) -> list[str]:
    return [unescape(re.sub("<.*?>", "", each)) for each in re.findall(r'<div class="wrong".*?</div>', page)]


def test_an_actor_is_made_while_a_claim_waits(desk: DeskServer, toy: Path) -> None:
    sent = {**CLAIM, "actors": ["baker"], "note": "Two <b>times</b>.", "draft": ""}
    response, page = ask(desk, "record", {**sent, "new": "actor"})
    assert (response.status, "<h2>New actor</h2>" in page) == (200, True)
    held = {name: unescape(value) for name, value in re.findall(r'name="(held\.[a-z]+)" value="([^"]*)"', page)}
    assert held["held.note"] == "Two <b>times</b>."
    assert "data-unsaved" in page, "the claim is not saved yet"
    response, page = ask(desk, "record", {**held, "make": "actor", "name": "Quay Masons"})
    assert response.status == 422
    assert _wrong(page)[1:] == ["This is missing: Kind.", "This is missing: In one line."]
    assert 'value="Quay Masons"' in page
    assert not (toy / "seeds/actors/quay-masons.md").exists()
    response, page = ask(desk, "record", {**held, "make": "actor", **MASONS})
    assert (response.status, "<h2>New claim on s1.p1.s1</h2>" in page) == (200, True)
    assert "short: Those who mend the quay.\n" in (toy / "seeds/actors/quay-masons.md").read_text("utf-8")
    assert re.findall(r'name="actors" value="([a-z-]+)" checked', page) == ["quay-masons", "baker"]
    assert ">Repairs were made two times.</textarea>" in page
    assert ask(desk, "claim", {**CLAIM, "actors": ["quay-masons"]})[0].status == 303
    assert run("check.py", toy).stdout == ""


def test_one_goes_back_to_the_claim_without_a_record(desk: DeskServer) -> None:
    page = ask(desk, "record", {"held.at": "s1.p2.s1", "held.says": "Typed before.", "back": "yes"})[1]
    assert ("<h2>New claim on s1.p2.s1</h2>" in page, ">Typed before.</textarea>" in page) == (True, True)


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("kind", "given", "file", "written"),
    [
        ("term", {"term": "Ashlar", "definition": "A stone that is cut square.", "basis": "ours",
                  "also": "cut stone; block"}, "seeds/glossary.yml", "  also:\n  - cut stone\n  - block\n"),
        ("place", {"name": "Brill steps", "kind": "site", "basis": "Named in the notes."},
         "seeds/places.yml", "Brill steps"),
        ("event", {"what": "The quay is mended again.", "id": "quay-mended", "date": "2014", "claims": f"{SOURCE}-001"},
         "seeds/events.yml", f"  claims: [{SOURCE}-001]\n"),
        ("threat", {"title": "Decay of the quay", "short": "The quay decays.",
                    "bottom_line": f"It was mended two times. [@{SOURCE}-001]", "part-actor": "harbour-board",
                    "part-part": "mends it", "part-claim": f"{SOURCE}-001"},
         "seeds/threats/decay-of-the-quay.md", "- actor: harbour-board\n  part: mends it\n"),
    ],
)  # fmt: skip
def test_other_records_are_made_by_themselves(
    desk: DeskServer, toy: Path, kind: str, given: dict[str, str], file: str, written: str
) -> None:
    assert ask(desk, "claim", CLAIM)[0].status == 303
    assert f"?new={kind}#form" in ask(desk, "")[1]
    assert ask(desk, f"?new={kind}")[0].status == 200
    response, page = ask(desk, "record", {"make": kind, **given})
    assert response.status == 303, _wrong(page)
    assert written in (toy / file).read_text("utf-8")
    checked = run("check.py", toy)
    assert checked.returncode == 0
    assert {line.split(": ")[2] for line in checked.stdout.splitlines() if ": advice: " in line} <= {
        "no-topic",
        "off-subject",
    }


def test_what_cannot_be_made_is_said(desk: DeskServer, toy: Path) -> None:
    before = sorted((toy / "seeds").rglob("*"))
    for given, said in (
        ({"make": "actor", **MASONS, "kind": "guild"}, "(unknown-word)"),
        ({"make": "actor", **MASONS, "name": "The Baker"}, "tick the box above the button if this is another"),
        ({"make": "actor", **MASONS, "name": "漁"}, "give one in ASCII: “Id”"),
        ({"make": "term", "term": "Ashlar", "definition": "Cut stone.", "basis": "source"}, "(uncited-sentence)"),
    ):
        response, page = ask(desk, "record", given)
        assert (response.status, said in " ".join(_wrong(page))) == (422, True), _wrong(page)
        assert "--" not in " ".join(_wrong(page)), "no flag of a command"
    for answer in (ask(desk, "?new=claim"), ask(desk, "record", {"make": "../x"})):
        assert (answer[0].status, "is made at the desk; these are: actor" in answer[1]) == (409, True)
    assert sorted((toy / "seeds").rglob("*")) == before


def _keys(page: str) -> list[str]:
    return re.findall(r'value="(\d+-[0-9a-f]{8})"', page)


def test_a_sentence_is_put_into_a_briefing(desk: DeskServer, toy: Path) -> None:
    assert ask(desk, "claim", {**CLAIM, "threats": ["silting"]})[0].status == 303
    assert f"?tell={SOURCE}-001#form" in ask(desk, "")[1]
    page = ask(desk, f"?tell={SOURCE}-001")[1]
    assert f">Repairs were made two times. [@{SOURCE}-001]</textarea>" in page, "of the briefing that the claim names"
    keys, file = _keys(page), toy / "seeds/threats/silting.md"
    before = file.read_text("utf-8")
    given = {"tell": f"{SOURCE}-001", "in": "silting", "where": keys[0], "how": "behind"}
    response, page = ask(desk, "tell", {**given, "sentence": "It was mended."})
    assert (response.status, "(uncited-sentence)" in " ".join(_wrong(page))) == (422, True)
    assert file.read_text("utf-8") == before
    response, page = ask(desk, "tell", {**given, "sentence": f"It was mended. [@{SOURCE}-001]"})
    assert response.status == 303, _wrong(page)
    assert file.read_text("utf-8") == before.replace(
        "[@harbour-report-004]\n\n## What", f"[@harbour-report-004]\nIt was mended. [@{SOURCE}-001]\n\n## What"
    )
    assert f"{SOURCE}-001 is told in Silting of the harbour." in ask(desk, "")[1]
    response, page = ask(desk, "tell", {**given, "sentence": f"So it was. [@{SOURCE}-001]"})
    assert (response.status, "changed meanwhile" in " ".join(_wrong(page))) == (422, True)


def test_a_sentence_is_put_under_a_new_heading_of_another_page(desk: DeskServer, toy: Path) -> None:
    assert ask(desk, "claim", {**CLAIM, "threats": ["silting"]})[0].status == 303
    page = ask(desk, f"?tell={SOURCE}-001")[1]
    told = {"tell": f"{SOURCE}-001", "in": "baker", "where": _keys(page)[0], "how": "behind"}
    assert re.search(r'<select name="in" id="field-in" required>', page)
    page = ask(desk, f"?tell={SOURCE}-001&in=baker")[1]
    assert 'name="run_in" id="field-run_in" aria-describedby="hint-run_in" type="text" value="**Quay notes.**"' in page
    heading = {"heading": "Quays", "run_in": "**Quay notes.**", "sentence": f"It was. [@{SOURCE}-001]"}
    assert ask(desk, "tell", {**told, **heading})[0].status == 303
    end = f"\n\n## Quays\n\n**Quay notes.** It was. [@{SOURCE}-001]\n"
    assert (toy / "seeds/actors/baker.md").read_text("utf-8").endswith(end)
    assert run("check.py", toy).returncode == 0
    assert ask(desk, f"?tell={SOURCE}-001&in=../x")[0].status == 409
    response, page = ask(desk, "tell", {**told, **heading})
    assert (
        response.status,
        "leave this empty, and choose a paragraph of it under “Where”" in " ".join(_wrong(page)),
    ) == (
        422,
        True,
    )


PAGE = "---\ntitle: A\n---\n\nOne *is* here. [@a-001]\nTwo.\n\n## Why\n- a\n- b\n\n> Said.\n\n### Box\n\n1. x\n"


def test_a_sentence_stands_where_it_is_wanted() -> None:
    places = prose_places(PAGE)
    told = [(each.section, each.begins, each.item) for each in places]
    assert told == [("", "One is here. Two.", ""), ("Why", "a - b", "- "), ("Box", "x", "1. ")]
    assert with_sentence(PAGE, places[0].key, "New.", apart=False) == PAGE.replace("Two.\n", "Two.\nNew.\n")
    assert with_sentence(PAGE, places[0].key, "New.", apart=True) == PAGE.replace("Two.\n", "Two.\n\nNew.\n")
    assert with_sentence(PAGE, places[1].key, "New.", apart=False) == PAGE.replace("- b\n", "- b\n- New.\n")
    assert with_section(PAGE, " So  it ", "New.") == f"{PAGE}\n## So it\n\nNew.\n"
    with pytest.raises(NewError, match="changed meanwhile"):
        with_sentence(PAGE.replace("Two", "Three"), places[0].key, "New.", apart=False)
    empty = f"---\ntitle: A\n---\n\n{UNWRITTEN}\n"
    assert with_sentence(empty, prose_places(empty)[0].key, "New.", apart=True) == "---\ntitle: A\n---\n\nNew.\n"
    assert with_section(empty, "Why", "New.") == "---\ntitle: A\n---\n\n## Why\n\nNew.\n"


def test_the_next_claim_is_offered_what_the_last_one_was_about(desk: DeskServer) -> None:
    def front() -> str:
        return ask(desk, "?at=s1.p3.s1")[1].split("<legend>Briefings</legend>")[1].split("<details>")[0]

    assert 'value="silting"' not in front()
    assert ask(desk, "claim", {**CLAIM, "threats": ["silting"]})[0].status == 303
    assert 'value="silting"' in front()
    assert "checked" not in front(), "nothing is chosen for anybody"


def test_a_sentence_is_offered_to_the_last_page_unless_its_claim_is_about_another(desk: DeskServer) -> None:
    def offered(number: int) -> str:
        page = ask(desk, f"?tell={SOURCE}-00{number}")[1]
        found = re.search(r'<option value="([^"]*)" selected>', page.split('id="field-in"')[1].split("</select>")[0])
        return found[1] if found else ""

    says = ("Repairs were made two times.", "Stones were changed.", "It was mended.")
    for said, threats in zip(says, (["silting"], ["ferry-loss", "silting"], []), strict=True):
        assert ask(desk, "claim", {**CLAIM, "says": said, "threats": threats})[0].status == 303
    assert [offered(number) for number in (1, 2, 3)] == ["silting", "ferry-loss", ""]
    told = {
        "tell": f"{SOURCE}-001",
        "heading": "Quays",
        "sentence": f"It was. [@{SOURCE}-001]",
        "run_in": "**Quay notes.**",
    }
    assert ask(desk, "tell", {**told, "in": "silting"})[0].status == 303
    assert [offered(number) for number in (2, 3)] == ["silting", "silting"]
    assert ask(desk, "tell", {**told, "in": "baker"})[0].status == 303
    assert [offered(number) for number in (1, 2, 3)] == ["silting", "ferry-loss", "baker"]


def test_an_actor_that_is_chosen_is_offered_as_speaker(desk: DeskServer) -> None:
    page = unescape(ask(desk, "record", {"held.at": "s1.p2.s1", "make": "actor", **MASONS})[1])
    assert '{"speaker": "quay-masons"}' in page
