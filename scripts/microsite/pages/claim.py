"""The page of one claim: its permanent address."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.claim import Claim
from microsite.model.vocabulary import CLAIM_KINDS, STRENGTHS
from microsite.pages import phrases, verdict
from microsite.pages.evidence import check, passages, via
from microsite.pages.links import backlinks
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet


def title(identifier: str) -> str:
    """Return what the page of a claim is called."""
    return f"Claim {identifier}"


def _meaning(words: str) -> str:
    """Return what a word of ours means; the search leaves it out, since it stands on every claim."""
    return f'<span class="meaning">: {markdown.escape(words)}</span>'


def _facts(sheet: Sheet, claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield what is known of a claim, as label and Markdown."""
    corpus, escape = sheet.corpus, markdown.escape
    dossier = corpus.sources[claim.source]
    yield "Source", sheet.link(f"the {dossier.source.label}", urls.source(claim.source))
    yield "Short address", sheet.link(urls.short(claim.id).url, urls.short(claim.id))
    yield "Passage", passages(sheet, claim)
    yield "Verdict", verdict.short(sheet, claim)
    yield "Whose word", escape(phrases.voice(corpus, claim))
    if claim.works:
        yield "As cited from", via(sheet, claim)
    yield "Kind", f"{escape(claim.kind)}{_meaning(CLAIM_KINDS[claim.kind])}"
    yield "Strength", f"{sheet.link(claim.strength, urls.STRENGTHS)}{_meaning(STRENGTHS[claim.strength])}"
    if claim.figure:
        yield "Figure", escape(phrases.figure(claim.figure))
    for label, ids in (("Actors", claim.actors), ("Threats", claim.threats), ("Terms", claim.terms)):
        if ids:
            yield label, ", ".join(sheet.entity(identifier) for identifier in ids)
    events = [corpus.events[e] for e in claim.events if e in corpus.events]
    if events:
        yield "Events", "; ".join(sheet.link(event.what, urls.event(event.id)) for event in events)


def _body(sheet: Sheet, claim: Claim) -> Iterator[str]:
    yield markdown.escape(claim.says)
    yield "{: .claim-text }"
    yield ""
    yield "In our own words; not a quotation."
    yield "{: .about }"
    yield ""
    yield from markdown.definitions(_facts(sheet, claim), "facts")
    yield ""
    if claim.note:
        yield markdown.heading(2, "Editors’ note", "note")
        yield ""
        yield markdown.escape(claim.note)
        yield ""
    checks = sheet.corpus.checks_of.get(claim.id, ())
    if checks:
        yield markdown.heading(2, "Checked elsewhere", "elsewhere")
        yield ""
        yield from markdown.bullets(check(outside) for outside in checks)
        yield ""
    yield from verdict.section(sheet, claim)
    yield from backlinks(sheet, claim.id)


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the page of every claim."""
    for claim in corpus.claims.values():
        if claim.source not in corpus.sources:
            continue
        sheet = Sheet(corpus, urls.claim(claim.id), evidence=False)
        yield Page(
            address=sheet.address,
            title=title(claim.id),
            body=tuple(_body(sheet, claim)),
            seed=claim.origin.place(),
            description=claim.says,
            extra=front_matter.claim(corpus, claim),
        )
