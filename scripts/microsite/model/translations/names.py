"""The names of files that hold translations, and of those that say which languages a site has."""

import re
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Final

_NAMED: Final = re.compile(r"(?P<original>.+)\.(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)(?P<ending>\.(?:yml|md))")
_CONFIGURATION: Final = re.compile(r"mkdocs\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.yml")


@lru_cache(maxsize=4096)  # asked for each id that a file names
def language_of(file: str) -> str:
    """Return the language that the name of a seed file gives; "" for one in the main language."""
    path = PurePosixPath(file)
    named = _NAMED.fullmatch(path.name)
    return named["language"] if named else ""


@lru_cache(maxsize=4096)
def original_of(file: str) -> str:
    """Return the seed file that a translation stands beside, by the name of its own."""
    path = PurePosixPath(file)
    named = _NAMED.fullmatch(path.name)
    return path.with_name(f"{named['original']}{named['ending']}").as_posix() if named else file


def configuration_of(language: str) -> str:
    """Return the file that says how the site is called in a language; "" is the main one."""
    return f"mkdocs.{language}.yml" if language else "mkdocs.yml"


def languages_of(root: Path) -> tuple[str, ...]:
    """Return the languages, besides the main one, that the site of the project at ``root`` is made in."""
    named = (_CONFIGURATION.fullmatch(path.name) for path in sorted(root.glob("mkdocs.*.yml")))
    return tuple(found[1] for found in named if found)
