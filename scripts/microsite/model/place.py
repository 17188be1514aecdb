"""Where something stands in a seed file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

Keys = tuple[str | int, ...]
"""The way from the root of a file to a value: ``("claims", 3, "at")``."""

BODY: Final = "body"
"""The key under which the place of the first line of a page's text is kept."""


class Place(NamedTuple):
    """A position: path from the project's root, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Document:
    """The positions of everything in one seed file, and its lines for looking inside long texts."""

    file: str
    lines: tuple[str, ...]
    marks: Mapping[Keys, tuple[int, int]]
    """Line and column of each value, from 1; a key's own mark stands under its path and ``KEY``."""


KEY = "\x00key"
"""Last element of a path that means the key itself, not its value."""


@dataclass(frozen=True)
class Origin:
    """Where a record came from. Two records that say the same are equal, wherever they stand."""

    document: Document = field(compare=False)
    path: Keys = field(default=(), compare=False)

    def place(self, *keys: str | int) -> Place:
        """Return the place of a value of the record, or of the nearest thing around it that has one."""
        path = (*self.path, *keys)
        while path and path not in self.document.marks:
            path = path[:-1]
        return Place(self.document.file, *self.document.marks.get(path, (1, 1)))

    def has(self, *keys: str | int) -> bool:
        """Say whether a field of the record stands in the file; ``keys`` lead to it, or to an item of it."""
        path = (*self.path, *keys)
        return path in self.document.marks or (path[:-1] in self.document.marks and isinstance(path[-1], int))

    @property
    def line(self) -> str:
        """The line of the file that it begins in, as it is written there."""
        return self.document.lines[self.place().line - 1]

    def find(self, needle: str, occurrence: int, *keys: str | int, is_id: bool = False) -> Place:
        """Return the place of the ``occurrence``-th ``needle`` (from 0) inside a long text of the record.

        Of one that is an id, places where a longer id begins with it do not count.
        """
        start = self.place(*keys)
        for number, line in enumerate(self.document.lines[start.line - 1 :], start.line):
            column = line.find(needle, start.column - 1 if number == start.line else 0)
            while column >= 0:
                behind = line[column + len(needle) : column + len(needle) + 1]
                if not (is_id and (behind.isalnum() or behind == "-")):
                    if occurrence == 0:
                        return Place(start.file, number, column + 1)
                    occurrence -= 1
                column = line.find(needle, column + 1)
        return start
