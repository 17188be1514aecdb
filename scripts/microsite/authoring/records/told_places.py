"""Where a page tells a claim, in its fields or in its text, and the page with other words there, or without them."""

import hashlib
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import yaml

from microsite.authoring.records.edits import Edit, apply_edits
from microsite.authoring.records.prose_places import HEADING, ITEM, body_line, pieces
from microsite.authoring.records.valid_record import NewError
from microsite.model.entity import Actor, Threat
from microsite.seeds.formatting.scalars import scalar
from microsite.seeds.reading.yaml import compose

_OPTIONAL: Final = frozenset(
    name for page in (Threat, Actor) for name, field in page.model_fields.items() if not field.is_required()
)
"""Fields that a page can do without."""


class ToldPlace(NamedTuple):
    """A paragraph, an item of a list, or the value of a field, in which a claim is cited."""

    key: str
    """Tells it from all others, and from one with other words."""
    where: tuple[str, ...]
    """The headings, or the fields, that it stands under."""
    words: str
    """It, on one line, as it is written."""
    span: tuple[int, int]
    """Where it stands in the text of the page."""
    whole: tuple[int, int]
    """What goes with it when it is taken out; empty where the page needs it."""
    indent: int = -1
    """How deep the lines of a field stand that is folded; below 0 in the text."""


def _place(where: tuple[str, ...], words: str, span: tuple[int, int], whole: tuple[int, int], indent: int) -> ToldPlace:
    key = hashlib.sha256(f"{span[0]} {where} {words}".encode()).hexdigest()[:12]
    return ToldPlace(key, where, words, span, whole, indent)


def _units(lines: list[str], first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a paragraph, or of each item of a list."""
    starts = [number for number in range(first, end) if ITEM.match(lines[number])] or [first]
    yield from zip(starts, [*starts[1:], end], strict=True)


def _in_text(lines: list[str], starts: list[int], cites: re.Pattern[str]) -> Iterator[ToldPlace]:
    section = ""
    for first, end in pieces(lines):
        if heading := HEADING.match(lines[first].strip()):
            section = heading[1]
            continue
        for begin, close in _units(lines, first, end):
            item = ITEM.match(lines[begin])
            words = " ".join(line.strip() for line in lines[begin:close])[len(item[0].lstrip()) if item else 0 :]
            if cites.search(words):
                span = starts[begin] + (item.end() if item else 0), starts[close] - 1
                # A paragraph goes with the empty line below it.
                last = close + 1 if not item and close < len(lines) and not lines[close].strip() else close
                yield _place((section,) if section else (), words, span, (starts[begin], starts[last]), -1)


class _Entry(NamedTuple):
    """What a value stands in, whose lines go with it: an entry of a list, or a field that a page can do without."""

    start: int
    end: int


def _called(node: yaml.MappingNode) -> str:
    """Return what a record in a list is called: by its label, point or actor."""
    named = {key.value: value.value for key, value in node.value if isinstance(value, yaml.ScalarNode)}
    return next((str(named[name]) for name in ("label", "point", "actor", "source", "page") if name in named), "")


def _field(text: str, key: yaml.Node, value: yaml.Node) -> _Entry | None:
    """Return the lines of a field of the page, if it can be left out as a whole."""
    if key.value not in _OPTIONAL or isinstance(value, yaml.MappingNode):
        return None
    last = value.start_mark.index + len(text[value.start_mark.index : value.end_mark.index].rstrip())
    return _Entry(key.start_mark.index, text.index("\n", last) + 1)


def _in_fields(
    text: str, node: Any, where: tuple[str, ...], indent: int, entry: _Entry | None, cites: re.Pattern[str]
) -> Iterator[ToldPlace]:
    if isinstance(node, yaml.ScalarNode):
        if cites.search(node.value):
            end = node.start_mark.index + len(text[node.start_mark.index : node.end_mark.index].rstrip())
            whole = (entry.start, entry.end) if entry else (0, 0)
            yield _place(where, " ".join(node.value.split()), (node.start_mark.index, end), whole, indent)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            of = entry if where else _field(text, key, value)
            yield from _in_fields(text, value, (*where, str(key.value)), key.start_mark.column + 2, of, cites)
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style:
        dashes = [text.rfind("\n", 0, text.rindex("-", 0, each.start_mark.index)) + 1 for each in node.value]
        ends = [*dashes[1:], text.rfind("\n", 0, node.end_mark.index) + 1]
        for each, start, end in zip(node.value, dashes, ends, strict=True):
            name = _called(each) if isinstance(each, yaml.MappingNode) else ""
            # The last entry of a list goes with the field.
            own = len(node.value) > 1 and (entry is None or len(where) == 1)
            of = _Entry(start, end) if own else entry
            yield from _in_fields(text, each, (*where, name) if name else where, each.start_mark.column, of, cites)


def told_places(text: str, claim: str) -> list[ToldPlace]:
    """Return the places of a page, given as its whole text, that cite a claim, in order."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    cites = re.compile(rf"@{re.escape(claim)}(?![\w-])")
    body = body_line(lines)
    front = "\n".join(lines[1 : body - 1]) + "\n" if body else ""
    fields = list(_in_fields(front, compose(front), (), 0, None, cites)) if cites.search(front) else []
    shift = starts[1] if body else 0
    moved = [
        each._replace(
            span=(each.span[0] + shift, each.span[1] + shift),
            whole=(each.whole[0] + shift, each.whole[1] + shift) if each.whole[1] else each.whole,
        )
        for each in fields
    ]
    return [*moved, *_in_text(lines, starts, cites)]


def with_told(text: str, claim: str, key: str, words: str) -> str:
    """Return the page with other words at a place that cites a claim, without the place for none; :class:`NewError`."""
    place = next((each for each in told_places(text, claim) if each.key == key), None)
    if place is None:
        raise NewError("the page was changed meanwhile; open the place again")
    words = " ".join(words.split())
    if not words and not place.whole[1]:
        raise NewError("the page needs a sentence here; write another one")
    if not words:
        return apply_edits(text, {Edit(*place.whole, "")})
    written = words
    if place.indent >= 0:
        used = place.span[0] - text.rfind("\n", 0, place.span[0]) - 1
        written = "\n".join(scalar(words, used, place.indent))
    return apply_edits(text, {Edit(*place.span, written)})
