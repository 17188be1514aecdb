"""CSL-JSON files: items, variables and their lines."""

import json
import re
from typing import Any

from microsite.authoring.references.raw_record import FileContents, ImportProblem, RawField, RawRecord
from microsite.model.csl import DATES

_NUMBERS = re.compile(r"(?:-?\d+(?:\s+-?\d+)*)?\s*")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}:]')


def _text(value: Any) -> str:
    """Return everything a value says, in one line."""
    if isinstance(value, dict):
        return " ".join(_text(part) for part in value.values())
    if isinstance(value, list):
        return " ".join(map(_text, value))
    return "" if value is None else str(value)


def _lines(text: str) -> list[tuple[int, dict[str, int]]]:
    """Return for each item the line it begins in, and the lines of its variables."""
    found: list[tuple[int, dict[str, int]]] = []
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
            found[-1][1].setdefault(json.loads(last), line)
        last = word
    return found


def records(text: str) -> FileContents:
    """Return the items of a file, which is a list of them."""
    try:
        items = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise ImportProblem(line, f"not JSON: {getattr(error, 'msg', error)}; export the works again") from None
    except RecursionError:
        raise ImportProblem(1, "lists or objects are nested too deep for CSL-JSON") from None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise ImportProblem(1, "expected a list of works, [{…}, {…}], as Zotero exports CSL JSON")
    found = []
    for item, (line, lines) in zip(items, _lines(text), strict=True):
        fields = (RawField(k, _text(v), lines.get(k, line), v) for k, v in item.items() if k not in ("id", "type"))
        kept = tuple(field for field in fields if field.value)
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
