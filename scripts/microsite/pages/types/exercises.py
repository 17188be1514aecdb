"""Source-checking exercises, a sheet for each briefing. The answers are not here, nor anywhere on the site."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.corpus.exercises.chosen import briefings_with_exercises, choose_exercises, exercises_of
from microsite.corpus.exercises.model import PROMPTS, ExerciseQuestion
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.generator import typed
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box, OrderedList, Quote
from microsite.model.tree.build import heading, paragraph, table
from microsite.model.tree.inlines import strong
from microsite.model.tree.verbatim import Preformatted
from microsite.model.wording import mark, semicolons, several, text, words
from microsite.pages.sections import found_passage
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter

HIDDEN: Final = {"search": {"exclude": True}, "robots": "noindex"}
"""Sentences that are wrong on purpose are to be found by nobody who does not know it."""

_ABOUT: Final = mark(
    "Of the readings under a question, one is what the passage says. {wrong}: "
    "a name, a number, a negation or a qualifier was changed. Do not quote them."
)
_HOW: Final = mark(
    "The texts of the sources are not published here. Open your own copy at the passage that each question names, read "
    "it, and answer from it. The right readings are claims of this site, so the site can be searched for them; that "
    "shows what the site says, not what the source says."
)

_KEYS: Final = mark(
    "This writes a key on paper for each sheet, a question bank for Moodle (Moodle XML), and a Common Cartridge 1.1 "
    "with a quiz for each sheet, a format that many learning platforms import. Keep these files where students do not "
    "see them. The right readings are claims of this site, and its code is open: with some work the answers can be "
    "found. The exercises are for learning, not for marks."
)


_HAND_IN: Final = mark("On paper, mark one letter for each question. The answers are with your teacher.")
_LEAD: Final = mark(
    "Questions that are answered by opening a source and reading the passage. Each sheet can be printed."
)
_MAKE: Final = mark(
    "The answers are in no file of this site. Make them from a copy of the repository, or ask the maintainers:"
)


def _question(sheet: PageWriter, threat: str, number: int, question: ExerciseQuestion) -> Box:
    """Return a question, which stands on one page of paper.

    It gets the question alone, so that nothing here can depend on the answer.
    """
    # In words, not as a link: at the passage, the page of the source lists the claims, and so the answer.
    where = semicolons(record_wording.locator(at) for at in question.at)
    source = sheet.link(record_wording.the_source(sheet.corpus, question.source), urls.source(question.source))
    blocks: tuple[Block, ...] = (
        heading(2, words("{n}. {question}", n=number, question=words(PROMPTS[question.kind])), question.id),
        paragraph(text("Open {source} at: {places}.", source=source, places=where)),
        *((Quote((paragraph(question.says),)),) if question.says else ()),
        OrderedList(tuple((paragraph(option),) for option in question.options), attributes=attributes("options")),
        *found_passage.for_question(sheet, threat, question),
    )
    return Box(blocks, attributes("exercise"))


def _sheet(corpus: Corpus, address: Address) -> Page:
    sheet, threat = PageWriter(corpus, address), corpus.threats[address.name]
    wrong = strong(words("The others are wrong on purpose"))
    body: list[Block] = [
        paragraph(text(_ABOUT, wrong=wrong)),
        paragraph(words(_HOW)),
        paragraph(text("Read first: {briefing}.", briefing=sheet.entity(threat.id))),
    ]
    for number, exercise in enumerate(exercises_of(corpus, threat.id), 1):
        body.append(_question(sheet, threat.id, number, exercise.question))
    body.append(paragraph(words(_HAND_IN)))
    title = words("Exercises: {briefing}", briefing=threat.title)
    what = words("Questions to be answered from the sources. Wrong readings are among them on purpose.")
    return Page(address, title, tuple(body), threat.origin.place(), what, extra=HIDDEN, citable=False)


def _list(corpus: Corpus) -> Page:
    sheet = PageWriter(corpus, urls.exercises())
    rows = [
        (sheet.link(corpus.threats[threat].title, urls.exercises(threat)), str(len(exercises)))
        for threat, exercises in choose_exercises(corpus).items()
    ]
    body = (
        paragraph(words(_LEAD)),
        table(several("{threat.One}", "Questions"), rows),
        heading(2, words("For teachers"), "teachers"),
        paragraph(words(_MAKE)),
        Preformatted(f"{typed('keys')} --out ../keys", "make-keys"),
        paragraph(words(_KEYS)),
    )
    what = words("Source-checking exercises for each {threat.one}.")
    return Page(sheet.address, words("Exercises"), body, Place("seeds/exercises.yml"), what)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list of sheets, and a sheet for each briefing; nothing where no claim allows an exercise."""
    if threats := briefings_with_exercises(corpus):
        yield urls.exercises()
        yield from map(urls.exercises, threats)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of sheets, or one of them."""
    return _list(corpus) if address == urls.exercises() else _sheet(corpus, address)
