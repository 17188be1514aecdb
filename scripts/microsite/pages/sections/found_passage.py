"""A field under a question of an exercise: whoever found a passage in a copy is told whether it is the right one."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.exercises.asked_passages import asked_hashes
from microsite.corpus.exercises.model import ExerciseQuestion
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Fold
from microsite.model.tree.build import paragraph
from microsite.model.wording import mark, text, words
from microsite.pages.writing.page_writer import PageWriter

_SUMMARY: Final = mark("Did you find the right passage? Check it here")
_WITHOUT: Final = mark("The field for your passage needs JavaScript. Without it, ask your teacher, who has the key.")


def for_question(sheet: PageWriter, threat: str, question: ExerciseQuestion) -> Iterator[Fold]:
    """Yield the field, if the source was read; a script fills it, and loads what it compares with when it is opened."""
    if asked_hashes(sheet.corpus, question):
        without = paragraph(words(_WITHOUT), attributes("own-copy-without"))
        given = attributes("own-copy", data_sheet=threat, data_question=question.id)
        yield Fold(text(_SUMMARY), (without,), given)
