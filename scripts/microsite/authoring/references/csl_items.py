"""CSL-JSON files: items, variables and their lines, each item read for itself."""

import json
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, Final

from microsite.authoring.references.latex import DEEPEST
from microsite.authoring.references.raw_record import FileContents, ImportProblem, RawField, RawRecord
from microsite.authoring.references.repeated_fields import TWICE

BEGINS: Final = re.compile(r'\A\s*(?:\[\s*(?:[{\[\]"-]|\d+\s*,|null\b|true\b|false\b|\Z)|\{\s*["}])')
"""A list or an object: other files may begin with a bracket, too."""
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}:]')
_ANOTHER = re.compile(r"\]\s*\[")
"""Where a second list follows, as when two exports were joined."""
_BETWEEN = re.compile(r"[\s,]*")
_ITEM = re.compile(r'(?<!:)(?<!:\s)\{\s*"')
"""Where an item may begin behind one that cannot be read: no value of a variable does."""

_STEPS: Final = {"[": 1, "{": 1, "]": -1, "}": -1}
_MOST_DIGITS: Final = 40
_MOST_FAULTS: Final = 500

_NO_LIST: Final = "expected a list of works, [{…}, {…}], as Zotero exports CSL JSON"
_NO_ITEM: Final = "expected a work, {…}, found something else"
_NO_END: Final = "the list of works has no end (]); something may have been cut off"
_TOO_MANY: Final = "too much before this cannot be read, and from here on nothing was; export the works again"
_TOO_DEEP: Final = "lists or objects are nested too deep for CSL-JSON; export the works again"


def _whole_number(digits: str) -> int | str:
    """Return a number; one of more digits than any work has, as a text, which Python would not read."""
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


_READER: Final = json.JSONDecoder(parse_int=_whole_number, parse_constant=str)
_READER_OF_PAIRS: Final = json.JSONDecoder(parse_int=_whole_number, parse_constant=str, object_pairs_hook=list)


def text_of(value: Any) -> str:
    """Return everything a value says, in one line."""
    if isinstance(value, dict):
        return " ".join(text_of(part) for part in value.values())
    if isinstance(value, list):
        return " ".join(map(text_of, value))
    return "" if value is None else str(value)


def _lines(text: str, line: int) -> dict[str, list[int]]:
    """Return the lines of the variables of an item that begins in ``line``: several of one that is given again."""
    found: dict[str, list[int]] = {}
    depth, last, at = 0, "", 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", at, token.start())
        at, word = token.start(), token[0]
        depth += _STEPS.get(word, 0)
        if word == ":" and depth == 1:
            found.setdefault(json.loads(last), []).append(line)
        last = word
    return found


def _depth(text: str) -> int:
    """Return how deep lists and objects are nested in an item."""
    steps = (_STEPS.get(token[0], 0) for token in _TOKEN.finditer(text))
    return max(accumulate(steps, initial=0))


def _fields(item: dict[str, Any], pairs: list[tuple[str, Any]], lines: dict[str, list[int]]) -> Iterator[RawField]:
    """Yield the variables of an item; of one that is given again, JSON keeps the last."""
    given = Counter[str]()
    for name, first in pairs:
        line, last = lines[name][given[name]], lines[name][-1]
        given[name] += 1
        if given[name] == len(lines[name]):
            yield RawField(name, text_of(item[name]), line, item[name])
        else:
            yield RawField(name, text_of(first), line, first, f"{TWICE} (line {last})")


def _wrong(error: json.JSONDecodeError) -> str:
    """Return what is wrong, and where, as it may be far below the beginning of its item."""
    message = error.msg[:1].lower() + error.msg[1:].removesuffix(" at")
    return f"line {error.lineno}, column {error.colno}: {message}"


class _Items:
    """The items of a text, read one by one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.records: list[RawRecord] = []
        self.wrong: list[ImportProblem] = []
        self.strays: list[RawField] = []
        self._failed = 0
        self._line_ends = [found.start() for found in re.finditer("\n", text)]

    def _line(self, at: int) -> int:
        return bisect_left(self._line_ends, at) + 1

    def _problem(self, at: int, message: str) -> None:
        line = self._line(at)
        column = at - (self._line_ends[line - 2] if line > 1 else -1)
        self.wrong.append(ImportProblem(line, message, column=column))

    def _add(self, item: dict[str, Any], start: int, end: int) -> None:
        line, text = self._line(start), self.text[start:end]
        fields = _fields(item, _READER_OF_PAIRS.decode(text), _lines(text, line))
        kept = tuple(each for each in fields if each.value and each.name not in ("id", "type"))
        self.records.append(RawRecord(str(item.get("id", "")), str(item.get("type", "")), line, kept))

    def _go_on_at(self, start: int, fault: int) -> int:
        """Return where to go on behind an item that cannot be read: at the next that begins in a line as it does."""
        line = self._line(start)
        indent = self.text[self._line_ends[line - 2] + 1 if line > 1 else 0 : start]
        below = self.text.find(f"\n{indent}{{", start, fault + 1) if not indent.strip() else -1
        return below if below >= 0 else max(fault, start + 1)

    def _one(self, at: int, *, sure: bool) -> tuple[int, bool]:
        """Read what stands at a place; return the place behind it, and whether an item may begin there.

        Where that is not ``sure``, because one before could not be read, what has no title and no type is part of that.
        """
        try:
            item, end = _READER.raw_decode(self.text, at)
        except json.JSONDecodeError as error:
            self._failed += 1
            self._problem(at, f"this work is not JSON ({_wrong(error)}); mend it, or export the works again")
            return self._go_on_at(at, error.pos), False
        except RecursionError:
            self._failed += 1
            if sure:
                self._problem(at, _TOO_DEEP)
            return at + 1, False
        if _depth(self.text[at:end]) > DEEPEST:
            self._problem(at, _TOO_DEEP)
            return end, sure
        if isinstance(item, dict) and (sure or {"title", "type"} & item.keys()):
            self._add(item, at, end)
            return end, True
        if sure:
            self._problem(at, _NO_ITEM)
        return end, sure

    def read(self, at: int) -> None:
        """Read the items of a list that begins before a place."""
        sure = True
        while True:
            if not sure:
                found = _ITEM.search(self.text, at)
                at = found.start() if found else len(self.text)
            between = _BETWEEN.match(self.text, at)
            at = between.end() if between else at
            if at >= len(self.text):
                self.strays.append(RawField("text", "", self._line(len(self.text.rstrip())), doubt=_NO_END))
                return
            if sure and self.text[at] == "]":
                another = _ANOTHER.match(self.text, at)
                if not another:
                    self._rest(at + 1)
                    return
                at = another.end()
                continue
            if self._failed >= _MOST_FAULTS:
                self._problem(at, _TOO_MANY)
                return
            at, sure = self._one(at, sure=sure)

    def _rest(self, at: int) -> None:
        """Note what stands behind the list."""
        if rest := self.text[at:].strip():
            self.strays.append(RawField("text", rest.split("\n")[0], self._line(self.text.index(rest[0], at))))


def records(text: str) -> FileContents:
    """Return the items of a file, which is a list of them."""
    begins = text.lstrip()
    if not begins.startswith("["):
        raise ImportProblem(1, _NO_LIST)
    items = _Items(text)
    items.read(text.index("[") + 1)
    return FileContents(tuple(items.records), tuple(items.strays), tuple(items.wrong))
