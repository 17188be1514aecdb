"""A question on which the sources are laid side by side."""

from collections.abc import Iterator

from microsite import urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.ledger import Answer, Question
from microsite.model.vocabulary import STANCES
from microsite.pages import phrases
from microsite.pages.evidence import evidence
from microsite.pages.links import backlinks
from microsite.pages.page import Page
from microsite.pages.references import references
from microsite.pages.sheet import Sheet
from microsite.tree.blocks import Block
from microsite.tree.build import Words, bullets, heading, table
from microsite.tree.inlines import inlines, strong
from microsite.urls import Address
from microsite.wording import text, words


def _answer(sheet: Sheet, answer: Answer) -> tuple[Words, Words, Words]:
    known = answer.source in sheet.corpus.sources
    source = (
        sheet.link(phrases.the_source(sheet.corpus, answer.source), urls.source(answer.source))
        if known
        else answer.source
    )
    stance = text("{stance}: {meaning}", stance=strong(answer.stance), meaning=STANCES[answer.stance])
    looked = words("What was looked for: {what}", what=answer.looked_for) if answer.looked_for else ""
    said = " ".join(filter(None, (answer.note, looked)))
    return source, stance, (*inlines(said), *sheet.markers(answer.claims))


def _body(sheet: Sheet, question: Question) -> Iterator[Block]:
    yield from sheet.prose(question.intro)
    yield heading(2, "The sources side by side", "answers")
    rows = [_answer(sheet, answer) for answer in question.answers]
    yield table(("Source", "Answer", "On what ground"), rows)
    yield from evidence(sheet, ())
    if question.threats:
        yield heading(2, "Related", "related")
        yield from bullets(sheet.entity(threat) for threat in question.threats)
    yield from backlinks(sheet, question.id, claims=False)
    yield from references(sheet)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every question."""
    return (urls.question(question) for question in corpus.questions)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the page of a question."""
    question, sheet = corpus.questions[address.name], Sheet(corpus, address)
    return Page(
        address,
        question.question,
        tuple(_body(sheet, question)),
        question.origin.place(),
        question.short,
        extra=front_matter.question(question.id),
    )
