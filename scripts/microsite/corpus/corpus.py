"""The whole: every record by its id, and what leads to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

from microsite.corpus.mentions import Mention, mentions, present_ids
from microsite.model import kinds
from microsite.model.address import Address
from microsite.model.cache import MemoryCache
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.edition import Edition
from microsite.model.entity import Actor, Term, Threat, Topic
from microsite.model.geography import NamedPlace
from microsite.model.kind import Kind, Located
from microsite.model.ledger import Event, Question, Reference, Relation
from microsite.model.project_vocabulary import ProjectVocabulary
from microsite.model.reading_list import ReadingList
from microsite.model.site import UNNAMED, Site
from microsite.model.translations.translation import Translation
from microsite.model.verification import Verification
from microsite.seeds.reading.seeds import Seeds
from microsite.sources import web_annotation

L = TypeVar("L", bound=Located)


def _by_id(kind: Kind[L], records: Iterable[L]) -> Mapping[str, L]:
    """Index by id; of two with the same id the first counts, and a check names the second."""
    result: dict[str, L] = {}
    for record in records:
        result.setdefault(kind.id_of(record), record)
    return MappingProxyType(result)


@dataclass(frozen=True)
class Corpus:
    """All seeds, immutable. What its records say of each other is asked of ``connections(corpus)``."""

    seeds: Seeds
    site: Site = UNNAMED
    translation: Translation | None = None
    """What it knows of itself, if it is in another language than the main one."""
    worked_out: MemoryCache[Any] = field(default_factory=MemoryCache, init=False, repr=False, compare=False)
    """What other modules worked out of it, by name; they type it, and it ends with the corpus."""

    @cached_property
    def _records(self) -> Mapping[str, Mapping[str, Any]]:
        records = {kind.name: _by_id(kind, self.seeds.of(kind)) for kind in kinds.KINDS}
        # The last of the file comes first, as the search has always been told them.
        return records | {kinds.WORK.name: MappingProxyType(dict(reversed([*records[kinds.WORK.name].items()])))}

    def of(self, kind: Kind[L]) -> Mapping[str, L]:
        """Return the records of a kind by id."""
        return self._records[kind.name]

    @cached_property
    def at(self) -> Mapping[Address, tuple[Kind[Any], str]]:
        """What stands at each address: the kind of a record, and its id."""
        return {kind.address(each): (kind, each) for kind in kinds.KINDS for each in self.of(kind)}

    def linked(self, identifier: str) -> Kind[Any] | None:
        """Return the kind of record that ``[[id]]`` leads to; None if there is none with this id."""
        return next((kind for kind in kinds.TARGETS[kinds.ENTITY] if identifier in self.of(kind)), None)

    @property
    def vocabulary(self) -> ProjectVocabulary:
        """The words of the project, which hold while it is worked on."""
        return self.seeds.vocabulary

    @property
    def sources(self) -> Mapping[str, Dossier]:
        return self.of(kinds.SOURCE)

    @property
    def claims(self) -> Mapping[str, Claim]:
        return self.of(kinds.CLAIM)

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each claim in the order of the seeds."""
        return {claim: place for place, claim in enumerate(self.claims)}

    @cached_property
    def withdrawn(self) -> Mapping[str, Claim]:
        """Claims that are no longer made; their addresses stay."""
        return _by_id(kinds.CLAIM, (claim for dossier in self.seeds.dossiers for claim in dossier.withdrawn))

    @property
    def threats(self) -> Mapping[str, Threat]:
        return self.of(kinds.THREAT)

    @property
    def actors(self) -> Mapping[str, Actor]:
        return self.of(kinds.ACTOR)

    @property
    def terms(self) -> Mapping[str, Term]:
        return self.of(kinds.TERM)

    @property
    def topics(self) -> Mapping[str, Topic]:
        return self.of(kinds.TOPIC)

    @property
    def events(self) -> Mapping[str, Event]:
        return self.of(kinds.EVENT)

    @property
    def places(self) -> Mapping[str, NamedPlace]:
        return self.of(kinds.PLACE)

    @property
    def questions(self) -> Mapping[str, Question]:
        return self.of(kinds.QUESTION)

    @property
    def lists(self) -> Mapping[str, ReadingList]:
        return self.of(kinds.READING_LIST)

    @property
    def works(self) -> Mapping[str, Reference]:
        return self.of(kinds.WORK)

    @cached_property
    def editions(self) -> Mapping[str, Edition]:
        return MappingProxyType({edition.id: edition for edition in reversed(self.seeds.editions)})

    @property
    def relations(self) -> list[Relation]:
        return self.seeds.of(kinds.RELATION)

    @cached_property
    def verifications(self) -> Mapping[str, Verification]:
        """What came out of looking passages up, by source; records of other passages than there are now left out."""
        rows = ((d.verification, d.text) for d in self.sources.values())
        return {
            text.source: record for record, text in rows if record and text and web_annotation.holds_for(record, text)
        }

    @cached_property
    def renamed(self) -> Mapping[tuple[str, str], str]:
        """The present ids of all records that had others, by kind and former id."""
        return MappingProxyType(dict(present_ids(self.seeds)))

    @cached_property
    def mentions(self) -> list[Mention]:
        return list(mentions(self.seeds))

    @cached_property
    def backlinks(self) -> Mapping[str, list[Address]]:
        """The pages that name an id, each once, in address order.

        Sheets of exercises are left out: led there from a claim, readers would know which reading is right.
        """
        pages: defaultdict[str, set[Address]] = defaultdict(set)
        for mention in self.mentions:
            if not mention.is_secret:
                pages[mention.id].add(mention.page)
        return {identifier: sorted(found) for identifier, found in pages.items()}
