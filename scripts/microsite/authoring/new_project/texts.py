"""The texts of a new project that people read: its hand-written pages, its examples, its menu, in a language.

A language has all of them or none. Where it has none they are English, and pages say so in their front matter.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template
from typing import Final

import yaml

from microsite.model.catalogue import SOURCE, candidates

FOLDER: Final = Path(__file__).parent / "texts"
"""A folder for each language."""
_MENU: Final = "menu.yml"
_EXAMPLE: Final = "example.txt"


def language_of_texts(language: str) -> str:
    """Return the language of the texts that a project in ``language`` begins with."""
    there = [name for name in candidates(language) if (FOLDER / name).is_dir()]
    return there[0] if there else SOURCE


def example(language: str) -> Path:
    """Return the text that the examples of a project cite."""
    return FOLDER / language_of_texts(language) / _EXAMPLE


def menu(language: str) -> Mapping[str, str]:
    """Return what the settings of a project say, by name, and what it says of itself: ``about``."""
    path = FOLDER / language_of_texts(language) / _MENU
    said: dict[str, str] = yaml.safe_load(path.read_text("utf-8"))
    return said


def in_settings(language: str) -> Mapping[str, str]:
    """Return the same as YAML has it, by the names that stand in the settings: ``menu_home``."""
    return {f"menu_{name}": json.dumps(said, ensure_ascii=False) for name, said in menu(language).items()}


def _marked(page: str, language: str) -> str:
    """Return a page that says in its front matter what it is written in."""
    return page.replace("---\n", f"---\nlang: {language}\n", 1)


def texts(language: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the path and the content of each text of a project, with the project's names in their places."""
    known = language_of_texts(language)
    for path in sorted((FOLDER / known).rglob("*.*")):
        file = path.relative_to(FOLDER / known).as_posix()
        if path.is_file() and file not in (_MENU, _EXAMPLE):
            text = Template(path.read_text("utf-8")).substitute(names)
            is_foreign = file.startswith("docs/") and not language.startswith(known)
            yield file, _marked(text, known) if is_foreign else text
