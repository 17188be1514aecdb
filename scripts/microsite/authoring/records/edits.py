"""The smallest edits to a text: pieces replaced in place, everything else left byte for byte."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from microsite.authoring.records.item_lines import item_lines
from microsite.model.place import Place
from microsite.seeds.reading.yaml import compose


class Edit(NamedTuple):
    """A piece of a text, by its offsets, and what stands there instead."""

    start: int
    end: int
    text: str


class EditError(Exception):
    """A piece that was to be edited does not stand where it was looked for."""


def offset(text: str, line: int, column: int) -> int:
    """Return the offset of a place, counted from 1, in a text whose lines end in any way."""
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1


def edit_at(text: str, place: Place, old: str, new: str) -> Edit:
    """Replace the value ``old``, in quotes or not, at its place."""
    start = offset(text, place.line, place.column)
    start += text[start : start + 1] in ("'", '"')
    if text[start : start + len(old)] != old or re.match(r"[a-z0-9-]", text[start + len(old) : start + len(old) + 1]):
        raise EditError(f'{place}: expected "{old}" here; write it out plainly, then rename again')
    return Edit(start, start + len(old), new)


def edits_wherever(text: str, pattern: re.Pattern[str], new: str) -> Iterator[Edit]:
    """Replace every piece that the group ``id`` of a pattern finds."""
    for match in pattern.finditer(text):
        yield Edit(*match.span("id"), new)


def apply_edits(text: str, edits: set[Edit]) -> str:
    """Return the text with the edits made; two that overlap are a mistake of the caller."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _listed(text: str, node: Any, item: str) -> Edit:
    """Add to a list that is there already."""
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        return Edit(node.start_mark.index, node.end_mark.index, f"[{item}]")
    last = node.value[-1].end_mark
    if node.flow_style:
        return Edit(last.index, last.index, f", {item}")
    end = text.find("\n", last.index)
    end = len(text) if end < 0 else end
    return Edit(end, end, f"\n{' ' * node.start_mark.column}- {item}")


def relisted(text: str, record: int, field: str, items: tuple[str, ...]) -> Edit:
    """Let a list of the record with this number name these items, in brackets; ``KeyError`` if it has no such list."""
    root: Any = compose(text)
    node = {key.value: value for key, value in root.value[record].value}[field]
    start, end = node.start_mark.index, node.end_mark.index
    end = start + len(text[start:end].rstrip())
    return Edit(start, end, f"[{', '.join(items)}]")


def added(text: str, record: int | None, field: str, item: str) -> Edit:
    """Add an item to a list of a record: the one with this number in a list, or the only one (None)."""
    root: Any = compose(text)
    node = root if record is None else root.value[record]
    for key, value in node.value:
        if key.value == field:
            return _listed(text, value, item)
    where = sum(len(line) + 1 for line in text.split("\n")[: item_lines(text, record)[1]]) - 1
    return Edit(where, where, f"\n{' ' * node.value[0][0].start_mark.column}{field}: [{item}]")
