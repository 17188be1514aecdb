"""What reading lists come to: each item with its title and address, and the claims that a list rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from microsite import urls
from microsite.corpus import Corpus
from microsite.grounds import cited_claims, claims_of_actor, claims_of_threat
from microsite.model.reading_list import Item, ListPart, ReadingList
from microsite.model.site import Site
from microsite.urls import Address


@dataclass(frozen=True)
class Reading:
    """An item, with what readers call it and where it is."""

    item: Item
    number: int
    """Its place in the whole list, from 1."""
    title: str
    says: str
    """What the claim says, if it is one; else empty."""
    address: Address
    """The living page."""


def _title_and_address(corpus: Corpus, site: Site, item: Item) -> tuple[str, Address]:
    name = item.names
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
            return corpus.formatted[name].in_text, urls.work(name)


def readings(corpus: Corpus, site: Site, reading_list: ReadingList) -> list[tuple[ListPart, list[Reading]]]:
    """Return the parts of a list with their items, numbered through. Every id must exist (see the checks)."""
    result: list[tuple[ListPart, list[Reading]]] = []
    number = 0
    for part in reading_list.parts:
        result.append((part, []))
        for item in part.items:
            number += 1
            title, address = _title_and_address(corpus, site, item)
            says = corpus.claims[item.names].says if item.kind == "claim" else ""
            result[-1][1].append(Reading(item, number, title, says, address))
    return result


def minutes(items: tuple[Item, ...]) -> int:
    """Return how long items take together."""
    return sum(item.minutes for item in items)


def _claims(corpus: Corpus, item: Item) -> Iterator[str]:
    name = item.names
    match item.kind:
        case "claim":
            yield name
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


def claims(corpus: Corpus, reading_list: ReadingList) -> frozenset[str]:
    """Return the ids of all claims that the items of a list rest on."""
    return frozenset(claim for item in reading_list.items for claim in _claims(corpus, item))


def withdrawn(corpus: Corpus, reading_list: ReadingList) -> frozenset[str]:
    """Return the ids of the claims that would be behind the items of a list, were they not withdrawn."""
    named = {item.names for item in reading_list.items}
    return frozenset(
        claim.id
        for claim in corpus.withdrawn.values()
        if named & {claim.source, *claim.threats, *claim.actors, *(via.work for via in claim.works)}
    )


def href(site: Site, reading_list: ReadingList, reading: Reading) -> str:
    """Return the link to an item, as the page of the list writes it.

    The page of a list pinned to an edition leads there, and so does its frozen copy, which stands beside it.
    """
    here = urls.reading_list(reading_list.id)
    if not reading_list.pinned:
        return urls.relative(reading.address.url, here)
    path = urls.in_edition(reading_list.pinned, reading.address.url)
    return f"{urls.relative('/', here)}{'../../' if site.frozen else ''}{path.lstrip('/')}"


def web_address(site: Site, reading_list: ReadingList, path: str) -> str | None:
    """Return the whole address of what a list leads to, or None while that of the site is unknown."""
    return site.living.url(urls.in_edition(reading_list.pinned, path)) if reading_list.pinned else site.url(path)
