"""Who speaks in a paragraph, by what it begins with."""

from pathlib import Path

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.corpus.voices import voice_of
from tests.two_languages import copy_two_languages


@pytest.fixture
def persian(tmp_path: Path) -> Corpus:
    """The toy in Persian."""
    return load(copy_two_languages(tmp_path / "two languages"))[0].others[0].corpus


def _key(corpus: Corpus, run_in: str) -> str:
    voice = voice_of(corpus, run_in)
    return voice.key if voice else ""


@pytest.mark.parametrize("comma", [", ", "، ", "、", "\uff0c"], ids=["Latin", "Persian", "Japanese", "Chinese"])
def test_how_it_is_said_stands_behind_the_comma_of_any_script(persian: Corpus, comma: str) -> None:
    assert _key(persian, f"گزارش بندر{comma}در بند دوم.") == "harbour-report"


@pytest.mark.parametrize("run_in", ["گزارش بندر", "گزارش بندر در بند دوم.", "گزارش، در بند دوم."])
def test_anything_else_names_nobody(persian: Corpus, run_in: str) -> None:
    assert _key(persian, run_in) == ""


def test_the_editors_are_called_as_the_site_calls_them(persian: Corpus, toy: Path) -> None:
    assert _key(persian, "ویراستاران.") == _key(persian, "Editors.") == "editors"
    english = load(toy)[0].corpus
    assert _key(english, "Editors.") == "editors"
    assert _key(english, "ویراستاران.") == ""


def test_a_site_whose_main_language_is_persian_calls_them_so_too(toy: Path) -> None:
    configuration = toy / "mkdocs.yml"
    configuration.write_text(configuration.read_text("utf-8").replace("language: en", "language: fa"), "utf-8")
    assert _key(load(toy)[0].corpus, "ویراستاران.") == "editors"
