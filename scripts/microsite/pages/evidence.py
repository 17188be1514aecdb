"""The evidence section: every claim of a page, grouped by source, with all that tells what it is worth."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from microsite import urls
from microsite.citations import formatted
from microsite.model.claim import Claim
from microsite.model.ledger import Check
from microsite.model.vocabulary import CHECK_GRADES, CHECK_RESULTS
from microsite.pages import phrases, verdict
from microsite.pages.sheet import Sheet
from microsite.tree.attributes import attributes
from microsite.tree.blocks import Block, Box
from microsite.tree.build import about, bullets, heading, paragraph
from microsite.tree.inlines import Emphasis, Inline, Inlines, Link, Span, Text, inlines, joined, strong
from microsite.urls import Address
from microsite.wording import text, words

_ABOUT: Final = (
    "Every claim this page rests on. The number is the one used above; the locator leads to the place in the source; "
    "the id on the right is the claim’s permanent address. Whether the passage was found in the source is said beside "
    "it ({meaning})."
)


def via(sheet: Sheet, claim: Claim) -> Inlines:
    """Say which works a claim is passed on from, with links; empty if none."""
    parts = []
    for work in claim.works:
        known = formatted(sheet.corpus).get(work.work)
        label = (known.in_text if known else work.work) + (f", {work.page}" if work.page else "")
        parts.append(sheet.link(label, urls.work(work.work)))
    return joined(parts, "; ")


def passages(sheet: Sheet, claim: Claim) -> Inlines:
    """Return the passages of a claim as links to the source's page."""
    return joined((sheet.link(phrases.locator(at), urls.source(claim.source, at)) for at in claim.locators), "; ")


def check(outside: Check) -> Inlines:
    """Return an outside check as one line: result, what it shows, where, and how it is known."""
    seen = "Not checked."
    if outside.grade != "not-checked":
        seen = words("Seen: {where} ({grade}).", where=outside.where, grade=CHECK_GRADES[outside.grade])
    return text(
        "{result} {shows} {seen}",
        result=strong(words("Elsewhere: {result}.", result=CHECK_RESULTS[outside.result])),
        shows=outside.shows,
        seen=Span(inlines(seen), attributes("where")),
    )


def remarks(sheet: Sheet, claim: Claim) -> Iterator[Inlines]:
    """Yield what stands beside a claim, a line each: figure, cited works, editors' note, outside checks."""
    if claim.figure:
        yield text("Figure: {figure}.", figure=phrases.figure(claim.figure))
    if claim.works:
        yield text("As cited in the source from: {works}.", works=via(sheet, claim))
    if claim.note:
        yield text("{label} {note}", label=Emphasis(text("Editors’ note:")), note=claim.note)
    yield from (check(outside) for outside in sheet.corpus.checks_of.get(claim.id, ()))


def _back(sheet: Sheet, claim: Claim) -> Inlines:
    """Return the ways back to every use of a claim on the page."""
    number = sheet.numbers[claim.id]

    def link(use: int) -> Link:
        label = words("Back to use {use} of evidence {n}", use=use, n=number)
        return Link(
            Address(sheet.address.page, f"m-{number}-{use}"), (Text("↑"),), attributes("back", aria_label=label)
        )

    return joined((link(use) for use in range(1, sheet.uses.get(claim.id, 0) + 1)), " ")


def _standing(sheet: Sheet, claim: Claim) -> Inlines:
    """Return what a claim is worth, in a line: where, whose word, how firmly, whether it was found, its address."""
    parts: list[str | Inline | Inlines] = [
        passages(sheet, claim),
        phrases.voice(sheet.corpus, claim),
        sheet.link(claim.strength, urls.STRENGTHS),
        verdict.short(sheet, claim),
        sheet.link(claim.id, urls.claim(claim.id), attributes("permalink")),
    ]
    return joined(parts, " · ")


def _block(sheet: Sheet, claim: Claim) -> Box:
    source = sheet.corpus.sources[claim.source].source.label
    said = text("{number} {claim}", number=strong(f"{sheet.numbers[claim.id]}."), claim=claim.says)
    back = _back(sheet, claim)
    blocks: tuple[Block, ...] = (
        paragraph((*said, Text(" "), *back) if back else said),
        about(_standing(sheet, claim)),
        *bullets(remarks(sheet, claim)),
    )
    return Box(blocks, attributes("claim", id=urls.evidence(claim.id), data_source=source))


def evidence(sheet: Sheet, claims: Iterable[Claim]) -> Iterator[Block]:
    """Yield the section: what has been cited on the page so far, and the rest of ``claims``, by source.

    Call it after everything that cites, so that the numbers follow the page.
    """
    ordered = sheet.in_order(claims)
    if not ordered:
        return
    yield heading(2, "Evidence", "evidence")
    yield paragraph(text(_ABOUT, meaning=sheet.link("what the words mean", urls.VERDICTS)))
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in ordered:
        by_source[claim.source].append(claim)
    for identifier, dossier in sheet.corpus.sources.items():
        if own := by_source.get(identifier):
            yield heading(3, words("From the {source}", source=dossier.source.label), f"evidence-{identifier}")
            yield from (_block(sheet, claim) for claim in own)
