"""A picture never cuts off what may be a hedge: events and questions stand in it word for word."""

from xml.etree import ElementTree as ET

from microsite.corpus.project import load
from microsite.model.edtf import EdtfDate
from microsite.pages.pictures import answer_matrix, timeline
from microsite.pages.pictures.svg import Drawing
from tests.conftest import ROOT
from tests.pages.pictured import assert_legible, parsed

CORPUS = load(ROOT)[0].corpus


def _words(drawing: Drawing) -> tuple[ET.Element, str]:
    svg = parsed(drawing)
    return svg, " ".join(text.text or "" for text in svg.iter("text"))


def test_events() -> None:
    said = [event.what for event in CORPUS.events.values()]
    svg, words = _words(timeline.draw([timeline.Moment(what, EdtfDate("2021"), "2021", "#x") for what in said]))
    assert_legible(svg)
    assert said
    assert not [what for what in said if " ".join(what.split()) not in words]


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
