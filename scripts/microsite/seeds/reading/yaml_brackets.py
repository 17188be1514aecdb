"""Values in quotes, brackets and braces: where they end, and the commas between."""

import re
from collections.abc import Sequence
from typing import Final

from microsite.seeds.reading.yaml_failure import LONGEST, Failure, YamlSlip, in_quotes, quoted_value

_AFTER_QUOTE: Final = re.compile(
    r"\s*(?:- )?(?:[A-Za-z_][\w-]*:\s+)?(?P<value>(?:\"[^\"]*\"|'[^']*'|\[[^\[\]]*\])\s*\S.*)$"
)
_UNCOMMAED: Final = re.compile(r"(?P<before>[\w-]+: *[^,{}\[\]:]*[^,{}\[\]:\s])\s+(?P<key>[A-Za-z_][\w-]*: )")
_COMMAS: Final = re.compile(r"(?P<written>\[[^\[\]]*,\s*,[^\[\]]*\]|\{[^{}]*,\s*,[^{}]*\})")
_AROUND: Final = re.compile(r"(?:\"[^\"]*(?<=\s)\"\S|'[^']*'(?=\w)|\"[^\"]*\"(?=\w)).*[\"']\Z")
"""A value whose second quote begins a word, or stands within one: the first and the last are around all of it."""


def text_behind_quotes(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``says: "Both" blamed``: the value ends with its second quote, and something follows."""
    del keys
    if "did not find expected key" not in failure.problem and "expected <block end>" not in failure.problem:
        return None
    found = _AFTER_QUOTE.match(lines[failure.line])
    if not found:
        return None
    value = found["value"].rstrip()
    if value.startswith("["):
        plain = value.replace("[", r"\[").replace("]", r"\]")
        lines = [*lines[: failure.line], lines[failure.line].replace(value, plain), *lines[failure.line + 1 :]]
        value = plain
    if _AROUND.match(value) and value[-1] == value[0]:
        told = f"write {lines[failure.line][: found.start('value')].strip()} {in_quotes(value[1:-1])}"
    else:
        told = quoted_value(lines, failure.line, value)
    message = f"a value that begins with a quote or bracket ends with it; {told}"
    return YamlSlip(failure.line, found.start("value"), message)


def missing_comma(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``{value: 26 unit: people}``."""
    del keys
    if "did not find expected ','" not in failure.problem or failure.line != failure.begun_line:
        return None
    line, start = lines[failure.line], failure.begun_column
    found = _UNCOMMAED.search(line, start)
    if not found:
        return None
    mended = line[start:]
    while again := _UNCOMMAED.search(mended):
        mended = f"{mended[: again.end('before')].rstrip(';')}, {mended[again.start('key') :]}"
    message = f"a comma is missing before this key: write {mended.strip()[:LONGEST]}"
    return YamlSlip(failure.line, found.start("key"), message)


def two_commas(lines: Sequence[str], failure: Failure, keys: frozenset[str]) -> YamlSlip | None:
    """``[a,, b]``."""
    del keys
    if not (found := _COMMAS.search(lines[failure.line])):
        return None
    mended = re.sub(r",(?:\s*,)+", ",", found["written"])
    return YamlSlip(failure.line, found.start("written"), f"two commas stand behind each other; write {mended}")
