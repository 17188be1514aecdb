"""Records that stand where another kind belongs: what they are is told by their fields, and so is where they belong."""

import re
from collections.abc import Collection, Iterable
from pathlib import PurePosixPath
from typing import Any, Final

from microsite.model.fields import keys_of
from microsite.model.finding import Finding, finding
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, KINDS, THREAT, label
from microsite.model.place import KEY, Document, Keys, Place

_PAGES: Final = (THREAT, ACTOR)
_NOT_WRITTEN: Final = frozenset(("id", "body"))
"""Fields of a page that do not stand in its front matter: its id is the name of the file, its text stands below."""
_LEAST: Final = 3
"""Fields of the least record that tells what it is."""
_FIELD: Final = re.compile(r"^([a-z_]+):", re.MULTILINE)
_LONGEST: Final = 100_000


def _needed(kind: Kind[Any]) -> set[str]:
    fields = kind.file.model.model_fields
    needed = {field.alias or name for name, field in fields.items() if field.is_required()}
    return needed - _NOT_WRITTEN if kind in _PAGES else needed


def kind_of(keys: Collection[str], among: Iterable[Kind[Any]] = KINDS) -> Kind[Any] | None:
    """Return the kind of record that has all these fields and needs no other; None if there is none, or several."""
    given = set(keys)
    kinds = [kind for kind in among if _needed(kind) <= given <= set(keys_of(kind.file.model))]
    return kinds[0] if len(kinds) == 1 and len(given) >= _LEAST else None


def where(kind: Kind[Any], identifier: str = "") -> str:
    """Return the file in which a record of a kind belongs."""
    if kind.of_source:
        return kind.file.of(identifier.rpartition("-")[0] or "SOURCE")
    return kind.file.of(identifier or "NAME")


def _called(kind: Kind[Any]) -> str:
    name = label(kind).one
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def misplaced(data: object, model: type[Any], document: Document, base: Keys) -> Finding | None:
    """Return a finding about a record that has all fields of another kind than that of its file; else None."""
    fields = {key: value for key, value in data.items() if isinstance(key, str)} if isinstance(data, dict) else {}
    is_page = bool({"body"} & fields.keys())
    kind = kind_of(fields.keys() - (_NOT_WRITTEN if is_page else set()), _PAGES if is_page else KINDS)
    if kind is None or kind.file.model is model:
        return None
    own = PurePosixPath(document.file).stem
    identifier = own if kind.file.id_is_name else str(fields.get(kind.key, ""))
    first = next(iter(fields))
    place = document.marks.get((*base, first, KEY)) or document.marks.get((*base, first)) or (1, 1)
    message = f"by its fields this is {_called(kind)}; it belongs into {where(kind, identifier)}: move it there"
    return finding(Place(document.file, *place), "wrong-file", message)


def page_kind(text: str) -> Kind[Any] | None:
    """Return what a Markdown file is by its front matter: a briefing, an actor, or neither of them."""
    _, _, rest = text[:_LONGEST].lstrip("\ufeff").partition("---")
    front, closed, _ = rest.partition("\n---")
    return kind_of(set(_FIELD.findall(front)), _PAGES) if closed else None
