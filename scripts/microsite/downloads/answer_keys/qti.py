"""A quiz as QTI 1.2.1 in the profile of Common Cartridge 1.1: multiple choice, one right answer."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement

from microsite.corpus.corpus import Corpus
from microsite.corpus.exercises.model import Exercise
from microsite.downloads.answer_keys.key_sheet import LETTERS, KeySheet, prompt_text
from microsite.downloads.common_cartridge import shorten_title
from microsite.model import markdown
from microsite.model.wording import words
from microsite.sources.text.xml_text import as_file

NAMESPACE: Final = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"


def _fields(parent: Element, fields: dict[str, str]) -> None:
    metadata = SubElement(parent, "qtimetadata")
    for label, entry in fields.items():
        field = SubElement(metadata, "qtimetadatafield")
        SubElement(field, "fieldlabel").text = label
        SubElement(field, "fieldentry").text = entry


def _material(parent: Element, text: str, kind: str) -> None:
    SubElement(SubElement(parent, "material"), "mattext", texttype=kind).text = text


def _item(corpus: Corpus, section: Element, exercise: Exercise, number: int) -> None:
    question = exercise.question
    item = SubElement(section, "item", ident=question.id, title=words("Question {n}", n=number))
    _fields(SubElement(item, "itemmetadata"), {"cc_profile": "cc.multiple_choice.v0p1"})
    presentation = SubElement(item, "presentation")
    html = "".join(f"<p>{markdown.attribute(paragraph)}</p>" for paragraph in prompt_text(corpus, question))
    _material(presentation, html, "text/html")
    choice = SubElement(
        SubElement(presentation, "response_lid", ident="answer", rcardinality="Single"), "render_choice"
    )
    for letter, option in zip(LETTERS, question.options, strict=False):
        _material(SubElement(choice, "response_label", ident=letter), option, "text/plain")
    processing = SubElement(item, "resprocessing")
    outcomes = SubElement(processing, "outcomes")
    SubElement(outcomes, "decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    condition = SubElement(processing, "respcondition", {"continue": "No"})
    right = SubElement(SubElement(condition, "conditionvar"), "varequal", respident="answer")
    right.text = LETTERS[exercise.answer.right]
    SubElement(condition, "setvar", action="Set", varname="SCORE").text = "100"


def assessment(corpus: Corpus, sheet: KeySheet) -> bytes:
    """Return the quiz of a briefing."""
    root = Element("questestinterop", xmlns=NAMESPACE)
    quiz = SubElement(root, "assessment", ident=f"quiz-{sheet.threat.id}", title=shorten_title(sheet.threat.title))
    fields = {"cc_profile": "cc.exam.v0p1", "qmd_assessmenttype": "Examination", "qmd_scoretype": "Percentage"}
    _fields(quiz, fields)
    section = SubElement(quiz, "section", ident=f"section-{sheet.threat.id}")
    for number, exercise in enumerate(sheet.exercises, 1):
        _item(corpus, section, exercise, number)
    return as_file(root)
