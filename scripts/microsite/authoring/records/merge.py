"""Two records made one: every place that names the one names the other, and the old address leads there."""

import re
from typing import Any, Final

from microsite.authoring.records.edits import Edit, EditError, apply_edits
from microsite.authoring.records.gone_translations import record_span, without_translations
from microsite.authoring.records.project_texts import project_texts
from microsite.authoring.records.rename import (
    RenameError,
    Renaming,
    added_to,
    edits_of_mentions,
    kind_of,
    own_file,
)
from microsite.authoring.records.rename_translations import edits_of_named, with_memory
from microsite.authoring.records.try_change import ProjectChange, consequences
from microsite.corpus.project import Project
from microsite.model.kind import Kind
from microsite.model.kinds import KINDS, noun
from microsite.model.near_names import nearest
from microsite.seeds.reading.yaml import compose

_LIST: Final = re.compile(r"\[(?P<items>[a-z0-9, -]*)\]")


def _once(text: str, into: str) -> str:
    """Name a record once in a list that named both."""

    def without(match: re.Match[str]) -> str:
        items = [item.strip() for item in match["items"].split(",")]
        return f"[{', '.join(dict.fromkeys(items))}]" if items.count(into) > 1 else match[0]

    text = _LIST.sub(without, text)
    item = re.escape(into)
    return re.sub(rf"^([ \t]*- {item}[ \t]*\n)((?:[ \t]*- [a-z0-9-]+[ \t]*\n)*?)\1", r"\1\2", text, flags=re.MULTILINE)


def _not_itself(record: str, into: str) -> str:
    """Take a record out of its own lists of others, such as ``see``."""

    def without(match: re.Match[str]) -> str:
        items = [item for item in re.split(r",\s*", match["items"]) if item != into]
        return f"{match['key']}[{', '.join(items)}]\n" if items else ""

    return re.sub(r"^(?P<key> *(?!former)\w+: )\[(?P<items>[a-z0-9, -]*)\]\n", without, record, flags=re.MULTILINE)


def _not_itself_in(text: str, kind: Kind[Any], into: str) -> str:
    """Do so in the file of the record."""
    if kind.file.id_is_name:
        start, end = 0, text.find("\n---", 3) + 1
    else:
        root: Any = compose(text)
        named = [{key.value: value.value for key, value in node.value}.get(kind.key) for node in root.value]
        start, end = record_span(text, named.index(into))
    return text[:start] + _not_itself(text[start:end], into) + text[end:]


def _check(project: Project, kind: Kind[Any], old: str, into: str) -> None:
    there = project.corpus.of(kind)
    other = next((each for each in KINDS if into in project.corpus.of(each)), None)
    if into not in there and other:
        kinds = f"{old} is of the kind {kind.name} and {into} of the kind {other.name}"
        raise RenameError(f"{kinds}; only two of a kind can be one")
    if into not in there:
        raise RenameError(
            f'there is no {noun(kind.name)} "{into[:80]}" to merge {old} into{nearest(into, list(there))}'
        )
    if into == old:
        raise RenameError(f"{old} is one record already; name another to merge it into")


def _without(project: Project, kind: Kind[Any], old: str, edits: dict[str, set[Edit]]) -> str | None:
    """Take the record out: as an edit of its list, or as the file that goes, which is returned."""
    file, record = own_file(project.corpus, kind, old)
    if record is None:
        edits.pop(file, None)
        return file
    start, end = record_span(project_texts(project)[file], record)
    edits[file] = {edit for edit in edits[file] if not start <= edit.start < end} | {Edit(start, end, "")}
    return None


def merge(project: Project, old: str, into: str) -> Renaming:
    """Plan to make ``old`` part of ``into``; raises :class:`RenameError`. Nothing is written."""
    kind = kind_of(project.corpus, old)
    _check(project, kind, old, into)
    texts = project_texts(project)
    try:
        edits = edits_of_mentions(project, kind, old, into)
        for translation, edit in edits_of_named(project, texts, kind, old, into):
            edits.setdefault(translation, set()).add(edit)
        translated = without_translations(project, texts, kind, old, edits)
        gone = _without(project, kind, old, edits)
        file, record = own_file(project.corpus, kind, into)
        was = ", ".join((*kind.former_ids(project.corpus.of(kind)[old]), old))
        edits.setdefault(file, set()).add(added_to(texts[file], record, "former", was))
    except EditError as error:
        raise RenameError(str(error)) from None
    files: dict[str, bytes | None] = {}
    for name, pieces in sorted(edits.items()):
        if pieces:
            text = _once(apply_edits(texts[name], pieces), into)
            files[name] = (_not_itself_in(text, kind, into) if name == file else text).encode()
    said = [f"{name}: {len(edits[name])} {'place' if len(edits[name]) == 1 else 'places'}" for name in files]
    if gone:
        files[gone] = None
    went = f"{gone}: gone" if gone else f"{old}: its record is gone"
    said.append(f"{went}; what it said is in git, take over what {into} lacks")
    files |= dict.fromkeys(translated)
    said += translated.values()
    change = with_memory(project, ProjectChange(files), kind, (old, into))
    return Renaming(change, tuple(said), tuple(consequences(project.root, change)))
