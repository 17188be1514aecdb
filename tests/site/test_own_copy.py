"""A reader's own copy on the page: what is said of each sentence that stands there, elsewhere or otherwise."""

import pytest
from playwright.sync_api import expect

from tests.chromium import needs_chromium
from tests.project_copies import TOY
from tests.site.own_copy_field import CLAIM, HARBOUR, SOURCE, TEXT, OpenField, give, states


@needs_chromium
def test_the_very_file_stands_in_its_place(open_own_copy: OpenField) -> None:
    page = open_own_copy(CLAIM)
    said = give(page, HARBOUR.read_bytes())
    assert said.startswith("This is the very file we read, byte for byte, and everything stands in its place: all 14 ")
    assert set(states(page).values()) == {"there"}
    own = page.locator(".own-copy-tool > div > ul > li")
    expect(own).to_have_count(1)
    expect(own).to_contain_text("section 1, paragraph 1, sentence 3: stands there, word for word")
    expect(own.locator("q")).to_have_text(
        "Recent soundings show at least 6 metres at low water (Fisk & Lamb, 2011: 4-5)."
    )


S2, S3 = "section 1, paragraph 1, sentence 2", "section 1, paragraph 1, sentence 3"
FISHERMEN = "section 2, paragraph 1, sentence 2"
CHANGED: list[tuple[str, str, dict[str, str], str]] = [
    ("at least 6 metres", "at least 9 metres", {S3: "differs"}, "We read the number 6 there, and it is not"),
    ("at least 6 metres", "at most 6 metres", {S3: "differs"}, "At low water the channel was found"),
    ("the channel was nine", "the channel was ten", {S2: "differs"}, "We read the number 9 there"),
    ("Fishermen\nfear that larger boats will stop calling.", "", {FISHERMEN: "missing"}, "do not take our word"),
    ("It may well", "It may not", {"section 2, paragraph 1, sentence 3": "differs"}, "this place: It may not happen"),
]  # fmt: skip


@needs_chromium
@pytest.mark.parametrize(("old", "new", "named", "told"), CHANGED)
def test_exactly_what_is_changed_is_named(
    open_own_copy: OpenField, old: str, new: str, named: dict[str, str], told: str
) -> None:
    assert old in TEXT
    page = open_own_copy(SOURCE)
    said = give(page, "A menu. Home.\r\n\r\n" + TEXT.replace(old, new).replace("\n", "\r\n"))
    assert {place: state for place, state in states(page).items() if state != "there"} == named
    assert said.startswith("13 of 14 sentences and headings of the harbour report stand in your copy, word for word.")
    expect(page.locator(".own-copy-tool")).to_contain_text(told)
    expect(page.locator(".own-copy-tool")).to_contain_text("A copy that differs need not be wrong.")


@needs_chromium
def test_what_stands_elsewhere_is_found_there(open_own_copy: OpenField) -> None:
    page, moved = open_own_copy(SOURCE), "Dredge the channel twice a year."
    said = give(page, f"{moved}\n\n{TEXT.replace(moved, '')}")
    assert said.endswith("One stands in another place.")
    assert {place for place, state in states(page).items() if state == "moved"} == {
        "section 2, list item 1, sentence 1"
    }
    letter = (TOY / "texts" / "letter.txt").read_text("utf-8")
    assert give(page, letter + "!") == (
        "None of the 14 sentences and headings of the harbour report stands in your text, word for word. "
        "Part of a sentence is not found: give it from its first word to its full stop. This does not say how near "
        "your text comes: a sentence with one other word and any other text get the same answer. Look the passage up "
        "by its place, and compare by eye."
    )
    assert give(page, letter * 3).endswith(
        "it seems to be another text or a translation, or copying mixed its columns."
    )
    assert page.locator(".own-copy-tool > div > *").count() == 0
    assert give(page, letter).startswith("By its bytes, this is the letter about gulls, not the harbour report.")


TRANSLATED = """Silt and the Future of Brill Harbour

1. Background

Der Hafen von Brill ist jedes Jahr flacher geworden, seit es den Wellenbrecher gibt; die Verwaltung hält die Lage nun
für ernst. Nach Oduya (1998: 12) war die Rinne bei ihrer Eröffnung neun Meter tief. Die eigenen Ingenieure sind uneins.

2. What is at stake

Das Baggern kostet zwischen 2 und 3,5 Millionen Pfund im Jahr. Die Fischer fürchten, dass größere Boote ausbleiben.
"""


@needs_chromium
def test_another_text_under_the_same_headings_is_no_part_of_the_source(open_own_copy: OpenField) -> None:
    page = open_own_copy(SOURCE)
    assert give(page, TRANSLATED) == (
        "No sentence was found: of the harbour report 3 headings stand in your copy, and none of its 11 sentences. "
        "It seems to be another text under the same headings or a translation, or copying mixed its columns."
    )
    assert give(page, "2. What is at stake").startswith("Your text is a part of the harbour report: 1 of 14 ")
    one = TRANSLATED.replace("Die Fischer fürchten", "Fishermen fear that larger boats will stop calling. Sie fürchten")
    assert "4 of 14 sentences and headings" in give(page, one)


SOUNDINGS = "Recent soundings show at least 6 metres at low water (Fisk & Lamb, 2011: 4-5)."
BESIDE = {
    f"Nobody says that {SOUNDINGS}": "Your copy has more before it: Nobody says that",
    f"A note. It is a lie that\n{SOUNDINGS}": "Your copy has more before it: It is a lie that",
    f"{SOUNDINGS} None of this is so.": "Your copy has more behind it: None of this is so.",
    f"A menu\n\n{SOUNDINGS}\n\nShare this": "",
}


@needs_chromium
def test_what_turns_a_sentence_round_is_shown_beside_the_first_and_the_last_as_well(open_own_copy: OpenField) -> None:
    page = open_own_copy(CLAIM)
    for text, told in BESIDE.items():
        said = give(page, text)
        assert said.startswith("Your text is a part of the harbour report: 1 of 14 sentences and headings stands in ")
        assert said.endswith("Beside one that stands there, your copy has more." if told else "word for word.")
        own = page.locator(".own-copy-tool > div > ul > li")
        expect(own).to_contain_text(
            "stands there, word for word" + (", but your copy has more beside it" if told else "")
        )
        assert told in own.inner_text()
    give(page, TEXT.replace("5). The board's", "5). None of this is so. The board's"))
    expect(page.locator(".own-copy-tool > div > ul > li")).to_contain_text("more behind it: None of this is so.")
    assert sorted(states(page).values())[:3] == ["added", "added", "there"]


@needs_chromium
def test_of_a_part_nothing_is_doubted_that_is_not_in_it(open_own_copy: OpenField) -> None:
    page = open_own_copy(SOURCE)
    part = TEXT[TEXT.index("The harbour of Brill has lost") : TEXT.index("2. What is at stake")]
    assert give(page, part) == (
        "Your text is a part of the harbour report: 4 of 14 sentences and headings stand in your copy, word for word."
    )
    assert sorted(set(states(page).values())) == ["beyond", "there"]
    expect(page.locator(".own-copy-tool")).not_to_contain_text("do not take our word")
    assert "One is not found" not in give(page, part.replace("nine", "ten"))
