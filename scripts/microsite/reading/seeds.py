"""The whole of ``seeds/`` to typed records and findings. The order of files on disk does not matter."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from microsite.model.claim import Claim
from microsite.model.edition import Edition
from microsite.model.entity import Actor, Term, Threat, Topic
from microsite.model.finding import Finding, found
from microsite.model.history import Change
from microsite.model.ledger import Check, Event, Question, Reference, Relation
from microsite.model.moved import Moved
from microsite.model.passage import Passage, Sentence, SourceText
from microsite.model.place import Document, Origin, Place
from microsite.model.prose import Prose
from microsite.model.reading_list import ReadingList
from microsite.model.record import Id, Record, Text
from microsite.model.site import Identity
from microsite.model.source import Source
from microsite.model.verification import Verification
from microsite.model.words import Words
from microsite.reading.files import LEDGER_LIMIT, read_text
from microsite.reading.frontmatter import read_front_matter
from microsite.reading.jsonl import read_lines
from microsite.reading.records import as_record, as_records
from microsite.reading.strays import strays
from microsite.reading.yaml import read_yaml

R = TypeVar("R", bound=Record)
E = TypeVar("E", Threat, Actor)

EMPTY = Prose("", ())


class Unsettled(Record):
    """A claim whose passage moved, changed or was lost when its source was read again."""

    claim: Id
    was: Text
    now: Text | None = None
    how: Text


@dataclass
class Dossier:
    """One source with everything filed under it."""

    id: str
    source: Source
    text: SourceText | None = None
    claims: list[Claim] = field(default_factory=list)
    unsettled: list[Unsettled] = field(default_factory=list)
    verification: Verification | None = None
    withdrawn: list[Claim] = field(default_factory=list)
    """Claims that are no longer made. They are not among ``claims``."""

    @cached_property
    def units(self) -> Mapping[str, Passage | Sentence]:
        """Every passage and sentence of the source by locator."""
        passages = self.text.passages if self.text else ()
        units: dict[str, Passage | Sentence] = {passage.at: passage for passage in passages}
        return units | {sentence.at: sentence for passage in passages for sentence in passage.sentences}


@dataclass
class Seeds:
    """All records of all files."""

    dossiers: list[Dossier] = field(default_factory=list)
    threats: list[Threat] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    editions: list[Edition] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    lists: list[ReadingList] = field(default_factory=list)
    identity: Identity | None = None
    """None if it could not be read."""
    changes: list[Change] = field(default_factory=list)
    """The ledger of claims."""
    words: Words = field(default_factory=Words)
    broken: frozenset[str] = frozenset()
    """Ids of records that could not be read: they are there, so nothing that names them is wrong for that."""
    broken_files: frozenset[str] = frozenset()


_ID_LINE = re.compile(r"^[- ] *(?:id|key): *([a-z0-9-]+)", re.MULTILINE)


class SeedReader:
    """Reads files below a project's root and gathers the findings of all of them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.findings: list[Finding] = []
        self.broken: set[str] = set()
        self.broken_files: set[str] = set()

    def name(self, path: Path) -> str:
        """Return how findings name a file: its path from the root, with slashes."""
        return path.relative_to(self.root).as_posix()

    def _note(self, path: Path, findings: Sequence[Finding], ids: Iterable[str]) -> None:
        """Keep findings about a file, and the ids of what could not be read in it."""
        self.findings += findings
        if findings:
            self.broken.update(ids)
            self.broken_files.add(self.name(path))

    def data(self, path: Path) -> tuple[object, Document] | None:
        """Read a YAML file; None if it is missing or could not be read."""
        text, findings = read_text(path, self.name(path))
        self._note(path, findings, ())
        if text is None:
            return None
        data, document, findings = read_yaml(text, self.name(path))
        self._note(path, findings, _ID_LINE.findall(text))
        return None if findings else (data, document)

    def record(self, path: Path, model: type[R]) -> R | None:
        """Read a file that is one record."""
        read = self.data(path)
        if read is None:
            return None
        record, findings = as_record(model, *read)
        self._note(path, findings, ())
        return record

    def optional(self, path: Path, model: type[R]) -> R | None:
        """Read a file that is one record, if it is there."""
        return self.record(path, model) if path.exists() else None

    def records(self, path: Path, model: type[R]) -> list[R]:
        """Read a file that is a list of records; a file that does not exist is an empty list."""
        read = self.data(path) if path.exists() else None
        if read is None:
            return []
        records, findings = as_records(model, *read)
        self._note(path, findings, _ID_LINE.findall("\n".join(read[1].lines)))
        return records

    def lines(self, path: Path, model: type[R]) -> list[R]:
        """Read a file of JSON Lines, a record a line; a file that does not exist is an empty list."""
        text, findings = read_text(path, self.name(path), LEDGER_LIMIT) if path.exists() else (None, [])
        records: list[R] = []
        split = tuple((text or "").split("\n"))
        for read in read_lines(text or "", self.name(path)):
            if isinstance(read, Finding):
                findings.append(read)
                continue
            record, wrong = as_record(model, read[1], Document(self.name(path), split, {(): (read[0], 1)}))
            findings += wrong
            records += [record] if record else []
        self._note(path, findings, ())
        return records

    def entity(self, path: Path, model: type[E]) -> E | None:
        """Read a Markdown seed; its id is the file's name."""
        text, unreadable = read_text(path, self.name(path))
        self._note(path, unreadable, (path.stem,))
        if text is None:
            return None
        data, body, document, wrong = read_front_matter(text, self.name(path))
        fields = data if isinstance(data, dict) else {}
        if not fields and not wrong:
            wrong.append(found(Place(self.name(path), 2), "front-matter", "expected fields between the two lines ---"))
        for reserved in sorted({"id", "body"} & fields.keys()):
            message = "the id of a page is the name of its file; delete this line"
            wrong.append(found(Origin(document).place(reserved), "unknown-field", message))
        record: E | None = None
        if fields:
            record, errors = as_record(model, {**fields, "id": path.stem, "body": body or EMPTY}, document)
            wrong += [error for error in errors if error not in wrong]
        self._note(path, wrong, (path.stem,))
        return None if wrong else record

    def reading_list(self, path: Path) -> ReadingList | None:
        """Read a reading list; its id is the file's name."""
        read = self.data(path)
        if read is None:
            return None
        fields, document = read
        named = {"id": path.stem, **fields} if isinstance(fields, dict) else fields
        record, findings = as_record(ReadingList, named, document)
        if record and record.id != path.stem:
            message = "the id of a reading list is the name of its file; delete this line"
            findings.append(found(record.origin.place("id"), "unknown-field", message))
        self._note(path, findings, ())
        return None if findings else record

    def dossier(self, folder: Path) -> Dossier | None:
        """Read the folder of one source."""
        source = self.record(folder / "source.yml", Source)
        text = self.optional(folder / "passages.yml", SourceText)
        claims = self.records(folder / "claims.yml", Claim)
        unsettled = self.records(folder / "unsettled.yml", Unsettled)
        verification = self.optional(folder / "verification.yml", Verification)
        if source is None:
            self.broken.update({folder.name, *(claim.id for claim in claims)})
            return None
        made = [claim for claim in claims if not claim.withdrawn]
        withdrawn = [claim for claim in claims if claim.withdrawn]
        return Dossier(folder.name, source, text, made, unsettled, verification, withdrawn)


def read_seeds(root: Path) -> tuple[Seeds, list[Finding]]:
    """Read ``root/seeds``. Every record that could be read is there, whatever is wrong elsewhere."""
    reader, seeds = SeedReader(root), root / "seeds"
    result = Seeds(
        dossiers=[d for path in sorted((seeds / "sources").glob("*/")) if (d := reader.dossier(path))],
        threats=[t for path in sorted((seeds / "threats").glob("*.md")) if (t := reader.entity(path, Threat))],
        actors=[a for path in sorted((seeds / "actors").glob("*.md")) if (a := reader.entity(path, Actor))],
        terms=reader.records(seeds / "glossary.yml", Term),
        topics=reader.records(seeds / "topics.yml", Topic),
        events=reader.records(seeds / "events.yml", Event),
        relations=reader.records(seeds / "relations.yml", Relation),
        questions=reader.records(seeds / "questions.yml", Question),
        references=reader.records(seeds / "references.yml", Reference),
        checks=reader.records(seeds / "checks.yml", Check),
        editions=reader.records(seeds / "editions.yml", Edition),
        moved=reader.records(seeds / "moved.yml", Moved),
        lists=[x for path in sorted((seeds / "lists").glob("*.yml")) if (x := reader.reading_list(path))],
        identity=reader.record(seeds / "site.yml", Identity),
        changes=reader.lines(seeds / "ledger" / "claims.jsonl", Change),
        words=(reader.record(seeds / "words.yml", Words) if (seeds / "words.yml").exists() else None) or Words(),
    )
    result.broken, result.broken_files = frozenset(reader.broken), frozenset(reader.broken_files)
    return result, [*reader.findings, *strays(root)]
