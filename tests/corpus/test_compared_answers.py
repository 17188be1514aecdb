"""How the answers to one question stand to each other, and in a line."""

import pytest

from microsite.corpus.compared_answers import answers_in_words, compare_answers
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.model.ledger import Answer, Question
from microsite.model.vocabulary import STANCES, Stance
from tests.project_copies import TOY


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(TOY)[0].corpus


def _asked(corpus: Corpus, *stances: Stance) -> Question:
    """Return a question with these answers, each of another source."""
    question = corpus.questions["is-silt-the-problem"]
    of = zip(corpus.sources, stances, strict=False)
    answers = [Answer.model_construct(source=source, stance=stance, gist=None) for source, stance in of]
    return question.model_copy(update={"answers": tuple(answers)})


@pytest.mark.parametrize(
    ("stances", "compared"),
    [
        (("supports", "contradicts"), "disagree"),
        (("suggested", "contradicts"), "disagree"),
        (("supports", "not-shown"), None),
        (("supports", "could"), "differ"),
        (("mixed", "left-open"), "differ"),
        (("contradicts", "mixed"), "differ"),
        (("supports", "silent"), None),
        (("silent", "silent"), "silent"),
        (("silent",), None),  # another was not looked through
    ],
)
def test_answers_are_compared_by_their_words(corpus: Corpus, stances: tuple[Stance, ...], compared: str | None) -> None:
    assert compare_answers(corpus, _asked(corpus, *stances)) == compared


def test_every_answer_can_be_compared(corpus: Corpus) -> None:
    alike = {stance: compare_answers(corpus, _asked(corpus, stance, stance)) for stance in STANCES}
    assert {stance: "silent" if stance == "silent" else None for stance in STANCES} == alike


def test_the_answers_in_a_line(corpus: Corpus) -> None:
    line = "Harbour report: yes; Letter about gulls: no (gulls, not silt)"
    assert answers_in_words(corpus, corpus.questions["is-silt-the-problem"]) == line
