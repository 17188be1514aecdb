"""Every answer of this site has a line of what stands behind it, short enough for its cell."""

from microsite.corpus.project import load
from tests.conftest import ROOT

CORPUS = load(ROOT)[0].corpus
LONGEST = 70


def test_every_answer_has_a_short_line() -> None:
    answers = [(q.id, answer) for q in CORPUS.questions.values() for answer in q.answers]
    assert answers
    assert [name for name, answer in answers if not answer.gist or len(answer.gist) > LONGEST] == []
    assert [name for name, q in CORPUS.questions.items() if {a.source for a in q.answers} != set(CORPUS.sources)] == []
