"""What reading lists come to: each item with its title and address, and the claims that a list rests on.

A list that is pinned to an edition names things as they are called there. What was renamed since is known by its former
id, and what was withdrawn since stays on the list: the edition still has it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from microsite.corpus import cited_claims, renames
from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.claim_history import LedgerStep, last_steps
from microsite.corpus.ledger.held_lines import changes_since
from microsite.corpus.name_index import PAGE, title_of
from microsite.model.address import Address, in_edition
from microsite.model.claim import Withdrawal
from microsite.model.kinds import BY_NAME, CLAIM, WORK, label
from microsite.model.reading_list import ListPart, ReadingItem, ReadingList
from microsite.model.site import Site
from microsite.model.tree.targets import SitePath
from microsite.model.word_forms import capital
from microsite.model.wording import words


@dataclass(frozen=True)
class ResolvedItem:
    """An item, with what readers call it and where it is."""

    item: ReadingItem
    number: int
    """Its place in the whole list, from 1."""
    title: str
    says: str
    """What the claim says, or said when its edition was frozen; empty if it is no claim."""
    address: Address
    """The living page."""
    target: Address
    """The page that the list leads to: the same, unless the record had another id in the list's edition."""
    withdrawn: Withdrawal | None = None
    """When and why the claim was withdrawn, if it was."""


def _title_and_address(corpus: Corpus, site: Site, item: ReadingItem) -> tuple[str, Address]:
    kind, name = BY_NAME.get(item.kind), renames.current_id(corpus, item.kind, item.names)
    if kind is None:
        return site.by_hand.get(name, name), Address(f"{name}.md")
    return title_of(corpus, kind, name), kind.address(name)


def _words_of(corpus: Corpus, reading_list: ReadingList) -> Mapping[str, str]:
    """Return what the claims that a list names say; for a pinned list, what they said in its edition."""
    named = [item.names for item in reading_list.items if item.kind == CLAIM.name]
    known = {**corpus.withdrawn, **corpus.claims}
    then: dict[str, LedgerStep] = {}
    if named and reading_list.pinned:
        since = changes_since(corpus, reading_list.pinned)
        then = last_steps(change for number, change in enumerate(corpus.seeds.changes) if number not in since)
    return {name: str(then[name].after["says"]) if name in then else known[name].says for name in named}


def resolve_items(corpus: Corpus, site: Site, reading_list: ReadingList) -> list[tuple[ListPart, list[ResolvedItem]]]:
    """Return the parts of a list with their items, numbered through. Every id must exist (see the checks)."""
    result: list[tuple[ListPart, list[ResolvedItem]]] = []
    words, number = _words_of(corpus, reading_list), 0
    for part in reading_list.parts:
        result.append((part, []))
        for item in part.items:
            number += 1
            title, address = _title_and_address(corpus, site, item)
            target = renames.address_of(item.kind, item.names) or address
            claim = corpus.withdrawn.get(item.names) if item.kind == CLAIM.name else None
            gone = claim.withdrawn if claim else None
            says = words[item.names] if item.kind == CLAIM.name else ""
            result[-1][1].append(ResolvedItem(item, number, title, says, address, target, gone))
    return result


def called(item: ReadingItem) -> str:
    """Return what readers call the kind of thing that an item names."""
    own = {PAGE: words("Page"), WORK.name: words("Work")}
    return own.get(item.kind) or capital(label(BY_NAME[item.kind]).one)


def reading_minutes(items: tuple[ReadingItem, ...]) -> int:
    """Return how long items take together."""
    return sum(item.minutes for item in items)


def claims_of(corpus: Corpus, item: ReadingItem) -> frozenset[str]:
    """Return the ids of the claims that an item rests on; a hand-written page rests on none."""
    kind = BY_NAME.get(item.kind)
    return frozenset(
        cited_claims.claims_of(corpus, kind, renames.current_id(corpus, item.kind, item.names)) if kind else ()
    )


def claims(corpus: Corpus, reading_list: ReadingList) -> frozenset[str]:
    """Return the ids of all claims that the items of a list rest on."""
    return frozenset(claim for item in reading_list.items for claim in claims_of(corpus, item))


def leads_to(site: Site, reading_list: ReadingList, reading: ResolvedItem) -> Address | SitePath:
    """Return where the link to an item leads.

    The page of a list pinned to an edition leads there, and so does its frozen copy, which stands beside it.
    """
    if not reading_list.pinned:
        return reading.address
    return SitePath(in_edition(reading_list.pinned, reading.target.url), above=2 if site.frozen else 0)


def web_address(site: Site, reading_list: ReadingList, path: str) -> str | None:
    """Return the whole address of what a list leads to, or None while that of the site is unknown."""
    return site.living.url(in_edition(reading_list.pinned, path)) if reading_list.pinned else site.url(path)
