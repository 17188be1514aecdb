"""The parts of a briefing's own text, whatever language it is written in."""

from collections.abc import Iterator

import pytest

from microsite.model.account import account, head_boxes, heading_of_boxes
from microsite.model.catalogue import ENGLISH, catalogue
from microsite.model.parse_prose import parse_prose


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    """Other tests are of English projects."""
    yield
    head_boxes(ENGLISH)


@pytest.mark.parametrize(
    ("language", "heading", "is_one"),
    [
        ("en", "What is missing here", True),
        ("en", "Was hier fehlt", False),
        ("de", "Was hier fehlt", True),
        ("de", "What is missing here", True),
        ("fa", "آنچه اینجا نیست", True),
        ("fa", "Was hier fehlt", False),
        ("nl", "What is missing here", True),
    ],
)
def test_a_box_is_headed_in_the_language_of_the_site_or_in_english(language: str, heading: str, is_one: bool) -> None:
    head_boxes(catalogue(language))
    (section,) = account(parse_prose(f"## A\n\nB. [@x-001]\n\n### {heading}\n\n- C. [@x-001]"))
    assert (section.box is not None, len(section.missing)) == (is_one, int(is_one))
    if is_one and language != "nl":
        assert heading in ("What is missing here", heading_of_boxes())
