"""The table of questions: a word for what each source does, a line behind it, and no sum."""

import pytest

from microsite.corpus.project import load
from microsite.model import urls
from microsite.model.ledger import Answer, Question
from microsite.model.tree.blocks import lines, walk
from microsite.model.tree.inlines import Span, flat, plain
from microsite.model.tree.text_blocks import Table
from microsite.model.vocabulary import STANCE_MEANINGS, STANCES, Stance
from microsite.pages.sections.answer_table import answer_table, stance_words
from microsite.pages.types.questions import _in_order
from microsite.pages.writing.page_writer import PageWriter
from tests.project_copies import TOY

CORPUS = load(TOY)[0].corpus
QUESTION = CORPUS.questions["is-silt-the-problem"]
SOURCES = list(CORPUS.sources.values())


def _question(*answers: Answer) -> Question:
    return QUESTION.model_copy(update={"answers": answers})


def _table(question: Question) -> Table:
    box = answer_table(PageWriter(CORPUS, urls.question()), [question], SOURCES)
    return next(block for block in walk((box,)) if isinstance(block, Table))


def _answer(stance: Stance, gist: str | None = None) -> Answer:
    return QUESTION.answers[0].model_copy(update={"stance": stance, "gist": gist})


@pytest.mark.parametrize("stance", STANCES)
def test_the_word_and_the_line_stand_in_the_cell_of_the_source(stance: Stance) -> None:
    row = _table(_question(_answer(stance, "in so many words"))).rows[0]
    chips = [child for child in flat(row[2]) if isinstance(child, Span) and "chip" in child.attributes.classes]
    assert [(plain(chip.children), chip.attributes.classes) for chip in chips] == [(STANCES[stance], ("chip", stance))]
    assert plain(row[2]) == f"Harbour report: {STANCES[stance]} in so many words"


def test_a_source_that_was_not_asked_is_told_from_a_silent_one() -> None:
    row = _table(_question(_answer("silent"))).rows[0]
    assert plain(row[1]) == "Letter about gulls: not asked"
    assert plain(row[2]) == "Harbour report: not in it"


def test_sources_stand_in_the_order_in_which_they_answer() -> None:
    ids = [dossier.id for dossier in SOURCES]
    answers = [_answer("silent").model_copy(update={"source": source}) for source in reversed(ids)]
    assert [dossier.id for dossier in _in_order(CORPUS, [_question(*answers)])] == ids[::-1]
    assert [dossier.id for dossier in _in_order(CORPUS, [_question(answers[0])])] == [ids[-1], *ids[:-1]]


def test_nothing_adds_the_answers_up() -> None:
    table = _table(QUESTION)
    assert [plain(cell) for cell in table.header] == ["Question", "Letter about gulls", "Harbour report"]


def test_every_word_is_explained_once() -> None:
    assert list(STANCE_MEANINGS) == list(STANCES)
    assert len(set(STANCES.values())) == len(STANCES)
    told = [plain(line) for block in walk((stance_words(),)) for line in lines(block)]
    assert [word for word in STANCES.values() if told.count(word) != 1] == []
