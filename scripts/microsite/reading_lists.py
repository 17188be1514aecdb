"""What reading lists come to: each item with its title and address, and the claims that a list rests on.

A list that is pinned to an edition names things as they are called there. What was renamed since is known by its former
id, and what was withdrawn since stays on the list: the edition still has it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from microsite import former, urls
from microsite.citations import formatted
from microsite.corpus import Corpus
from microsite.grounds import cited_claims, claims_of_actor, claims_of_threat
from microsite.history import Step, last
from microsite.model.claim import Withdrawal
from microsite.model.reading_list import Item, ListPart, ReadingList
from microsite.model.site import Site
from microsite.tree.targets import SitePath
from microsite.urls import Address


@dataclass(frozen=True)
class Reading:
    """An item, with what readers call it and where it is."""

    item: Item
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


def _title_and_address(corpus: Corpus, site: Site, item: Item) -> tuple[str, Address]:
    name = former.called_now(corpus, item.kind, item.names)
    match item.kind:
        case "page":
            return site.by_hand.get(name, name), Address(f"{name}.md")
        case "threat":
            return corpus.threats[name].title, urls.threat(name)
        case "actor":
            return corpus.actors[name].name, urls.actor(name)
        case "source":
            source = corpus.sources[name].source
            return source.title or source.label[:1].upper() + source.label[1:], urls.source(name)
        case "claim":
            return f"Claim {name}", urls.claim(name)
        case "question":
            return corpus.questions[name].question, urls.question(name)
        case "term":
            return corpus.terms[name].term, urls.term(name)
        case "work":
            return formatted(corpus)[name].in_text, urls.work(name)


def _words_of(corpus: Corpus, reading_list: ReadingList) -> Mapping[str, str]:
    """Return what the claims that a list names say; for a pinned list, what they said in its edition."""
    named = [item.names for item in reading_list.items if item.kind == "claim"]
    known = {**corpus.withdrawn, **corpus.claims}
    then: dict[str, Step] = {}
    if named and reading_list.pinned:
        then = last(corpus.seeds.changes[: corpus.editions[reading_list.pinned].changes])
    return {name: str(then[name].after["says"]) if name in then else known[name].says for name in named}


def readings(corpus: Corpus, site: Site, reading_list: ReadingList) -> list[tuple[ListPart, list[Reading]]]:
    """Return the parts of a list with their items, numbered through. Every id must exist (see the checks)."""
    result: list[tuple[ListPart, list[Reading]]] = []
    words, number = _words_of(corpus, reading_list), 0
    for part in reading_list.parts:
        result.append((part, []))
        for item in part.items:
            number += 1
            title, address = _title_and_address(corpus, site, item)
            target = former.address(item.kind, item.names) or address
            claim = corpus.withdrawn.get(item.names) if item.kind == "claim" else None
            gone = claim.withdrawn if claim else None
            says = words[item.names] if item.kind == "claim" else ""
            result[-1][1].append(Reading(item, number, title, says, address, target, gone))
    return result


def minutes(items: tuple[Item, ...]) -> int:
    """Return how long items take together."""
    return sum(item.minutes for item in items)


def _claims(corpus: Corpus, item: Item) -> Iterator[str]:
    name = former.called_now(corpus, item.kind, item.names)
    match item.kind:
        case "claim":
            yield from [name] if name in corpus.claims else ()
        case "threat":
            yield from (claim.id for claim in claims_of_threat(corpus, corpus.threats[name]))
        case "actor":
            yield from (claim.id for claim in claims_of_actor(corpus, corpus.actors[name]))
        case "source":
            yield from (claim.id for claim in corpus.sources[name].claims)
        case "question":
            yield from (claim for answer in corpus.questions[name].answers for claim in answer.claims)
        case "term":
            yield from cited_claims(corpus, (corpus.terms[name].definition,))
        case "work":
            yield from (c.id for c in corpus.claims.values() if name in [via.work for via in c.works])
        case "page":
            return


def claims_of(corpus: Corpus, item: Item) -> frozenset[str]:
    """Return the ids of the claims that an item rests on."""
    return frozenset(_claims(corpus, item))


def claims(corpus: Corpus, reading_list: ReadingList) -> frozenset[str]:
    """Return the ids of all claims that the items of a list rest on."""
    return frozenset(claim for item in reading_list.items for claim in _claims(corpus, item))


def leads_to(site: Site, reading_list: ReadingList, reading: Reading) -> Address | SitePath:
    """Return where the link to an item leads.

    The page of a list pinned to an edition leads there, and so does its frozen copy, which stands beside it.
    """
    if not reading_list.pinned:
        return reading.address
    return SitePath(urls.in_edition(reading_list.pinned, reading.target.url), above=2 if site.frozen else 0)


def web_address(site: Site, reading_list: ReadingList, path: str) -> str | None:
    """Return the whole address of what a list leads to, or None while that of the site is unknown."""
    return site.living.url(urls.in_edition(reading_list.pinned, path)) if reading_list.pinned else site.url(path)
