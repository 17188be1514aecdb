"""RIS files: records, tags and their lines."""

import re
from dataclasses import replace
from typing import Final

from microsite.authoring.references.fields_taken import NEVER_KEPT
from microsite.authoring.references.raw_record import FileContents, ImportProblem, RawField, RawRecord
from microsite.authoring.references.ris_lines import (
    AS_IT_SHOULD_BE,
    BEGINS,
    IN_SMALL_LETTERS,
    KNOWN,
    Tagged,
    may_be_tag,
    tagged,
)

_ONCE: Final = frozenset("ti t1 t2 t3 bt jo jf vl is sp ep pb cy et do".split())
"""Tags that a record has once."""
_TITLES: Final = frozenset({"ti", "t1"})
"""A tag that tells that the lines above the first one of a record are more than a remark of a database."""
_UNREAD: Final = "text"
_NO_KIND: Final = "the record that begins here does not say its kind; write TY  - BOOK, say, above this line"


class _Records:
    """The records of a file, read line by line, and what belongs to none."""

    def __init__(self) -> None:
        self.records: list[RawRecord] = []
        self.strays: list[RawField] = []
        self.left_out: list[ImportProblem] = []
        self._fields: list[RawField] = []
        self._above: list[RawField] = []
        """Lines with tags directly above a line that begins no record yet: some programs do not write TY first."""

    def _end_record(self) -> None:
        self.records.append(_record(self._fields))
        self._fields = []

    def take(self, number: int, line: str, pattern: re.Pattern[str]) -> None:
        """Take a line."""
        tag = tagged(line, pattern)
        if tag and tag.tag == "TY":
            self._begin(number, tag)
        elif tag and tag.tag == "ER":
            self._end(number, tag.value)
        elif tag:
            (self._fields or self._above).append(RawField(tag.tag.lower(), line, number, [tag.value], tag.doubt))
        elif self._fields:
            self._go_on(number, line)
        else:
            self._drop()
            self.strays += [RawField("text", line.strip(), number)] if line.strip() else []

    def _end(self, number: int, rest: str) -> None:
        if self._fields:
            self._end_record()
        elif not _TITLES.isdisjoint(each.name for each in self._above):
            self.left_out.append(ImportProblem(self._above[0].line, _NO_KIND))
            self._above = []
        self._drop()
        self.strays += [RawField("text", rest, number)] if rest else []

    def _begin(self, number: int, tag: Tagged) -> None:
        if self._fields:
            told = (
                f"the record of line {self._fields[0].line} has no end (ER  -), and was taken to end before this line"
            )
            self.strays.append(RawField("ty", tag.value, number, doubt=told))
            self._end_record()
        if _TITLES.isdisjoint(each.name for each in self._above):
            self._drop()
        self._fields = [RawField("ty", "", number, [tag.value], tag.doubt), *self._above]
        self._above = []

    def _go_on(self, number: int, line: str) -> None:
        """Add a line to the value above it."""
        if not line.strip():
            return
        if may_be_tag(line) and self._fields[-1].name not in NEVER_KEPT:
            example = f"{line[:2]}  - {line[2:].strip()[:60]}" if line[:2] in KNOWN else "PY  - 2021, say"
            told = f"it begins like a tag; write {example}, or join it with the line above"
            self._fields.append(RawField(_UNREAD, line, number, [line], told))
        else:
            self._fields[-1].written.append(line)

    def _drop(self) -> None:
        """Tell of lines with tags that belong to no record."""
        self.strays += [RawField("text", each.value.strip(), each.line) for each in self._above]
        self._above = []

    def finish(self) -> None:
        """Take the end of the file."""
        self._drop()
        if self._fields:
            told = "the record that begins here has no end (ER  -); if the file was cut off there, export it again"
            self.strays.append(RawField("ty", "", self._fields[0].line, doubt=told))
            self._end_record()


def records(text: str) -> FileContents:
    """Return the records of a file, values that run over several lines joined, and the text between records."""
    first = BEGINS.search(text)
    indent, small = (first[1], bool(first[2])) if first else ("", False)
    found = _Records()
    for number, line in enumerate(text.split("\n"), 1):
        found.take(number, line.removeprefix(indent).rstrip(), IN_SMALL_LETTERS if small else AS_IT_SHOULD_BE)
    found.finish()
    return FileContents(
        tuple(found.records), tuple(sorted(found.strays, key=lambda stray: stray.line)), tuple(found.left_out)
    )


def _record(lines: list[RawField]) -> RawRecord:
    fields = [replace(each, value=" ".join(" ".join(each.written).split()), written=None) for each in lines]
    key = next((each.value for each in fields if each.name == "id"), "")
    own = [each for each in fields[1:] if each.name != "id" and each.value]
    first = {name: next(each for each in own if each.name == name) for name in _ONCE & {each.name for each in own}}
    again = [each for each in own if first.get(each.name, each) is not each]
    unread = [
        replace(each, doubt=f"given twice; the first was kept (line {first[each.name].line})")
        for each in again
        if each.value != first[each.name].value
    ]
    dropped = {each.line for each in again}
    kept = tuple(each for each in own if each.line not in dropped and each.name != _UNREAD)
    unread += [each for each in own if each.name == _UNREAD]
    return RawRecord(key, fields[0].value.upper(), fields[0].line, kept, unread=tuple(unread))
