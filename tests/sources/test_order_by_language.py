"""Names stand in the order of the language that is spoken, under its letters: its catalogue has them."""

import pytest

from microsite.model.spoken import speaking
from microsite.sources.text import collation

ORDERS = {
    "en": ("12 men", "apple", "école", "The West", "Zoo"),
    "es": ("12 hombres", "La casa", "nube", "ñandú", "oso"),
    "de": ("Apfel", "Ärger", "Die Bahn", "Zoo"),
    "fa": ("۱۲ مرد", "آب", "بندر", "پل", "کتاب", "گل", "یک", "Ada", "Brill"),
}
HEADINGS = {
    "en": {"ñandú": "N", "بندر": collation.OTHER_SCRIPTS, "12": collation.DIGITS, "The West": "W"},
    "es": {"ñandú": "Ñ", "Ñu": "Ñ", "café": "C"},
    "fa": {"آب": "آ", "پل": "پ", "Ada": "A", "۱۲": collation.DIGITS, "كتاب": "ک", "Мир": collation.OTHER_SCRIPTS},
}


@pytest.mark.parametrize(("language", "names"), ORDERS.items())
def test_names_stand_in_order(language: str, names: tuple[str, ...]) -> None:
    with speaking(language):
        shuffled = dict.fromkeys((*names[1::2], *names))
        assert tuple(sorted(shuffled, key=collation.key)) == names


@pytest.mark.parametrize(("language", "headings"), HEADINGS.items())
def test_names_stand_under_the_letters_of_the_language(language: str, headings: dict[str, str]) -> None:
    with speaking(language):
        assert {name: collation.heading(name) for name in headings} == headings


def test_addresses_of_letters_are_ascii() -> None:
    assert [collation.anchor(letter) for letter in ("A", "Ñ", "ب", collation.DIGITS)] == ["a", "uf1", "u628", "digits"]


INSIDE = {
    "en": {"The Taliban": "the Taliban", "Theo": "Theo", "The": "The", "“The West”": "“the West”"},
    "de": {"Die grüne Bahn": "die grüne Bahn", "Die Bahn": "die Bahn", "Den Haag": "Den Haag", "Dieter": "Dieter"},
    "es": {"La casa": "la casa", "El Salvador": "El Salvador"},
    "fa": {"گروه": "گروه"},
}


@pytest.mark.parametrize(("language", "names"), INSIDE.items())
def test_an_article_is_small_inside_a_sentence(language: str, names: dict[str, str]) -> None:
    with speaking(language):
        assert {name: collation.inside(name) for name in names} == names
