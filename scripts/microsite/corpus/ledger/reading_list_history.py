"""What the ledger of claims says of a reading list: which of its changes concern which items, and since which edition.

Whether a claim is behind an item is asked of the corpus as it is, and of the ledger as the claim was before and after
the change: a claim that has left a briefing in the meantime is still told of to those who read that briefing.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.claim_history import LedgerStep, StateFields, replay
from microsite.corpus.ledger.held_lines import changes_since
from microsite.corpus.reading_lists import claims_of
from microsite.corpus.renames import current_id
from microsite.model.kinds import ACTOR, CLAIM, SOURCE, THREAT, WORK
from microsite.model.reading_list import ReadingItem, ReadingList


@dataclass(frozen=True)
class ListChange:
    """A change, and the items of the list that it concerns, by their number from 1."""

    step: LedgerStep
    items: tuple[int, ...]
    number: int
    """Its place among all changes of claims, from 0."""


@dataclass(frozen=True)
class Interval:
    """The time after an edition, up to the next one."""

    since: str
    until: str
    """Empty for the time up to now."""
    changed: tuple[ListChange, ...]
    """The oldest first."""


_Filed = Callable[[str, StateFields], Iterable[str | None]]

_FILED: Final[Mapping[str, _Filed]] = {
    CLAIM.name: lambda claim, _: [claim],
    SOURCE.name: lambda claim, _: [claim.rpartition("-")[0]],
    THREAT.name: lambda _, state: state.get("threats") or (),
    ACTOR.name: lambda _, state: (*(state.get("actors") or ()), *(state.get("voice") or {}).values()),
    WORK.name: lambda _, state: [via["work"] for via in state.get("via") or ()],
}
"""What a claim in some state is filed under, by kind."""


@dataclass(frozen=True)
class _Behind:
    """What is behind an item of a list."""

    number: int
    name: str
    """What that which the item names is called now."""
    claims: Collection[str]
    filed: _Filed | None
    """Says what a claim in some state is filed under, if claims are filed under things of this kind."""

    def concerns(self, step: LedgerStep) -> bool:
        claim, states = step.change.claim, (step.before or {}, step.after)
        return claim in self.claims or (
            self.filed is not None and any(self.name in self.filed(claim, state) for state in states)
        )


def _behind(corpus: Corpus, number: int, item: ReadingItem) -> _Behind:
    kind = item.kind
    return _Behind(number, current_id(corpus, kind, item.names), claims_of(corpus, item), _FILED.get(kind))


def list_changes(corpus: Corpus, reading_list: ReadingList) -> Iterator[ListChange]:
    """Yield the changes that concern a list, the earliest first."""
    behind = [_behind(corpus, number, item) for number, item in enumerate(reading_list.items, 1)]
    for number, step in enumerate(replay(corpus.seeds.changes, corpus.renamed)):
        if items := tuple([each.number for each in behind if each.concerns(step)]):
            yield ListChange(step, items, number)


def intervals(corpus: Corpus, reading_list: ReadingList) -> list[Interval]:
    """Return what has changed, the newest stretch first.

    For a list that is pinned to an edition, one stretch since that edition; for a living list one from each edition
    to the next, the last up to now. Before the first edition there is nothing that a class could have used.
    """
    every = list(list_changes(corpus, reading_list))
    labels = [reading_list.pinned] if reading_list.pinned else [edition.id for edition in corpus.seeds.editions]
    came = [changes_since(corpus, label) for label in labels]
    later = [*came[1:], frozenset[int]()]
    return [
        Interval(label, until, tuple(each for each in every if each.number in since - then))
        for label, until, since, then in zip(labels, [*labels[1:], ""], came, later, strict=False)
    ][::-1]
