"""One text as YAML: plain where it reads back as itself, quoted where it must be, folded where it is long."""

import re
import textwrap
from datetime import date
from functools import cache
from typing import Final

import yaml

from microsite.seeds.reading.yaml import read_yaml

WIDTH: Final = 112

_BREAK = re.compile(r"(?<=[^ ]) (?=[^ ])")
_UNPRINTABLE = re.compile("[^\u0009\u000a\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010fffd]")
_ESCAPES: Final = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_TRICKY = frozenset("\u2028\u2029\ufeff")


@cache
def _is_plain(text: str, in_flow: bool) -> bool:
    """Say whether the text without quotes is that text, for us and for tools that follow YAML 1.1."""
    line = f"k: [{text}, x]\n" if in_flow else f"k: {text}\n"
    data, _, findings = read_yaml(line, "")
    if findings or data != {"k": (text, "x") if in_flow else text}:
        return False
    try:
        value = yaml.safe_load(f"k: {text}\n")["k"]
    except (yaml.YAMLError, ValueError):
        return False
    return isinstance(value, (str, date))


def on_one_line(text: str, *, in_flow: bool = False) -> str:
    """Return a text as a scalar of one line."""
    if _UNPRINTABLE.search(text) or "\n" in text or "\t" in text or _TRICKY & set(text):
        return f'"{"".join(_escaped(char) for char in text)}"'
    if _is_plain(text, in_flow):
        return text
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if _UNPRINTABLE.match(char) or char in _TRICKY:
        return f"\\U{ord(char):08x}"
    return char


def _folded(line: str, width: int) -> list[str]:
    """Break a line at single spaces, which folding puts back."""
    result: list[str] = []
    for word in _BREAK.split(line):
        if result and len(result[-1]) + 1 + len(word) <= width:
            result[-1] += f" {word}"
        else:
            result.append(word)
    return result


def _block(text: str, width: int) -> list[str] | None:
    """Return a text as the lines of a block scalar, its header first, or None if that would change it."""
    body = text.removesuffix("\n")
    lines = body.split("\n")
    awkward = any(line[:1].isspace() or line[-1:].isspace() for line in lines)
    if _UNPRINTABLE.search(text) or "\t" in text or _TRICKY & set(text) or awkward or not lines[0] or not lines[-1]:
        return None
    chomp = "" if text.endswith("\n") else "-"
    if "\n" in body and all(len(line) <= width for line in lines):
        return [f"|{chomp}", *lines]
    folded: list[str] = []
    for index, line in enumerate(lines):
        # Folding turns a single line break into a space; each of the text's own becomes an empty line.
        folded += ([""] if index else []) + (_folded(line, width) if line else [])
    return [f">{chomp}", *folded]


def scalar(text: str, used: int, indent: int) -> list[str]:
    """Return a text as lines: the first goes behind what takes ``used`` columns, the others are ``indent`` deep."""
    line = on_one_line(text)
    if used + len(line) <= WIDTH and "\n" not in text:
        return [line]
    block = _block(text, WIDTH - indent)
    if block is None or ("\n" not in text and not _BREAK.search(text)):
        return [line]
    return [block[0], *textwrap.indent("\n".join(block[1:]), " " * indent).split("\n")]
