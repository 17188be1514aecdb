"""The original of a record in the form of a translation, to be written over."""

from typing import Any

import yaml

from microsite.corpus.project import Project
from microsite.corpus.translations.pieces import fields_of, nested_in
from microsite.corpus.translations.translated_seeds import originals
from microsite.model.kind import Kind
from microsite.model.kinds import SOURCE
from microsite.model.near_names import nearest
from microsite.model.place import BODY
from microsite.model.plain_words import with_escapes
from microsite.model.prose import Prose
from microsite.model.record import Record
from microsite.model.translations.files import TRANSLATED, TranslatedKind
from microsite.model.translations.texts import PAIRED_BY

_WIDTH = 110


class NothingToTranslateError(Exception):
    """There is nothing of this name to translate; the message says what is known."""


def original(project: Project, kind: Kind[Any], identifier: str) -> Record | None:
    """Return the record of an id in the main language; None if there is none."""
    return originals(project.corpus.seeds, kind).get(identifier)


def kinds_of(project: Project, identifier: str) -> list[TranslatedKind]:
    """Return the kinds that can be translated and have a record of this id."""
    return [each for each in TRANSLATED if identifier in originals(project.corpus.seeds, each.kind)]


def _plain(value: object, model: type[Record] | None) -> object:
    if isinstance(value, Prose):
        return " ".join(value.source.split()) if len(value.blocks) < 2 else value.source.strip()
    if isinstance(value, Record) and model:
        return _fields(value, model)
    if isinstance(value, tuple):
        return [_plain(each, model) for each in value]
    return with_escapes(value) if isinstance(value, str) else value


def _fields(record: Record, model: type[Record]) -> dict[str, object]:
    paired = PAIRED_BY.get(model)
    result: dict[str, object] = {paired: getattr(record, paired)} if paired else {}
    for name in fields_of(model):
        value = getattr(record, name, None)
        if value not in (None, ()) and name != BODY:
            result[name] = _plain(value, nested_in(model, name))
    return result


def _yaml(data: object) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=_WIDTH)


def skeleton(project: Project, each: TranslatedKind, identifier: str, language: str) -> str:
    """Return what a translation of a record begins as, under the name of its file."""
    record = original(project, each.kind, identifier)
    if record is None:
        raise NothingToTranslateError(f'there is no {each.kind.name} "{identifier}"')
    form, fields = each.kind.file.form, _fields(record, each.model)
    place = identifier.rpartition("-")[0] if each.kind.of_source and each.kind is not SOURCE else identifier
    key = {} if each.kind.key in fields else {each.kind.key: identifier}
    head = f"# {each.file(language).of(place)}\n"
    if form == "page":
        body = getattr(record, BODY).source.strip()
        return f"---\n{head}{_yaml(fields)}---\n\n{body}\n"
    return head + _yaml(fields if form == "single" else [{**key, **fields}])


def shown(project: Project, identifier: str, language: str) -> str:
    """Return the original of a record, or of a hand-written page; :class:`NothingToTranslateError` if there is none."""
    page = next((page for page in project.pages if page.name == identifier), None)
    if page:
        return page.text
    kinds = kinds_of(project, identifier)
    if not kinds:
        known = [page.name for page in project.pages]
        known += [each for kind in TRANSLATED for each in originals(project.corpus.seeds, kind.kind)]
        raise NothingToTranslateError(f'nothing to translate is called "{identifier}"{nearest(identifier, known)}')
    return "\n".join(skeleton(project, each, identifier, language) for each in kinds)
