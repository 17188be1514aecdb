"""What was renamed: where each record stood under the ids it had before, and where it stands now."""

from collections.abc import Iterator
from typing import NamedTuple

from microsite.corpus.corpus import Corpus
from microsite.model.address import Address
from microsite.model.kinds import BY_NAME, KINDS
from microsite.model.place import Place


class Rename(NamedTuple):
    """A former id of a record."""

    kind: str
    old: str
    new: str
    before: Address
    now: Address
    place: Place
    """Where the record names it."""


def renames(corpus: Corpus) -> Iterator[Rename]:
    """Yield every former id of every record, in the order of the seeds."""
    for kind in KINDS:
        for record in corpus.seeds.of(kind):
            new = kind.id_of(record)
            for index, old in enumerate(kind.former_ids(record)):
                place = record.origin.place("former", index)
                yield Rename(kind.name, old, new, kind.address(old), kind.address(new), place)


def address_of(kind: str, identifier: str) -> Address | None:
    """Return where a record of this kind stands, or stood, under an id; None for kinds that are never renamed."""
    known = BY_NAME.get(kind)
    return known.address(identifier) if known and known.renamable else None


def current_id(corpus: Corpus, kind: str, identifier: str) -> str:
    """Return the id that a record has now; the same one if it is no former id of this kind."""
    return corpus.renamed.get((kind, identifier), identifier)


def living_ids(corpus: Corpus, space: str) -> set[str]:
    """Return the living ids of a namespace."""
    return {each for kind in KINDS if kind.namespace == space for each in corpus.of(kind)}


def formerly(corpus: Corpus, space: str) -> dict[str, Rename]:
    """Return the moves of a namespace by the former id."""
    return {move.old: move for move in renames(corpus) if BY_NAME[move.kind].namespace == space}
