"""Where a new record stands: in which file, and between which others."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from microsite.authoring.records.forms import FORMS
from microsite.authoring.records.record_data import UNWRITTEN, Data
from microsite.corpus.project import Project
from microsite.model.edtf import in_order
from microsite.model.kind import Kind
from microsite.model.kinds import EVENT, TERM
from microsite.model.record import Record
from microsite.model.seed_files import SeedFile
from microsite.seeds.formatting.comment_tree import comments
from microsite.seeds.formatting.seed_files import format_yaml
from microsite.seeds.reading.yaml import compose

_ORDER: Final[Mapping[str, Callable[[Any], Any]]] = {
    TERM.name: lambda term: term.term.casefold(),
    EVENT.name: lambda event: in_order(event.date),
}
"""Kinds that are kept in order, if the file is so far; the others are added at the end."""


def file_of(kind: Kind[Any], identifier: str, source: str = "") -> str:
    """Return the file that a record of this kind belongs in, from the project's root."""
    return kind.file.of(source if kind.of_source else identifier)


def header(file: SeedFile[Any]) -> str:
    """Return the line that tells editors which schema a new file follows."""
    return f"# yaml-language-server: $schema={'../' * file.path.count('/')}schema/{file.schema_name}.json\n"


def as_page(kind: Kind[Any], data: Data, body: str) -> str:
    """Return a Markdown seed of its own."""
    head = format_yaml(json.dumps(data, ensure_ascii=False), kind.model)
    text = body.strip() or (UNWRITTEN if FORMS[kind.name].has("body") else "")
    return f"---\n{head}---\n" + (f"\n{text}\n" if text else "")


def _position(kind: Kind[Any], record: Record, project: Project) -> int | None:
    """Return the number of the record that the new one stands before, or None for the end."""
    key, others = _ORDER.get(kind.name), project.corpus.seeds.of(kind)
    keys = [key(other) for other in others] if key else []
    if not key or keys != sorted(keys):
        return None
    return next((index for index, other in enumerate(keys) if other > key(record)), None)


def as_item(kind: Kind[Any], record: Record, data: Data, file: str, project: Project) -> str:
    """Return the text of a list with the new record in it, everything else left as it is."""
    path = project.root / file
    text = path.read_bytes().decode("utf-8-sig") if path.is_file() else header(kind.file)
    item = format_yaml(json.dumps([data], ensure_ascii=False), kind.model)
    end = "\r\n" if "\r\n" in text else "\n"
    position = _position(kind, record, project)
    node: Any = compose(text) if position is not None else None
    if node is None or position is None or position >= len(node.value):
        return f"{text.rstrip()}{end}{end}{item.replace(chr(10), end)}"
    lines = text.split("\n")
    line = node.value[position].start_mark.line
    remarks = {comment.line for comment in comments(text) if not comment.before.strip()}
    while line - 1 in remarks and line > 1:
        line -= 1
    before, after = "\n".join(lines[:line]), "\n".join(lines[line:])
    return f"{before.rstrip()}{end}{end}{item.replace(chr(10), end)}{end}{after}"
