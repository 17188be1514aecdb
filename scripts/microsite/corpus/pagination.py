"""How a list that is too long for one page is cut: by letter, year, source, kind or topic, never by number.

So entries stay where they are when others are added. The address of an entry (``/glossary/#fog``) does not change
either: the list keeps a line with that anchor, which leads to the part on which the entry stands in full.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final, NamedTuple

from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.corpus import Corpus
from microsite.corpus.differing import claims_that_differ
from microsite.model import cldr, urls
from microsite.model.address import Address
from microsite.model.claim import Claim
from microsite.model.edtf import EdtfDate, in_order
from microsite.model.kinds import QUESTION, THREAT
from microsite.model.wording import words
from microsite.model.words_in_force import vocabulary
from microsite.sources.text import collation

LONG: Final[Mapping[str, int]] = MappingProxyType(
    {
        "claims": 1000, "actors": 600, "threats": 300, "glossary": 300, "bibliography": 150, "timeline": 150,
        "figures": 250, "relations": 400, "roles": 20, "questions": 120, "places": 150, "elsewhere": 200,
    }
)  # fmt: skip
"""Entries above which a list is cut. Measured so that a page below it has less than 500 KB of HTML, with its picture;
``roles``, the table of actors by threats, counts threats."""

UNDATED: Final = "undated"


class PagePart(NamedTuple):
    """A part of a list: the end of its address, its heading, and the anchor of that heading on the list."""

    name: str
    title: str
    anchor: str


PageParts = Mapping[PagePart, tuple[str, ...]]
"""The parts of a list in the order of readers, each with the ids of its entries."""


def letter_part(name: str) -> PagePart:
    """Return the part of a name in a list by letters."""
    heading = collation.heading(name)
    own = collation.anchor(heading)
    return PagePart(own, words(heading), f"letter-{own}")


def year_part(date: EdtfDate | None) -> PagePart:
    """Return the part of an event: the year in which it may have begun."""
    if date is None:
        return PagePart(UNDATED, words("Without a date"), UNDATED)
    first = str(date.bounds[0][0])
    return PagePart(first, cldr.digits(first), f"year-{first}")


def _named(entries: Iterable[tuple[str, str]]) -> PageParts:
    """Cut by letter; ``entries`` are ids with names."""
    ordered = sorted(entries, key=lambda entry: collation.key(entry[1]))
    return _grouped((identifier, letter_part(name)) for identifier, name in ordered)


def _grouped(entries: Iterable[tuple[str, PagePart]]) -> PageParts:
    result: dict[PagePart, list[str]] = {}
    for identifier, part in entries:
        result.setdefault(part, []).append(identifier)
    return {part: tuple(ids) for part, ids in result.items()}


def _threats(of: Corpus) -> PageParts:
    """Cut by topic, in the editors' order; by letter where there are no topics."""
    if not of.topics:
        return _named((threat.id, threat.title) for threat in of.threats.values())
    filed = {
        threat: PagePart(topic.id, topic.title, topic.id) for topic in of.topics.values() for threat in topic.threats
    }
    rest = sorted((t for t in of.threats.values() if t.id not in filed), key=lambda threat: collation.key(threat.title))
    anchor = f"other-{vocabulary().in_addresses(THREAT.name)}"
    other = PagePart(anchor, words("Other {threat.many}"), anchor)
    known = ((threat, part) for threat, part in filed.items() if threat in of.threats)
    return _grouped([*known, *((threat.id, other) for threat in rest)])


def _questions(of: Corpus) -> PageParts:
    """Cut as the briefings are, by the first briefing of each question."""
    part_of = {threat: part for part, threats in _threats(of).items() for threat in threats}
    anchor = f"other-{vocabulary().in_addresses(QUESTION.name)}"
    other = PagePart(anchor, words("Other {question.many}"), anchor)
    order = [*part_of.values(), other]
    filed = [(q.id, next((part_of[t] for t in q.threats if t in part_of), other)) for q in of.questions.values()]
    return _grouped(sorted(filed, key=lambda entry: order.index(entry[1])))


def _by_source(of: Corpus, claims: Iterable[Claim]) -> PageParts:
    labels = {d.id: d.source.title or d.source.label[:1].upper() + d.source.label[1:] for d in of.sources.values()}
    # Within the order of the sources, that of their claims.
    return _grouped((c.id, PagePart(c.source, labels[c.source], c.source)) for c in claims if c.source in labels)


def _actors(of: Corpus) -> PageParts:
    own = vocabulary()
    ordered = sorted(of.actors.values(), key=lambda actor: (own.place_of_actor(actor.kind), collation.key(actor.name)))
    return _grouped((actor.id, PagePart(actor.kind, own.actors_called(actor.kind), actor.kind)) for actor in ordered)


def _timeline(of: Corpus) -> PageParts:
    events = sorted(of.events.values(), key=lambda event: (in_order(event.date), event.id))
    return _grouped((event.id, year_part(event.date)) for event in events)


def _relations(of: Corpus) -> PageParts:
    names = {actor.id: actor.name for actor in of.actors.values()}
    return _named((relation.id, names.get(relation.from_, relation.from_)) for relation in of.relations)


_CUT: Final[Mapping[str, tuple[Callable[[Corpus], int], Callable[[Corpus], PageParts]]]] = {
    "claims": (lambda of: len(of.claims), lambda of: _by_source(of, of.claims.values())),
    "actors": (lambda of: len(of.actors), _actors),
    "threats": (lambda of: len(of.threats), _threats),
    "glossary": (lambda of: len(of.terms), lambda of: _named((t.id, t.term) for t in of.terms.values())),
    "bibliography": (
        lambda of: len(of.works),
        lambda of: _named((key, format_works(of)[key].filed) for key in of.works),
    ),
    "timeline": (lambda of: len(of.events), _timeline),
    "figures": (
        lambda of: sum(1 for claim in of.claims.values() if claim.figure),
        lambda of: _by_source(of, (claim for claim in of.claims.values() if claim.figure)),
    ),
    "relations": (lambda of: len(of.relations), _relations),
    "roles": (lambda of: len(of.threats), _threats),
    "questions": (lambda of: len(of.questions), _questions),
    "places": (lambda of: len(of.places), lambda of: _named((place.id, place.name) for place in of.places.values())),
    "elsewhere": (
        lambda of: len(claims_that_differ(of)),
        lambda of: _by_source(of, claims_that_differ(of)),
    ),
}
"""Each list: how many entries it has, and its parts."""

_ANCHORED: Final[Mapping[str, Callable[[str], Address]]] = {
    "glossary": urls.term, "bibliography": urls.work, "timeline": urls.event, "figures": urls.figures,
    "relations": urls.relation, "places": urls.place,
    "elsewhere": lambda claim: Address(urls.ELSEWHERE.page, urls.evidence(claim)),
}  # fmt: skip
"""Lists whose entries have no page of their own, with the address of an entry."""


@dataclass(frozen=True)
class Pagination:
    """Which lists of a corpus are cut, and where a reader finds what they list."""

    corpus: Corpus
    long: Mapping[str, int]
    """Entries above which a list is cut, by the name of the list."""

    @cached_property
    def cut(self) -> Mapping[str, PageParts]:
        """The lists that are too long for one page, with their parts; none on a small site."""
        of = self.corpus
        return {name: parts(of) for name, (count, parts) in _CUT.items() if count(of) > self.long[name]}

    def parts(self, name: str) -> PageParts:
        """Return the parts that a list falls into, whether it is cut or stands whole."""
        return _CUT[name][1](self.corpus)

    @cached_property
    def _moved(self) -> Mapping[Address, Address]:
        """Where the entries of lists that are cut stand in full, by the address that they keep."""
        result: dict[Address, Address] = {}
        for name, address in _ANCHORED.items():
            for part, ids in self.cut.get(name, {}).items():
                page = urls.part_of_list(name, part.name).page
                result |= {address(identifier): Address(page, address(identifier).anchor) for identifier in ids}
        return result

    def canonical_address(self, address: Address) -> Address:
        """Return where to lead a reader: to the part of a list, where what has the address stands in full on one."""
        return self._moved.get(address, address)


def paginate(corpus: Corpus) -> Pagination:
    """Return how the lists of a corpus are cut, worked out once for it."""
    result: Pagination = corpus.worked_out.cached("pagination", LONG, lambda: Pagination(corpus, LONG))
    return result
