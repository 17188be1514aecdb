"""A Common Cartridge 1.1 with a quiz for each briefing: ``exercises.imscc``."""

from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.downloads.answer_keys.key_sheet import KeySheet
from microsite.downloads.answer_keys.qti import assessment
from microsite.downloads.common_cartridge import Cartridge, Folder, Resource, members
from microsite.model.deterministic_zip import zip_files
from microsite.model.wording import mark, words

QUIZ: Final = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
TITLE: Final = mark("Source-checking exercises")


def _quiz(corpus: Corpus, sheet: KeySheet) -> Resource:
    name = sheet.threat.id
    quiz = assessment(corpus, sheet)
    return Resource(f"item-{name}", f"resource-{name}", sheet.threat.title, QUIZ, f"{name}/quiz.xml", quiz)


def file(corpus: Corpus, sheets: list[KeySheet]) -> tuple[str, bytes]:
    """Return the name and the bytes of the cartridge."""
    folder = Folder("quizzes", words(TITLE), tuple(_quiz(corpus, sheet) for sheet in sheets))
    return "exercises.imscc", zip_files(members(Cartridge("source-checking-exercises", words(TITLE), (folder,))))
