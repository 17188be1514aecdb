"""Markdown seeds: a first line ---, fields in YAML, a second line ---, then prose."""

import re
from pathlib import PurePosixPath
from typing import Final

from microsite.model.cache import MemoryCache
from microsite.model.finding import Finding, finding
from microsite.model.limits import PAGE
from microsite.model.parse_prose import parse_prose
from microsite.model.place import BODY, Document, Place
from microsite.model.prose import Prose
from microsite.model.prose_mistakes import ProseError, ProseMistake
from microsite.seeds.reading.yaml import read_yaml

_FIELD: Final = re.compile(r"[a-z_]{1,30}:(?:\s|$)")
_NOTES: Final = frozenset(("readme", "notes", "todo", "template"))
"""What people call files for themselves."""
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


_FrontMatter = tuple[object, Prose | None, Document, list[Finding]]

_LAST: Final = MemoryCache[_FrontMatter]()


def read_front_matter(text: str, file: str) -> _FrontMatter:
    """Read a Markdown seed: its fields, its body as prose (None if it could not be read), positions, findings.

    The last reading of each file is kept, and its fields shared: nobody may change them.
    """
    fields, body, document, findings = _LAST.cached(file, text, lambda: _read(text, file))
    return fields, body, document, [*findings]


def _cure(text: str, file: str) -> str:
    """Say what is the matter with the beginning of a file, if that is known."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    if first.startswith("+++"):
        return "; fields between +++ are TOML: write --- and each field as key: value"
    if first.startswith("---"):
        above = "; take out the empty lines before it" if not text.startswith("---") else ""
        return above or "; the second one is missing below the fields"
    if PurePosixPath(file).stem.lower() in _NOTES:
        return "; a note for people is no record: keep it outside of seeds/"
    return "; write --- above the first field" if _FIELD.match(first) else ""


def _read(text: str, file: str) -> _FrontMatter:
    fences = list(_FENCE.finditer(text))
    if not fences or fences[0].start() != 0 or len(fences) < 2:
        message = f"expected the file to begin with a line ---, then fields, then a second line ---{_cure(text, file)}"
        return None, None, Document(file, tuple(text.split("\n")), {}), [finding(Place(file), "front-matter", message)]
    if len(text) - fences[1].end() > PAGE:
        message = f"expected at most {PAGE:,} characters of text, got {len(text) - fences[1].end():,}; make two pages"
        return None, None, Document(file, (), {}), [finding(Place(file), "unreadable", message)]
    head, body = text[fences[0].end() + 1 : fences[1].start()], text[fences[1].end() :].removeprefix("\n")
    data, document, findings = read_yaml(head, file, first_line=2, whole=text)
    body_line = text.count("\n", 0, fences[1].end()) + 2
    document = Document(file, document.lines, {**document.marks, (BODY,): (body_line, 1)})
    try:
        return data, parse_prose(body), document, findings
    except ProseError as error:
        return data, None, document, [*findings, *(_in_body(each, body, document) for each in error.mistakes)]


def _in_body(mistake: ProseMistake, body: str, document: Document) -> Finding:
    line, column = mistake.line_and_column(body)
    place = Place(document.file, document.marks[BODY,][0] + line, column + 1)
    return finding(place, mistake.code, mistake.message)
