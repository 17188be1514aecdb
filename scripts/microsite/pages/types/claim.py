"""The page of one claim: its permanent address."""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import Words, about, bullets, definitions, heading, paragraph
from microsite.model.tree.inlines import Inline, Span, Text, inlines, join_inlines
from microsite.model.urls import Address
from microsite.model.vocabulary import CLAIM_KINDS, STRENGTHS
from microsite.model.wording import words
from microsite.pages.metadata import front_matter
from microsite.pages.sections import verdict
from microsite.pages.sections.backlinks import backlinks
from microsite.pages.sections.evidence import check, passages, via_words
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter


def title(identifier: str) -> str:
    """Return what the page of a claim is called."""
    return words("Claim {id}", id=identifier)


def _meaning(meaning: str) -> Inline:
    """Return what a word of ours means; the search leaves it out, since it stands on every claim."""
    return Span(inlines(f": {meaning}"), attributes("meaning"))


def _facts(sheet: PageWriter, claim: Claim) -> Iterator[tuple[str, Words]]:
    """Yield what is known of a claim, as label and words."""
    corpus = sheet.corpus
    yield "Source", sheet.link(record_wording.the_source(corpus, claim.source), urls.source(claim.source))
    yield "Short address", sheet.link(urls.short(claim.id).url, urls.short(claim.id))
    yield "Passage", passages(sheet, claim)
    yield "Verdict", verdict.short_verdict(sheet, claim)
    yield "Whose word", record_wording.voice(corpus, claim)
    if claim.works:
        yield "As cited from", via_words(sheet, claim)
    yield "Kind", (Text(claim.kind), _meaning(CLAIM_KINDS[claim.kind]))
    yield "Strength", (sheet.link(claim.strength, urls.STRENGTHS), _meaning(STRENGTHS[claim.strength]))
    if claim.figure:
        yield "Figure", record_wording.figure(claim.figure)
    for label, ids in (("Actors", claim.actors), ("Threats", claim.threats), ("Terms", claim.terms)):
        if ids:
            yield label, sheet.entities(ids)
    events = [corpus.events[e] for e in claim.events if e in corpus.events]
    if events:
        yield "Events", join_inlines((sheet.link(event.what, urls.event(event.id)) for event in events), "; ")


def _body(sheet: PageWriter, claim: Claim) -> Iterator[Block]:
    yield paragraph(claim.says, attributes("claim-text"))
    yield about("In our own words; not a quotation.")
    yield definitions(_facts(sheet, claim), "facts")
    if claim.note:
        yield heading(2, "Editors’ note", "note")
        yield paragraph(claim.note)
    checks = sheet.corpus.checks_of.get(claim.id, ())
    if checks:
        yield heading(2, "Checked elsewhere", "elsewhere")
        yield from bullets(check(outside) for outside in checks)
    yield from verdict.section(sheet, claim)
    yield from backlinks(sheet, claim.id)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every claim whose source is known."""
    return (urls.claim(claim.id) for claim in corpus.claims.values() if claim.source in corpus.sources)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the page of a claim."""
    claim, sheet = corpus.claims[address.name], PageWriter(corpus, address, evidence=False)
    return Page(
        address=address,
        title=title(claim.id),
        body=tuple(_body(sheet, claim)),
        seed=claim.origin.place(),
        description=claim.says,
        extra=front_matter.claim(corpus, claim),
    )
