"""Lines that stand too far left or right, and entries that begin otherwise than with one dash."""

import re
from collections.abc import Sequence
from typing import Final

from microsite.seeds.reading.yaml_failure import KEY_LINE, Failure, YamlSlip, quoted_value

_ITEM: Final = re.compile(r"(?P<lead> *)- (?P<word>\S.*)$")
_TWO_DASHES: Final = re.compile(r" *-[ \t]+-[ \t]+(?P<rest>\S.*)$")
_TAB_BEHIND: Final = re.compile(r" *- *\t\s*(?P<rest>\S.*)$")
_BLOCK: Final = re.compile(r"[|>][+-]?")
_FIRST: Final = re.compile(r"(?:id|key|name|claim): ")


def _width(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _above(lines: Sequence[str], number: int) -> int:
    """Return the nearest line above that is not empty; -1 for none."""
    return next((line for line in range(number - 1, -1, -1) if lines[line].strip()), -1)


def _spaces(count: int) -> str:
    return f"{count} space{'' if count == 1 else 's'}"


def list_left_of_its_key(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``actors:`` and below it ``- baker`` further left: an entry of the list around it, as YAML has it."""
    for number in (failure.line, failure.line - 1, failure.begun_line):
        item = _ITEM.match(lines[number]) if number > 0 else None
        above = _above(lines, number) if item else -1
        key = KEY_LINE.match(lines[above]) if above >= 0 else None
        if item and key and not key["rest"].strip() and key["key"] in keys and len(item["lead"]) < len(key["lead"]):
            width = len(key["lead"])
            message = f'entries of {key["key"]} stand below it: put {_spaces(width)} before "- {item["word"][:40]}"'
            return YamlSlip(number, len(item["lead"]), message)
    return None


def key_left_of_others(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """A key of an entry that stands further left than the others."""
    found = KEY_LINE.match(lines[failure.line])
    entry = next((line for line in reversed(lines[: failure.line]) if _ITEM.match(line)), "")
    wanted = _width(entry) + 2
    if "'-' indicator" not in failure.problem or not found or found["key"] not in keys or not entry:
        return None
    if found["lead"].strip() or len(found["lead"]) >= wanted:
        return None
    message = f'keys of an entry begin in one column: put {_spaces(wanted)} before "{found["key"]}:"'
    return YamlSlip(failure.line, len(found["lead"]), message)


def text_left_of_its_key(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """A text below ``says: >-`` that is not indented enough, or whose first line is indented more than the next."""
    del keys
    line = lines[failure.line]
    first = next((n for n in range(failure.line - 1, -1, -1) if KEY_LINE.match(lines[n])), -1)
    key = KEY_LINE.match(lines[first]) if first >= 0 else None
    if not key or not _BLOCK.fullmatch(key["rest"].strip()) or KEY_LINE.match(line) or _ITEM.match(line):
        return None
    wanted = _width(lines[first + 1]) if first + 1 < failure.line else len(key["lead"]) + 2
    if _width(line) >= wanted:
        return None
    begins = " ".join(line.split()[:3])[:40]
    message = f'a text stands below its key, each line in one column: put {_spaces(wanted)} before "{begins}"'
    return YamlSlip(failure.line, _width(line), message)


def two_dashes(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``- - id: x``, and ``-`` with a tab behind it."""
    del keys
    for number in dict.fromkeys((failure.begun_line, failure.line - 1, failure.line)):
        line = lines[number] if number >= 0 else ""
        if found := _TWO_DASHES.match(line):
            return YamlSlip(number, line.index("-"), f"one dash begins an entry: write - {found['rest'].strip()}")
        if found := _TAB_BEHIND.match(line):
            message = f"found a tab; a blank stands behind the dash of a list: write - {found['rest'].strip()}"
            return YamlSlip(number, line.index("\t"), message)
    return None


def dash_before_a_key(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``- kind: figure`` among the keys of an entry."""
    line, above = lines[failure.line], _above(lines, failure.line)
    found, before = _ITEM.match(line), KEY_LINE.match(lines[above]) if above >= 0 else None
    key = KEY_LINE.match(found["word"]) if found else None
    if not (found and key and before and before["rest"].strip()) or key["key"] not in keys:
        return None
    if len(found["lead"]) != len(before["lead"]):
        return None
    return YamlSlip(failure.line, len(found["lead"]), f"no dash stands before this key: write {found['word'].strip()}")


def entry_without_dash(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``id: x`` at the left, and its other keys two spaces further in."""
    above = _above(lines, failure.line)
    line, first = lines[failure.line], lines[above] if above >= 0 else ""
    found = KEY_LINE.match(line)
    if "mapping values" not in failure.problem or not found or found["key"] not in keys:
        return None
    if not _FIRST.match(first) or len(found["lead"]) <= _width(first):
        return None
    return YamlSlip(above, 0, f"an entry of a list begins with a dash: write - {first.strip()}")


def end_of_document(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """A line ``...`` with something below it, or one value and then another."""
    del keys
    if "<document start>" not in failure.problem:
        return None
    dots = next((number for number in range(failure.line, -1, -1) if lines[number].strip() == "..."), None)
    if dots is not None:
        return YamlSlip(dots, 0, "a line ... ends a file, and something stands below it; take this line out")
    message = "the value above has ended, and another begins here; a file is one list: take one of them out"
    return YamlSlip(failure.line, failure.column, message)


def colon_within_text(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """A colon in a line of a text that goes on below its key."""
    begins = lines[failure.line].split(":")[0].strip()
    first = next((line for line in range(failure.line - 1, -1, -1) if KEY_LINE.match(lines[line])), -1)
    found = KEY_LINE.match(lines[first]) if first >= 0 else None
    if not found or begins in keys or " " not in begins or not found["rest"].strip():
        return None
    told = quoted_value(lines, first, found["rest"].strip())
    return YamlSlip(failure.line, failure.column, f"found a colon within a text; put all of it in quotes: {told}")
