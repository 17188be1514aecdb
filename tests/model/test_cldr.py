"""Dates, numbers and lists as languages write them; two languages in one process do not meet."""

import pytest

from microsite.model import cldr
from microsite.model.edtf import EdtfDate
from microsite.model.edtf_words import in_words
from microsite.model.spoken import speaking
from microsite.model.wording import plural, words

SAID = {
    "en": ("5 August 2021", "about August 2021", "12,345", "a, b and c", "1 claim", "3 claims"),
    "de": ("5. August 2021", "um August 2021", "12.345", "a, b und c", "1 Behauptung", "3 Behauptungen"),
    "es": ("5 de agosto de 2021", "hacia agosto de 2021", "12.345", "a, b y c", "1 afirmación", "3 afirmaciones"),
    "fa": ("۵ اوت ۲۰۲۱", "حدود اوت ۲۰۲۱", "۱۲٬۳۴۵", "a،\u200f b، و c", "۱ گزاره", "۳ گزاره"),
}


@pytest.mark.parametrize(("language", "said"), SAID.items())
def test_a_language_writes(language: str, said: tuple[str, ...]) -> None:
    with speaking(language):
        dates = in_words(EdtfDate("2021-08-05")), in_words(EdtfDate("2021-08~"))
        counted = [plural(n, "{n} claim", "{n} claims") for n in (1, 3)]
        assert (*dates, cldr.number(12_345), cldr.listed(["a", "b", "c"]), *counted) == said


def test_a_language_ends_with_its_block() -> None:
    with speaking("de"):
        with speaking("es"):
            assert words("Search") == "Buscar"
        assert words("Search") == "Suche"
    assert words("Search") == "Search"


def test_a_language_without_a_catalogue_is_said_in_english() -> None:
    with speaking("nl"):
        assert words("Search") == "Search"
        assert in_words(EdtfDate("2021-08")) == "augustus 2021"


def test_a_region_has_the_words_of_its_language() -> None:
    with speaking("de-AT"):
        assert words("Search") == "Suche"


@pytest.mark.parametrize(("tag", "rtl"), {"fa": True, "ar": True, "he": True, "de": False, "az-Arab": True}.items())
def test_the_direction_of_a_language(tag: str, rtl: bool) -> None:
    assert cldr.is_rtl(tag) is rtl
