"""All questions side by side: what each source answers to each."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.differing import claims_that_differ
from microsite.corpus.pagination import PageParts, paginate
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.dossier import Dossier
from microsite.model.kinds import QUESTION
from microsite.model.ledger import Question
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import about, heading, paragraph
from microsite.model.wording import mark, marks, one_or_more, several, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.answer_table import answer_table, parted, stance_words
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import PaginatedList, contents, part_addresses, part_links, part_page

_LEAD: Final = mark(
    "{question.Many} put to all sources. The word says what a source does with the {question.one}, the line behind it "
    "what stands there; “not in it” was looked for and not found, which is no answer either way."
)
_WHAT: Final = mark("The sources side by side.")
_TITLE: Final = mark("{question.title}")
_ALSO: Final = marks(
    "where the sources disagree", "where the sources differ", "where the sources contradict each other",
    "contradictions between the sources", "disagreement of the sources", "differences between the sources",
    "which source is right", "which of the two is right", "who is right", "where the sources agree",
    "compare the sources", "the sources side by side", "what nobody knows", "what is not known",
)  # fmt: skip
"""What readers type who look for this page."""


_STANCES: Final = "stances"
"""Where the words for what a source does with a question are explained."""


def _meanings() -> Iterator[Block]:
    yield heading(2, words("What the words mean"), _STANCES)
    yield stance_words()


def _lead(sheet: PageWriter, questions: Iterable[Question]) -> Iterator[Block]:
    yield paragraph(words(_LEAD))
    yield about(sheet.link(words("What the words mean"), Address(urls.question().page, _STANCES)))
    if said := parted(sheet, questions):
        yield paragraph(said)


def _matrix(corpus: Corpus) -> Page:
    sheet, parts = PageWriter(corpus, urls.question()), paginate(corpus).parts("questions")
    questions = [corpus.questions[identifier] for ids in parts.values() for identifier in ids]
    entries = ((question.question, urls.question(question.id)) for question in questions)
    extra = {**front_matter.listing(urls.question(), words(_TITLE), entries), "also": list(several(*_ALSO))}
    body = (*_lead(sheet, questions), *_elsewhere(sheet), *_by_topic(sheet, parts), *_meanings())
    return Page(
        urls.question(),
        words(_TITLE),
        body,
        next(iter(corpus.questions.values())).origin.place(),
        words(_WHAT),
        extra=extra,
    )


def _by_topic(sheet: PageWriter, parts: PageParts) -> Iterator[Block]:
    """Yield the questions under the topic of their first briefing; without a heading where there is one topic."""
    sources = _in_order(sheet.corpus, sheet.corpus.questions.values())
    for part, ids in parts.items():
        if len(parts) > 1:
            yield heading(2, part.title, part.anchor)
        yield answer_table(sheet, [sheet.corpus.questions[identifier] for identifier in ids], sources)


def _in_order(corpus: Corpus, questions: Iterable[Question]) -> list[Dossier]:
    """Return all sources: first those that answer, in the order of the answers, which each question's page has too."""
    answering = dict.fromkeys(answer.source for question in questions for answer in question.answers)
    return [corpus.sources[source] for source in dict.fromkeys((*answering, *corpus.sources))]


def _elsewhere(sheet: PageWriter) -> Iterator[Block]:
    """Yield the way to what works elsewhere say otherwise."""
    if claims_that_differ(sheet.corpus):
        link = sheet.link(words("Where other works say something else"), urls.ELSEWHERE)
        yield about(text("{list} stands on a page of its own.", list=link))


def _part(sheet: PageWriter, ids: Iterable[str]) -> Iterator[Block]:
    """Yield a part of the questions with the sources that answer any of them."""
    corpus, questions = sheet.corpus, [sheet.corpus.questions[identifier] for identifier in ids]
    answering = {answer.source for question in questions for answer in question.answers}
    yield answer_table(sheet, questions, [d for d in _in_order(corpus, questions) if d.id in answering])


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the matrix of all questions, and its parts where it is long; nothing while there are no questions."""
    if corpus.questions:
        yield urls.question()
        yield from part_addresses(corpus, "questions")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the matrix, or a part of it."""
    if "questions" not in paginate(corpus).cut:
        return _matrix(corpus)
    place, count = corpus.seeds.of(QUESTION)[0].origin.place(), one_or_more("{n} {question.one}", "{n} {question.many}")
    of = PaginatedList(corpus, "questions", urls.question(), words(_TITLE), count, place)
    if address != of.address:
        return part_page(of, address, _part)
    sheet = PageWriter(corpus, of.address)
    body = (*_lead(sheet, corpus.questions.values()), *contents(of), *_meanings())
    return Page(
        of.address, of.title, body, of.seed, words(_WHAT), extra={**part_links(of), "also": list(several(*_ALSO))}
    )
