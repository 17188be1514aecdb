"""The form for a claim: the usual first, the rest folded until there is something in it; findings in its own words."""

import re
from html import unescape
from pathlib import Path

import pytest

from microsite.authoring.desk.field_words import in_form_words, label
from microsite.authoring.desk.server import DeskServer
from microsite.authoring.desk.spotted import strengths_in
from microsite.authoring.records.forms import FORMS
from tests.authoring.desk_project import ask, laid
from tests.project_copies import TOY

GIVEN = {"at": "s1.p3.s1", "says": "A crack was seen.", "kind": "event", "strength": "reported"}
FOLDS = ("A number", "Second-hand: from a work that it cites", "Actors, briefings, terms, events", "Page and note")


def _open(page: str) -> list[str]:
    folds = re.findall(r'<details class="more"( open)?><summary>(.*?)</summary>', page)
    assert [title for _, title in folds] == list(FOLDS)
    return [title for is_open, title in folds if is_open]


@pytest.mark.parametrize(
    ("at", "opened"),
    [
        ("s1.p3.s1", []),
        ("s1.p1.s2", ["A number", "Actors, briefings, terms, events"]),
        ("s2.p1.s1", []),
    ],
)
def test_what_is_suggested_opens_its_fold(desk: DeskServer, at: str, opened: list[str]) -> None:
    assert _open(ask(desk, f"?at={at}")[1]) == opened


@pytest.mark.parametrize(
    ("given", "opened"),
    [
        ({"note": "Seen once.", "kind": ""}, "Page and note"),
        ({"via": "nothing-there"}, FOLDS[1]),
        ({"unit": "cracks"}, "A number"),
        ({"kind": "figure"}, "A number"),
        ({"events": "nothing-there"}, FOLDS[2]),
    ],
)
def test_what_is_filled_in_or_wrong_opens_its_fold(desk: DeskServer, given: dict[str, str], opened: str) -> None:
    response, page = ask(desk, "claim", {**GIVEN, **given})
    assert (response.status, _open(page)) == (422, [opened])


def test_a_month_is_no_hedge() -> None:
    assert [each.why for each in strengths_in("It closed in May 2014.")] == []
    assert [each.why for each in strengths_in("It may close in May. Could it? Might be.")] == ["speculated, for “may”"]


def test_a_figure_has_a_number(desk: DeskServer, toy: Path) -> None:
    for given, field in (({}, "value"), ({"unit": "cracks"}, "value"), ({"value": "2"}, "unit")):
        response, page = ask(desk, "claim", {**GIVEN, "kind": "figure", **given})
        assert (response.status, f'id="wrong-{field}"' in page) == (422, True), page[page.find('class="form"') :][:4000]
    assert "crack" not in (toy / "seeds/sources/quay-notes/claims.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"perceiver": "nobody-there"}, "perceiver"),
        ({"perceiver": "Nobody There"}, "perceiver"),
        ({"speaker": "Nobody There"}, "speaker"),
        ({"value": "2", "unit": "cracks", "period": "last year"}, "period"),
        ({"value": "2", "unit": "cracks", "to": "many"}, "to"),
        ({"via": "Nothing There"}, "via"),
        ({"page": "many pages"}, "page"),
        ({"threats": "nothing-there"}, "threats"),
    ],
)
def test_what_is_wrong_with_a_part_stands_at_that_part(desk: DeskServer, given: dict[str, str], field: str) -> None:
    response, page = ask(desk, "claim", {**GIVEN, **given})
    assert (response.status, re.findall('id="wrong-([a-z]+)"', page)) == (422, [field])


def test_second_hand_is_said_at_the_cited_work_and_of_all_that_are_cited(toy: Path) -> None:
    with laid(toy, TOY / "texts" / "harbour.txt", "harbour-report") as server:
        form = {"at": "s1.p1.s2 s1.p1.s3", "says": "The two depths differ.", "kind": "finding", "strength": "reported"}
        response, page = ask(server, "claim", form)
        said = re.search(r'<div class="wrong" id="wrong-via">(.*?)</div>', page)
        assert response.status == 422
        assert said, page[page.find('class="form"') :][:4000]
        assert "“Cited work” fisk-lamb-2011, oduya-1998, without those" in said[1]
        assert re.search(r'<input name="via" id="field-via" aria-invalid="true"', page)


MESSAGES = {
    "s1.p1 rests on a-1; add via: {work: a-1}": "s1.p1 rests on a-1; add “Cited work” a-1",
    "s1.p1 rests on a-1; add via: {work: a-1}, or via: [] if it is the source's own": (
        "s1.p1 rests on a-1; add “Cited work” a-1, or “Cited work” none if it is the source's own"
    ),
    "s1.p1 cites no work; delete via: []": "s1.p1 cites no work; leave “Cited work” empty",
    "write strength: reported": "write “Strength”: reported",
    "value and to are the ends of a range; write qualifier: between": (
        "“Number” and “Up to” are the ends of a range; write “Qualifier”: between"
    ),
    "expected the lower end as value, the upper one as to; write value: 3, to: 9": (
        "expected the lower end as “Number”, the upper one as “Up to”; write “Number”: 3, “Up to”: 9"
    ),
    "both ends are the same; take to and qualifier: between out": (
        "both ends are the same; take “Up to” and “Qualifier”: between out"
    ),
    "s1.p1 rests on a-1, and via names b-2; write in its place via: {work: a-1}": (
        "s1.p1 rests on a-1, and “Cited work” names b-2; write in its place “Cited work” a-1"
    ),
    "the year 2014 does not stand in p1; leave period out, or say in a note how it is known": (
        "the year 2014 does not stand in p1; leave “Time” empty, or say in a note how it is known"
    ),
    "toy does not cite a-1 in that section; correct via, or the locator": (
        "toy does not cite a-1 in that section; correct “Cited work”, or “Passages”"
    ),
    "expected either speaker (who says it) or perceiver (who sees it so), not both": (
        "expected either “Whose words” or “Through whose eyes”, not both"
    ),
    "unit is missing here; add the line unit: …": "“What is counted” is missing",
    "id is taken; give another: --id …": "id is taken; give another: “Id”",
    "the report: it says so": "the report: it says so",
}


@pytest.mark.parametrize("message", MESSAGES)
def test_findings_speak_of_fields_as_the_form_does(message: str) -> None:
    assert in_form_words(message) == MESSAGES[message]


def test_every_field_has_a_label_of_its_own(desk: DeskServer) -> None:
    for form in FORMS.values():
        labels = [label(field.name) for field in form.fields]
        assert len({*labels}) == len(labels)
    page = unescape(ask(desk, "?at=s1.p1.s1")[1])
    asked = set(re.findall(r'<(?:input|select|textarea) name="([a-z]+)"', page)) - {"really", "id"}
    for name in asked - {"actors", "threats", "terms", "events"}:
        assert f'<label for="field-{name}">{label(name)}</label>' in page


def test_choices_are_short_and_say_what_they_mean(desk: DeskServer) -> None:
    page = unescape(ask(desk, "claim", {**GIVEN, "says": ""})[1])
    select = page.split('id="field-strength"')[1].split("</select>")[0]
    assert max(map(len, re.findall(r">([^<]+)</option>", select))) < 20
    assert '<p id="means-strength" class="hint" role="status">passed on from somebody else' in page
