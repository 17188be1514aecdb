"""What a new project is written from: the texts of each language, and the address of its site."""

import re

import pytest

from microsite.authoring.new_project.answers import QUESTIONS, read_answers
from microsite.authoring.new_project.texts import FOLDER, menu

TEXTS = sorted(path.name for path in FOLDER.iterdir())


CALLS = re.compile(r"\{\{.*?\}\}|\{: #[\w-]+ \}|\[@[^\]]*\]|\$\w+|\]\([^)]*\)")


@pytest.mark.parametrize("language", [language for language in TEXTS if language != "en"])
def test_a_language_has_all_texts_with_the_same_calls_anchors_and_names_or_none(language: str) -> None:
    english, other = (
        {path.relative_to(FOLDER / name).as_posix(): path for path in (FOLDER / name).rglob("*.*") if path.is_file()}
        for name in ("en", language)
    )
    assert english.keys() == other.keys()
    assert menu("en").keys() == menu(language).keys()
    for file, path in english.items():
        # Anchors that headings have in English by themselves are written out in other languages.
        own = {
            "{: #contributing }",
            "{: #method }",
            "{: #teaching-guide }",
            "{: #check-it-yourself }",
            "{: #look-it-up }",
        }
        said, meant = (sorted({*CALLS.findall(each.read_text("utf-8"))} - own) for each in (other[file], path))
        assert said == meant, file


ADDRESSES = {
    "HTTPS://Shelf.example/Own": "https://shelf.example/Own/",
    "https://münchen.example/": "https://xn--mnchen-3ya.example/",
    "http://localhost:8000": "http://localhost:8000/",
    "": "",
}


@pytest.mark.parametrize(("given", "kept"), ADDRESSES.items())
def test_an_address_is_kept_as_browsers_write_it(given: str, kept: str) -> None:
    answers = {name: question.otherwise or "x" for name, question in QUESTIONS.items()}
    assert read_answers(answers | {"address": given}).address == kept
