"""Plain dates are what the grammar of another program takes, as far as the calendar has them."""

import calendar

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from microsite.model.edtf import EdtfDate

_YEAR = st.sampled_from(["0000", "0001", "1900", "2000", "2021", "2024", "9999", "-2021", "202", "20211", "٢٠٢١"])
_MONTH = st.sampled_from(["", "-00", "-01", "-02", "-04", "-12", "-13", "-21", "-24", "-33", "-41", "-42", "-1", "-٠١"])
_DAY = st.sampled_from(["", "", "-00", "-01", "-28", "-29", "-30", "-31", "-1", "-٠١"])
_MARK = st.sampled_from(["", "", "", "~", "?", "%", "x"])
_DATE = st.tuples(_YEAR, _MONTH, _DAY, _MARK).filter(lambda parts: parts[1] or not parts[2])
_PLAIN = _DATE.map(lambda parts: "".join(parts[:3]))


def _by_the_grammar(text: str) -> bool:
    try:
        parse_edtf(text)
    except EDTFParseException:
        return False
    return True


def _in_the_calendar(year: str, month: str, day: str) -> bool:
    if not day:
        return True
    if int(month[1:]) > 12:
        return False
    like = 2000 if calendar.isleap(int(year)) else 2001
    return int(day[1:]) <= calendar.monthrange(like, int(month[1:]))[1]


def _is_edtf(text: str) -> bool:
    try:
        EdtfDate(text)
    except ValueError:
        return False
    return True


@given(_DATE)
def test_a_date_is_what_the_grammar_takes_and_the_calendar_has(parts: tuple[str, str, str, str]) -> None:
    year, month, day, mark = parts
    # The library refuses seasons with a mark, which the standard has.
    if mark and not day and month[1:].isdigit() and int(month[1:]) > 12:
        return
    text = "".join(parts)
    assert _is_edtf(text) == (_by_the_grammar(text) and _in_the_calendar(year, month, day))


@given(_PLAIN, _PLAIN)
def test_an_interval_is_two_dates_in_their_order(begin: str, end: str) -> None:
    both = _is_edtf(begin) and _is_edtf(end)
    expected = both and EdtfDate(begin).bounds[0] <= EdtfDate(end).bounds[1]
    assert _is_edtf(f"{begin}/{end}") == expected


@pytest.mark.parametrize(
    "text", ["0001", "2021", "9999", "2021-02", "2024-02", "2021-12", "2021-11", "1900-02", "2021-08-15", "2000-02-29"]
)
def test_the_first_and_the_last_day_are_those_of_the_grammar(text: str) -> None:
    parsed = parse_edtf(text)
    assert EdtfDate(text).bounds == (parsed.lower_strict()[:3], parsed.upper_strict()[:3])
    assert EdtfDate(f"{text}/..").bounds == (parsed.lower_strict()[:3], (9999, 12, 31))
    assert EdtfDate(f"../{text}").bounds[1] == parsed.upper_strict()[:3]


def test_years_of_any_length_are_refused_at_once() -> None:
    assert not _is_edtf("Y-17E7")
    assert not _is_edtf("2021/Y170000002")
    assert not _is_edtf("{" + ",".join(["2021-08-15"] * 20) + "}")
