"""Claims made, changed and deleted at the desk, and drafts that become claims."""

import re
from html import unescape
from pathlib import Path

import pytest

from microsite.authoring.desk.server import DeskServer
from tests.authoring.desk_project import (
    CLAIMS,
    GIVEN,
    HOSTILE,
    PARAGRAPHS,
    SOURCE,
    add_drafts,
    ask,
    files_of,
    laid,
    written_claims,
)
from tests.commands import run
from tests.project_copies import TOY


def test_a_claim_is_written_by_the_code_of_new(desk: DeskServer, toy: Path, text: Path) -> None:
    form = {
        "at": "s1.p1.s2", "says": "The board speaks of 40 stones or more.", "kind": "figure", "strength": "reported",
        "speaker": "harbour-board", "value": "40", "qualifier": "at-least", "unit": "stones",
        "actors": ["harbour-board"], "threats": ["silting", "ferry-loss"], "note": "",
    }  # fmt: skip
    response, _ = ask(desk, "claim", form)
    assert (response.status, response.headers["Location"]) == (303, "./#news")
    assert written_claims(toy).endswith(
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
    before = files_of(toy)
    response, page = ask(desk, "claim", form)
    assert response.status == 422
    assert files_of(toy) == before
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
    assert written_claims(toy).count("- id: ") == 2


def test_a_claim_is_changed_where_it_stands(desk: DeskServer, toy: Path) -> None:
    for number, says in ((1, "Quite another thing."), (2, "The gulls could be here once more.")):
        assert ask(desk, "claim", {**GIVEN, "at": f"s1.p{number}.s1", "says": says})[0].status == 303
    path = toy / CLAIMS
    path.write_text("# Above.\n" + written_claims(toy).replace("event\n", "event  \n") + "# Below.\n", "utf-8")
    page = ask(desk, f"?claim={SOURCE}-001")[1]
    assert "Quite another thing." in page
    form = {**GIVEN, "id": f"{SOURCE}-001", "says": "It was repaired two times.", "strength": "argued"}
    assert ask(desk, "claim", form)[0].status == 303
    after = written_claims(toy)
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
    before = written_claims(toy)
    page = unescape(ask(desk, f"?claim={SOURCE}-001")[1])
    for written in (f">{says}</textarea>", ">So \\<here>.</textarea>", 'value="\\[stones\\]"'):
        assert written in page
    assert '<p dir="auto">A [board] was *twice* put up.</p>' in page
    assert ask(desk, "claim", {**form, "id": f"{SOURCE}-001"})[0].status == 303
    assert written_claims(toy) == before


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
    before, briefing = written_claims(toy), toy / "seeds/threats/silting.md"
    said = briefing.read_text("utf-8")
    briefing.write_text(f"{said}\nThe quay was repaired. [@{SOURCE}-001]\n", "utf-8")
    response, page = ask(desk, "delete", {"id": f"{SOURCE}-001"})
    stays = rf"{SOURCE}-001 stays, for seeds/threats/silting\.md:\d+:\d+ names it; take it out there first \(“Tell it” "
    assert (response.status, bool(re.search(stays, unescape(page))), written_claims(toy)) == (422, True, before)
    briefing.write_text(said, "utf-8")
    ledger = toy / "seeds/ledger/claims.jsonl"
    assert ask(desk, "delete", {"id": f"{SOURCE}-002"})[0].status == 303
    assert written_claims(toy) == before.partition(f"\n- id: {SOURCE}-002")[0]
    assert run("record.py", toy, "--date", "2026-11-24").returncode == 0
    assert f"{SOURCE}-001" in ledger.read_text("utf-8")
    response, page = ask(desk, "delete", {"id": f"{SOURCE}-001"})
    assert (response.status, "was published, and its address is a promise; withdraw it" in page) == (422, True)
    assert f"- id: {SOURCE}-001" in written_claims(toy)
    response, said = ask(desk, "delete", {"id": f"{SOURCE}-077"})
    assert (response.status, said) == (409, f'no claim "{SOURCE}-077"\n')


def test_a_draft_becomes_a_claim(desk: DeskServer, toy: Path) -> None:
    drafts = add_drafts(toy, ("s1.p3.s1", "A crack was seen."), ("s1.p2.s1", HOSTILE.replace("<", "\\<")))
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
    assert written_claims(toy).endswith("  says: A crack was seen.\n  kind: event\n  strength: reported\n")
    assert drafts.read_text("utf-8") == before.partition("\n\n")[2]
    other = {**GIVEN, "at": "s1.p2.s1", "says": "Gulls could be back.", "draft": "draft-000000000001"}
    response, page = ask(desk, "claim", other)
    assert response.status == 303, re.findall(r"<div class=.wrong.*?</div>", page)
    assert not drafts.exists(), "the last one is gone"
    assert ask(desk, "?draft=draft-000000000001")[0].status == 409


def test_drafts_follow_a_mend(desk: DeskServer, toy: Path) -> None:
    drafts = add_drafts(toy, ("s1.p3.s1", "A crack was seen."))
    assert ask(desk, "mend", {"at": "s1.p2", "mend": "before", "why": "It is so."})[0].status == 303
    assert "  at: s1.p2.s1\n" in drafts.read_text("utf-8")
    assert run("check.py", toy).stdout == ""
