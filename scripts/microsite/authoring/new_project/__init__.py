"""A new project, from four answers: pages to begin with, examples of records, and all that builds them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from microsite.authoring.new_project.answers import QUESTIONS, AnswersError, read_answers
from microsite.authoring.new_project.clear_examples import clear_examples
from microsite.authoring.new_project.package_file import PackageFileError, find_package
from microsite.authoring.new_project.write_project import ProjectError, write_project
from microsite.model.catalogue import file_of, has_words

__all__ = ["NEW_PROJECT_ERRORS", "QUESTIONS", "begin_project", "clear_examples"]

NEW_PROJECT_ERRORS: Final = (AnswersError, PackageFileError, ProjectError)
"""Each says in its words what is wrong, a line each; nothing was written."""


def _told_of_language(language: str) -> str:
    """Return what whoever begins a project should know of its language; nothing of one that there are words in."""
    if has_words(language):
        return ""
    catalogue = file_of(Path("locale"), language.replace("-", "_"))
    return (
        f"There are no words in the language {language} yet: what its catalogue does not have is said in English, and\n"
        f"the first pages are English. Translate {catalogue.as_posix()}, and type\n"
        "after each change of it: .venv/bin/microsite messages\n"
    )


def begin_project(folder: Path, given: Mapping[str, str], package: str | None, today: str) -> str:
    """Write a project of the answers ``given`` to ``QUESTIONS``, made by a wheel (default: the one installed).

    Return what whoever begins it should know.
    """
    answers = read_answers(given)
    write_project(folder, answers, find_package(package), today)
    return _told_of_language(answers.language)
