"""The macros that hand-written pages call, through the door that mkdocs-macros uses."""

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from microsite import macros
from microsite.corpus.project import load
from microsite.pages.macro_project import handed_over, project_of
from microsite.pages.macros import UnknownIdError
from tests.project_copies import ROOT


class _Environment:
    """What mkdocs-macros hands to define_env, as far as it is used."""

    def __init__(self, root: Path, page: object) -> None:
        self.project_dir, self.page, self.conf = str(root), page, {"site_url": ""}
        self.macros: dict[str, Callable[..., str]] = {}

    def macro(self, function: Callable[..., str], name: str) -> None:
        self.macros[name] = function


def _defined(root: Path, page: object | None = None) -> dict[str, Any]:
    environment = _Environment(root, page or SimpleNamespace(file=SimpleNamespace(src_uri="index.md")))
    # As a command of ours does, which has written the pages before.
    with handed_over(load(root)[0]):
        macros.define_env(environment)
    return environment.macros


def test_macros_give_linked_markdown(toy: Path) -> None:
    defined = _defined(toy)
    assert defined["entity"]("silting") == "[Silting of the harbour](threats/silting.md)"
    assert defined["entity"]("channel", "the channel").startswith("[the channel](glossary/index.md#channel)")
    assert defined["cite"]("oduya-1998", "p. 12") == "([Oduya 1998, p. 12](bibliography/index.md#oduya-1998))"
    assert defined["figure"]("harbour-report-006").startswith("between 2 million and 3.5 million pounds a year")
    assert "](claims/harbour-report-001.md)" in defined["claim"]("harbour-report-001")
    assert defined["threat_matrix"]().count("\n") == 3
    assert "15 claims" in defined["counts"]()
    assert "11 claims from the harbour report" in defined["within_reach"]()
    # In the words of pages, not in those of seeds.
    assert "| <strong>fits in part</strong> | with what was found elsewhere |" in defined["results"]()
    assert "| <strong>from a report elsewhere</strong> | seen in an excerpt of" in defined["grades"]()


def test_a_card_of_a_question_says_whose_answer_beside_the_answer_in_one_piece(toy: Path) -> None:
    cards = _defined(toy)["question_cards"]("is-silt-the-problem")
    answers = re.findall(
        r'<span class="answer"><span class="who">[^<]+</span> (.*?)</span>(?= <span class="answer">|\n|$)', cards
    )
    # Two columns: whatever is marked within an answer must not fall out of its own.
    assert answers, cards
    assert all(said.startswith('<span class="said"><span class="stance') for said in answers), answers


def test_links_are_relative_to_the_page_in_every_engine(toy: Path) -> None:
    deeper = _defined(toy, SimpleNamespace(path="teach/week/one.md"))
    assert deeper["entity"]("silting") == "[Silting of the harbour](../../threats/silting.md)"


@pytest.mark.parametrize(
    ("name", "argument", "words"),
    [
        ("claim", "harbour-report-999", "the claims of harbour-report are listed at /sources/harbour-report/"),
        ("cite", "nobody-1900", "no cited"),
        ("entity", "siltng", "did you mean silting?"),
        ("figure", "harbour-report-001", "gives no figure"),
    ],
)
def test_unknown_ids_stop_the_build(toy: Path, name: str, argument: str, words: str) -> None:
    with pytest.raises(UnknownIdError, match=re.escape(words)):
        _defined(toy)[name](argument)


def test_the_corpus_is_read_again_only_after_a_change(toy: Path) -> None:
    first = project_of(toy).corpus
    assert project_of(toy).corpus is first
    seed = toy / "seeds" / "threats" / "silting.md"
    seed.write_text(seed.read_text("utf-8").replace("Silting of the harbour", "Silt"))
    assert project_of(toy).corpus.threats["silting"].title == "Silt"


def test_every_macro_is_told_of_in_the_guide() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert [name for name in _defined(ROOT) if f"{name}(" not in guide] == []
