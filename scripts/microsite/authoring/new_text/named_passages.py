"""Everywhere a project names a passage of a source: claims, notes, drafts, source.yml, citations, links."""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import yaml

from microsite.authoring.records.project_texts import project_texts
from microsite.corpus.project import Project
from microsite.model.field_types import LETTERS
from microsite.model.kinds import CLAIM, SOURCE
from microsite.model.place import Place
from microsite.model.seed_files import DRAFTS
from microsite.seeds.reading.yaml import compose

_UNIT: Final = rf"(?:s\d+\.)?{LETTERS}\d+(?:\.s\d+)?"
_DOT: Final = r"\."
_LOCATOR: Final = re.compile(_UNIT)
_IN_NOTE: Final = re.compile(rf"(?<![\w.-])(?P<at>{_UNIT}|s\d+)(?![\w-]|\.\w)")


class NamedPassage(NamedTuple):
    """A locator as it is written somewhere."""

    file: str
    start: int
    end: int
    """Its place in the file, in characters."""
    at: str
    claim: str | None = None
    """The claim it stands in."""
    rests: bool = False
    """The claim rests on it; else its note speaks of it."""


def _scalars(node: Any) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        yield from (item for item in node.value if isinstance(item, yaml.ScalarNode))


def _fields(node: Any) -> dict[str, Any]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return {key.value: value for key, value in pairs if isinstance(key, yaml.ScalarNode)}


def _written(file: str, text: str, node: yaml.ScalarNode, claim: str | None = None) -> Iterator[NamedPassage]:
    """Yield a value that is a locator, where it is written out plainly."""
    at, start = str(node.value), node.start_mark.index
    start += text[start : start + 1] in ("'", '"')
    if _LOCATOR.fullmatch(at) and text[start : start + len(at)] == at:
        yield NamedPassage(file, start, start + len(at), at, claim, claim is not None)


def _records(text: str) -> list[dict[str, Any]]:
    root: Any = compose(text)
    return [_fields(node) for node in root.value] if isinstance(root, yaml.SequenceNode) else []


def _in_claims(file: str, text: str) -> Iterator[NamedPassage]:
    for claim in _records(text):
        identifier = getattr(claim.get("id"), "value", "")
        for node in _scalars(claim.get("at")):
            yield from _written(file, text, node, identifier)
        if isinstance(note := claim.get("note"), yaml.ScalarNode):
            for found in _IN_NOTE.finditer(text, note.start_mark.index, note.end_mark.index):
                yield NamedPassage(file, *found.span("at"), found["at"], identifier)


def _in_drafts(file: str, text: str) -> Iterator[NamedPassage]:
    for draft in _records(text):
        for node in _scalars(draft.get("at")):
            yield from _written(file, text, node)


def _in_source(file: str, text: str) -> Iterator[NamedPassage]:
    rows = _fields(compose(text)).get("without_claims")
    for row in rows.value if isinstance(rows, yaml.SequenceNode) else ():
        for node in _scalars(_fields(row).get("at")):
            yield from _written(file, text, node)


def _patterns(source: str) -> tuple[re.Pattern[str], ...]:
    """Return what cites a passage of a source in prose, and links to one on hand-written pages."""
    name, at = re.escape(source), rf"(?P<at>{_UNIT}|s\d+)"
    return (
        re.compile(rf"(?<=[\[;\s])@{name},\s*{at}(?=\s*[;\]])"),
        re.compile(rf"\bcite\(\s*[\"']{name}[\"']\s*,\s*[\"']{at}[\"']"),
        re.compile(
            rf"(?<![a-z0-9-])sources/{name}(?:\.md|/index\.md|/)?#at-(?P<at>{_UNIT.replace(_DOT, '-')})(?![\w-])"
        ),
    )


def named_passages(project: Project, source: str) -> tuple[dict[str, str], list[NamedPassage]]:
    """Return the files of a project as they are, and every locator of a source in them."""
    texts, found = project_texts(project), dict[tuple[str, int], NamedPassage]()
    inside = {
        CLAIM.file.of(source): _in_claims, SOURCE.file.of(source): _in_source, DRAFTS.of(source): _in_drafts,
    }  # fmt: skip
    for file, text in texts.items():
        named = inside[file](file, text) if file in inside else iter(())
        cited = (
            NamedPassage(file, *match.span("at"), match["at"].replace("-", "."))
            for pattern in _patterns(source)
            for match in pattern.finditer(text)
        )
        for each in (*named, *cited):
            found.setdefault((file, each.start), each)
    return texts, sorted(found.values())


def place_of(text: str, named: NamedPassage) -> Place:
    """Return where a locator stands, for a finding."""
    line_begins = text.rfind("\n", 0, named.start) + 1
    return Place(named.file, text.count("\n", 0, named.start) + 1, named.start - line_begins + 1)
