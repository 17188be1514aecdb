"""How well the copy guard guards: pasted, lightly edited and independent sentences, counted.

Works on the toy texts, and on the real ones where SOURCE_TEXTS is set. ``pytest -s`` prints the counts.
"""

import os
from pathlib import Path
from typing import NamedTuple

import pytest

from microsite.corpus.project import load
from microsite.model.dossier import Dossier
from microsite.sources.ingest.extract import extract
from microsite.sources.ingest.measure import measure
from microsite.sources.text.fingerprint import RUN, Fingerprint
from microsite.sources.text.words import words
from tests.project_copies import ROOT, TOY

REAL_TEXTS = os.environ.get("SOURCE_TEXTS")


class Counted(NamedTuple):
    """Sentences tried and sentences found, by how they were made."""

    pasted: tuple[int, int]
    one_word_changed: tuple[int, int]
    every_sixth_word_changed: tuple[int, int]
    independent: tuple[int, int]


def _sentences(dossier: Dossier, texts: Path) -> list[list[str]]:
    """Return the words of every sentence long enough to be copied."""
    assert dossier.text is not None
    measured, findings = measure(dossier.id, extract(texts / dossier.text.file.name), dossier.source)
    assert findings == []
    assert measured is not None
    spans = [sentence.span for passage in measured.record.passages for sentence in passage.sentences]
    forms = [[word.form for word in words(measured.text[slice(*span)])] for span in spans]
    return [sentence for sentence in forms if len(sentence) >= RUN]


def _found(fingerprint: Fingerprint, sentences: list[list[str]]) -> tuple[int, int]:
    return len(sentences), sum(1 for sentence in sentences if fingerprint.overlaps(sentence))


def _changed(sentence: list[str], places: range) -> list[str]:
    return [f"changed{i}" if i in places else word for i, word in enumerate(sentence)]


def _count(root: Path, texts: Path) -> Counted:
    project, _ = load(root)
    total = [[0, 0] for _ in Counted._fields]
    own = [[word.form for word in words(claim.says)] for claim in project.corpus.claims.values()]
    for dossier in project.corpus.sources.values():
        assert dossier.text is not None
        mark, sentences = Fingerprint.decode(dossier.text.fingerprint), _sentences(dossier, texts)
        middles = [_changed(s, range(len(s) // 2, len(s) // 2 + 1)) for s in sentences]
        sixths = [_changed(s, range(5, len(s), 6)) for s in sentences]
        for row, tried in zip(total, (sentences, middles, sixths, own), strict=True):
            number, found = _found(mark, tried)
            row[0] += number
            row[1] += found
    pasted, one, sixth, independent = ((number, found) for number, found in total)
    counted = Counted(pasted, one, sixth, independent)
    print(counted)  # noqa: T201 - the measurement is what this is for
    return counted


def _assert_guarded(counted: Counted) -> None:
    tried, found = counted.pasted
    assert (found, tried > 0) == (tried, True), "a pasted sentence of eight words or more is always found"
    assert counted.independent[0] > 0
    assert counted.independent[1] == 0, "our own sentences raise no alarm"
    # No run of eight is left where every sixth word is another: the guard does not claim to see paraphrase.
    assert counted.every_sixth_word_changed[1] == 0


def test_the_guard_on_the_toy_texts() -> None:
    _assert_guarded(_count(TOY, TOY / "texts"))


@pytest.mark.skipif(not REAL_TEXTS, reason="SOURCE_TEXTS is not set: the source texts are not part of the project")
def test_the_guard_on_the_real_texts() -> None:
    counted = _count(ROOT, Path(str(REAL_TEXTS)))
    _assert_guarded(counted)
    tried, found = counted.one_word_changed
    assert found >= 0.75 * tried, "with one word changed, most sentences still hold a run of eight"
