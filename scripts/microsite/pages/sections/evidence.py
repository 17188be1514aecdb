"""The evidence section: every claim of a page, grouped by source, with all that tells what it is worth."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.citations.cited_works import format_works
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.ledger import Check
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import about, bullets, heading, paragraph
from microsite.model.tree.inlines import Emphasis, Inline, Inlines, Link, Span, Text, inlines, join_inlines, strong
from microsite.model.urls import Address
from microsite.model.vocabulary import CHECK_GRADES, CHECK_RESULTS
from microsite.model.wording import text, words
from microsite.pages.sections import verdict
from microsite.pages.writing.page_writer import PageWriter

_ABOUT: Final = (
    "Every claim this page rests on. The number is the one used above; the locator leads to the place in the source; "
    "the id on the right is the claim’s permanent address. Whether the passage was found in the source is said beside "
    "it ({meaning})."
)


def via_words(sheet: PageWriter, claim: Claim) -> Inlines:
    """Say which works a claim is passed on from, with links; empty if none."""
    parts = []
    for work in claim.works:
        known = format_works(sheet.corpus).get(work.work)
        label = (known.in_text if known else work.work) + (f", {work.page}" if work.page else "")
        parts.append(sheet.link(label, urls.work(work.work)))
    return join_inlines(parts, "; ")


def passages(sheet: PageWriter, claim: Claim) -> Inlines:
    """Return the passages of a claim as links to the source's page."""
    return join_inlines(
        (sheet.link(record_wording.locator(at), urls.source(claim.source, at)) for at in claim.locators), "; "
    )


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


def remarks(sheet: PageWriter, claim: Claim) -> Iterator[Inlines]:
    """Yield what stands beside a claim, a line each: figure, cited works, editors' note, outside checks."""
    if claim.figure:
        yield text("Figure: {figure}.", figure=record_wording.figure(claim.figure))
    if claim.works:
        yield text("As cited in the source from: {works}.", works=via_words(sheet, claim))
    if claim.note:
        yield text("{label} {note}", label=Emphasis(text("Editors’ note:")), note=claim.note)
    yield from (check(outside) for outside in sheet.corpus.checks_of.get(claim.id, ()))


def _back(sheet: PageWriter, claim: Claim) -> Inlines:
    """Return the ways back to every use of a claim on the page."""
    number = sheet.numbers[claim.id]

    def link(use: int) -> Link:
        label = words("Back to use {use} of evidence {n}", use=use, n=number)
        return Link(
            Address(sheet.address.page, f"m-{number}-{use}"), (Text("↑"),), attributes("back", aria_label=label)
        )

    return join_inlines((link(use) for use in range(1, sheet.uses.get(claim.id, 0) + 1)), " ")


def _standing(sheet: PageWriter, claim: Claim) -> Inlines:
    """Return what a claim is worth, in a line: where, whose word, how firmly, whether it was found, its address."""
    parts: list[str | Inline | Inlines] = [
        passages(sheet, claim),
        record_wording.voice(sheet.corpus, claim),
        sheet.link(claim.strength, urls.STRENGTHS),
        verdict.short_verdict(sheet, claim),
        sheet.link(claim.id, urls.claim(claim.id), attributes("permalink")),
    ]
    return join_inlines(parts, " · ")


def _block(sheet: PageWriter, claim: Claim) -> Box:
    source = sheet.corpus.sources[claim.source].source.label
    said = text("{number} {claim}", number=strong(f"{sheet.numbers[claim.id]}."), claim=claim.says)
    back = _back(sheet, claim)
    blocks: tuple[Block, ...] = (
        paragraph((*said, Text(" "), *back) if back else said),
        about(_standing(sheet, claim)),
        *bullets(remarks(sheet, claim)),
    )
    return Box(blocks, attributes("claim", id=urls.evidence(claim.id), data_source=source))


def evidence(sheet: PageWriter, claims: Iterable[Claim]) -> Iterator[Block]:
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
