"""A record as it stands in a reference manager's file, before anybody has made sense of it.

Pandoc says what a file means, and not what it passed over. So each format is read here too, just far enough to know
which fields a record has and in which lines, and pandoc is given the records one by one under our own ids.
"""

from dataclasses import dataclass, field, replace
from typing import Any


class ImportProblem(Exception):  # noqa: N818 - it is what stands in the way, not an error of ours
    """The file, or a record of it, cannot be read; says where, what was expected and how to mend it."""

    def __init__(self, line: int, message: str, code: str = "unreadable", column: int = 1) -> None:
        super().__init__(message)
        self.line, self.code, self.column = line, code, column


@dataclass(frozen=True)
class RawField:
    """A field: its name in the file (lower case), what it says, and the line it begins in."""

    name: str
    value: str
    line: int
    written: Any = field(default=None, compare=False)
    """The value as its format writes it, where that is not the same."""
    doubt: str = field(default="", compare=False)
    """What of it could not be understood, in words for people."""
    column: int = field(default=1, compare=False)


@dataclass(frozen=True)
class RawRecord:
    """A record: its own key ("" for none), what the file calls its kind, and its fields in order."""

    key: str
    kind: str
    line: int
    fields: tuple[RawField, ...]
    inherited: tuple[RawField, ...] = ()
    """What it takes over from another entry, at the lines where that says it."""
    unread: tuple[RawField, ...] = ()
    """What of it could not be read at all, each with why."""

    def all(self, *names: str) -> list[str]:
        """Return the values of the fields of these names."""
        return [each.value for each in self.fields if each.name in names]

    def without(self, dropped: set[RawField]) -> "RawRecord":
        """Return the record without some of its fields."""
        return replace(self, fields=tuple(each for each in self.fields if each not in dropped))


@dataclass(frozen=True)
class FileContents:
    """The records of a file, and what stands between them: text that belongs to none, or a doubt where one ends."""

    records: tuple[RawRecord, ...]
    strays: tuple[RawField, ...] = ()
    left_out: tuple[ImportProblem, ...] = ()
    """What is wrong with the records that cannot be read."""
