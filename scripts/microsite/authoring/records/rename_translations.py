"""What a new id asks of translations: their files and ids, what they name, and what they remember."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from microsite.authoring.records.edits import Edit, edit_at
from microsite.authoring.records.gone_translations import memory_text
from microsite.authoring.records.try_change import ProjectChange, tried_copy
from microsite.corpus.project import Project, load
from microsite.corpus.translations.every_translation import every_translation
from microsite.corpus.translations.translated_seeds import TranslatedRecord
from microsite.model.contents import NamedId, contents
from microsite.model.kind import Kind
from microsite.model.kinds import TARGETS
from microsite.model.translations.files import TRANSLATED, memory_file
from microsite.model.translations.memory import MadeFrom

_Piece = tuple[str, str, str]
"""The kind and id of what is translated, and the way of a piece."""


def _own(project: Project, kind: Kind[Any], old: str) -> Iterator[tuple[Project, TranslatedRecord]]:
    for other in project.others:
        yield from ((other, each) for each in other.translated.records if (each.kind.name, each.id) == (kind.name, old))


def edits_of_translations(
    project: Project, texts: Mapping[str, str], kind: Kind[Any], old: str, new: str
) -> Iterator[tuple[str, Edit]]:
    """Yield the edits, with their files, that let translations name ``new``, those of the record itself as well."""
    for _, each in () if kind.file.id_is_name else _own(project, kind, old):
        place = each.texts.origin.place(kind.key)
        yield place.file, edit_at(texts[place.file], place, old, new)
    yield from edits_of_named(project, texts, kind, old, new)


def edits_of_named(
    project: Project, texts: Mapping[str, str], kind: Kind[Any], old: str, new: str
) -> Iterator[tuple[str, Edit]]:
    """Yield the edits that let others' translations name ``new``; prose is searched with all other files."""
    for other in project.others:
        for each in other.translated.records:
            for value, keys in contents(each.texts):
                if isinstance(value, NamedId) and value.id == old and kind in TARGETS[value.target]:
                    place = each.texts.origin.place(*keys)
                    yield place.file, edit_at(texts[place.file], place, old, new)


def renamed_files(project: Project, kind: Kind[Any], old: str, new: str) -> dict[str, str]:
    """Return the files of translations that are called by the id, with what each is called then."""
    if not kind.file.id_is_name:
        return {}
    file_in = next(each.file for each in TRANSLATED if each.kind.name == kind.name) if project.others else None
    return {file_in(o.language).of(old): file_in(o.language).of(new) for o, _ in _own(project, kind, old) if file_in}


def _pieces(other: Project) -> Iterator[tuple[_Piece, str, str]]:
    for each in every_translation(other):
        yield from (((each.kind, each.id, piece.way), piece.state, piece.now) for piece in each.pieces)


def _memory(before: Project, after: Project, main: Project, kind: Kind[Any], ids: tuple[str, str]) -> str:
    """Return the memory of a language after a change: true to the original stays so, what went is forgotten."""
    old, new = ids
    now = {piece: digest for piece, _, digest in _pieces(after)}
    state = {piece: state for piece, state, _ in _pieces(before)}
    there_now = {(kind, identifier) for kind, identifier, _ in now}
    own_lines = {(line.kind, line.id) for line in main.corpus.seeds.translations[before.language].made_from}
    lines = []
    for line in main.corpus.seeds.translations[before.language].made_from:
        own = new if (line.kind, line.id) == (kind.name, old) else line.id
        if (line.kind, own) not in there_now or (own != line.id and (line.kind, own) in own_lines):
            continue
        kept = {}
        for way, made in line.pieces.items():
            there = ".".join(new if part == old else part for part in way.split("."))
            is_fresh = state.get((line.kind, line.id, way)) == "fresh"
            kept[there] = now.get((line.kind, own, there), made) if is_fresh else made
        lines.append(MadeFrom(kind=line.kind, id=own, pieces=kept))
    return memory_text(lines)


def with_memory(project: Project, change: ProjectChange, kind: Kind[Any], ids: tuple[str, str]) -> ProjectChange:
    """Return a change that gives a record another id (``ids``: old and new), with what translations remember then."""
    if not project.others:
        return change
    with tempfile.TemporaryDirectory() as folder:
        after, _ = load(tried_copy(project.root, change, Path(folder)))
    files = {
        memory_file(one.language).of(): _memory(one, other, project, kind, ids).encode()
        for one, other in zip(project.others, after.others, strict=True)
    }
    return ProjectChange({**change.files, **files})
