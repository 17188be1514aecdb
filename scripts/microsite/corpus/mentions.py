"""Everywhere one record names another: the ground of backlinks and of every check that an id exists."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from microsite.model import urls
from microsite.model.address import Address
from microsite.model.contents import NamedId, contents
from microsite.model.kind import Kind
from microsite.model.kinds import ENTITY, KINDS
from microsite.model.ledger import Relation
from microsite.model.place import Keys, Origin, Place
from microsite.model.prose import EDITORS, Prose
from microsite.model.reading_list import ReadingList
from microsite.model.record import Record
from microsite.model.translations.names import language_of
from microsite.seeds.reading.seeds import Seeds

PresentIds = Mapping[tuple[str, str], str]
"""The present ids of records that had others, by kind and former id."""


class Mention(NamedTuple):
    """An id that is named somewhere."""

    target: str
    """What kind of id is named (see ``kinds.TARGETS``)."""
    id: str
    page: Address
    """The page that readers meet it on."""
    origin: Origin
    """Where the record stands that names it."""
    keys: Keys
    """The way to it, or to the text that it stands in, within the record."""
    written: str = ""
    """How it begins in a text; "" for a field that holds nothing else."""
    occurrence: int = 0
    """How often the text has it before."""
    locator: str | None = None
    is_secret: bool = False
    """What is named does not say to readers that this page names it."""
    is_taken_over: bool = False
    """It stands in the original, and not in the translation that ``place`` is in."""

    @property
    def place(self) -> Place:
        """Where it stands: looked for when somebody asks, since of most mentions nobody does."""
        if self.written:
            return self.origin.find(self.written, self.occurrence, *self.keys, is_id=True)
        return self.origin.place(*self.keys)


def in_prose(prose: Prose, origin: Origin, page: Address, keys: Keys) -> Iterator[Mention]:
    """Yield what a text cites and links to; ``keys`` lead to it within its record."""
    for item in prose.cited():
        if item.key != EDITORS:
            yield Mention("cited", item.key, page, origin, keys, f"@{item.key}", item.occurrence, item.locator)
    for entity in prose.links():
        yield Mention(ENTITY, entity.id, page, origin, keys, f"[[{entity.id}", entity.occurrence)


def of_record(record: Record, page: Address) -> Iterator[Mention]:
    """Yield what a record names, which readers meet on ``page``."""
    for value, keys in contents(record):
        if isinstance(value, NamedId):
            taken_over = bool(language_of(record.origin.document.file)) and not record.origin.has(*keys)
            yield Mention(value.target, value.id, page, record.origin, keys, is_taken_over=taken_over)
        else:
            yield from in_prose(value, record.origin, page, keys)


def present_ids(seeds: Seeds) -> PresentIds:
    """Return the present ids of all records that had others, by kind and former id."""
    return {
        (kind.name, old): kind.id_of(record)
        for kind in KINDS
        for record in seeds.of(kind)
        for old in kind.former_ids(record)
    }


def _of(kind: Kind[Any], record: Record, now: PresentIds) -> Iterator[Mention]:
    """Yield what a record names, by its present id."""
    page = kind.address(kind.id_of(record))
    if isinstance(record, Relation):
        # It is no page's subject: readers meet it where the actor stands from whom it goes out.
        page = urls.actor(record.from_)
    for mention in of_record(record, page):
        # A list that is pinned to an edition may call things as they were called there.
        then = isinstance(record, ReadingList) and record.pinned
        yield mention._replace(id=now.get(mention[:2], mention.id)) if then else mention


def mentions(seeds: Seeds) -> Iterator[Mention]:
    """Yield everything that any record names."""
    now = present_ids(seeds)
    for kind, record in seeds.every():
        yield from _of(kind, record, now)
    for check in seeds.checks:
        yield from of_record(check, urls.claim(check.claim))
    for contributor in seeds.contributors:
        # Pages say themselves who worked on them.
        for mention in of_record(contributor, urls.contributors()):
            yield mention._replace(is_secret=True)
    for exercise in seeds.exercises:
        for mention in of_record(exercise, urls.exercises(exercise.threats[0])):
            yield mention._replace(is_secret=True)
