"""BibTeX and BibLaTeX files: entries, fields and their lines; what values mean is left to pandoc."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final, NamedTuple

from microsite.authoring.references.inherited_fields import with_inherited
from microsite.authoring.references.latex import plain_address
from microsite.authoring.references.latex_letters import unread_commands, with_letters
from microsite.authoring.references.raw_record import FileContents, ImportProblem, RawField, RawRecord
from microsite.authoring.references.repeated_fields import with_repeated
from microsite.authoring.references.unbalanced_braces import OPEN, SURPLUS, SWALLOWED, goes_on, swallows

_ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*[{(]")
_KEY = re.compile(r"\s*([^,{}()=\"]*)(,|(?=[})]))")
_NAME = re.compile(r"[\s,]*([A-Za-z][\w:.+-]*)\s*=\s*")
_PLAIN = re.compile(r"[^\s,{}()#\"]+")
_END = re.compile(r"[\s,]*[})]")
_STRING = re.compile(r"\s*([^\s={}]+)\s*=\s*")
_JOIN = re.compile(r"\s*#\s*")

_MONTHS: Final = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())


@lru_cache(maxsize=2)
def _line_ends(text: str) -> list[int]:
    return [match.start() for match in re.finditer("\n", text)]


def _line(text: str, at: int) -> int:
    return bisect_right(_line_ends(text), at - 1) + 1


def _unended(text: str, opening: int) -> ImportProblem:
    message = "the entry that begins here never ends; a brace or quote was not closed"
    return ImportProblem(_line(text, opening), message)


def closed(text: str, start: int, opening: int) -> int:
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
    if swallows(text[start:]):
        raise ImportProblem(_line(text, start), OPEN)
    raise _unended(text, opening)


def complete_record(_: RawRecord, item: dict[str, Any]) -> dict[str, Any]:
    """Return pandoc's item without the braces that it leaves in the kind of a thesis or report."""
    return {key: value.replace("{", "").replace("}", "") if key == "genre" else value for key, value in item.items()}


class _Value(NamedTuple):
    """What a value says, how pandoc may be told it, and the words in it that the file does not define."""

    said: str
    written: str
    unknown: tuple[str, ...] = ()


def _pieces(text: str, start: int, opening: int) -> tuple[list[str], int]:
    """Return the pieces of a value, as written and joined by #, and the place behind them."""
    at, pieces = start, list[str]()
    while True:
        if at < len(text) and text[at] in '{"':
            end = closed(text, at, opening)
        elif piece := _PLAIN.match(text, at):
            end = piece.end()
        else:
            raise ImportProblem(_line(text, at), "expected a value in braces, quotes or as a number after the =")
        pieces.append(text[at:end])
        joined = _JOIN.match(text, end)
        if not joined:
            return pieces, end
        at = joined.end()


def _value(pieces: list[str], words: Mapping[str, str]) -> _Value:
    """Put a value together, its words replaced by what they are defined as."""
    if len(pieces) == 1 and pieces[0][0] in '{"':
        return _Value(" ".join(pieces[0][1:-1].split()), pieces[0])
    if len(pieces) == 1 and pieces[0].lower() in _MONTHS:
        return _Value(pieces[0], pieces[0])
    bare = [piece for piece in pieces if piece[0] not in '{"' and not piece.isdecimal()]
    unknown = tuple(piece for piece in bare if piece.lower() not in words and piece.lower() not in _MONTHS)
    said = "".join(piece[1:-1] if piece[0] in '{"' else words.get(piece.lower(), piece) for piece in pieces)
    return _Value(" ".join(said.split()), f"{{{said}}}", unknown)


def _doubt(said: str, words: tuple[str, ...], braces: str) -> str:
    """Return what of a value is not known, in words for people; ``braces`` is what is wrong with those around it."""
    doubts = [braces] if braces else []
    doubts += [f"no @string says what {', '.join(words)} means, so the word itself was kept"] if words else []
    if commands := unread_commands(said):
        names = ", ".join(f"\\{name}" for name in commands)
        doubts.append(f"{names} in it cannot be read; compare the words around it with what was kept")
    return "; ".join(doubts)


def _fields(text: str, start: int, opening: int, words: Mapping[str, str]) -> Iterator[tuple[RawField | None, int]]:
    """Yield the fields of an entry, and at last None with the place behind the entry."""
    at, behind, swallowing = start, "", 0
    while True:
        if end := _END.match(text, at):
            at = end.end()
            if not goes_on(text, at):
                break
            behind = SURPLUS
        name = _NAME.match(text, at)
        if not name:
            raise _no_field(text, at, opening, swallowing)
        line = _line(text, name.start(1))
        pieces, at = _pieces(text, name.end(), opening)
        late = any(map(swallows, pieces))
        swallowing = swallowing or (line if late else 0)
        said, written, unknown = _value(pieces, words)
        said, written = with_letters(said), with_letters(written)
        doubt = _doubt(said, unknown, SWALLOWED if late else behind)
        field = RawField(name[1].lower(), said, line, written, doubt)
        yield (_address(field) if field.name in ("doi", "url", "isbn", "issn") else field), at
    yield None, at


def _no_field(text: str, at: int, opening: int, swallowing: int) -> ImportProblem:
    """Return what is wrong where a field should begin; ``swallowing`` is the line of one before that goes too far."""
    if swallowing:
        return ImportProblem(swallowing, OPEN)
    rest = text[at:].lstrip(" \n\t,")
    if not rest:
        return _unended(text, opening)
    line = _line(text, len(text) - len(rest))
    return ImportProblem(line, "expected a field such as year = {2021}, and a comma between fields")


def _address(field: RawField) -> RawField:
    """Return a DOI or address without LaTeX, written so that pandoc takes it as it is."""
    plain = plain_address(field.value)
    return replace(field, value=plain, written=f"{{{plain}}}")


def _defined(text: str, start: int, opening: int, words: dict[str, str]) -> None:
    """Note what a word is defined as by the ``@string`` whose inside begins at ``start``."""
    if name := _STRING.match(text, start):
        pieces, _ = _pieces(text, name.end(), opening)
        words[name[1].lower()] = _value(pieces, words).said


def records(text: str) -> FileContents:
    """Return the entries of a file; whatever stands between them is a comment."""
    found: list[RawRecord] = []
    at, words = 0, dict[str, str]()
    while entry := _ENTRY.search(text, at):
        kind, line, opening = entry[1].lower(), _line(text, entry.start()), entry.start()
        if kind in ("comment", "preamble", "string"):
            if kind == "string":
                _defined(text, entry.end(), opening, words)
            at = closed(text, entry.end() - 1, opening) if text[entry.end() - 1] == "{" else entry.end()
            continue
        key = _KEY.match(text, entry.end())
        if not key and not _NAME.match(text, entry.end()):
            raise ImportProblem(line, "expected a key and a comma after the opening brace: @book{key,")
        fields: list[RawField] = []
        at = key.end() if key else entry.end()
        for field, behind in _fields(text, at, opening, words):
            at = behind
            fields += [field] if field and field.value else []
        found.append(RawRecord(key[1].strip() if key else "", kind, line, tuple(with_repeated(fields))))
    return FileContents(tuple(with_inherited(found)))
