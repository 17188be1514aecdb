"""The evidence section: every claim of a page, grouped by source, with all that tells what it is worth."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from microsite import markdown, urls
from microsite.model.claim import Claim
from microsite.model.ledger import Check
from microsite.model.vocabulary import CHECK_GRADES, CHECK_RESULTS
from microsite.pages import phrases, verdict
from microsite.pages.sheet import Sheet


def via(sheet: Sheet, claim: Claim) -> str:
    """Say which works a claim is passed on from, with links; empty if none."""
    parts = []
    for work in claim.works:
        formatted = sheet.corpus.formatted.get(work.work)
        label = (formatted.in_text if formatted else work.work) + (f", {work.page}" if work.page else "")
        parts.append(sheet.link(label, urls.work(work.work)))
    return "; ".join(parts)


def passages(sheet: Sheet, claim: Claim) -> str:
    """Return the passages of a claim as links to the source's page."""
    return "; ".join(sheet.link(phrases.locator(at), urls.source(claim.source, at)) for at in claim.locators)


def check(outside: Check) -> str:
    """Return an outside check as one line: result, what it shows, where, and how it is known."""
    unchecked = outside.grade == "not-checked"
    seen = "Not checked." if unchecked else f"Seen: {outside.where} ({CHECK_GRADES[outside.grade]})."
    return (
        f"<strong>Elsewhere: {CHECK_RESULTS[outside.result]}.</strong> {markdown.escape(outside.shows)} "
        f'<span class="where">{markdown.escape(seen)}</span>'
    )


def remarks(sheet: Sheet, claim: Claim) -> Iterator[str]:
    """Yield what stands beside a claim, a line each: figure, cited works, editors' note, outside checks."""
    if claim.figure:
        yield f"Figure: {markdown.escape(phrases.figure(claim.figure))}."
    if claim.works:
        yield f"As cited in the source from: {via(sheet, claim)}."
    if claim.note:
        yield f"<em>Editors’ note:</em> {markdown.escape(claim.note)}"
    yield from (check(outside) for outside in sheet.corpus.checks_of.get(claim.id, ()))


def _block(sheet: Sheet, claim: Claim) -> Iterator[str]:
    number, uses = sheet.numbers[claim.id], sheet.uses.get(claim.id, 0)
    back = " ".join(
        markdown.link(
            "&#8593;", f"#m-{number}-{use}", attributes=f'.back aria-label="Back to use {use} of evidence {number}"'
        )
        for use in range(1, uses + 1)
    )
    strength = sheet.link(claim.strength, urls.STRENGTHS)
    source = markdown.attribute(sheet.corpus.sources[claim.source].source.label)
    yield f'<div class="claim" id="{urls.evidence(claim.id)}" data-source="{source}" markdown="1">'
    yield ""
    yield f"<strong>{number}.</strong> {markdown.escape(claim.says)} {back}".rstrip()
    yield ""
    yield (
        f"{passages(sheet, claim)} · {markdown.escape(phrases.voice(sheet.corpus, claim))} · {strength} · "
        f"{verdict.short(sheet, claim)} · "
        f"{sheet.link(claim.id, urls.claim(claim.id), attributes='.permalink')}"
    )
    yield "{: .about }"
    yield ""
    remark = list(remarks(sheet, claim))
    if remark:
        yield from markdown.bullets(remark)
        yield ""
    yield "</div>"
    yield ""


def evidence(sheet: Sheet, claims: Iterable[Claim]) -> Iterator[str]:
    """Yield the section: what has been cited on the page so far, and the rest of ``claims``, by source.

    Call it after everything that cites, so that the numbers follow the page.
    """
    ordered = sheet.in_order(claims)
    if not ordered:
        return
    yield markdown.heading(2, "Evidence", "evidence")
    yield ""
    yield (
        "Every claim this page rests on. The number is the one used above; the locator leads to the place in the "
        "source; the id on the right is the claim’s permanent address. Whether the passage was found in the source is "
        f"said beside it ({sheet.link('what the words mean', urls.VERDICTS)})."
    )
    yield ""
    by_source: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in ordered:
        by_source[claim.source].append(claim)
    for identifier, dossier in sheet.corpus.sources.items():
        own = by_source.get(identifier)
        if own:
            yield markdown.heading(3, f"From the {dossier.source.label}", f"evidence-{identifier}")
            yield ""
            for claim in own:
                yield from _block(sheet, claim)
