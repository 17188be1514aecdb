"""YAML text as a tree of entries, each with the comments that belong to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from microsite.seeds.reading.yaml import compose, tokens

_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#.*)")


@dataclass(eq=False)
class YamlEntry:
    """A key with its value, an item of a list, or the whole file."""

    node: yaml.Node | None
    line: int
    column: int
    """Where the key or the dash stands, from 0; for the file itself, left of everything."""
    parent: "YamlEntry | None" = None
    key: str | None = None
    entries: "list[YamlEntry]" = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    """Comments on lines of their own before the entry; "" is an empty line between them."""
    beside: str = ""
    """A comment behind it on its line."""
    below: list[str] = field(default_factory=list)
    """Comments behind it on lines of their own, deeper than it stands."""
    tail: list[str] = field(default_factory=list)
    """Comments inside it, behind its last entry."""

    @property
    def is_list(self) -> bool:
        return isinstance(self.node, yaml.SequenceNode)

    @property
    def is_record(self) -> bool:
        return isinstance(self.node, yaml.MappingNode)

    @property
    def commented(self) -> bool:
        """Whether a comment belongs to anything inside it."""
        return bool(self.tail) or any(e.above or e.beside or e.below or e.commented for e in self.entries)

    def walk(self) -> "Iterator[YamlEntry]":
        """Yield the entries inside it in the order of the text."""
        for entry in self.entries:
            yield entry
            yield from entry.walk()


@dataclass(frozen=True)
class YamlComment:
    """A comment with its place, from 0, and what stands before it on its line."""

    text: str
    line: int
    column: int
    before: str
    after_blank: bool


def comments(text: str) -> Iterator[YamlComment]:
    """Yield the comments of YAML text. Whatever stands between two tokens and begins with # is one."""
    lines = text.split("\n")
    last = (0, 0)
    for token in tokens(text):
        start, end = token.start_mark, token.end_mark
        yield from _between(lines, last, (start.line, start.column))
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            found = _HEADER.match(lines[start.line], start.column)
            if found:
                yield YamlComment(
                    found[1].rstrip(), start.line, found.start(1), lines[start.line][: start.column], False
                )
        last = max(last, (end.line, end.column))
    yield from _between(lines, last, (len(lines), 0))


def _between(lines: list[str], start: tuple[int, int], end: tuple[int, int]) -> Iterator[YamlComment]:
    for number in range(start[0], min(end[0] + 1, len(lines))):
        first = start[1] if number == start[0] else 0
        column = lines[number].find("#", first, end[1] if number == end[0] else None)
        if column >= 0:
            blank = number > 0 and not lines[number - 1].strip()
            yield YamlComment(lines[number][column:].rstrip(), number, column, lines[number][:column], blank)


def _grow(entry: YamlEntry) -> None:
    node: Any = entry.node
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            mark = key.start_mark
            entry.entries.append(YamlEntry(value, mark.line, mark.column, entry, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            mark = value.start_mark
            column = mark.column if node.flow_style else node.start_mark.column
            entry.entries.append(YamlEntry(value, mark.line, column, entry))
    for child in entry.entries:
        _grow(child)


def _outside(entry: YamlEntry, comment: YamlComment) -> YamlEntry:
    """Return the entry, or, where it stands in brackets that were closed before the comment, what holds them."""
    result, up = entry, entry.parent
    while up is not None and up.node is not None:
        end = up.node.end_mark
        if getattr(up.node, "flow_style", False) and (end.line, end.column) <= (comment.line, comment.column):
            result = up
        up = up.parent
    return result


def _attach(comment: YamlComment, root: YamlEntry, order: list[YamlEntry]) -> None:
    here = (comment.line, comment.column)
    before = [_outside(e, comment) for e in order if (e.line, e.column) < here]
    following = next((e for e in order if (e.line, e.column) > here), None)
    if comment.before.strip(" \t-") and before and not before[-1].beside:
        before[-1].beside = comment.text
        return
    lines = ["", comment.text] if comment.after_blank else [comment.text]
    if following and comment.column <= following.column:
        following.above += lines
        return
    holder = next((e for e in reversed(before) if e.column <= comment.column), root)
    if holder.parent and comment.column == holder.column:
        holder = holder.parent
    (holder.tail if holder.entries and not getattr(holder.node, "flow_style", False) else holder.below).extend(lines)


def parse_tree(text: str) -> YamlEntry:
    """Return the tree of YAML text that could be read, every comment in its place."""
    root = YamlEntry(compose(text), -1, -1)
    _grow(root)
    order = list(root.walk())
    for comment in comments(text):
        _attach(comment, root, order)
    return root
