"""Where a new record stands: in which file, and between which others."""

import json
from collections.abc import Callable
from typing import Any, Final

from microsite.authoring.records import MODELS, UNWRITTEN, Data
from microsite.model.edtf import by_first_day
from microsite.model.record import Record
from microsite.project import Project
from microsite.reading.yaml import compose
from microsite.style.seeds import styled_yaml
from microsite.style.tree import comments

_LISTS: Final = {"term": "glossary", "event": "events", "question": "questions"}


_ORDER: Final[dict[str, Callable[[Any], Any]]] = {
    "term": lambda term: term.term.casefold(),
    "event": lambda event: by_first_day(event.date),
}
"""Kinds that are kept in order, if the file is so far; the others are added at the end."""


def file_of(kind: str, identifier: str, source: str = "") -> str:
    """Return the file that a record of this kind belongs in, from the project's root."""
    if kind in ("threat", "actor"):
        return f"seeds/{kind}s/{identifier}.md"
    return f"seeds/sources/{source}/claims.yml" if kind == "claim" else f"seeds/{_LISTS[kind]}.yml"


def header(file: str) -> str:
    """Return the line that tells editors which schema a new file follows."""
    name, depth = file.rsplit("/", 1)[1].removesuffix(".yml"), file.count("/") - 1
    return f"# yaml-language-server: $schema={'../' * depth}schema/{name}.json\n"


def as_page(kind: str, data: Data, body: str) -> str:
    """Return a Markdown seed of its own."""
    head = styled_yaml(json.dumps(data, ensure_ascii=False), MODELS[kind])
    text = body.strip() or (UNWRITTEN if kind == "threat" else "")
    return f"---\n{head}---\n" + (f"\n{text}\n" if text else "")


def _position(kind: str, record: Record, project: Project) -> int | None:
    """Return the number of the record that the new one stands before, or None for the end."""
    key = _ORDER.get(kind)
    seeds = project.corpus.seeds
    others: dict[str, list[Any]] = {"term": list(seeds.terms), "event": list(seeds.events)}
    keys = [key(other) for other in others[kind]] if key else []
    if not key or keys != sorted(keys):
        return None
    return next((index for index, other in enumerate(keys) if other > key(record)), None)


def as_item(kind: str, record: Record, data: Data, file: str, project: Project) -> str:
    """Return the text of a list with the new record in it, everything else left as it is."""
    path = project.root / file
    text = path.read_bytes().decode("utf-8-sig") if path.is_file() else header(file)
    item = styled_yaml(json.dumps([data], ensure_ascii=False), MODELS[kind])
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
