"""Questions on which the sources are laid side by side."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.kinds import QUESTION
from microsite.model.ledger import Answer, Question
from microsite.model.vocabulary import STANCES
from microsite.pages.evidence import evidence
from microsite.pages.in_parts import LongList, contents, left_out, part_pages, ways
from microsite.pages.links import backlinks
from microsite.pages.page import Page
from microsite.pages.references import references
from microsite.pages.sheet import Sheet
from microsite.reading.seeds import Dossier
from microsite.visuals import stances
from microsite.visuals.svg import figure

_LEAD: Final = "Where the sources agree, differ or are silent, question by question. Every cell comes from a record."
_WHAT: Final = "The sources side by side."


def _answer(sheet: Sheet, answer: Answer) -> tuple[str, str, str]:
    dossier = sheet.corpus.sources.get(answer.source)
    source = sheet.link(f"the {dossier.source.label}", urls.source(answer.source)) if dossier else answer.source
    stance = f"<strong>{markdown.escape(answer.stance)}</strong>: {markdown.escape(STANCES[answer.stance])}"
    looked = f"What was looked for: {answer.looked_for}" if answer.looked_for else ""
    words = " ".join(filter(None, (answer.note, looked)))
    return source, stance, markdown.escape(words) + sheet.markers(answer.claims)


def _body(sheet: Sheet, question: Question) -> Iterator[str]:
    yield from sheet.prose(question.intro)
    yield markdown.heading(2, "The sources side by side", "answers")
    yield ""
    rows = (_answer(sheet, answer) for answer in question.answers)
    yield from markdown.table(("Source", "Answer", "On what ground"), rows)
    yield ""
    yield from evidence(sheet, ())
    if question.threats:
        yield markdown.heading(2, "Related", "related")
        yield ""
        yield from markdown.bullets(sheet.entity(threat) for threat in question.threats)
        yield ""
    yield from backlinks(sheet, question.id, claims=False)
    yield from references(sheet)


def _picture(sheet: Sheet, questions: Sequence[Question], among: Sequence[Dossier]) -> list[str]:
    sources = {d.id: (d.source.label, sheet.href(urls.source(d.id))) for d in among}
    asked = [
        stances.Asked(q.short, sheet.href(urls.question(q.id)), {a.source: a.stance for a in q.answers})
        for q in questions
    ]
    says = "What each source answers to each question. The table below has the same answers."
    return figure("picture-answers", "Where the sources stand", says, stances.draw(sources, asked), stances.CAPTION)


def _side_by_side(sheet: Sheet, questions: Sequence[Question], sources: Sequence[Dossier]) -> Iterator[str]:
    """Yield questions by sources, as a picture and as a table."""
    rows = []
    for question in questions:
        answers = {answer.source: answer.stance for answer in question.answers}
        cells = [markdown.escape(answers.get(dossier.id, "not asked")) for dossier in sources]
        rows.append((sheet.link(question.question, urls.question(question.id)), *cells))
    yield from _picture(sheet, questions, sources)
    yield from markdown.table(("Question", *(markdown.escape(d.source.label) for d in sources)), rows)


def _matrix(corpus: Corpus) -> Page:
    sheet, questions = Sheet(corpus, urls.question()), list(corpus.questions.values())
    body = (_LEAD, "", *_side_by_side(sheet, questions, list(corpus.sources.values())))
    entries = ((question.question, urls.question(question.id)) for question in questions)
    extra = front_matter.listing(urls.question(), "Questions", entries)
    return Page(urls.question(), "Questions", body, questions[0].origin.place(), _WHAT, extra=extra)


def _part(sheet: Sheet, ids: Iterable[str]) -> Iterator[str]:
    """Yield a part of the questions with the sources that answer any of them."""
    corpus, questions = sheet.corpus, [sheet.corpus.questions[identifier] for identifier in ids]
    answering = {answer.source for question in questions for answer in question.answers}
    yield from _side_by_side(sheet, questions, [d for d in corpus.sources.values() if d.id in answering])


def _long(corpus: Corpus) -> Iterator[Page]:
    place = corpus.seeds.of(QUESTION)[0].origin.place()
    of = LongList(corpus, "questions", urls.question(), "Questions", "question", place)
    lead = (_LEAD, "", *left_out("picture-answers", "Each part has a picture of its own."))
    yield Page(of.address, of.title, (*lead, *contents(of)), of.seed, _WHAT, extra=ways(of))
    yield from part_pages(of, lambda sheet, _, ids: _part(sheet, ids))


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the page of every question, and the matrix of all; nothing while there are no questions."""
    if not corpus.questions:
        return
    yield from _long(corpus) if "questions" in corpus.cut else [_matrix(corpus)]
    for question in corpus.questions.values():
        sheet = Sheet(corpus, urls.question(question.id))
        yield Page(
            sheet.address,
            question.question,
            tuple(_body(sheet, question)),
            question.origin.place(),
            question.short,
            extra=front_matter.question(question.id),
        )
