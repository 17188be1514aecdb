"""What becomes of the translations of a record that goes: they go with it, and are not remembered."""

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from microsite.authoring.records.edits import Edit
from microsite.corpus.project import Project
from microsite.corpus.translations.translated_seeds import TranslatedRecord
from microsite.model.kind import Kind
from microsite.model.translations.files import memory_file
from microsite.model.translations.memory import MadeFrom
from microsite.seeds.reading.yaml import compose

Ids = Collection[tuple[str, str]]
"""Records by the name of their kind and their id."""


def record_span(text: str, record: int) -> tuple[int, int]:
    """Return where a record of a list stands, from its dash to the dash of the next."""
    root: Any = compose(text)
    starts = [text.rfind("-", 0, node.start_mark.index) for node in root.value]
    return starts[record], ([*starts, len(text)])[record + 1]


def translations_of(project: Project, gone: Ids) -> Iterator[tuple[Project, TranslatedRecord]]:
    """Yield the translations of records, each with the project in its language."""
    for other in project.others:
        yield from ((other, each) for each in other.translated.records if (each.kind.name, each.id) in gone)


def _stands_alone(text: str) -> bool:
    root: Any = compose(text)
    return len(root.value) == 1


def without_translations(
    project: Project, texts: dict[str, str], kind: Kind[Any], identifier: str, edits: dict[str, set[Edit]]
) -> dict[str, str]:
    """Take the translations of a record out of the ``edits`` of their files; return those files, each with what to say.

    A file that goes as a whole is no longer among the edits.
    """
    said = {}
    for _, each in translations_of(project, {(kind.name, identifier)}):
        file = each.texts.origin.document.file
        if kind.file.id_is_name or _stands_alone(texts[file]):
            edits.pop(file, None)
            said[file] = f"{file}: gone with it; it is in git"
        else:
            start, end = record_span(texts[file], int(each.texts.origin.path[0]))
            kept = {edit for edit in edits.get(file, set()) if not start <= edit.start < end}
            edits[file] = kept | {Edit(start, end, "")}
    return said


def memory_text(lines: Iterable[MadeFrom]) -> str:
    """Return the file that remembers what translations were made from."""
    ordered = sorted(lines, key=lambda line: (line.kind, line.id))
    return "".join(f"{json.dumps(line.model_dump(), ensure_ascii=False)}\n" for line in ordered if line.pieces)


def forgotten(project: Project, gone: Ids) -> dict[str, bytes]:
    """Return the memories of languages, by their files, without these records; those that had none stay as they are."""
    result = {}
    for other in project.others:
        lines = project.corpus.seeds.translations[other.language].made_from
        kept = [line for line in lines if (line.kind, line.id) not in gone]
        if len(kept) < len(lines):
            result[memory_file(other.language).of()] = memory_text(kept).encode()
    return result
