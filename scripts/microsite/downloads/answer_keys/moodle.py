"""A question bank in Moodle XML (docs.moodle.org, "Moodle XML format"): ``moodle.xml``, a category a briefing."""

from xml.etree.ElementTree import Element, SubElement

from microsite.corpus.corpus import Corpus
from microsite.corpus.exercises.model import Exercise
from microsite.corpus.record_wording import claim_label
from microsite.downloads.answer_keys.key_sheet import KeySheet, prompt_text
from microsite.model import markdown
from microsite.sources.text.xml_text import as_file


def _text(parent: Element, name: str, text: str, **attributes: str) -> Element:
    element = SubElement(parent, name, attributes)
    SubElement(element, "text").text = text
    return element


def _question(corpus: Corpus, quiz: Element, exercise: Exercise) -> None:
    question, answer = exercise.question, exercise.answer
    item = SubElement(quiz, "question", type="multichoice")
    _text(item, "name", question.id)
    html = "".join(f"<p>{markdown.attribute(paragraph)}</p>" for paragraph in prompt_text(corpus, question))
    _text(item, "questiontext", html, format="html")
    _text(item, "generalfeedback", claim_label(answer.claim), format="plain_text")
    for name, value in (
        ("defaultgrade", "1"), ("penalty", "1"), ("hidden", "0"), ("single", "true"),
        ("shuffleanswers", "true" if question.kind == "reading" else "false"), ("answernumbering", "ABCD"),
    ):  # fmt: skip
        SubElement(item, name).text = value
    for place, option in enumerate(question.options):
        right = place == answer.right
        choice = _text(item, "answer", option, fraction="100" if right else "0", format="plain_text")
        _text(choice, "feedback", answer.why[place], format="plain_text")


def file(corpus: Corpus, sheets: list[KeySheet]) -> tuple[str, bytes]:
    """Return the name and the bytes of the question bank."""
    quiz = Element("quiz")
    for sheet in sheets:
        # A slash would begin a category within the category.
        title = sheet.threat.title.replace("/", "//")
        _text(SubElement(quiz, "question", type="category"), "category", f"$course$/top/{title}")
        for exercise in sheet.exercises:
            _question(corpus, quiz, exercise)
    return "moodle.xml", as_file(quiz)
