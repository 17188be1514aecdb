"""Every text in prose of all records, read once for all rules that look at it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from microsite.checks.prose_sentences import ProseSentence, prose_sentences
from microsite.corpus.corpus import Corpus
from microsite.model.contents import proses
from microsite.model.kind import Kind
from microsite.model.place import Keys, Origin
from microsite.model.prose import Prose
from microsite.model.record import Record


@dataclass(frozen=True)
class RecordProse:
    """One text, and the record in which it stands."""

    kind: Kind[Any]
    record: Record
    prose: Prose
    keys: Keys

    @property
    def origin(self) -> Origin:
        """Where its record stands."""
        return self.record.origin

    @cached_property
    def sentences(self) -> tuple[ProseSentence, ...]:
        """Its sentences, without its headings."""
        return tuple(prose_sentences(self.prose, self.origin, *self.keys))


def every_prose(corpus: Corpus) -> tuple[RecordProse, ...]:
    """Return every text, in the order of kinds, records and fields."""

    def find() -> Iterator[RecordProse]:
        for kind, record in corpus.seeds.every():
            yield from (RecordProse(kind, record, prose, keys) for prose, keys in proses(record))

    found: tuple[RecordProse, ...] = corpus.worked_out.cached("every prose", (), lambda: tuple(find()))
    return found
