"""Accents that a PDF draws apart from their letters, by where they stand."""

import pytest

from microsite.sources.documents import pdf
from microsite.sources.documents.pdf.accents import NOTHING, LetterBox, with_accents

_WIDE = 5.0


def _drawn(text: str, places: dict[int, float]) -> str:
    """Return the text as it is read if letters stand side by side, those in ``places`` at another one's place."""
    lefts: list[float] = []
    reached = 0.0
    for index in range(len(text)):
        lefts.append(places[index] * _WIDE if index in places else reached)
        reached += 0 if index in places or text[index] == "\n" else _WIDE

    def bounds(index: int) -> LetterBox:
        return lefts[index], 0.0, lefts[index] + _WIDE, 10.0

    return with_accents(text, bounds).replace(NOTHING, "")


@pytest.mark.parametrize(
    ("text", "places", "read"),
    [
        ("M¨uller", {1: 1}, "Müller"),
        ("Mu¨ller", {2: 1}, "Müller"),
        ("na¨ıve", {2: 2}, "naïve"),
        ("Pozna´n", {5: 5}, "Poznań"),
        ("fac¸ade", {3: 2}, "façade"),
        ("e\u0301", {1: 0}, "é"),
        ("the `sed' stream", {}, "the `sed' stream"),
        ("it´s", {}, "it´s"),
        ("x¨ 9", {1: 3}, "x¨ 9"),
    ],
)
def test_an_accent_is_put_over_the_letter_that_it_is_drawn_at(text: str, places: dict[int, float], read: str) -> None:
    assert _drawn(text, places) == read


def test_a_blank_that_an_accent_brings_into_a_word_goes() -> None:
    places = {0: 0.0, 2: 1.0, 4: 1.0, 5: 2.0, 6: 3.0}
    text = "M ¨ ull"

    def bounds(index: int) -> LetterBox:
        left = places.get(index, 1.0) * _WIDE
        return left, 0.0, left + (_WIDE if index in places else 0), 10.0

    assert with_accents(text, bounds).replace(NOTHING, "") == "Müll"


def _pdf(content: bytes) -> bytes:
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        font,
    ]
    body = b"".join(b"%d 0 obj%s endobj\n" % pair for pair in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_a_pdf_with_accents_apart_is_read_whole() -> None:
    content = b"BT /F 10 Tf 40 300 Td [(So says M) -112 (\\250) 444 (uller of the pier, again and again.)] TJ ET"
    (block,) = pdf.read(_pdf(content)).blocks
    assert block.text == "So says Müller of the pier, again and again."
