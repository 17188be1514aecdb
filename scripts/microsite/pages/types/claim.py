"""The page of one claim: its permanent address."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.claim import Claim
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import LineWords, about, definitions, heading, paragraph
from microsite.model.tree.inlines import Inline, Inlines, Span, Text, join_inlines
from microsite.model.vocabulary import CLAIM_KINDS, STRENGTHS
from microsite.model.wording import mark, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections import verdict
from microsite.pages.sections.backlinks import backlinks
from microsite.pages.sections.claim_facts import claim_facts
from microsite.pages.sections.evidence import passages, via_words
from microsite.pages.sections.is_it_there import is_it_there, original
from microsite.pages.sections.neighbours import RowPage, neighbours, row_links
from microsite.pages.sections.seen_elsewhere import found_elsewhere
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter

_ABOUT: Final = mark("A claim from {source}, {passages}. Whose word: {voice}.")


def _meaning(meaning: str) -> Inline:
    """Return what a word of ours means; the search leaves it out, since it stands on every claim."""
    return Span(text(": {meaning}", meaning=meaning), attributes("meaning"))


def _more(sheet: PageWriter, claim: Claim) -> Iterator[tuple[str, LineWords]]:
    """Yield what else is known of a claim, as label and words."""
    corpus = sheet.corpus
    yield words("Verdict"), verdict.short_verdict(sheet, claim)
    if claim.works:
        yield words("As cited from"), via_words(sheet, claim)
    yield words("Kind"), (Text(words(claim.kind)), _meaning(words(CLAIM_KINDS[claim.kind])))
    yield (
        words("Strength"),
        (sheet.link(words(claim.strength), urls.STRENGTHS), _meaning(words(STRENGTHS[claim.strength]))),
    )
    for label, ids in (
        (words("{actor.Many}"), claim.actors),
        (words("{threat.Many}"), claim.threats),
        (words("{term.Many}"), claim.terms),
    ):
        if ids:
            yield label, sheet.entities(ids)
    events = [corpus.events[e] for e in claim.events if e in corpus.events]
    if events:
        yield (
            words("{event.Many}"),
            join_inlines((sheet.link(event.what, urls.event(event.id)) for event in events), words("; ")),
        )
    yield words("Short address"), sheet.link(urls.short(claim.id).url, urls.short(claim.id))


def _from(sheet: PageWriter, claim: Claim) -> Block:
    """Return the line below the title: the id, which is the claim's label, and where it is from."""
    line = text(
        "{id} · {source}, {passages}",
        id=sheet.link(claim.id, urls.claim(claim.id), attributes("permalink")),
        source=sheet.link(record_wording.the_source(sheet.corpus, claim.source), urls.source(claim.source)),
        passages=passages(sheet, claim),
    )
    return paragraph(line, attributes("claim-id"))


def _in_our_words(sheet: PageWriter, claim: Claim) -> Inlines:
    """Say to who comes to the page from elsewhere whose statement it is, and where to read it as it was written."""
    whose = text(
        "One statement of {source}, in our own words; not a quotation.",
        source=record_wording.the_source(sheet.corpus, claim.source),
    )
    if link := original(sheet, sheet.corpus.sources[claim.source]):
        return (*whose, Text(" "), *text("The original: {original}.", original=link))
    return (*whose, Text(" "), Text(words("No public address of the original is known.")))


def _body(sheet: PageWriter, claim: Claim) -> Iterator[Block]:
    yield _from(sheet, claim)
    yield about(_in_our_words(sheet, claim))
    yield claim_facts(sheet, claim)
    yield from found_elsewhere(tuple(connections(sheet.corpus).checks_of.get(claim.id, ())))
    if claim.note:
        yield heading(2, words("What to keep in mind"), "note")
        yield paragraph(record_wording.places_in_words(claim.note, sheet.corpus.sources[claim.source]))
    yield from is_it_there(sheet, claim)
    yield heading(2, words("More about this claim"), "more")
    yield definitions(_more(sheet, claim), "facts")
    yield from backlinks(sheet, claim.id)


def _row(corpus: Corpus, claim: Claim) -> list[RowPage]:
    """Return a claim with the one before it and the one after it in its source, as far as there are any."""

    def places() -> dict[str, int]:
        return {each.id: place for dossier in corpus.sources.values() for place, each in enumerate(dossier.claims)}

    place = corpus.worked_out.cached("places of claims", (), places)[claim.id]
    beside = corpus.sources[claim.source].claims[max(place - 1, 0) : place + 2]
    return [(each.says, urls.claim(each.id)) for each in beside]


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every claim whose source is known."""
    return (urls.claim(claim.id) for claim in corpus.claims.values() if claim.source in corpus.sources)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the page of a claim."""
    claim, sheet = corpus.claims[address.name], PageWriter(corpus, address, evidence=False)
    source = record_wording.the_source(corpus, claim.source)
    where = record_wording.places(corpus, claim)
    about_it = words(_ABOUT, source=source, passages=where, voice=record_wording.voice(corpus, claim))
    row = _row(corpus, claim)
    return Page(
        address=address,
        title=claim.says,
        body=lambda: _body(PageWriter(corpus, address, evidence=False), claim),
        seed=claim.origin.place(),
        description=about_it,
        label=record_wording.claim_label(claim.id),
        cited=record_wording.cited_claim(corpus, claim),
        foot=tuple(neighbours(sheet, row, words("In this source"))),
        extra={**front_matter.claim(corpus, claim), **row_links(address, row)},
    )
