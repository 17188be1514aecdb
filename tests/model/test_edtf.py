"""Plain dates are told without the grammar, and as the grammar tells them."""

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import given
from hypothesis import strategies as st

from microsite.model.edtf import EdtfDate

_YEAR = st.sampled_from(["0000", "0001", "1900", "2000", "2021", "2024", "9999", "-2021", "202", "20211", "٢٠٢١"])
_PART = st.sampled_from(["", "-00", "-01", "-02", "-04", "-12", "-13", "-21", "-28", "-29", "-30", "-31", "-1", "-٠١"])
_MARK = st.sampled_from(["", "", "", "~", "?", "%", "x", " ", "\n", "T12:00:00"])
_DATE = st.tuples(_YEAR, _PART, _PART, _MARK).map("".join)


def _by_the_grammar(text: str) -> bool:
    try:
        parse_edtf(text)
    except EDTFParseException:
        return False
    return True


def _is_edtf(text: str) -> bool:
    try:
        EdtfDate(text)
    except ValueError:
        return False
    return True


@given(_DATE)
def test_a_date_is_what_the_grammar_takes(text: str) -> None:
    assert _is_edtf(text) == _by_the_grammar(text)


@given(_DATE, _DATE)
def test_an_interval_is_what_the_grammar_takes(first: str, last: str) -> None:
    assert _is_edtf(f"{first}/{last}") == _by_the_grammar(f"{first}/{last}")


@pytest.mark.parametrize(
    "text", ["0001", "2021", "9999", "2021-02", "2024-02", "2021-12", "2021-11", "1900-02", "2021-08-15", "2000-02-29"]
)
def test_the_first_and_the_last_day_are_those_of_the_grammar(text: str) -> None:
    parsed = parse_edtf(text)
    assert EdtfDate(text).bounds == (parsed.lower_strict()[:3], parsed.upper_strict()[:3])
    assert EdtfDate(f"{text}/..").bounds == (parsed.lower_strict()[:3], (9999, 12, 31))
    assert EdtfDate(f"1999/{text}").bounds[1] == parsed.upper_strict()[:3]


def test_years_of_any_length_are_refused_at_once() -> None:
    assert not _is_edtf("Y-17E7")
    assert not _is_edtf("2021/Y170000002")
    assert not _is_edtf("{" + ",".join(["2021-08-15"] * 20) + "}")
