"""One value says everything about a date: its days, its words, its year, its parts in CSL, and its order."""

import json

import pytest
from pydantic import TypeAdapter, ValidationError

from microsite.downloads.corpus_json import plain_record
from microsite.model.edtf import EdtfDate, in_order
from microsite.model.edtf_words import in_words
from microsite.model.field_types import Edtf
from microsite.model.ledger import Event
from microsite.model.record import Record

WORDS = {
    "2021-08-15": "15 August 2021",
    "2021-08": "August 2021",
    "2022-08~": "about August 2022",
    "2022?": "2022 (uncertain)",
    "2022%": "about 2022 (uncertain)",
    "2022-21": "spring 2022",
    "197X": "the 1970s",
    "197X/2001": "the 1970s to 2001",
    "19XX": "19XX",
    "2022-24": "winter 2022",
    "2022-31": "2022-31",
    "2021-08/2023": "August 2021 to 2023",
    "2022-08-05~/2022-08-07~": "about 5 August 2022 to about 7 August 2022",
    "199X": "the 1990s",
    "-0400": "-0400",
    "{2021,2023}": "{2021,2023}",
    "2021/..": "since 2021",
    "2021~/": "since about 2021, its end not known",
    "../2021-09": "until September 2021",
    "/2021": "until 2021, its beginning not known",
}
YEARS = {"2021-08-15": 2021, "2021~/2023": 2021, "../2021": 2021, "{2021,2023}": 2021, "-0400": -400, "199X": None}
PARTS = {
    "2021": [[2021]],
    "2021-08~": [[2021, 8]],
    "2021-08-15": [[2021, 8, 15]],
    "2021-08/2023": [[2021, 8], [2023]],
    "2021/..": [[2021]],
    "2022-21": [[2022]],
    "2021-12-XX": [[2021, 12]],
    "2021-08-15T12:00:00": [[2021, 8, 15]],
    "199X": [],
    "-0400": [],
    "{2021,2023}": [],
}
DAYS = {
    "2022-02~": ((2022, 2, 1), (2022, 2, 28)),
    "1979/2018": ((1979, 1, 1), (2018, 12, 31)),
    "2021-08/..": ((2021, 8, 1), (9999, 12, 31)),
    "/2021": ((0, 1, 1), (2021, 12, 31)),
    "199X": ((1990, 1, 1), (1999, 12, 31)),
}


@pytest.mark.parametrize(("text", "words"), WORDS.items())
def test_a_date_in_words(text: str, words: str) -> None:
    assert in_words(EdtfDate(text)) == words


@pytest.mark.parametrize(("text", "year"), YEARS.items())
def test_the_year_is_the_first_that_is_written_whole(text: str, year: int | None) -> None:
    assert EdtfDate(text).year == year


@pytest.mark.parametrize(("text", "parts"), PARTS.items())
def test_csl_is_told_what_is_known(text: str, parts: list[list[int]]) -> None:
    assert EdtfDate(text).date_parts == parts


@pytest.mark.parametrize(("text", "days"), DAYS.items())
def test_bounds_are_the_days_a_date_can_mean(text: str, days: tuple[object, object]) -> None:
    assert EdtfDate(text).bounds == days


def test_only_a_day_known_as_such_is_exact() -> None:
    exact = ["2021-08-15", "2021-08-15/2021-08-15"]
    assert [t for t in [*exact, "2021-08-15~", "2021-08-15?", "2021-08", "2021-08-15/.."] if EdtfDate(t).exact] == exact


def test_a_date_stands_where_the_time_ends_in_which_it_may_have_begun_and_none_comes_last() -> None:
    texts = [
        "197X", "1979/2018", "2016/2018", "2016/..", "2021-08-15", "2021-09-07", "2021", "../2022-03", "2023-03-09",
        "2023-05~", "2023-21/2023-22", "2023-06-06", "2023", None,
    ]  # fmt: skip
    dates = [EdtfDate(text) if text else None for text in reversed(texts)]
    ordered = [str(date) for date in sorted(dates, key=in_order)]
    assert ordered == [str(text) for text in texts]


def test_a_date_is_a_frozen_value() -> None:
    date = EdtfDate("2021")
    assert date == EdtfDate("2021") != EdtfDate("2021~")
    assert len({date, EdtfDate("2021")}) == 1
    with pytest.raises(AttributeError):
        date.text = "2022"  # type: ignore[misc]
    with pytest.raises(ValueError, match="is not an EDTF date"):
        EdtfDate("last year")


class _Dated(Record):
    date: Edtf | None


def test_a_record_is_read_with_a_date_and_written_with_its_text() -> None:
    event = Event.model_validate({"id": "fog", "what": "Fog.", "date": 2021, "claims": ("x-001",)})
    assert event.date == EdtfDate("2021")
    assert (
        plain_record(event)["date"]
        == event.model_dump()["date"]
        == json.loads(event.model_dump_json())["date"]
        == "2021"
    )
    assert _Dated(date=EdtfDate("2021~")).model_dump() == {"date": "2021~"}


@pytest.mark.parametrize("given", [True, 2021.5, ["2021"], "last year", "Y170000002", 20211, "", "/", "/..", "../"])
def test_what_is_no_date_is_a_finding(given: object) -> None:
    with pytest.raises(ValidationError) as refused:
        _Dated.model_validate({"date": given})
    assert [error["type"] for error in refused.value.errors()] == ["not-edtf"]


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_the_schema_tells_editors_of_texts_and_years(mode: str) -> None:
    schema = TypeAdapter(Edtf).json_schema(mode=mode)  # type: ignore[arg-type]
    assert schema["type"] == ["string", "integer"]
