"""Plain YAML with the place of every key and value.

Scalars follow the YAML 1.2 core schema, as editors do: ``NO`` and ``2021-10-05`` are text. Anchors, aliases,
tags and deep nesting are refused while the events stream by, before anything is built (a deep list would
otherwise crash the C parser's caller, and an alias bomb would grow).
"""

import re
from collections.abc import Hashable, Iterator
from typing import Any, Final

import yaml

from microsite.model.cache import MemoryCache
from microsite.model.finding import Finding, finding
from microsite.model.limits import NESTING
from microsite.model.parse_prose import BULLET
from microsite.model.place import KEY, Document, Keys, Place

DEPTH: Final = NESTING
"""Deepest nesting of lists and mappings in a seed."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Reader = type(
    "_Reader",
    (_Loader,),
    {"__doc__": "A safe loader with the scalars of YAML 1.2.", "yaml_implicit_resolvers": {}},
)
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    # Numbers that every program reads alike (RFC 8259, section 6); longer rows of digits are text.
    ("int", r"[-+]?[0-9]{1,15}", "-+0123456789"),
    ("float", r"[-+]?[0-9]{1,15}\.[0-9]{1,15}(?:[eE][-+]?[0-9]{1,2})?", "-+0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    _Reader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), list(_first))  # type: ignore[attr-defined]

_ADVICE: Final = (
    (
        "cannot start any token",
        "found a character that cannot begin a value; indent with spaces and put quotes around it",
    ),
    (
        "could not find expected ':'",
        "expected a key and a colon before this line; check the indent and the quotes above",
    ),
    (
        "did not find expected key",
        "the indent does not fit, or a dash is missing, or a quote or bracket above was not closed",
    ),
    (
        "did not find expected '-' indicator",
        "expected a dash or another indent: every entry begins with - and its other keys stand two spaces further in",
    ),
    ("did not find expected ',' or", "a bracket or brace above was not closed"),
    ("unexpected end of stream", "the file ends inside a quote or bracket; something was cut off"),
    ("found unexpected document separator", "the file ends inside a quote; something was cut off"),
)


class RefusedYamlError(Exception):
    """YAML that is not built; the message says why, ``at`` is the line and column of the text, from 1."""

    def __init__(self, mark: Any, message: str) -> None:
        super().__init__(message)
        self.at = mark.line + 1, mark.column + 1


def screen(text: str, *, plain: bool = True) -> None:
    """Refuse, before anything is built, what is nested deeply, and unless not ``plain`` what data does not need."""
    depth = documents = 0
    event: Any
    for event in yaml.parse(text, Loader=_Loader):
        if plain and (wrong := _not_plain(event)):
            raise RefusedYamlError(event.start_mark, wrong)
        if isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            depth += 1
            if depth > DEPTH:
                raise RefusedYamlError(event.start_mark, f"lists or mappings are nested more than {DEPTH} deep")
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise RefusedYamlError(event.start_mark, "found a second document (---); a seed is one document")


def _not_plain(event: Any) -> str | None:
    """Return what is wrong with an event that plain data does not need."""
    if isinstance(event, yaml.AliasEvent):
        return "found an alias (*name); write the value out"
    if getattr(event, "anchor", None):
        return "found an anchor (&name); write the value out where it is needed"
    if tag := getattr(event, "tag", None):
        return f"found a tag ({tag}); seeds hold plain values only"
    return None


class _Builder:
    """Nodes to values (lists as tuples), noting marks and duplicate keys on the way."""

    def __init__(self, file: str, first_line: int) -> None:
        self.file, self.first_line = file, first_line
        self.marks: dict[Keys, tuple[int, int]] = {}
        self.findings: list[Finding] = []
        self.scalars = yaml.constructor.SafeConstructor()

    def mark(self, mark: Any) -> tuple[int, int]:
        return mark.line + self.first_line, mark.column + 1

    def value(self, node: yaml.Node, path: Keys) -> object:
        self.marks[path] = self.mark(node.start_mark)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.value(child, (*path, i)) for i, child in enumerate(node.value))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        return self.scalar(node)

    def scalar(self, node: yaml.Node) -> object:
        kind = node.tag.rpartition(":")[2]
        if kind == "bool":
            return node.value.lower() == "true"
        if kind in ("int", "float"):
            return int(node.value) if kind == "int" else float(node.value)
        return None if kind == "null" else node.value

    def mapping(self, node: yaml.MappingNode, path: Keys) -> dict[Hashable, object]:
        result: dict[Hashable, object] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            place = self.mark(key_node.start_mark)
            if key in result:
                if path and isinstance(path[-1], int) and key == next(iter(result)):
                    message = f'"{key}" stands here again; if a new entry begins here, put a dash before it: - {key}: …'
                    self.findings.append(finding(Place(self.file, *place), "duplicate-key", message))
                    break
                first = self.marks[(*path, key, KEY)][0]
                message = f'the key "{key}" stands here again (first in line {first}); keep one'
                self.findings.append(finding(Place(self.file, *place), "duplicate-key", message))
                continue
            self.marks[(*path, key, KEY)] = place
            result[key] = self.value(value_node, (*path, key))
        return result


def compose(text: str) -> yaml.Node | None:
    """Return the nodes of YAML text that :func:`read_yaml` found nothing wrong with, with the marks of each."""
    node: yaml.Node | None = yaml.compose(text, Loader=_Reader)
    return node


def tokens(text: str) -> Iterator[Any]:
    """Yield the tokens of YAML text with their marks; what stands between them is white space and comments."""
    return iter(yaml.scan(text, Loader=_Loader))


def _colon(line: str, column: int) -> str:
    """Say what is wrong with a colon that YAML did not expect in ``column`` (from 0) of ``line``."""
    if bullet := BULLET.match(line):
        return (
            f"found a bullet ({bullet[1]}); begin the entry with a hyphen and a space: - {line[bullet.end() :].strip()}"
        )
    key, colon, rest = line.partition(": ")
    if not colon or column <= len(key):
        return f'the indent does not fit; begin "{line.strip()[:40]}" in the same column as the key above'
    text = rest.strip().replace("“", "").replace("”", "").replace("'", "''")
    return f"found a second colon; put the text in straight quotes: {key.strip()}: '{text[:80]}'"


def _advice(error: yaml.MarkedYAMLError, line: str) -> str:
    text = f"{error.context or ''} {error.problem or ''}"
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "found a tab; indent with spaces, not tabs"
    if "mapping values are not allowed" in text and error.problem_mark:
        return _colon(line, error.problem_mark.column)
    return next((advice for part, advice in _ADVICE if part in text), f"not YAML: {error.problem or text}")


def mending(error: yaml.YAMLError, text: str) -> tuple[tuple[int, int], str]:
    """Return where ``text`` is no YAML (line and column, from 1), and what to type."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return (1, 1), f"not YAML: {error}"
    # What was never closed is mended where it was opened, not where the file ends.
    opened = error.context_mark if re.search("flow|quoted", error.context or "") else None
    mark = opened or error.problem_mark or error.context_mark
    if not mark:
        return (1, 1), _advice(error, "")
    lines = ["", *text.split("\n"), ""]
    if BULLET.match(lines[mark.line]):
        return (mark.line, 1), _advice(error, lines[mark.line])
    return (mark.line + 1, mark.column + 1), _advice(error, lines[mark.line + 1])


def read_yaml(
    text: str, file: str, *, first_line: int = 1, whole: str | None = None
) -> tuple[object, Document, list[Finding]]:
    """Read YAML text.

    ``first_line`` is the file's line that the text begins in (front matter begins in line 2), ``whole`` the text
    of the whole file. Returns the data (None if it could not be read), the positions, and the findings. The last
    reading of each file is kept, and its data shared: nobody may change them.
    """
    depends_on = (text, first_line, whole)
    data, document, findings = _LAST.cached(file, depends_on, lambda: _read(text, file, first_line, whole))
    return data, document, [*findings]


_LAST: Final = MemoryCache[tuple[object, Document, list[Finding]]]()


def _read(text: str, file: str, first_line: int, whole: str | None) -> tuple[object, Document, list[Finding]]:
    builder = _Builder(file, first_line)
    data: object = None
    try:
        screen(text)
        node = yaml.compose(text, Loader=_Reader)
        data = None if node is None else builder.value(node, ())
    except RefusedYamlError as refused:
        at, message = refused.at, str(refused)
        builder.findings.append(finding(Place(file, at[0] + first_line - 1, at[1]), "yaml", message))
    except yaml.YAMLError as error:
        at, message = mending(error, text)
        builder.findings.append(finding(Place(file, at[0] + first_line - 1, at[1]), "yaml", message))
    document = Document(file, tuple((whole if whole is not None else text).split("\n")), builder.marks)
    return data, document, builder.findings
