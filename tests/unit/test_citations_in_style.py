"""Titles reach the citation processor as text, whatever they hold."""

import subprocess
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import pypandoc
import pytest

from microsite.checks import check
from microsite.citations import formatted, in_style
from microsite.corpus import Corpus
from microsite.model.kinds import WORK
from microsite.model.prose import Paragraph, Prose
from microsite.pandoc import converted
from microsite.project import load
from tests.conftest import TOY


def test_a_hostile_title_is_printed_as_it_is() -> None:
    title = "A <script>x</script> *b* a^b^ [c](javascript:d) @e-2001 \\ $f$"
    item = {"id": "x-2001", "type": "book", "title": title, "language": "sv", "author": [{"literal": "Lee"}]}
    entry = Prose("", (Paragraph(in_style([item])["x-2001"].entry, 0),))
    assert title in entry.plain()


def _no_pandoc(*args: object, **options: object) -> str:
    raise AssertionError("pandoc was asked")


def test_reading_a_corpus_starts_no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pypandoc, "convert_text", _no_pandoc)
    monkeypatch.setattr(subprocess, "Popen", _no_pandoc)
    corpus = load(TOY)[0].corpus
    properties = [name for name, kind in vars(Corpus).items() if isinstance(kind, property | cached_property)]
    assert {"works", "mentions", "backlinks", "verifications"} <= set(properties)
    for name in properties:
        getattr(corpus, name)
    assert list(check(load(TOY)[0])) == []
    converted.cache_clear()
    with pytest.raises(AssertionError, match="pandoc was asked"):
        formatted(corpus)


def test_pandoc_is_asked_once_for_a_corpus_and_once_for_the_same_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, again = load(TOY)[0].corpus, load(TOY)[0].corpus
    converted.cache_clear()
    made = formatted(corpus, tmp_path)
    assert set(made) == {*corpus.works, *corpus.sources}
    monkeypatch.setattr(pypandoc, "convert_text", _no_pandoc)
    assert formatted(corpus) is made
    converted.cache_clear()
    assert formatted(again, tmp_path) == made
    fewer = replace(corpus, seeds=corpus.seeds.having(WORK, corpus.seeds.of(WORK)[1:]))
    with pytest.raises(AssertionError, match="pandoc was asked"):
        formatted(fewer, tmp_path)
    converted.cache_clear()
