"""A question on which the sources are laid side by side."""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.kinds import QUESTION
from microsite.model.ledger import Answer, Question
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import LineWords, about, bullets, heading
from microsite.model.tree.inlines import inlines
from microsite.model.vocabulary import STANCE_MEANINGS
from microsite.model.wording import several, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.answer_table import chip, stacked
from microsite.pages.sections.backlinks import backlinks
from microsite.pages.sections.credit_line import credit_line
from microsite.pages.sections.evidence import evidence
from microsite.pages.sections.references import references
from microsite.pages.sections.source_reach import last_year
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter


def _answer(sheet: PageWriter, answer: Answer) -> tuple[LineWords, LineWords, LineWords]:
    known = answer.source in sheet.corpus.sources
    source = (
        sheet.link(record_wording.the_source(sheet.corpus, answer.source), urls.source(answer.source))
        if known
        else answer.source
    )
    stance = text("{stance} It {meaning}.", stance=chip(answer.stance), meaning=words(STANCE_MEANINGS[answer.stance]))
    looked = words("What was looked for: {what}", what=answer.looked_for) if answer.looked_for else ""
    said = " ".join(filter(None, (answer.note, looked)))
    return source, stance, (*inlines(said), *sheet.markers(answer.claims))


def _body(sheet: PageWriter, question: Question) -> Iterator[Block]:
    yield from sheet.prose(question.intro)
    yield heading(2, words("The sources side by side"), "answers")
    rows = [_answer(sheet, answer) for answer in question.answers]
    yield stacked(several("Source", "Answer", "On what ground"), rows, "grounds")
    if limit := last_year(sheet.corpus, {answer.source for answer in question.answers}):
        yield about(limit)
    yield from evidence(sheet, ())
    if question.threats:
        yield heading(2, words("Related"), "related")
        yield from bullets(sheet.entity(threat) for threat in question.threats)
    yield from backlinks(sheet, question.id, claims=False)
    yield from references(sheet)
    yield from credit_line(sheet, QUESTION, question.id)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every question."""
    return (urls.question(question) for question in corpus.questions)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the page of a question."""
    question = corpus.questions[address.name]
    return Page(
        address,
        question.question,
        lambda: _body(PageWriter(corpus, address), question),
        question.origin.place(),
        question.short,
        extra=front_matter.question(question.id),
    )
