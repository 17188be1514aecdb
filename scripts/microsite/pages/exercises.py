"""Source-checking exercises, a sheet for each briefing. The answers are not here, nor anywhere on the site."""

from collections.abc import Iterator
from typing import Final

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.exercises.chosen import chosen
from microsite.exercises.model import PROMPTS, Question
from microsite.model.place import Place
from microsite.pages import phrases
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet

HIDDEN: Final = {"search": {"exclude": True}, "robots": "noindex"}
"""Sentences that are wrong on purpose are to be found by nobody who does not know it."""

_ABOUT: Final = (
    "Of the readings under a question, one is what the passage says. <strong>The others are wrong on purpose</strong>: "
    "a name, a number, a negation or a qualifier was changed. Do not quote them."
)
_HOW: Final = (
    "The texts of the sources are not published here. Open your own copy at the passage that each question names, read "
    "it, and answer from it. The right readings are claims of this site, so the site can be searched for them; that "
    "shows what the site says, not what the source says."
)

_KEYS: Final = (
    "This writes a key on paper for each sheet, a question bank for Moodle (Moodle XML), and a Common Cartridge 1.1 "
    "with a quiz for each sheet, a format that many learning platforms import. Keep these files where students do not "
    "see them. The right readings are claims of this site, and its code is open: with some work the answers can be "
    "found. The exercises are for learning, not for marks."
)


def _question(sheet: Sheet, number: int, question: Question) -> Iterator[str]:
    """Yield a question. It gets the question alone, so that nothing here can depend on the answer."""
    label = f"the {sheet.corpus.sources[question.source].source.label}"
    # In words, not as a link: at the passage, the page of the source lists the claims, and so the answer.
    where = "; ".join(phrases.locator(at) for at in question.at)
    yield markdown.heading(2, f"{number}. {PROMPTS[question.kind]}", question.id)
    yield ""
    yield f"Open {sheet.link(label, urls.source(question.source))} at: {where}."
    yield ""
    if question.says:
        yield f"> {markdown.escape(question.says)}"
        yield ""
    yield '<ol class="options">'
    yield from (f"<li>{markdown.escape(option)}</li>" for option in question.options)
    yield "</ol>"
    yield ""


def _sheet(corpus: Corpus, threat: str, questions: list[Question]) -> Page:
    sheet, title = Sheet(corpus, urls.exercises(threat)), f"Exercises: {corpus.threats[threat].title}"
    body = [_ABOUT, "", _HOW, "", f"Read first: {sheet.entity(threat)}.", ""]
    for number, question in enumerate(questions, 1):
        body += _question(sheet, number, question)
    body += ["On paper, mark one letter for each question. The answers are with your teacher.", ""]
    what = "Questions to be answered from the sources. Wrong readings are among them on purpose."
    return Page(
        sheet.address, title, tuple(body), corpus.threats[threat].origin.place(), what, extra=HIDDEN, citable=False
    )


def _list(corpus: Corpus, sheets: dict[str, list[Question]]) -> Page:
    sheet = Sheet(corpus, urls.exercises())
    body = ["Questions that are answered by opening a source and reading the passage. Each sheet can be printed.", ""]
    rows = [
        (sheet.link(corpus.threats[threat].title, urls.exercises(threat)), str(len(questions)))
        for threat, questions in sheets.items()
    ]
    body += markdown.table(("Briefing", "Questions"), rows)
    body += [
        "",
        markdown.heading(2, "For teachers", "teachers"),
        "",
        "The answers are in no file of this site. Make them from a copy of the repository, or ask the maintainers:",
        "",
        *markdown.preformatted("python scripts/keys.py --out ../keys", "make-keys"),
        "",
        _KEYS,
        "",
    ]
    what = "Source-checking exercises for each briefing."
    return Page(sheet.address, "Exercises", tuple(body), Place("scripts/microsite/exercises"), what)


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield a sheet for each briefing, and the list of them; nothing where no claim allows an exercise."""
    sheets = {threat: [exercise.question for exercise in found] for threat, found in chosen(corpus).items()}
    if not sheets:
        return
    yield _list(corpus, sheets)
    for threat, questions in sheets.items():
        yield _sheet(corpus, threat, questions)
