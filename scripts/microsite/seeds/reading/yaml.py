"""Plain YAML with the place of every key and value.

Scalars follow the YAML 1.2 core schema, as editors do: ``NO`` and ``2021-10-05`` are text. Anchors, aliases,
tags and deep nesting are refused while the events stream by, before anything is built (a deep list would
otherwise crash the C parser's caller, and an alias bomb would grow).
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml

from microsite.model.cache import MemoryCache
from microsite.model.finding import Finding, finding
from microsite.model.limits import NESTING
from microsite.model.place import Document, Place
from microsite.seeds.reading.field_names import field_names
from microsite.seeds.reading.yaml_builder import YamlBuilder
from microsite.seeds.reading.yaml_failure import YamlSlip
from microsite.seeds.reading.yaml_slips import slip

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
        kind = type(event)
        if kind is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            continue  # Most are.
        if plain and (wrong := _not_plain(event)):
            raise RefusedYamlError(event.start_mark, wrong)
        if kind in (yaml.SequenceStartEvent, yaml.MappingStartEvent):
            depth += 1
            if depth > DEPTH:
                raise RefusedYamlError(event.start_mark, f"lists or mappings are nested more than {DEPTH} deep")
        elif kind in (yaml.SequenceEndEvent, yaml.MappingEndEvent):
            depth -= 1
        elif kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise RefusedYamlError(event.start_mark, "found a second document (---); a seed is one document")


def _not_plain(event: Any) -> str | None:
    """Return what is wrong with an event that plain data does not need."""
    if isinstance(event, yaml.AliasEvent):
        return "found an alias (*name); write the value out, and put a text that begins with * in quotes"
    if getattr(event, "anchor", None):
        return "found an anchor (&name); write the value out each time, and put a text that begins with & in quotes"
    if tag := getattr(event, "tag", None):
        return f"found a tag ({tag}); seeds hold plain values only: put a text that begins with ! in quotes"
    return None


def compose(text: str) -> yaml.Node | None:
    """Return the nodes of YAML text that :func:`read_yaml` found nothing wrong with, with the marks of each."""
    node: yaml.Node | None = yaml.compose(text, Loader=_Reader)
    return node


def tokens(text: str) -> Iterator[Any]:
    """Yield the tokens of YAML text with their marks; what stands between them is white space and comments."""
    return iter(yaml.scan(text, Loader=_Loader))


def _slip(error: yaml.MarkedYAMLError, text: str) -> YamlSlip:
    """Return what is wrong, where a person would mend it: what was never closed, where it was opened."""
    known = slip([*text.split("\n"), ""], error, field_names())
    if known:
        return known
    said = f"{error.context or ''} {error.problem or ''}"
    opened = error.context_mark if re.search("flow|quoted", error.context or "") else None
    mark = opened or error.problem_mark or error.context_mark
    advice = next((advice for part, advice in _ADVICE if part in said), f"not YAML: {error.problem or said}")
    return YamlSlip(mark.line, mark.column, advice) if mark else YamlSlip(0, 0, advice)


def mending(error: yaml.YAMLError, text: str) -> tuple[tuple[int, int], str]:
    """Return where ``text`` is no YAML (line and column, from 1), and what to type."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return (1, 1), f"not YAML: {error}"
    line, column, message = _slip(error, text)
    return (line + 1, column + 1), message


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
    builder = YamlBuilder(file, first_line, text)
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
