"""What the ledger of claims says of a reading list: which of its changes concern which items, and since which edition.

Whether a claim is behind an item is asked of the corpus as it is, and of the ledger as the claim was before and after
the change: a claim that has left a briefing in the meantime is still told of to those who read that briefing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from microsite.corpus import Corpus
from microsite.former import called_now
from microsite.history import State, Step, steps
from microsite.model.kinds import ACTOR, CLAIM, SOURCE, THREAT, WORK
from microsite.model.reading_list import Item, ReadingList
from microsite.reading_lists import claims_of


@dataclass(frozen=True)
class Concern:
    """A change, and the items of the list that it concerns, by their number from 1."""

    step: Step
    items: tuple[int, ...]
    line: int
    """Its line in the ledger, from 0."""


@dataclass(frozen=True)
class Stretch:
    """The time after an edition, up to the next one."""

    since: str
    until: str
    """Empty for the time up to now."""
    changed: tuple[Concern, ...]
    """The oldest first."""


_FILED: Final[Mapping[str, Callable[[str, State], Iterable[str | None]]]] = {
    CLAIM.name: lambda claim, _: [claim],
    SOURCE.name: lambda claim, _: [claim.rpartition("-")[0]],
    THREAT.name: lambda _, state: state.get("threats") or (),
    ACTOR.name: lambda _, state: (*(state.get("actors") or ()), *(state.get("voice") or {}).values()),
    WORK.name: lambda _, state: [via["work"] for via in state.get("via") or ()],
}
"""What a claim in some state is filed under, by kind."""


def _filed(item: Item, name: str, claim: str, state: State) -> bool:
    """Say whether a claim in this state is filed under what the item names, which is called ``name`` now."""
    return item.kind in _FILED and name in _FILED[item.kind](claim, state)


def _concerned(item: Item, name: str, step: Step) -> bool:
    return any(_filed(item, name, step.change.claim, state) for state in (step.before or {}, step.after))


def concerns(corpus: Corpus, reading_list: ReadingList, since: int = 0) -> Iterator[Concern]:
    """Yield the changes that concern a list, in the order of the ledger, its first ``since`` lines left out."""
    behind = [
        (number, item, called_now(corpus, item.kind, item.names), claims_of(corpus, item))
        for number, item in enumerate(reading_list.items, 1)
    ]
    for line, step in enumerate(steps(corpus.seeds.changes, corpus.renamed)):
        claim = step.change.claim
        items = tuple(n for n, item, name, known in behind if claim in known or _concerned(item, name, step))
        if items and line >= since:
            yield Concern(step, items, line)


def stretches(corpus: Corpus, reading_list: ReadingList) -> list[Stretch]:
    """Return what has changed, the newest stretch first.

    For a list that is pinned to an edition, one stretch since that edition; for a living list one from each edition
    to the next, the last up to now. Before the first edition there is nothing that a class could have used.
    """
    if reading_list.pinned:
        edition = corpus.editions[reading_list.pinned]
        return [Stretch(edition.id, "", tuple(concerns(corpus, reading_list, edition.changes)))]
    editions = list(corpus.seeds.editions)
    every = list(concerns(corpus, reading_list))
    ends = [(edition.id, edition.changes) for edition in editions[1:]] + [("", len(corpus.seeds.changes))]
    return [
        Stretch(edition.id, until, tuple(each for each in every if edition.changes <= each.line < end))
        for edition, (until, end) in zip(editions, ends, strict=False)
    ][::-1]
