"""One algorithm, two languages: verify.py and the scripts agree on the published examples, signs and numbers."""

import json
import unicodedata
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from microsite.downloads import verify_copy, verify_marks
from microsite.downloads.verify_kit import VECTORS
from microsite.sources.text.normalise import WITHOUT_WIDE_BREAKS, digest, normalise
from microsite.sources.text.numbers import number_text, numbers
from microsite.sources.text.words import count_words
from tests.chromium import needs_chromium
from tests.downloads.comparing_scripts import SEARCH, places_of

TABLE: dict[str, Any] = json.loads(VECTORS.read_text("utf-8"))
_MARKS = """texts => texts.map(text => {
  const lined = ownCopy.withLines(text, CLOSES), copy = ownCopy.copyOf(ownCopy.withoutLines(lined), false, lined);
  const readings = ownCopy.atOnce(ownCopy.withoutMarks(copy, CLOSES));
  return readings.map(bare => [bare.text, [...bare.from].slice(0, bare.length)]);
})"""


def _expected(places: list[Any]) -> list[Any]:
    return [[-1 if start is None else start, [-1 if at is None else at for at in rest]] for start, rest in places]


def test_verify_py_agrees_with_the_examples() -> None:
    for row in TABLE["normal_form"]:
        assert (verify_copy.normalise(row["text"]), digest(row["normal"])) == (row["normal"], row["sha256"])
        assert normalise(row["text"]) == row["normal"]
    for row in TABLE["normal_form_3"]:
        assert verify_copy.normalise(row["text"], closes=True) == row["normal"]
        assert (normalise(row["text"], WITHOUT_WIDE_BREAKS), digest(row["normal"])) == (row["normal"], row["sha256"])
    for row in TABLE["words"]:
        assert [word.start() for word in verify_copy.WORD.finditer(row["text"])] == row["starts"]
        assert count_words(row["text"]) == len(row["starts"])
    for row in TABLE["mended"]:
        repairs = [(each["line"], each["printed"], each["read"]) for each in row["repairs"]]
        assert verify_copy.mended(row["text"], repairs) == row["mended"]
    for copy in TABLE["search"]["copies"]:
        assert places_of(copy["text"], TABLE["search"]["units"]) == _expected(copy["places"])
    for row in TABLE["marks"]:
        readings = verify_marks.without_marks(verify_copy.with_lines(row["text"]))
        assert [[reading.text, reading.origin] for reading in readings] == row["readings"]
    for row in TABLE["marks_3"]:
        readings = verify_marks.without_marks(verify_copy.with_lines(row["text"], closes=True), closes=True)
        assert [[reading.text, reading.origin] for reading in readings] == row["readings"]


@needs_chromium
def test_the_scripts_agree_with_the_examples(scripts: Page) -> None:
    hashed = """texts => texts.map(text => {
      const normal = ownCopy.normalise(text, CLOSES), bytes = new TextEncoder().encode(normal);
      ownCopy.sha256(bytes, 0, bytes.length);
      return [normal, ownCopy.lastSha256()];
    })"""
    for name, closes in (("normal_form", "false"), ("normal_form_3", "true")):
        rows = TABLE[name]
        made = scripts.evaluate(hashed.replace("CLOSES", closes), [row["text"] for row in rows])
        assert made == [[row["normal"], row["sha256"]] for row in rows]
    starts = """texts => texts.map(text => {
      const copy = ownCopy.copyOf(text, false);
      return Array.from(ownCopy.words(text), ({index}) => copy.charAt[index]);
    })"""
    rows = TABLE["words"]
    assert scripts.evaluate(starts, [row["text"] for row in rows]) == [row["starts"] for row in rows]
    rows = TABLE["mended"]
    mended = "rows => rows.map(row => ownCopy.mended(row.text, row.repairs))"
    assert scripts.evaluate(mended, rows) == [row["mended"] for row in rows]
    source, units, copies = (TABLE["search"][name] for name in ("source", "units", "copies"))
    found = scripts.evaluate(SEARCH, [source, units, [copy["text"] for copy in copies], []])
    assert found == [_expected(copy["places"]) for copy in copies]
    for name, says in (("marks", "false"), ("marks_3", "true")):
        readings = scripts.evaluate(_MARKS.replace("CLOSES", says), [row["text"] for row in TABLE[name]])
        assert readings == [row["readings"] for row in TABLE[name]]


@needs_chromium
def test_letters_and_spaces_are_those_of_python(scripts: Page) -> None:
    """Every character of Unicode, one by one."""
    every = [chr(n) for n in range(0x110000) if unicodedata.category(chr(n)) not in {"Cs", "Cn"}]
    look = """text => [
      [...text].map(sign => [...ownCopy.runs(sign)].length).join(""),
      [...text].map(sign => ownCopy.normalise(`x${sign}x`)).join("\\n"),
    ]"""
    letters, normal = scripts.evaluate(look, "".join(every))
    for sign, letter, form in zip(every, letters, normal.split("\n"), strict=True):
        assert (letter == "1") == (sign.isalnum() or sign == "_"), hex(ord(sign))
        assert form == normalise(f"x{sign}x"), hex(ord(sign))


_NUMBERED = st.lists(
    st.sampled_from(
        "3 2,000 1.5 12,34 007 1970s 2nd $ £4 -5 5-6 twenty-one Twenty fifty-first one a an dozen hundred thousand "
        "million millions trillion x ten-year , . of pages 3.5.6 v2 1,000.25 second twice eleventh nine".split()
    ),
    max_size=12,
)


@needs_chromium
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.tuples(_NUMBERED, st.sampled_from([" ", "", "-"])), min_size=5, max_size=20))
def test_both_read_numbers_alike(scripts: Page, texts: list[tuple[list[str], str]]) -> None:
    joined = [between.join(parts) for parts, between in texts]
    told = scripts.evaluate("texts => texts.map(ownCopy.numbers)", joined)
    for text, found in zip(joined, told, strict=True):
        # What is larger than a trillion is no number that a reader would look for.
        expected = [number_text(number.value) for number in numbers(text)]
        assert [one for one in found if len(one) < 13] == [one for one in expected if len(one) < 13], text


DIGITS = "۱۲٬ در سال ۱۴۰۳ و ٢٠٢٤؛ १२ 3.5 ۷٫۵ a۷ ۸b 𝟘𝟙𝟡 ۰ ٩ x"


@needs_chromium
def test_both_read_the_digits_of_any_script(scripts: Page) -> None:
    expected = [number_text(number.value) for number in numbers(DIGITS)]
    assert {"1403", "2024", "12", "3.5"} <= set(expected)
    assert scripts.evaluate("text => ownCopy.numbers(text)", DIGITS) == expected
