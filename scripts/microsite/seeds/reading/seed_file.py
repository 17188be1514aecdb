"""The text of one seed file to its records: the same text gives the same, whatever else there is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final, Generic, TypeVar

from microsite.model.cache import MemoryCache
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.place import BODY, Document, Origin, Place
from microsite.model.prose import Prose
from microsite.model.record import Record
from microsite.model.translations.names import original_of
from microsite.model.words_in_force import vocabulary
from microsite.seeds.reading.front_matter import read_front_matter
from microsite.seeds.reading.json_lines import read_lines
from microsite.seeds.reading.validate import as_record, as_records
from microsite.seeds.reading.yaml import read_yaml

R = TypeVar("R", bound=Record)

_EMPTY: Final = Prose("", ())
_TOLD: Final = 3
"""Mistakes of a line that are told."""
_ID_LINE: Final = re.compile(r"^[- ] *(?:id|key): *[\"']?([\w-]+)", re.MULTILINE)


@dataclass(frozen=True)
class ParsedFile(Generic[R]):
    """What one file says."""

    records: tuple[R, ...] = ()
    findings: tuple[Finding, ...] = ()
    broken: tuple[str, ...] = ()
    """Ids of what could not be read."""


Parse = Callable[[type[R], str, str], ParsedFile[R]]
"""A kind of file: from the type of its records, its text and its name to what it says."""


class Readings:
    """The last reading of each file, for a process that reads again after an edit: only what changed is parsed.

    What a file says depends on its text, its name, the type of its records and the vocabulary alone, and records are
    frozen, so nobody can tell the difference.
    """

    def __init__(self) -> None:
        self._cache = MemoryCache[ParsedFile[Any]]()

    def read(self, parse: Parse[R], model: type[R], text: str, file: str) -> ParsedFile[R]:
        """Return what ``file`` says: what it said before if its text is the same."""
        return self._cache.cached(file, (parse, model, text, vocabulary()), lambda: parse(model, text, file))


def ids_in(text: str) -> tuple[str, ...]:
    """Return the ids that stand in a file which could not be read, as they are written and as they should be."""
    written = _ID_LINE.findall(text)
    return tuple(dict.fromkeys((*written, *(each.lower().replace("_", "-") for each in written))))


def record(model: type[R], text: str, file: str) -> ParsedFile[R]:
    """Read YAML that is one record."""
    data, document, wrong = read_yaml(text, file)
    if wrong:
        return ParsedFile((), tuple(wrong), ids_in(text))
    one, wrong = as_record(model, data, document)
    return ParsedFile((one,) if one else (), tuple(wrong))


def records(model: type[R], text: str, file: str) -> ParsedFile[R]:
    """Read YAML that is a list of records; the good ones are kept beside findings about the bad ones."""
    data, document, wrong = read_yaml(text, file)
    good, bad = ([], []) if wrong else as_records(model, data, document)
    findings = (*wrong, *bad)
    return ParsedFile(tuple(good), findings, ids_in(text) if findings else ())


def _of_line(wrong: list[Finding]) -> Finding:
    """Return the one finding of a line that a command wrote: nobody mends its fields, for it has to be as it was."""
    first = wrong[0]
    if first.code == "bad-ledger":
        return first
    told = "; ".join(each.message.partition(";")[0] for each in wrong[:_TOLD])
    return finding(first.place, "bad-ledger", f"{told}; put the line back as {typed('record')} wrote it")


def lines(model: type[R], text: str, file: str) -> ParsedFile[R]:
    """Read JSON Lines, a record a line."""
    good: list[R] = []
    findings: list[Finding] = []
    split = tuple(text.split("\n"))
    for read in read_lines(text, file):
        if isinstance(read, Finding):
            findings.append(read)
            continue
        one, wrong = as_record(model, read[1], Document(file, split, {(): (read[0], 1)}))
        findings += [_of_line(wrong)] if wrong else []
        good += [one] if one else []
    return ParsedFile(tuple(good), tuple(findings))


def entity(model: type[R], text: str, file: str) -> ParsedFile[R]:
    """Read Markdown with front matter; its id is the file's name, without the language of a translation."""
    identifier = PurePosixPath(original_of(file)).stem
    data, body, document, wrong = read_front_matter(text, file)
    fields: dict[Any, Any] = data if isinstance(data, dict) else {}
    if not fields and not wrong:
        wrong.append(finding(Place(file, 2), "front-matter", "expected fields between the two lines ---"))
    for reserved in sorted({"id", BODY} & fields.keys()):
        message = "the id of a page is the name of its file; delete this line"
        wrong.append(finding(Origin(document).place(reserved), "unknown-field", message))
    one: R | None = None
    if fields:
        one, errors = as_record(model, {**fields, "id": identifier, "body": body or _EMPTY}, document)
        wrong += [error for error in errors if error not in wrong]
    if wrong:
        return ParsedFile((), tuple(wrong), (identifier, re.sub(r"[^a-z0-9]+", "-", identifier.lower()).strip("-")))
    return ParsedFile((one,) if one else ())


def named_record(model: type[R], text: str, file: str) -> ParsedFile[R]:
    """Read YAML that is one record; its id is the file's name."""
    identifier = PurePosixPath(file).stem
    data, document, wrong = read_yaml(text, file)
    if wrong:
        return ParsedFile((), tuple(wrong), ids_in(text))
    one, wrong = as_record(model, {"id": identifier, **data} if isinstance(data, dict) else data, document)
    if one and getattr(one, "id", identifier) != identifier:
        message = "the id of a reading list is the name of its file; delete this line"
        wrong.append(finding(one.origin.place("id"), "unknown-field", message))
    return ParsedFile((one,) if one and not wrong else (), tuple(wrong))
