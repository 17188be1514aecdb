"""A reader's own copy with what pages and lines put into it: it is left out, and that is said."""

import pytest

from tests.chromium import needs_chromium
from tests.site.own_copy_field import SOURCE, TEXT, OpenField, give, states


def _printed(text: str) -> str:
    """Return a text as it comes out of a PDF: narrow lines, divided words, a head and a number on each page."""
    lines, out = text.replace("-\n", "-").replace("engineers", "engi-\nneers").split("\n"), list[str]()
    for number, line in enumerate(lines, 1):
        out.append(line)
        if number % 3 == 0:
            out += [f"{number} The Brill Gazette", str(number)]
    return "\n".join(out)


PRINTED: dict[str, tuple[str, int, str]] = {
    "heads and numbers of pages": (_printed(TEXT), 3, "The Brill Gazette"),
    "U+FFFE for a hyphen": (
        TEXT.replace("engineers", "engi\ufffeneers").replace("self-\nstyled", "self\ufffestyled"),
        2,
        "",
    ),
    "quoted lines": ("\n".join(f"> {line}" for line in TEXT.split("\n")), 4, ""),
    "numbered lines": ("\n".join(f"{n} {line}" for n, line in enumerate(TEXT.split("\n"), 1)), 4, ""),
}


@needs_chromium
@pytest.mark.parametrize("name", PRINTED)
def test_what_pages_and_lines_put_into_a_text_is_left_out_and_that_is_said(open_own_copy: OpenField, name: str) -> None:
    page = open_own_copy(SOURCE)
    text, many, left_out = PRINTED[name]
    said = give(page, text)
    assert "differ" not in said
    assert "not found" not in said
    marks = [place for place, state in states(page).items() if state == "marks"]
    assert len(marks) >= many, said
    told = page.locator(".own-copy-tool li.copy-marks").evaluate_all("all => all.map(one => one.textContent).join()")
    assert "Left out: " in told
    assert left_out in told


@needs_chromium
def test_a_word_that_looks_like_the_head_of_a_page_makes_nothing_word_for_word(open_own_copy: OpenField) -> None:
    page = open_own_copy(SOURCE)
    planted = TEXT.replace("now calls", "now\nnever\ncalls").replace("fear that", "fear\nnever\nthat")
    said = give(page, planted.replace("will stop", "will\n900\nstop"))
    assert said.startswith(
        "12 of 14 sentences and headings of the harbour report stand in your copy, word for word. 2 "
    )
    told = page.locator(".own-copy-tool li.copy-marks").evaluate_all("all => all.map(one => one.textContent)")
    assert [("never" in one, "900" in one) for one in told] == [(True, False), (True, True)]
