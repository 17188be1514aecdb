"""A source says what it is before it is published, or that nobody knows; what the finding says to type passes."""

from pathlib import Path

import pytest

from tests.commands import run
from tests.project_copies import ROOT

SOURCE = "seeds/sources/gull-letter/source.yml"
LEFT = (ROOT / "tests/checks/broken/unsaid-source" / SOURCE).read_text("utf-8")
WRITTEN = LEFT.replace("Not established yet.", "It speaks of 2011 as the last year.").replace(
    "To be written.", "A letter."
)


def _said(toy: Path, source: str) -> list[str]:
    (toy / SOURCE).write_text(source, "utf-8")
    return [line for line in run("check.py", toy).stdout.splitlines() if ": unsaid-source: " in line]


def test_what_ingest_left_open_is_named_at_its_line(toy: Path) -> None:
    assert [line.split(":")[1] for line in _said(toy, LEFT)] == ["2", "6", "10", "14"]


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    "typed",
    [
        {"title: null": "title: About Gulls", "publisher: null": "publisher: A Paper"},
        {"title: null": "title: About Gulls", "authors: []": "authors: [{literal: A Reader}]"},
        {"identified: false": 'identified: false\nunknown: ["the title", "who wrote it and who published it"]'},
        {"identified: false": "identified: false\nunknown:\n- der Titel\n- von wem er ist"},
        {"title: null": "title: About Gulls", "identified: false": "identified: false\nunknown: [the writer]"},
    ],
)
def test_what_is_typed_passes(toy: Path, typed: dict[str, str]) -> None:
    source = WRITTEN
    for before, after in typed.items():
        source = source.replace(before, after)
    assert _said(toy, source) == []


def test_one_thing_that_is_unknown_excuses_no_other(toy: Path) -> None:
    source = WRITTEN.replace("identified: false", "identified: false\nunknown: [the title]")
    (line,) = _said(toy, source)
    assert line.startswith(f"{SOURCE}:6:")
    assert "- who wrote it and who published it" in line
