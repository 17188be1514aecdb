"""A picture never cuts off what may be a hedge: questions stand in it word for word."""

from xml.etree import ElementTree as ET

from microsite.corpus.project import load
from microsite.pages.pictures import answer_matrix
from microsite.pages.pictures.svg import Drawing
from tests.conftest import ROOT
from tests.pages.pictured import assert_legible, parsed

CORPUS = load(ROOT)[0].corpus


def _words(drawing: Drawing) -> tuple[ET.Element, str]:
    svg = parsed(drawing)
    return svg, " ".join(text.text or "" for text in svg.iter("text"))


def test_questions_and_sources() -> None:
    asked = [
        answer_matrix.AnswerRow(question.short, "#x", {"a": "silent", "b": "silent"})
        for question in CORPUS.questions.values()
    ]
    labels = [dossier.source.label for dossier in CORPUS.sources.values()]
    svg, words = _words(answer_matrix.draw(dict(zip("ab", [(label, "#y") for label in labels], strict=True)), asked))
    assert_legible(svg)
    assert asked
    assert not [each.question for each in asked if " ".join(each.question.split()) not in words]
    assert not [label for label in labels if label not in words]
