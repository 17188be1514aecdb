"""A new project, from four answers: pages to begin with, examples of records, and all that builds them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from microsite.authoring.new_project.answers import QUESTIONS, AnswersError, read_answers
from microsite.authoring.new_project.clear_examples import clear_examples
from microsite.authoring.new_project.package_file import PackageFileError, find_package
from microsite.authoring.new_project.write_project import ProjectError, write_project

__all__ = ["NEW_PROJECT_ERRORS", "QUESTIONS", "begin_project", "clear_examples"]

NEW_PROJECT_ERRORS: Final = (AnswersError, PackageFileError, ProjectError)
"""Each says in its words what is wrong, a line each; nothing was written."""


def begin_project(folder: Path, given: Mapping[str, str], package: str | None, today: str) -> None:
    """Write a project of the answers ``given`` to ``QUESTIONS``, made by a wheel (default: the one installed)."""
    write_project(folder, read_answers(given), find_package(package), today)
