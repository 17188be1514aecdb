"""All that was read from ``seeds/``: the records of every file, by kind."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar, cast

from microsite.model import kinds
from microsite.model.claim_ledger import ClaimChange
from microsite.model.contributor import Contributor
from microsite.model.dossier import Dossier
from microsite.model.edition import Edition
from microsite.model.exercise import ReadingExercise
from microsite.model.geography import MapOutline
from microsite.model.held_lines import HeldLines
from microsite.model.kind import Kind, Located
from microsite.model.ledger import Check
from microsite.model.moved import Moved
from microsite.model.project_vocabulary import DEFAULT, ProjectVocabulary
from microsite.model.project_words import OwnVocabulary
from microsite.model.published_page import PublishedPage
from microsite.model.record import Record
from microsite.model.site import Identity
from microsite.model.site_words import Words
from microsite.seeds.reading.translations import Translations

L = TypeVar("L", bound=Located)


@dataclass
class Seeds:
    """All records of all files."""

    dossiers: list[Dossier] = field(default_factory=list)
    records: Mapping[str, list[Any]] = field(default_factory=dict)
    """Those that are filed under no source, by the name of their kind; :meth:`of` knows their types."""
    checks: list[Check] = field(default_factory=list)
    contributors: list[Contributor] = field(default_factory=list)
    exercises: list[ReadingExercise] = field(default_factory=list)
    editions: list[Edition] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    identity: Identity | None = None
    """None if it could not be read."""
    changes: list[ClaimChange] = field(default_factory=list)
    """The ledger of claims, the earliest day first: branches that are merged put their lines one after the other."""
    addresses: list[PublishedPage] = field(default_factory=list)
    """The ledger of addresses."""
    held: list[HeldLines] = field(default_factory=list)
    """What the ledgers held in each edition, the oldest first."""
    outline: MapOutline | None = None
    """None for a project without a map."""
    words: Words = field(default_factory=Words)
    own_vocabulary: OwnVocabulary | None = None
    """None for a project that has no words of its own, or whose file for them cannot be read."""
    vocabulary: ProjectVocabulary = DEFAULT
    translations: Mapping[str, Translations] = field(default_factory=dict)
    """By language; of those that the site is made in."""
    broken: frozenset[str] = frozenset()
    """Ids of records that could not be read: they are there, so nothing that names them is wrong for that."""
    broken_files: frozenset[str] = frozenset()

    def of(self, kind: Kind[L]) -> list[L]:
        """Return the records of a kind, in the order of the seeds."""
        if kind.of_source:
            return [record for dossier in self.dossiers for record in kind.of_source(dossier)]
        return cast("list[L]", self.records.get(kind.name, []))

    def every(self) -> Iterator[tuple[Kind[Any], Record]]:
        """Yield every record that can name others or hold prose, with its kind. A source does neither."""
        for kind in kinds.KINDS:
            for record in self.of(kind):
                if isinstance(record, Record):
                    yield kind, record

    def having(self, kind: Kind[L], records: Iterable[L]) -> "Seeds":
        """Return the same seeds with other records of a kind that is filed under no source."""
        return replace(self, records={**self.records, kind.name: [*records]})
