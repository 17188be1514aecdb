"""Where sources stand on questions: a word for what each does, and a line of what stands behind it.

Nothing adds the answers up: sources may speak of different things, and a reader compares better than a column does. On
a narrow screen every row is a card, with the names of the sources before their answers.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from microsite.corpus.compared_answers import Compared, compare_answers
from microsite.corpus.voices import name_of_voice
from microsite.model import urls
from microsite.model.dossier import Dossier
from microsite.model.ledger import Answer, Question
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Box
from microsite.model.tree.build import LineWords, definitions, table
from microsite.model.tree.inlines import Inlines, Span, Text, inlines
from microsite.model.vocabulary import STANCE_MEANINGS, STANCES, Stance
from microsite.model.wording import mark, plural, words
from microsite.pages.writing.page_writer import PageWriter

_COMPARED: Final[Mapping[Compared, str]] = {
    "disagree": mark("disagree"),
    "differ": mark("differ"),
    "silent": mark("no source speaks of it"),
}
"""What stands beside a question: how its answers stand to each other."""

_COMPARED_MEANINGS: Final[Mapping[Compared, str]] = {
    "disagree": mark("One source says or suggests yes, another says no."),
    "differ": mark(
        "More than one source speaks of it, and they do not answer alike; none says no where another says yes."
    ),
    "silent": mark("Every source was searched for it, and none speaks of it."),
}


def chip(stance: Stance) -> Span:
    """Return the word for what a source does with a question."""
    return Span(inlines(words(STANCES[stance])), attributes("chip", stance))


def named_cell(name: str, cell: Inlines) -> Inlines:
    """Return a cell with the name of its column before it, which is shown where the table is none."""
    return (Span(inlines(words("{column}:", column=name)), attributes("column")), Text(" "), *cell)


def stacked(header: Sequence[str], rows: Iterable[tuple[LineWords, ...]], *classes: str) -> Box:
    """Return a table of which every row is a card on a narrow screen; the first cell of a row is its title."""
    cells = (
        (first, *(named_cell(name, inlines(cell)) for name, cell in zip(header[1:], others, strict=True)))
        for first, *others in rows
    )
    return Box((table(header, cells),), attributes("stacked", *classes))


def _cell(answer: Answer | None) -> LineWords:
    if answer is None:
        return words("not asked")
    return (chip(answer.stance), *inlines(f" {answer.gist}" if answer.gist else ""))


def _asked(sheet: PageWriter, question: Question) -> Inlines:
    """Return a question, marked where its answers part, or where there are none."""
    link, compared = sheet.link(question.question, urls.question(question.id)), compare_answers(sheet.corpus, question)
    if compared is None:
        return inlines(link)
    return (*inlines(link), Text(" "), Span(inlines(words(_COMPARED[compared])), attributes("chip", "compares")))


def answer_table(sheet: PageWriter, questions: Iterable[Question], sources: Sequence[Dossier]) -> Box:
    """Return questions by sources."""
    rows: list[tuple[LineWords, ...]] = []
    for question in questions:
        answers = {answer.source: answer for answer in question.answers}
        cells = (_cell(answers.get(dossier.id)) for dossier in sources)
        rows.append((_asked(sheet, question), *cells))
    return stacked((words("{question.One}"), *(name_of_voice(dossier.source) for dossier in sources)), rows)


def parted(sheet: PageWriter, questions: Iterable[Question]) -> str:
    """Say of how many questions sources disagree, differ or do not speak; "" where that is of none to be told."""
    found = [compare_answers(sheet.corpus, question) for question in questions]
    disagree, differ, silent = (found.count(each) for each in _COMPARED)
    if not disagree + differ + silent:
        return ""
    first = (
        plural(
            disagree,
            "In {n} case one source says yes and another no.",
            "In {n} cases one source says yes and another no.",
        )
        if disagree
        else words("Nowhere does one source say yes and another no.")
    )
    others = (
        plural(differ, "In {n} case they differ.", "In {n} cases they differ.") if differ else "",
        plural(silent, "In {n} case no source speaks of it.", "In {n} cases no source speaks of it.") if silent else "",
    )
    return " ".join(filter(None, (first, *others)))


def stance_words() -> Box:
    """Return what each of the words means."""
    meanings = (
        (words(STANCES[stance]), words("The source {does}.", does=words(does)))
        for stance, does in STANCE_MEANINGS.items()
    )
    beside = ((words(_COMPARED[each]), words(says)) for each, says in _COMPARED_MEANINGS.items())
    return definitions((*meanings, *beside), "stance-words")
