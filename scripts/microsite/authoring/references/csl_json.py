"""CSL-JSON files: items, variables and their lines."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from microsite.authoring.references.raw_record import FileContents, ImportProblem, RawField, RawRecord
from microsite.authoring.references.repeated_fields import TWICE
from microsite.model.csl import DATES

_NUMBERS = re.compile(r"(?:-?\d+(?:\s+-?\d+)*)?\s*")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}:]')


_MOST_DIGITS: Final = 40


def _whole_number(digits: str) -> int | str:
    """Return a number; one of more digits than any work has, as a text, which Python would not read."""
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def _text(value: Any) -> str:
    """Return everything a value says, in one line."""
    if isinstance(value, dict):
        return " ".join(_text(part) for part in value.values())
    if isinstance(value, list):
        return " ".join(map(_text, value))
    return "" if value is None else str(value)


def _lines(text: str) -> list[tuple[int, dict[str, list[int]]]]:
    """Return for each item the line it begins in, and the lines of its variables: several of one given again."""
    found: list[tuple[int, dict[str, list[int]]]] = []
    depth, last, line, at = 0, "", 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", at, token.start())
        at, word = token.start(), token[0]
        if word in "[{":
            depth += 1
            if depth == 2:
                found.append((line, {}))
        elif word in "]}":
            depth -= 1
        elif word == ":" and depth == 2:
            found[-1][1].setdefault(json.loads(last), []).append(line)
        last = word
    return found


def _fields(item: dict[str, Any], pairs: list[tuple[str, Any]], lines: dict[str, list[int]]) -> Iterator[RawField]:
    """Yield the variables of an item; of one that is given again, JSON keeps the last."""
    given = Counter[str]()
    for name, first in pairs:
        line, last = lines[name][given[name]], lines[name][-1]
        given[name] += 1
        if given[name] == len(lines[name]):
            yield RawField(name, _text(item[name]), line, item[name])
        else:
            yield RawField(name, _text(first), line, first, f"{TWICE} (line {last})")


def records(text: str) -> FileContents:
    """Return the items of a file, which is a list of them."""
    try:
        items = json.loads(text, parse_int=_whole_number)
        given = json.loads(text, parse_int=_whole_number, object_pairs_hook=list)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise ImportProblem(line, f"not JSON: {getattr(error, 'msg', error)}; export the works again") from None
    except RecursionError:
        raise ImportProblem(1, "lists or objects are nested too deep for CSL-JSON") from None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise ImportProblem(1, "expected a list of works, [{…}, {…}], as Zotero exports CSL JSON")
    found = []
    for item, pairs, (line, lines) in zip(items, given, _lines(text), strict=True):
        kept = tuple(each for each in _fields(item, pairs, lines) if each.value and each.name not in ("id", "type"))
        found.append(RawRecord(str(item.get("id", "")), str(item.get("type", "")), line, kept))
    return FileContents(tuple(found))


def _date(field: RawField) -> object:
    """Return a date as an object of numbers: some programs write it, or its parts, as text."""
    parts = field.written.get("date-parts") if isinstance(field.written, dict) else field.value
    sound = parts is None or bool(_NUMBERS.fullmatch(_text(parts)))
    return field.written if sound else {"raw": _text(parts)}


def for_pandoc(record: RawRecord, identifier: str) -> str:
    """Return an item anew."""
    own = {field.name: _date(field) if field.name in DATES else field.written for field in record.fields}
    return json.dumps({"id": identifier, "type": record.kind, **own}, ensure_ascii=False)
