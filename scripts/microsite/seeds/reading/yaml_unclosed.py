"""Quotes, brackets and braces that do not end, or end twice: said where they begin, not where the parser gave up."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from microsite.seeds.reading.yaml_failure import KEY_LINE, Failure, YamlSlip, in_quotes

_BEGUN: Final = re.compile(r"(?P<head>\s*(?:- )?(?:[A-Za-z_][\w-]*:\s+|(?<=- )))(?P<quote>[\"'])(?P<text>[^\n]*)$")
_ENTRY: Final = re.compile(r"\s*- ")
_PAIRS: Final = {"[": "]", "{": "}"}
_REMARK: Final = re.compile(r"(?P<piece>[^\s,\[\]{}][^,\[\]{}\n]{0,200}?|)\s(?P<sign>#)(?P<rest>[^,\]}\n]{0,200})")
_HEAD: Final = re.compile(r"(?P<key>[A-Za-z_][\w-]*:)\s*")


def _ends_there(lines: Sequence[str], number: int, keys: frozenset[str]) -> bool:
    """Say whether nothing of a value can stand in a line: a key begins there, an entry, or it is empty."""
    line = lines[number] if number < len(lines) else ""
    found = KEY_LINE.match(line)
    return not line.strip() or bool(found and found["key"] in keys) or bool(_ENTRY.match(line))


def _key_beside(lines: Sequence[str], number: int) -> bool:
    """Say whether the next line is a key no further in than a line: a text that goes on would stand further in."""
    here, below = (KEY_LINE.match(lines[at]) if at < len(lines) else None for at in (number, number + 1))
    return bool(here and below and len(below["lead"]) <= len(here["lead"]))


def _open_quotes(lines: Sequence[str], last: int, keys: frozenset[str]) -> Iterator[tuple[int, re.Match[str]]]:
    for number, line in enumerate(lines[: last + 1]):
        found = _BEGUN.match(line)
        if found and (_ends_there(lines, number + 1, keys) or _key_beside(lines, number)):
            twice = "''" if found["quote"] == "'" else '\\"'
            if found["quote"] not in found["text"].replace(twice, ""):
                yield number, found


def quote_not_closed(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``says: "Some say`` above another key: the parser reads on to the next quote, which may be far below."""
    for number, found in _open_quotes(lines, failure.line, keys):
        message = f"this quote is not closed; write {found['head'].strip()} {in_quotes(found['text'].rstrip())}"
        if not any(line.strip() for line in lines[number + 1 :]):
            message += "; if the file was cut off here, put back what is missing"
        return YamlSlip(number, found.start("quote"), message)
    return None


def remark_within_brackets(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``[baker #2]``: behind a blank ``#`` begins a remark, so that the bracket does not end."""
    del keys
    line, start = lines[failure.begun_line], failure.begun_column
    found = _REMARK.search(line, start) if "flow" in failure.context else None
    if not found:
        return None
    piece = f"{found['piece']} {found['sign']}{found['rest']}".strip()
    head = _HEAD.match(piece)
    value = piece[head.end() :] if head else piece
    plain = value.lstrip("# ")
    written = plain if value.startswith("#") and plain.isalnum() else in_quotes(value)
    told = f"{head['key']} {written}" if head else written
    return YamlSlip(failure.begun_line, found.start("sign"), f"the line is cut off at this #; write {told}")


def bracket_not_closed(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``actors: [baker`` above another key."""
    line, start = lines[failure.begun_line], failure.begun_column
    sign = line[start : start + 1]
    if "flow" not in failure.context or sign not in _PAIRS or not _ends_there(lines, failure.begun_line + 1, keys):
        return None
    value = line[start:].rstrip(" ,")
    if value.count(sign) - value.count(_PAIRS[sign]) != 1 or "#" in value:
        return None
    told = f"{line[:start].strip()} {value}{_PAIRS[sign]}".strip()
    return YamlSlip(failure.begun_line, start, f'this "{sign}" is not closed; write {told[:300]}')


def bracket_too_many(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``[baker]]``."""
    del keys
    line = lines[failure.line].rstrip()
    for opening, closing in _PAIRS.items():
        if line.endswith(closing) and 0 < line.count(opening) < line.count(closing):
            return YamlSlip(failure.line, len(line) - 1, f'one "{closing}" too many stands here; take it out')
    return None
