"""All questions side by side: what each source answers to each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from microsite import urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.kinds import QUESTION
from microsite.model.ledger import Question
from microsite.pages.in_parts import LongList, contents, left_out, part_addresses, part_page, ways
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.parts import pagination
from microsite.reading.seeds import Dossier
from microsite.tree.blocks import Block
from microsite.tree.build import Words, paragraph, table
from microsite.tree.verbatim import Picture
from microsite.urls import Address
from microsite.visuals import stances
from microsite.visuals.svg import figure

_LEAD: Final = "Where the sources agree, differ or are silent, question by question. Every cell comes from a record."
_WHAT: Final = "The sources side by side."
_TITLE: Final = "Questions"


def _picture(sheet: Sheet, questions: Sequence[Question], among: Sequence[Dossier]) -> Picture:
    sources = {d.id: (d.source.label, sheet.href(urls.source(d.id))) for d in among}
    asked = [
        stances.Asked(q.short, sheet.href(urls.question(q.id)), {a.source: a.stance for a in q.answers})
        for q in questions
    ]
    says = "What each source answers to each question. The table below has the same answers."
    return figure("picture-answers", "Where the sources stand", says, stances.draw(sources, asked), stances.CAPTION)


def _side_by_side(sheet: Sheet, questions: Sequence[Question], sources: Sequence[Dossier]) -> Iterator[Block]:
    """Yield questions by sources, as a picture and as a table."""
    rows: list[tuple[Words, ...]] = []
    for question in questions:
        answers = {answer.source: answer.stance for answer in question.answers}
        cells = [answers.get(dossier.id, "not asked") for dossier in sources]
        rows.append((sheet.link(question.question, urls.question(question.id)), *cells))
    yield _picture(sheet, questions, sources)
    yield table(("Question", *(dossier.source.label for dossier in sources)), rows)


def _matrix(corpus: Corpus) -> Page:
    sheet, questions = Sheet(corpus, urls.question()), list(corpus.questions.values())
    body = (paragraph(_LEAD), *_side_by_side(sheet, questions, list(corpus.sources.values())))
    entries = ((question.question, urls.question(question.id)) for question in questions)
    extra = front_matter.listing(urls.question(), _TITLE, entries)
    return Page(urls.question(), _TITLE, body, questions[0].origin.place(), _WHAT, extra=extra)


def _part(sheet: Sheet, ids: Iterable[str]) -> Iterator[Block]:
    """Yield a part of the questions with the sources that answer any of them."""
    corpus, questions = sheet.corpus, [sheet.corpus.questions[identifier] for identifier in ids]
    answering = {answer.source for question in questions for answer in question.answers}
    yield from _side_by_side(sheet, questions, [d for d in corpus.sources.values() if d.id in answering])


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the matrix of all questions, and its parts where it is long; nothing while there are no questions."""
    if corpus.questions:
        yield urls.question()
        yield from part_addresses(corpus, "questions")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the matrix, or a part of it."""
    if "questions" not in pagination(corpus).cut:
        return _matrix(corpus)
    place, count = corpus.seeds.of(QUESTION)[0].origin.place(), ("{n} question", "{n} questions")
    of = LongList(corpus, "questions", urls.question(), _TITLE, count, place)
    if address != of.address:
        return part_page(of, address, _part)
    lead = (paragraph(_LEAD), left_out("picture-answers", "Each part has a picture of its own."))
    return Page(of.address, of.title, (*lead, *contents(of)), of.seed, _WHAT, extra=ways(of))
