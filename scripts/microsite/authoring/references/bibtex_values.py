"""Values of BibTeX: pieces joined by #, words of ``@string``, and where one ends whose braces or quotes do not pair."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from microsite.authoring.references.bibtex_text import NAME, BibtexText, closed, without_unpaired
from microsite.authoring.references.fields_taken import NEVER_KEPT
from microsite.authoring.references.latex_letters import unread_commands

_MONTHS: Final = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_PLAIN = re.compile(r"[^\s,{}()#\"]+")
_JOIN = re.compile(r"\s*#\s*")
_COMMA = re.compile(r"\s*,")
_NEXT = re.compile(rf"[}})]|{NAME}\s*=")
_FIELD_BELOW: Final = rf"\n[ \t]*{NAME}[ \t]*=[ \t]*[\w{{\"]"
_FIELD_BEHIND: Final = rf",[ \t]*{NAME}[ \t]*=[ \t]*[\d{{\"]"
_LAST_BRACE: Final = r"\n[ \t]*[})]+[ \t]*,?[ \t]*(?=\n|\Z)|\}[ \t]*(?=\n[ \t]*(?:[\n%@]|\Z)|\Z)"
_BELOW = re.compile(_FIELD_BELOW)
_NEXT_FIELD = re.compile(f"{_FIELD_BELOW}|{_FIELD_BEHIND}")
_OPENED_ANOTHER = re.compile(rf'[,\n][ \t]*{NAME}[ \t]*=[ \t]*"\Z')
"""The end of a value in quotes that were not closed: the next ones open the value of another field."""
_GOES_ON = re.compile(f"{_FIELD_BELOW}|{_FIELD_BEHIND}|{_LAST_BRACE}")
_ESCAPED_BRACE = re.compile(r"\\[{}]")

UNPAIRED: Final = (
    "its braces or quotes do not pair, so it was taken to end before the next field; compare it, and write it in {}"
)


class Value(NamedTuple):
    """What a value says, how pandoc may be told it, and what of it is doubtful, in words for people."""

    said: str
    written: str
    doubt: str = ""


def goes_on_at(source: BibtexText, at: int) -> int:
    """Return where, behind a place, the next field or the end of the entry can be made out."""
    limit = source.next_entry(at)
    found = _GOES_ON.search(source.text, at, limit)
    return found.start() if found else limit


def runs_into_next_entry(source: BibtexText, start: int, end: int) -> bool:
    """Say whether what seems to end at ``end`` took in the entries that follow, and not a text that speaks of some."""
    limit = source.next_entry(start + 1)
    if limit >= end:
        return False
    before = source.text[start:limit]
    return before.rstrip().endswith(("}", ")")) or bool(_BELOW.search(before))


def _pieces(source: BibtexText, start: int, pairs: Mapping[int, int]) -> list[tuple[int, int]]:
    """Return from where to where the pieces of a value stand that are joined by #; none if one is not closed."""
    at, pieces, text = start, list[tuple[int, int]](), source.text
    while True:
        end: int | None
        if at < len(text) and text[at] in '{"':
            end = closed(text, at, pairs, source.next_entry(at))
        else:
            plain = _PLAIN.match(text, at)
            end = plain.end() if plain else None
        if end is None or runs_into_next_entry(source, at, end):
            return []
        pieces.append((at, end))
        joined = _JOIN.match(text, end)
        if not joined:
            return pieces
        at = joined.end()


def _took_more(source: BibtexText, start: int, end: int, name: str) -> bool:
    """Say whether a value that is closed at ``end`` took in a field behind it."""
    own = min(end, source.next_entry(start + 1))
    if source.text[start] == '"' and _OPENED_ANOTHER.search(source.text, start, end):
        return True
    pattern = _NEXT_FIELD if source.is_last(end) else _BELOW
    return (name not in NEVER_KEPT or source.is_last(end)) and bool(pattern.search(source.text, start, own))


def _is_followed(source: BibtexText, end: int) -> bool:
    """Say whether what may follow a value stands behind it."""
    return bool(_COMMA.match(source.text, end) or _NEXT.match(source.text, source.behind_remarks(end)))


def _value(pieces: list[str], words: Mapping[str, str]) -> Value:
    """Put a value together, its words replaced by what they are defined as."""
    if len(pieces) == 1 and pieces[0][0] in '{"':
        return Value(" ".join(pieces[0][1:-1].split()), pieces[0])
    if len(pieces) == 1 and pieces[0].lower() in _MONTHS:
        return Value(pieces[0], pieces[0])
    bare = [piece for piece in pieces if piece[0] not in '{"' and not piece.isdecimal()]
    unknown = [piece for piece in bare if piece.lower() not in words and piece.lower() not in _MONTHS]
    said = "".join(piece[1:-1] if piece[0] in '{"' else words.get(piece.lower(), piece) for piece in pieces)
    doubt = f"no @string says what {', '.join(unknown)} means, so the word itself was kept" if unknown else ""
    return Value(" ".join(said.split()), f"{{{said}}}", doubt)


def _made_out(raw: str) -> Value:
    """Return a value whose braces or quotes do not pair, without those that stand around it or have no partner."""
    text = without_unpaired(_ESCAPED_BRACE.sub("", raw).strip().rstrip(",")).strip()
    if text[:1] == '"':
        text = text[1:].removesuffix('"')
    said = " ".join(text.split())
    return Value(said, f"{{{said}}}", UNPAIRED)


def value_at(source: BibtexText, start: int, name: str, words: Mapping[str, str]) -> tuple[Value, int]:
    """Return the value of the field ``name`` that begins at ``start``, "" if there is none, and the place behind it."""
    behind = start if source.text[start : start + 1] in tuple(",})") else start + 1
    for pairs in (source.pairs, source.pairs_of_bibtex):
        pieces = _pieces(source, start, pairs)
        end = pieces[-1][1] if pieces else start
        if not pieces or _took_more(source, start, end, name):
            continue
        if source.is_last(end) or _is_followed(source, end):
            if pairs is source.pairs:
                return _value([source.text[first:last] for first, last in pieces], words), end
            return _made_out(source.text[start:end]), end
        behind = max(behind, end)
    end = goes_on_at(source, behind)
    return _made_out(source.text[start:end]), end


def doubt_about(value: Value, more: str) -> str:
    """Return all that is doubtful about a value; ``more`` is what its place says."""
    doubts = [each for each in (more, value.doubt) if each]
    if commands := unread_commands(value.said):
        names = ", ".join(f"\\{name}" for name in commands)
        doubts.append(f"{names} in it cannot be read; compare the words around it with what was kept")
    return "; ".join(doubts)
