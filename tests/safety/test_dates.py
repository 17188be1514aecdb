"""Days that do not exist, and what of EDTF no two programs agree on: wherever people write dates."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from microsite.model.edtf import EdtfDate, in_order
from microsite.model.edtf_words import in_words
from microsite.model.field_types import Day, Edtf
from tests.commands import run

REFUSED = {
    "1900-02-29": "the calendar has no day 29",  # moment/moment#2311: a day that rolls over into the next month
    "2021-02-30": "the calendar has no day 30",  # spencermountain/spacetime#50
    "?2021-02-30": "the calendar has no day 30",
    "2021-02~-30": "the calendar has no day 30",
    "{2020,2021-02-30}": "the calendar has no day 30",
    "[2021-02-30..2022]": "the calendar has no day 30",
    "2021-02-30/2022": "the calendar has no day 30",
    "2021-02-3X": "the calendar has no day 3X",
    "2021-02-30T12:00:00": "the calendar has no day 30",
    "-0001-02-29": "the calendar has no day 29",
    "2021-33-05": "the calendar has no day 05",
    "2023/2021": "it ends before it begins",
    "2023-05/2023-04": "it ends before it begins",
    "199X/198X": "it ends before it begins",
    "[2023..2021]": "it ends before it begins",
    "2021-00": "", "2021-13": "", "2021-42": "", "2021-3X": "", "Y170000002": "", "Y-17E7": "", "-0000": "",
    "2021/2022/2023": "", "../..": "", "/": "", "[]": "", "{2021,}": "", "[..]": "", "2021-08-15T25:00:00": "",
    "2021-08-15T12:00:00+99:99": "", "2021/open": "", "uuuu": "", "٢٠٢١": "", "2021\n": "", "2021 ": "", "1950S5": "",
    "[" * 30: "", "?" * 60: "", "2021-08-15" * 7: "",
}  # fmt: skip
"""Texts that are no dates, and what is said of them beyond that."""

ACCEPTED = {
    "2021-33": ((2021, 1, 1), (2021, 3, 31), "first quarter of 2021"),
    "2021-38~": ((2021, 5, 1), (2021, 8, 31), "about second third of 2021"),
    "2021-41": ((2021, 7, 1), (2021, 12, 31), "second half of 2021"),
    "2021-25": ((2021, 3, 1), (2021, 5, 31), "2021-25"),
    "0000": ((0, 1, 1), (0, 12, 31), "0000"),
    "0000-02-29": ((0, 2, 29), (0, 2, 29), "29 February 0000"),
    "-0001": ((-1, 1, 1), (-1, 12, 31), "-0001"),
    "[..2021]": ((0, 1, 1), (2021, 12, 31), "[..2021]"),
    "{2021,2019-05..2020}": ((2019, 5, 1), (2021, 12, 31), "{2021,2019-05..2020}"),
    "XXXX-02-29": ((0, 2, 29), (9996, 2, 29), "XXXX-02-29"),
    "1950S2": ((1900, 1, 1), (1999, 12, 31), "1950S2"),
    "2021-1X": ((2021, 10, 1), (2021, 12, 31), "2021-1X"),
    "2021?-06-11~": ((2021, 6, 11), (2021, 6, 11), "2021?-06-11~"),
    "2021-08-20/2021-08": ((2021, 8, 20), (2021, 8, 31), "20 August 2021 to August 2021"),
}


@pytest.mark.parametrize(("text", "why"), REFUSED.items())
def test_what_is_no_date_is_one_finding(text: str, why: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Edtf).validate_python(text)
    (error,) = refused.value.errors()
    assert error["type"] == "not-edtf"
    assert why in error["msg"]


@pytest.mark.parametrize(("text", "known"), ACCEPTED.items())
def test_what_is_a_date_has_days_and_words(text: str, known: tuple[object, ...]) -> None:
    date = EdtfDate(text)
    assert (*date.bounds, in_words(date)) == known


@pytest.mark.turns(6, on=4)
@given(st.text(alphabet="0123456789X-/.~?%[]{},ST:Z+ ", max_size=60) | st.text(max_size=70))
def test_every_text_is_a_date_that_can_be_used_or_none(text: str) -> None:
    try:
        date = EdtfDate(text)
    except ValueError:
        return
    first, last = date.bounds
    assert first <= last or "/" in text or ".." in text
    assert in_words(date)
    assert isinstance(date.date_parts, list)
    assert date.exact in (True, False)
    assert in_order(date)
    assert date.year is None or -9999 <= date.year <= 9999


@pytest.mark.parametrize("day", ["0000-00-00", "1900-02-29", "2021-02-30", "2026-13-01", "٢٠٢٦-١١-٢٢", "2026-11-22\n"])
def test_a_day_of_our_own_work_is_one_of_the_calendar(day: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(day)


@pytest.mark.parametrize(
    "parts",
    ["[[2021, 2, 30]]", "[[1900, 2, 29]]", "[[2021, 13]]", "[[0]]", "[[2023], [2021]]", "[[2021, 4, 31], [2022]]"],
)
def test_the_date_of_a_work_is_one_of_the_calendar(parts: str, toy: Path) -> None:
    path = toy / "seeds/references.yml"
    path.write_text(path.read_text("utf-8").replace("date-parts: [[1998]]", f"date-parts: {parts}", 1), "utf-8")
    done = run("check.py", toy)
    assert done.returncode == 1
    assert done.stdout.startswith("seeds/references.yml:10:13: wrong-type: expected a date"), done.stdout
