"""BibTeX and BibLaTeX files: entries, fields and their lines; what values mean is left to pandoc."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from microsite.authoring.references.raw_record import ImportProblem, RawField, RawRecord

_ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*[{(]")
_KEY = re.compile(r"\s*([^\s,{}()=\"]*)\s*(,|(?=[})]))")
_NAME = re.compile(r"[\s,]*([A-Za-z][\w:.+-]*)\s*=\s*")
_PLAIN = re.compile(r"[^\s,{}()#\"]+")
_END = re.compile(r"[\s,]*[})]")
_STRING = re.compile(r"@\s*string\s*[{(]\s*([^\s={}]+)\s*=\s*[{\"](.*)[}\"]\s*[})]$", re.IGNORECASE | re.DOTALL)
_JOIN = re.compile(r"\s*#\s*")

_PROTECTED: Final = frozenset(
    "title subtitle titleaddon booktitle booksubtitle maintitle journal journaltitle series publisher institution "
    "school organization address location edition".split()
)
"""Fields in which pandoc would lower capitals (it takes titles for English) or cut at each "and"; braces stop it."""


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _unended(text: str, opening: int) -> ImportProblem:
    message = "the entry that begins here never ends; a brace or quote was not closed"
    return ImportProblem(_line(text, opening), message)


def _closed(text: str, start: int, opening: int) -> int:
    """Return the place behind a value in braces or quotes that begins at ``start``."""
    depth, quoted = 0, text[start] == '"'
    at = start
    while at < len(text):
        letter = text[at]
        if letter == "\\":
            at += 1
        elif letter == "{":
            depth += 1
        elif letter == "}":
            depth -= 1
        if (depth == 0 and letter == "}" and not quoted) or (quoted and letter == '"' and depth == 0 and at > start):
            return at + 1
        at += 1
    raise _unended(text, opening)


def complete_record(_: RawRecord, item: dict[str, Any]) -> dict[str, Any]:
    """Return pandoc's item without the braces that it leaves in the kind of a thesis or report."""
    return {key: value.replace("{", "").replace("}", "") if key == "genre" else value for key, value in item.items()}


def _value(text: str, start: int, opening: int) -> tuple[str, int]:
    """Return the pieces of a value, as written and joined by #, and the place behind them."""
    at = start
    while True:
        if at < len(text) and text[at] in '{"':
            at = _closed(text, at, opening)
        elif piece := _PLAIN.match(text, at):
            at = piece.end()
        else:
            raise ImportProblem(_line(text, at), "expected a value in braces, quotes or as a number after the =")
        joined = _JOIN.match(text, at)
        if not joined:
            return text[start:at], at
        at = joined.end()


def _fields(text: str, start: int, opening: int) -> Iterator[tuple[RawField | None, int]]:
    """Yield the fields of an entry, and at last None with the place behind the entry."""
    at = start
    while not (end := _END.match(text, at)):
        name = _NAME.match(text, at)
        if not name and not text[at:].strip(" \n\t,"):
            raise _unended(text, opening)
        if not name:
            at += len(text[at:]) - len(text[at:].lstrip())
            raise ImportProblem(_line(text, at), "expected a field such as year = {2021}, and a comma between fields")
        written, at = _value(text, name.end(), opening)
        value = " ".join(written[1:-1].split()) if written[0] in '{"' else written
        yield RawField(name[1].lower(), value, _line(text, name.start(1)), written), at
    yield None, end.end()


def records(text: str) -> list[RawRecord]:
    """Return the entries of a file. Definitions of words (``@string``) are passed on as records of that kind."""
    found: list[RawRecord] = []
    at, words = 0, dict[str, str]()
    while entry := _ENTRY.search(text, at):
        kind, line = entry[1].lower(), _line(text, entry.start())
        if kind in ("comment", "preamble", "string"):
            at = _closed(text, entry.end() - 1, entry.start()) if text[entry.end() - 1] == "{" else entry.end()
            if kind == "string":
                words |= {d[1].lower(): d[2] for d in [_STRING.match(text[entry.start() : at])] if d}
                found.append(RawRecord("", kind, line, (RawField("", text[entry.start() : at], line),)))
            continue
        key = _KEY.match(text, entry.end())
        if not key:
            raise ImportProblem(line, "expected a key and a comma after the opening brace: @book{key,")
        fields: list[RawField] = []
        at = key.end()
        for field, behind in _fields(text, at, entry.start()):
            at = behind
            fields += [replace(field, value=words.get(field.value.lower(), field.value))] if field else []
        found.append(RawRecord(key[1], kind, line, tuple(fields)))
    return found


def for_pandoc(record: RawRecord, identifier: str) -> str:
    """Return an entry anew, its titles and bodies held together by braces."""
    if record.kind == "string":
        return record.fields[0].value + "\n"
    lines = [
        f"  {field.name} = {'{{' + field.written[1:-1] + '}}' if _whole(field) else field.written}"
        for field in record.fields
    ]
    return ",\n".join([f"@{record.kind}{{{identifier}", *lines]) + "\n}\n"


def _whole(field: RawField) -> bool:
    """Say whether a field wants braces and is one piece that can get them."""
    if field.name not in _PROTECTED or field.written[0] not in '{"':
        return False
    return _closed(field.written, 0, 0) == len(field.written)
