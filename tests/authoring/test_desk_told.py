"""What tells a claim already is changed and taken out at the desk: in the fields of a page and in its text."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from microsite.authoring.desk.server import DeskServer
from microsite.authoring.records.told_places import told_places, with_told
from microsite.authoring.records.valid_record import NewError
from tests.authoring.desk_project import add_source, ask, laid
from tests.commands import run
from tests.project_copies import TOY

SILTING = "seeds/threats/silting.md"
CLAIM = "harbour-report-004"


@pytest.fixture
def desk(toy: Path, tmp_path: Path) -> Iterator[DeskServer]:
    add_source(toy, tmp_path)
    with laid(toy, toy.parent / "harbour.txt", "harbour-report") as server:
        yield server


@pytest.fixture(autouse=True)
def own_copy(toy: Path) -> None:
    (toy.parent / "harbour.txt").write_bytes((TOY / "texts/harbour.txt").read_bytes())


def _there(page: str) -> dict[str, dict[str, str]]:
    """Return the places that a form lists, by what they are called, each with what is asked for it."""
    links = re.findall(r'<li><a href="\?(told=[^"#]*)#form">(.*?)</a></li>', page)
    return {unescape(name): dict(part.split("=") for part in unescape(query).split("&")) for query, name in links}


def test_every_place_that_tells_a_claim_is_listed(desk: DeskServer) -> None:
    listed = list(_there(ask(desk, f"?tell={CLAIM}")[1]))
    assert listed[0] == "Silting of the harbour › Key points › How deep › “No less than 6 metres at low water, …”"
    assert any("› What is not known ›" in each for each in listed)
    assert any(each.startswith("Silting of the harbour › “The channel was once") for each in listed)


def test_a_key_point_is_changed_and_nothing_else(desk: DeskServer, toy: Path) -> None:
    before = (toy / SILTING).read_text("utf-8")
    where = next(iter(_there(ask(desk, f"?tell={CLAIM}")[1]).values()))
    form = ask(desk, "?" + "&".join(f"{key}={value}" for key, value in where.items()))[1]
    words = "No less than 6 metres at low water, the report says."
    assert f">{words} [@{CLAIM}]</textarea>" in form
    response, page = ask(desk, "told", {**where, "words": "At low water: 6 metres or more."})
    assert (response.status, "rests on no claim" in unescape(page)) == (422, True)
    assert (toy / SILTING).read_text("utf-8") == before
    said = f"At low water: 6 metres or more, it says. [@{CLAIM}]"
    assert ask(desk, "told", {**where, "words": said})[0].status == 303
    assert (toy / SILTING).read_text("utf-8") == before.replace(f"{words} [@{CLAIM}]", f'"{said}"')
    assert "is told in other words in Silting of the harbour." in ask(desk, "")[1]
    assert run("check.py", toy).stdout == ""
    assert ask(desk, "told", {**where, "words": said})[0].status == 409, "the place has other words now"


def test_a_key_point_is_taken_out(desk: DeskServer, toy: Path) -> None:
    before = (toy / SILTING).read_text("utf-8")
    where = next(iter(_there(ask(desk, f"?tell={CLAIM}")[1]).values()))
    assert ask(desk, "told", {**where, "words": ""})[0].status == 422, "an empty field may be a slip"
    assert ask(desk, "told", {**where, "out": "yes"})[0].status == 303
    gone = "- label: How deep\n  says: No less than 6 metres at low water, the report says. [@harbour-report-004]\n"
    assert (toy / SILTING).read_text("utf-8") == before.replace(gone, "")


def test_the_only_key_point_is_taken_out_with_its_list(desk: DeskServer, toy: Path) -> None:
    page = toy / "seeds/threats/ferry-loss.md"
    before = page.read_text("utf-8")
    point = "key_points:\n- label: How deep\n  says: Six metres or more, the report says. [@harbour-report-004]\n"
    page.write_text(before.replace("reviewed:", f"{point}reviewed:"), "utf-8")
    listed = _there(ask(desk, f"?tell={CLAIM}")[1])
    where = next(asked for name, asked in listed.items() if name.startswith("Loss of the ferry › Key points"))
    assert ask(desk, "told", {**where, "out": "yes"})[0].status == 303
    assert page.read_text("utf-8") == before


def test_what_two_sources_agree_on_is_taken_out_with_its_field() -> None:
    text = PAGE.replace("key_points:", "agreement: >-\n  Both are\n  so. [@x-009]\nkey_points:")
    (place,) = told_places(text, "x-009")
    assert with_told(text, "x-009", place.key, "") == PAGE


PAGE = """---
title: A page
bottom_line: >-
  It is so, and goes on for longer than one line of a file would like to be, which is why it is folded here below
  its key. [@x-001]
key_points:
- label: One
  says: It is so. [@x-001]
caveats:
- It may be. [@x-001; @x-002]
- Or not. [@x-003]
---

First it is so. [@x-001] Then
more. [@x-002]

- One. [@x-0011]
- Two, over
  two lines. [@x-001]

## Why

Because. [@x-003]
"""


def test_places_are_told_by_their_fields_and_headings() -> None:
    places = told_places(PAGE, "x-001")
    assert [each.where for each in places] == [("bottom_line",), ("key_points", "One", "says"), ("caveats",), (), ()]
    assert [each.words.split(".")[0] for each in places][2:] == ["It may be", "First it is so", "Two, over two lines"]
    assert [bool(each.whole[1]) for each in places] == [False, True, True, True, True]


@pytest.mark.parametrize(("number", "words", "gone", "new"), [
    (0, "It is. [@x-001]", PAGE[PAGE.index(">-") : PAGE.index("\nkey_points")], "It is. [@x-001]"),
    (1, "", "key_points:\n- label: One\n  says: It is so. [@x-001]\n", ""),
    (2, "", "- It may be. [@x-001; @x-002]\n", ""),
    (2, "So: it may be. [@x-001]", "It may be. [@x-001; @x-002]", '"So: it may be. [@x-001]"'),
    (3, "", "First it is so. [@x-001] Then\nmore. [@x-002]\n\n", ""),
    (3, "Less. [@x-002]", "First it is so. [@x-001] Then\nmore. [@x-002]", "Less. [@x-002]"),
    (4, "Two. [@x-001]", "Two, over\n  two lines. [@x-001]", "Two. [@x-001]"),
    (4, "", "- Two, over\n  two lines. [@x-001]\n", ""),
])  # fmt: skip
def test_one_place_is_changed(number: int, words: str, gone: str, new: str) -> None:
    assert gone in PAGE
    assert with_told(PAGE, "x-001", told_places(PAGE, "x-001")[number].key, words) == PAGE.replace(gone, new, 1)


def test_what_a_page_needs_is_not_taken_out() -> None:
    with pytest.raises(NewError, match="needs a sentence here"):
        with_told(PAGE, "x-001", told_places(PAGE, "x-001")[0].key, "")
    with pytest.raises(NewError, match="changed meanwhile"):
        with_told(PAGE, "x-001", "0" * 12, "Other words.")
