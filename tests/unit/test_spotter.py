"""Names are found in one pass, and as one pattern of all of them would find them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from microsite.text.spotter import Spotter

_WORDS = st.sampled_from(
    ["Brill", "Friends", "of", "the", "انجمن", "IS-K", "IS", "'Ansar", "O'Brien", "a_b", "(x)", "é"]
)
_NAME = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)
_TEXT = st.lists(st.one_of(_WORDS, st.sampled_from([" ", ", ", "-", "s", "’"])), max_size=25).map("".join)


def _pattern(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


@given(st.lists(_NAME, min_size=1, max_size=6, unique=True), _TEXT)
def test_names_in_turn_are_those_of_one_pattern(names: list[str], text: str) -> None:
    assert list(Spotter(names).in_turn(text)) == re.findall(rf"(?<!\w)(?:{_pattern(names)})(?!\w)", text)


@given(st.lists(_NAME, min_size=1, max_size=6, unique=True), _TEXT)
def test_every_name_is_found_as_by_a_pattern_of_its_own(names: list[str], text: str) -> None:
    found = list(Spotter(names).everywhere(text))
    for name in names:
        own = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
        assert [start for other, start in found if other == name] == own


def test_the_longest_name_at_a_place_counts_and_parts_of_words_do_not() -> None:
    spotter = Spotter(["Islet", "Islet Watch", "Watch"])
    text = "Islet Watch and the Islets watch Islet Watchers; Islet Watch."
    assert list(spotter.in_turn(text)) == ["Islet Watch", "Islet", "Islet Watch"]
    assert [name for name, _ in spotter.everywhere(text)] == [
        "Islet Watch", "Islet", "Watch", "Islet", "Islet Watch", "Islet", "Watch",
    ]  # fmt: skip
