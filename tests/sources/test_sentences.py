"""Sentences end where a reader sees them end, by rules that never change once sources stand on them.

A case is a line in ``sentences/``: a paragraph, with ‖ where a sentence ends and another begins.
"""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microsite.corpus.project import load
from microsite.model.passage import Segmentation
from microsite.sources.text.normalise import normalise
from microsite.sources.text.sentences import NEWEST, names_and_roles, sentence_spans, version_1, version_2, version_3
from microsite.sources.text.sentences import abbreviations as words
from tests.project_copies import ROOT

FOLDER = Path(__file__).with_name("sentences")


def _cases() -> Iterator[object]:
    for path in sorted(FOLDER.glob("version_*/*.txt")):
        version = int(path.parent.name.removeprefix("version_"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.startswith("#"):
                yield pytest.param(version, line, id=f"{path.parent.name}/{path.stem}:{number}")


def _split(text: str, version: Segmentation = NEWEST) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, version)]


@pytest.mark.parametrize(("version", "line"), list(_cases()))
def test_a_sentence_ends_where_a_reader_sees_it_end(version: Segmentation, line: str) -> None:
    assert _split(line.replace("‖", ""), version) == [part.strip() for part in line.split("‖")]


def test_the_newest_rules_end_what_older_ones_ended() -> None:
    lines = [line for path in sorted(FOLDER.glob("version_2/*.txt")) for line in path.read_text("utf-8").splitlines()]
    lines = [line for line in lines if not line.startswith("#")]
    assert [_split(line.replace("‖", "")) for line in lines] == [
        [part.strip() for part in line.split("‖")] for line in lines
    ]


@pytest.mark.parametrize("line", (FOLDER / "version_2/other-scripts.txt").read_text("utf-8").splitlines())
def test_so_it_does_in_normal_form(line: str) -> None:
    """Normal form makes ASCII of wide stops, and plain figures of superscripts."""
    parts = [normalise(part) for part in line.replace("..", ".").split("‖")]
    assert len(_split(normalise(line.replace("‖", "")))) == len(parts)


def _fingerprint(split: Callable[[str], list[tuple[int, int]]], known: list[str]) -> str:
    """Return a hash of what a version makes of each of its words in front of a name, an opener, a figure."""
    forms = [form for word in known for form in (word, word.capitalize())]
    texts = [f"It was {form}. {after}" for form in forms for after in ("Ash", "The rest", "5 men", "IV", "A man", "so")]
    return hashlib.sha256(str([split(text) for text in texts]).encode()).hexdigest()[:16]


KEPT = {1: "5c2b74f46dee2874"} | dict.fromkeys((2, 3, 4, 5), "068cdb1c3123b0e6") | {6: "371d32b4c7ba264c"}


def test_rules_that_sources_stand_on_do_not_change() -> None:
    """If this fails, put the old rules back: what was learned is a new version."""
    listed = (
        words.TITLES | words.BEFORE_MORE | words.LISTS | words.NUMBERED | words.BEFORE_FIGURES | words.CALENDAR
        | words.UNITS | words.OTHER | words.ORDINARY | words.OPENERS | words.LABELLED
    )  # fmt: skip
    first = version_1.ABBREVIATIONS | version_1.OPENERS
    added = names_and_roles
    learned = added.ROLES | added.BODIES | added.RANKS | added.AFTER_JUNIOR | added.ZONES
    learned |= {*added.WITH_A_SIGN, *added.STATES, *added.SHORT_TITLES}
    made = {
        1: _fingerprint(version_1.sentence_spans, sorted(first)),
        2: _fingerprint(version_2.sentence_spans, sorted(listed)),
        3: _fingerprint(version_2.sentence_spans, sorted(listed)),  # new in blocks of plain text and citations alone
        4: _fingerprint(version_2.sentence_spans, sorted(listed)),  # new in items of plain text alone
        5: _fingerprint(version_2.sentence_spans, sorted(listed)),  # new in line ends of plain text alone
        6: _fingerprint(version_3.sentence_spans, sorted(listed | learned)),
    }
    assert made == KEPT
    assert set(KEPT) == set(get_args(Segmentation))


PIECES = [*"aA .!?…\"'()[]。؟12¹», ", "The ", "Gen. ", "U.S. ", "e.g. ", ". . . "]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_nothing_is_lost_between_sentences(text: str) -> None:
    behind = 0
    for start, end in sentence_spans(text):
        assert not text[behind:start].strip()
        assert text[start:end].strip() == text[start:end] != ""
        behind = end
    assert not text[behind:].strip()


def test_the_sources_of_this_site_keep_the_rules_they_were_read_with() -> None:
    project, _ = load(ROOT)
    texts = [dossier.text for dossier in project.corpus.sources.values()]
    assert {text.segmentation for text in texts if text} == {1}
