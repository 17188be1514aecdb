"""A record under another id: every place that names it, its file, and the old address, which leads to the new one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, cast

from microsite.authoring.records.edits import Edit, EditError, added, apply_edits, edit_at, edits_wherever
from microsite.authoring.records.project_texts import project_texts
from microsite.authoring.records.rename_translations import edits_of_translations, renamed_files, with_memory
from microsite.authoring.records.try_change import ProjectChange, consequences
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.corpus.renames import formerly, living_ids, renames
from microsite.model.field_types import is_id
from microsite.model.finding import Finding
from microsite.model.kind import Kind
from microsite.model.kinds import ENTITY, KINDS, TARGETS
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.model.reading_list import ReadingList

_FRONT: Final = re.compile(r"---[ \t]*\r?\n(?P<head>.*?)^---", re.DOTALL | re.MULTILINE)


class RenameError(Exception):
    """The name cannot be changed; the message says why and what to do."""


@dataclass(frozen=True)
class Renaming:
    """A change, and what it does, in words."""

    change: ProjectChange
    messages: tuple[str, ...]
    findings: tuple[Finding, ...] = ()
    """What would be wrong afterwards: then nothing may be written."""


def kind_of(corpus: Corpus, old: str) -> Kind[Any]:
    """Return what kind of record has this id; raises :class:`RenameError` if none, or one that keeps its id."""
    having = [kind for kind in KINDS if old in corpus.of(kind)]
    for kind in having:
        if kind.permanent:
            raise RenameError(f"{old} is a {kind.name}: {kind.permanent}")
    known = [kind for kind in having if kind.renamable]
    if len(known) > 1:
        names = ", ".join(kind.name for kind in known)
        raise RenameError(f"{old} is the id of several records ({names}); rename one of them by hand first")
    if not known:
        every = [name for kind in KINDS if kind.renamable for name in corpus.of(kind)]
        now = next((f"; it is called {move.new} now" for move in renames(corpus) if move.old == old), "")
        raise RenameError(f'nothing has the id "{old[:80]}"{now or nearest(old, every)}')
    return known[0]


def refuse_id(corpus: Corpus, kind: Kind[Any], new: str) -> None:
    """Raise :class:`RenameError` for what cannot be the id of a new record of a kind: none, or one that is taken."""
    if not is_id(new):
        raise RenameError(f'expected an id of lower-case words joined by hyphens, got "{new[:80]}"')
    if new in living_ids(corpus, kind.namespace) or new in corpus.claims:
        raise RenameError(f"{new} is the id of something else; take another")
    if move := formerly(corpus, kind.namespace).get(new):
        raise RenameError(
            f"{new} is a former id of {move.new} ({move.place}), and its old address leads there; take another"
        )


def _patterns(kind: Kind[Any], old: str) -> list[re.Pattern[str]]:
    """Return what names the record in prose and on hand-written pages."""
    name = rf"(?P<id>{re.escape(old)})(?![a-z0-9-])"
    if kind.has_page:
        result = [rf"(?<![a-z0-9-]){kind.folder}/{name}(?=\.md|\.json|/|[\"')#\s])"]
    else:
        result = [rf"(?<![a-z0-9-]){kind.folder}/(?:index\.md)?#{name}"]
    if kind.space == ENTITY:
        result += [rf"\[\[\s*{name}\s*(?=[|\]])", rf"\bentity\(\s*[\"']{name}[\"']"]
    if kind.cited:
        result += [rf"(?<=[\[;\s])@{name}(?=[^\[\]]*\])", rf"\bcite\(\s*[\"']{name}[\"']"]
    return [re.compile(pattern) for pattern in result]


def _pinned(corpus: Corpus) -> list[ReadingList]:
    return [reading_list for reading_list in corpus.lists.values() if reading_list.pinned]


def _left(corpus: Corpus, kind: Kind[Any], old: str) -> Iterator[str]:
    """Yield what is said of lists that go on naming the record as before."""
    for each in _pinned(corpus):
        if any((item.kind, item.names) == (kind.name, old) for item in each.items):
            yield f"{each.origin.document.file}: still {old}, as it is called in edition {each.pinned}"


def _mentions(corpus: Corpus, kind: Kind[Any], old: str) -> Iterator[Place]:
    """Yield where records name it. A list that is pinned to an edition keeps calling it as it is called there."""
    pinned = {reading_list.origin.document.file for reading_list in _pinned(corpus)}
    for mention in corpus.mentions:
        # What prose links to and cites is found in the text of the files.
        by_id = mention.target == kind.name or (mention.target == "page" and kind in TARGETS["page"])
        if by_id and mention.id == old and mention.place.file not in pinned:
            yield mention.place


def own_file(corpus: Corpus, kind: Kind[Any], identifier: str) -> tuple[str, int | None]:
    """Return the file that a record stands in, and its number if that is a list."""
    origin = corpus.of(kind)[identifier].origin
    return origin.document.file, None if kind.file.id_is_name else cast("int", origin.path[0])


def added_to(text: str, record: int | None, field: str, item: str) -> Edit:
    """Add an item to a list of a record: of the one with this number in a list, or of the page (None)."""
    front = _FRONT.match(text) if record is None else None
    if front is None:
        return added(text, record, field, item)
    edit = added(front["head"], None, field, item)
    return Edit(edit.start + front.start("head"), edit.end + front.start("head"), edit.text)


def edits_of_mentions(project: Project, kind: Kind[Any], old: str, new: str) -> dict[str, set[Edit]]:
    """Return the edits, by file, that make every place which names a record name ``new``; :class:`EditError`."""
    texts = project_texts(project)
    result = {
        file: {edit for pattern in _patterns(kind, old) for edit in edits_wherever(text, pattern, new)}
        for file, text in texts.items()
    }
    for place in _mentions(project.corpus, kind, old):
        result[place.file].add(edit_at(texts[place.file], place, old, new))
    return result


def _edits(project: Project, kind: Kind[Any], old: str, new: str) -> dict[str, set[Edit]]:
    texts, result = project_texts(project), edits_of_mentions(project, kind, old, new)
    file, record = own_file(project.corpus, kind, old)
    if not kind.file.id_is_name:
        result[file].add(edit_at(texts[file], kind.place_of_id(project.corpus.of(kind)[old]), old, new))
    result[file].add(added_to(texts[file], record, "former", old))
    for translation, edit in edits_of_translations(project, texts, kind, old, new):
        result.setdefault(translation, set()).add(edit)
    return {file: edits for file, edits in result.items() if edits}


def rename(project: Project, old: str, new: str) -> Renaming:
    """Plan to call ``old`` ``new`` everywhere; raises :class:`RenameError`. Nothing is written."""
    corpus = project.corpus
    kind = kind_of(corpus, old)
    if new == old:
        raise RenameError(f"{old} is called so already")
    refuse_id(corpus, kind, new)
    try:
        edits = _edits(project, kind, old, new)
    except EditError as error:
        raise RenameError(str(error)) from None
    texts, said = project_texts(project), []
    files: dict[str, bytes | None] = {}
    moved = {kind.file.of(old): kind.file.of(new)} if kind.file.id_is_name else {}
    moved |= renamed_files(project, kind, old, new)
    for file, pieces in sorted({**{file: set() for file in moved}, **edits}.items()):
        files[moved.get(file, file)] = apply_edits(texts[file], pieces).encode()
        said += [f"{file}: {len(pieces)} {'place' if len(pieces) == 1 else 'places'}"] if pieces else []
    for file, now in moved.items():
        files[file] = None
        said.append(f"{file}: now {now}")
    said += _left(corpus, kind, old)
    change = with_memory(project, ProjectChange(files), kind, (old, new))
    return Renaming(change, tuple(said), tuple(consequences(project.root, change)))
