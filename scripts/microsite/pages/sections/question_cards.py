"""Questions to choose from, with the answer of every source on the card."""

from collections.abc import Iterable

from microsite.corpus.voices import name_of_voice
from microsite.model import urls
from microsite.model.ledger import Answer, Question
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Box
from microsite.model.tree.inlines import Inlines, Span, inlines, join_inlines
from microsite.model.vocabulary import STANCES
from microsite.model.wording import text, words
from microsite.pages.sections.briefing_list import choice_box
from microsite.pages.writing.page_writer import PageWriter


def _answer(sheet: PageWriter, answer: Answer) -> Span:
    """Return what a source answers, in a line: whose answer, the answer, and what stands behind it."""
    name = name_of_voice(sheet.corpus.sources[answer.source].source)
    stance = Span(inlines(words(STANCES[answer.stance])), attributes("stance", answer.stance))
    said = (stance, *(text(": {meaning}", meaning=answer.gist) if answer.gist else ()))
    return Span(
        text("{source} {said}", source=Span(inlines(name), attributes("who")), said=Span(said, attributes("said"))),
        attributes("answer"),
    )


def _card(sheet: PageWriter, question: Question) -> Inlines:
    known = [answer for answer in question.answers if answer.source in sheet.corpus.sources]
    return text(
        "{question} {answers}",
        question=sheet.link(question.question, urls.question(question.id), attributes("choice")),
        answers=join_inlines((_answer(sheet, answer) for answer in known), " "),
    )


def question_cards(sheet: PageWriter, questions: Iterable[Question]) -> Box:
    """Return the cards."""
    return choice_box(_card(sheet, question) for question in questions)
