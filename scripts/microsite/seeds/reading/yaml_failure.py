"""Where YAML's parser gave up, and how a value is written so that it need not."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

KEY: Final = r"(?P<lead>\s*(?:- )?)(?P<key>[A-Za-z_][\w-]*)"
KEY_LINE: Final = re.compile(rf"{KEY}:(?P<rest>\s.*|)$")
"""A line that begins with a key."""
LONGEST: Final = 300
"""Characters of a line that a finding writes out."""


class YamlSlip(NamedTuple):
    """A slip: its line and column (from 0), and what to say."""

    line: int
    column: int
    message: str


@dataclass(frozen=True)
class Failure:
    """Where and why the parser gave up."""

    problem: str
    line: int
    column: int
    context: str
    begun_line: int
    begun_column: int

    @classmethod
    def of(cls, error: Any) -> "Failure":
        """Return the failure that an error of PyYAML tells."""
        mark = error.problem_mark or error.context_mark
        begun = error.context_mark or mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        begun_line, begun_column = (begun.line, begun.column) if begun else (0, 0)
        return cls(error.problem or "", line, column, error.context or "", begun_line, begun_column)


def in_quotes(text: str) -> str:
    """Return a text as a value in straight quotes."""
    return f"'{text.replace(chr(39), chr(39) * 2)}'" if '"' in text or "\\" in text or "'" not in text else f'"{text}"'


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def whole_value(lines: Sequence[str], number: int, value: str) -> str:
    """Return a value with the lines below that go on with it, as one line."""
    width, more = _indent(lines[number]), [value]
    for line in lines[number + 1 :]:
        if not line.strip() or _indent(line) <= width or KEY_LINE.match(line) or line.lstrip().startswith("- "):
            break
        more.append(line.strip())
    return " ".join(more)


def quoted_value(lines: Sequence[str], number: int, value: str, meant: Callable[[str], str] = str) -> str:
    """Say how the value that begins in a line is put in quotes; ``meant`` makes of its text what was meant by it."""
    head = lines[number][: lines[number].rindex(value)].strip()
    whole = meant(whole_value(lines, number, value))
    written = f"{head} {in_quotes(whole)}"
    if len(written) > LONGEST:
        return f"write {head} >- and begin the text in the next line, indented"
    return f"write {written}"
