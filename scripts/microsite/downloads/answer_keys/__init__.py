"""Answer keys and question banks for teachers. One format a file; a new one is a new file and a line in FORMATS.

They hold the right answers, so no page and no export of the site may import this room.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.exercises.chosen import choose_exercises
from microsite.corpus.project import Project
from microsite.downloads.answer_keys import cartridge, moodle, paper
from microsite.downloads.answer_keys.key_sheet import KeySheet
from microsite.model.atomic_write import write_if_changed

FORMATS: Final[tuple[Callable[[Corpus, list[KeySheet]], tuple[str, bytes]], ...]] = (
    paper.file,
    moodle.file,
    cartridge.file,
)

PUBLIC: Final = ("docs", "site", "seeds", "overrides", ".build", "editions", "dist")
"""Folders of a project of which something gets into the site, or is published with it."""


def files(corpus: Corpus) -> Mapping[str, bytes]:
    """Return the files with the answers, by name."""
    with corpus.site.speaking():
        return _files(corpus)


def _files(corpus: Corpus) -> Mapping[str, bytes]:
    sheets = [KeySheet(corpus.threats[threat], exercises) for threat, exercises in choose_exercises(corpus).items()]
    return dict(format_(corpus, sheets) for format_ in FORMATS) if sheets else {}


def is_public(project: Project, out: Path) -> bool:
    """Say whether a folder is the project's own, or lies in a folder that is published."""
    root, out = project.root.resolve(), out.resolve()
    return out == root or any(out.is_relative_to(root / folder) for folder in PUBLIC)


def write(project: Project, out: Path) -> Iterator[str]:
    """Write the files into the folder ``out``; yield their names."""
    for name, data in files(project.corpus).items():
        write_if_changed(out / name, data)
        yield name
