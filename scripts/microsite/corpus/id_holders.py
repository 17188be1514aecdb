"""Who has an id: the records that are called by it now, and those that were."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from microsite.corpus.corpus import Corpus
from microsite.corpus.renames import renames
from microsite.model.kind import Kind
from microsite.model.kinds import BY_NAME, KINDS

_LONGEST = 60


class IdHolder(NamedTuple):
    """A record that has an id, or had it before."""

    kind: Kind[Any]
    words: str
    """Which it is, where it stands, and that its id is a former one, if it is."""


def _holders(corpus: Corpus, identifier: str) -> Iterator[IdHolder]:
    for kind in KINDS:
        record = corpus.of(kind).get(identifier)
        if record is not None:
            title = " ".join(kind.title(record).split())
            name = f'"{title[:_LONGEST]}{"…" if len(title) > _LONGEST else ""}"' if title != identifier else ""
            what = " ".join(filter(None, (kind.noun or kind.name, name)))
            yield IdHolder(kind, f"the {what} ({kind.place_of_id(record)}) has it")
    for move in renames(corpus):
        if move.old == identifier:
            kind = BY_NAME[move.kind]
            yield IdHolder(kind, f"it is a former id of the {kind.noun or kind.name} {move.new}, and leads there")


def holder_of(corpus: Corpus, identifier: str, namespace: str = "") -> IdHolder | None:
    """Return the first record that has an id or had it; one of ``namespace`` goes before others."""
    found = list(_holders(corpus, identifier))
    own = (each for each in found if each.kind.namespace == namespace)
    return next(own, next(iter(found), None))
