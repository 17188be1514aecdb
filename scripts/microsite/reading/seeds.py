"""The whole of ``seeds/`` to typed records and findings. The order of files on disk does not matter."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from microsite.model.claim import Claim
from microsite.model.edition import Edition
from microsite.model.entity import Actor, Term, Threat, Topic
from microsite.model.finding import Finding
from microsite.model.history import Change
from microsite.model.ledger import Check, Event, Question, Reference, Relation
from microsite.model.moved import Moved
from microsite.model.passage import Passage, Sentence, SourceText
from microsite.model.reading_list import ReadingList
from microsite.model.record import Id, Record, Text
from microsite.model.site import Identity
from microsite.model.source import Source
from microsite.model.verification import Verification
from microsite.model.words import Words
from microsite.reading import seed_file
from microsite.reading.files import LEDGER_LIMIT, LIMIT, read_text
from microsite.reading.seed_file import Parse, Readings
from microsite.reading.strays import strays

R = TypeVar("R", bound=Record)


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


class SeedReader:
    """Reads files below a project's root and gathers the findings of all of them.

    ``cache`` holds what an earlier reader read: files that are the same are not parsed again.
    """

    def __init__(self, root: Path, cache: Readings | None = None) -> None:
        self.root, self.cache = root, cache or Readings()
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

    def _read(self, path: Path, parse: Parse[R], model: type[R], limit: int = LIMIT) -> tuple[R, ...]:
        text, unreadable = read_text(path, self.name(path), limit)
        self._note(path, unreadable, (path.stem,) if parse is seed_file.entity else ())
        if text is None:
            return ()
        reading = self.cache.read(parse, model, text, self.name(path))
        self._note(path, reading.findings, reading.broken)
        return reading.records

    def record(self, path: Path, model: type[R]) -> R | None:
        """Read a file that is one record."""
        return next(iter(self._read(path, seed_file.record, model)), None)

    def optional(self, path: Path, model: type[R]) -> R | None:
        """Read a file that is one record, if it is there."""
        return self.record(path, model) if path.exists() else None

    def records(self, path: Path, model: type[R]) -> list[R]:
        """Read a file that is a list of records; a file that does not exist is an empty list."""
        return list(self._read(path, seed_file.records, model)) if path.exists() else []

    def lines(self, path: Path, model: type[R]) -> list[R]:
        """Read a file of JSON Lines, a record a line; a file that does not exist is an empty list."""
        return list(self._read(path, seed_file.lines, model, LEDGER_LIMIT)) if path.exists() else []

    def entities(self, paths: Iterable[Path], model: type[R]) -> list[R]:
        """Read Markdown seeds, an entity a file."""
        return [one for path in sorted(paths) for one in self._read(path, seed_file.entity, model)]

    def reading_lists(self, paths: Iterable[Path]) -> list[ReadingList]:
        """Read reading lists, one a file."""
        return [one for path in sorted(paths) for one in self._read(path, seed_file.named_record, ReadingList)]

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


def read_seeds(root: Path, cache: Readings | None = None) -> tuple[Seeds, list[Finding]]:
    """Read ``root/seeds``. Every record that could be read is there, whatever is wrong elsewhere.

    With the ``cache`` of earlier calls, only files that changed since are parsed.
    """
    reader, seeds = SeedReader(root, cache), root / "seeds"
    result = Seeds(
        dossiers=[d for path in sorted((seeds / "sources").glob("*/")) if (d := reader.dossier(path))],
        threats=reader.entities((seeds / "threats").glob("*.md"), Threat),
        actors=reader.entities((seeds / "actors").glob("*.md"), Actor),
        terms=reader.records(seeds / "glossary.yml", Term),
        topics=reader.records(seeds / "topics.yml", Topic),
        events=reader.records(seeds / "events.yml", Event),
        relations=reader.records(seeds / "relations.yml", Relation),
        questions=reader.records(seeds / "questions.yml", Question),
        references=reader.records(seeds / "references.yml", Reference),
        checks=reader.records(seeds / "checks.yml", Check),
        editions=reader.records(seeds / "editions.yml", Edition),
        moved=reader.records(seeds / "moved.yml", Moved),
        lists=reader.reading_lists((seeds / "lists").glob("*.yml")),
        identity=reader.record(seeds / "site.yml", Identity),
        changes=reader.lines(seeds / "ledger" / "claims.jsonl", Change),
        words=reader.optional(seeds / "words.yml", Words) or Words(),
    )
    result.broken, result.broken_files = frozenset(reader.broken), frozenset(reader.broken_files)
    return result, [*reader.findings, *strays(root)]
