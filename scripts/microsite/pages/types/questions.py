"""All questions side by side: what each source answers to each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.pagination import paginate
from microsite.model import urls
from microsite.model.dossier import Dossier
from microsite.model.kinds import QUESTION
from microsite.model.ledger import Question
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import Words, paragraph, table
from microsite.model.tree.verbatim import Picture
from microsite.model.urls import Address
from microsite.pages.metadata import front_matter
from microsite.pages.pictures import answer_matrix
from microsite.pages.pictures.svg import figure
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import (
    PaginatedList,
    contents,
    moved_entries,
    part_addresses,
    part_links,
    part_page,
)

_LEAD: Final = "Where the sources agree, differ or are silent, question by question. Every cell comes from a record."
_WHAT: Final = "The sources side by side."
_TITLE: Final = "Questions"


def _picture(sheet: PageWriter, questions: Sequence[Question], among: Sequence[Dossier]) -> Picture:
    sources = {d.id: (d.source.label, sheet.href(urls.source(d.id))) for d in among}
    asked = [
        answer_matrix.AnswerRow(q.short, sheet.href(urls.question(q.id)), {a.source: a.stance for a in q.answers})
        for q in questions
    ]
    says = "What each source answers to each question. The table below has the same answers."
    return figure(
        "picture-answers", "Where the sources stand", says, answer_matrix.draw(sources, asked), answer_matrix.CAPTION
    )


def _side_by_side(sheet: PageWriter, questions: Sequence[Question], sources: Sequence[Dossier]) -> Iterator[Block]:
    """Yield questions by sources, as a picture and as a table."""
    rows: list[tuple[Words, ...]] = []
    for question in questions:
        answers = {answer.source: answer.stance for answer in question.answers}
        cells = [answers.get(dossier.id, "not asked") for dossier in sources]
        rows.append((sheet.link(question.question, urls.question(question.id)), *cells))
    yield _picture(sheet, questions, sources)
    yield table(("Question", *(dossier.source.label for dossier in sources)), rows)


def _matrix(corpus: Corpus) -> Page:
    sheet, questions = PageWriter(corpus, urls.question()), list(corpus.questions.values())
    body = (paragraph(_LEAD), *_side_by_side(sheet, questions, list(corpus.sources.values())))
    entries = ((question.question, urls.question(question.id)) for question in questions)
    extra = front_matter.listing(urls.question(), _TITLE, entries)
    return Page(urls.question(), _TITLE, body, questions[0].origin.place(), _WHAT, extra=extra)


def _part(sheet: PageWriter, ids: Iterable[str]) -> Iterator[Block]:
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
    if "questions" not in paginate(corpus).cut:
        return _matrix(corpus)
    place, count = corpus.seeds.of(QUESTION)[0].origin.place(), ("{n} question", "{n} questions")
    of = PaginatedList(corpus, "questions", urls.question(), _TITLE, count, place)
    if address != of.address:
        return part_page(of, address, _part)
    lead = (paragraph(_LEAD), moved_entries("picture-answers", "Each part has a picture of its own."))
    return Page(of.address, of.title, (*lead, *contents(of)), of.seed, _WHAT, extra=part_links(of))
