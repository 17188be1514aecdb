"""A number in a claim's sentence, however it is written, stands in the passage; the texts are the tests' own."""

from pathlib import Path

import pytest

from microsite.checks.numbers_there import numbers_said, with_neighbours
from microsite.sources.text.normalise import normalise
from microsite.sources.text.numbers import number_text, numbers
from tests.commands import run

SAME = [
    ("Forty-one boats sank.", "41 boats sank."),
    ("41 % of boats", "forty-one per cent of boats"),
    ("1,200 boats", "1 200 boats"),
    ("1 200 boats", "1,200 boats"),
    ("1\u202f200 boats", "1200 boats"),
    ("in 2021–2022", "in 2021-22"),
    ("in 2021/22", "from 2021 to 2022"),
    ("£2 to £3 million", "between £2 million and £3 million"),
    ("10⁶ herrings", "10^6 herrings"),
    ("5 × 10⁶ herrings", "5 million herrings"),
    ("10^6 herrings", "1,000,000 herrings"),
    ("a million herrings", "1,000,000 herrings"),
    ("a dozen herrings", "12 herrings"),
    ("two dozen herrings", "twenty-four herrings"),
    ("the 21st century", "the twenty-first century"),
    ("at least one boat, and one another", "a boat"),
    ("15 March 2011", "March 15th, 2011"),
    ("two times", "twice"),
    ("۱۲ boats", "12 boats"),
]
OTHER = [
    ("42 boats", "41 boats"),
    ("forty-two boats", "41 boats"),
    ("42 %", "41 per cent"),
    ("1,201 boats", "1 200 boats"),
    ("in 2021–2023", "in 2021-22"),
    ("in 2021/23", "from 2021 to 2022"),
    ("£2 to £4 million", "between £2 million and £3 million"),
    ("10⁷ herrings", "10^6 herrings"),
    ("5 × 10⁷ herrings", "5 million herrings"),
    ("a billion herrings", "1,000,000 herrings"),
    ("a dozen herrings", "13 herrings"),
    ("the 22nd century", "the twenty-first century"),
    ("1.6 million", "1.5 million"),
    ("1 boat", "a boat"),
]


def _strange(says: str, passage: str) -> list[str]:
    held = with_neighbours([number_text(number.value) for number in numbers(normalise(passage))])
    return [written for written, values in numbers_said(says) if held.isdisjoint(values)]


@pytest.mark.parametrize(("says", "passage"), SAME)
def test_one_number_in_two_forms_is_one(says: str, passage: str) -> None:
    assert _strange(says, passage) == []


@pytest.mark.parametrize(("says", "passage"), OTHER)
def test_another_number_is_named(says: str, passage: str) -> None:
    assert _strange(says, passage)


def test_a_number_that_the_note_explains_passes(toy: Path) -> None:
    claims = toy / "seeds/sources/gull-letter/claims.yml"
    text = claims.read_text("utf-8")
    wrong = text.replace("gulls took forty sandwiches", "gulls took some 50 sandwiches")
    assert wrong != text
    claims.write_text(wrong, "utf-8")
    assert 'says "50", which does not stand in p1.s2 (numbers there: 1, 40)' in run("check.py", toy).stdout
    noted = wrong.replace(
        "figure: {value: 40", "note: The letter says forty; 50 is our rounding.\n  figure: {value: 40"
    )
    assert noted != wrong
    claims.write_text(noted, "utf-8")
    assert "figure-not-in-passage" not in run("check.py", toy).stdout
