"""The evidence section: every claim of a page on one line, which opens to all that tells what it is worth."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.connections import connections
from microsite.model import cldr, urls
from microsite.model.address import Address
from microsite.model.claim import Claim
from microsite.model.ledger import Check
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box, Fold
from microsite.model.tree.build import about, bullets, heading
from microsite.model.tree.inlines import Emphasis, Inline, Inlines, Link, Span, Text, inlines, join_inlines, strong
from microsite.model.tree.text_blocks import Paragraph
from microsite.model.tree.verbatim import Anchors
from microsite.model.wording import mark, plural, text, words
from microsite.pages.sections import verdict
from microsite.pages.sections.seen_elsewhere import result, seen
from microsite.pages.writing.own_direction import own_direction
from microsite.pages.writing.page_writer import PageWriter

_LONG: Final = 30
"""Rows above which a list unfolds part by part."""
_RUN: Final = 25
"""Rows of a part, at most."""
_ABOUT: Final = mark(
    "Every claim this page rests on, a line each, under the number that stands behind its sentences, with its place "
    "and {firmly} it is said. Open a line for whose word it is, our note, what was found elsewhere, whether the "
    "passage is in the source ({meaning}), and the claim’s permanent address. {sign} marks a remark of the editors "
    "({editors})."
)
BETWEEN: Final = " · "
"""What stands between the parts of what a claim is worth."""
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def via_words(sheet: PageWriter, claim: Claim) -> Inlines:
    """Say which works a claim is passed on from, with links; empty if none."""
    parts = []
    for work in claim.works:
        known = format_works(sheet.corpus).get(work.work)
        label = (known.in_text if known else work.work) + (f", {work.page}" if work.page else "")
        parts.append(sheet.link(label, urls.work(work.work)))
    return join_inlines(parts, words("; "))


def passages(sheet: PageWriter, claim: Claim) -> Inlines:
    """Return the passages of a claim as links to the source's page."""
    dossier = sheet.corpus.sources[claim.source]
    places = ((at, record_wording.place(dossier, at, claim.page)) for at in claim.locators)
    return join_inlines((sheet.link(said, urls.source(claim.source, at)) for at, said in places), words("; "))


def check(outside: Check) -> Inlines:
    """Return an outside check as one line: result, what it shows, where, and how it is known."""
    return text(
        "{result} {shows} {seen}",
        result=result(outside),
        shows=own_direction(inlines(outside.shows)),
        seen=Span(seen(outside), attributes("where")),
    )


def remarks(sheet: PageWriter, claim: Claim) -> Iterator[Inlines]:
    """Yield what stands beside a claim, a line each: figure, cited works, editors' note, outside checks."""
    if claim.figure:
        yield text("Figure: {figure}.", figure=record_wording.figure(claim.figure))
    if claim.works:
        yield text("As cited in the source from: {works}.", works=via_words(sheet, claim))
    if claim.note:
        note = record_wording.places_in_words(claim.note, sheet.corpus.sources[claim.source])
        yield text("{label} {note}", label=Emphasis(text("Editors’ note on this passage:")), note=note)
    yield from (check(outside) for outside in connections(sheet.corpus).checks_of.get(claim.id, ()))


def letters(number: int) -> str:
    """Return the letters of a use of evidence: a to z, then aa, ab and so on."""
    before, last = divmod(number - 1, len(_LETTERS))
    return (letters(before) if before else "") + _LETTERS[last]


def _back(sheet: PageWriter, claim: Claim) -> Iterator[Paragraph]:
    """Yield the ways back to the places where the page rests on a claim, if there are any."""
    anchors = sheet.uses.get(claim.id, ())

    def link(use: int, anchor: str) -> Link:
        label = words("Back to use {use}", use=letters(use))
        return Link(Address(sheet.address.page, anchor), (Text(letters(use)),), attributes("back", aria_label=label))

    if anchors:
        yield about(text("Used above: {uses}", uses=join_inlines(map(link, range(1, len(anchors) + 1), anchors), " ")))


def _standing(sheet: PageWriter, claim: Claim) -> Inlines:
    """Return what a claim is worth, in a line: where, whose word, whether it was found, its address.

    Its place and how firmly it is said stand in the line that opens; of one place, only the way there is left to give.
    """
    first, *others = claim.locators
    parts: list[str | Inline | Inlines] = [
        passages(sheet, claim)
        if others
        else sheet.link(words("its place in the source"), urls.source(claim.source, first)),
        record_wording.voice(sheet.corpus, claim),
        verdict.short_verdict(sheet, claim),
        sheet.link(claim.id, urls.claim(claim.id), attributes("permalink")),
    ]
    return join_inlines(parts, BETWEEN)


def _worth(sheet: PageWriter, claim: Claim) -> tuple[Block, ...]:
    """Return what a claim is worth and what stands beside it, made once: it is the same on all pages that cite it."""
    made: dict[str, tuple[Block, ...]] = sheet.corpus.worked_out.cached("worth of claims", (), dict)
    if claim.id not in made:
        made[claim.id] = (about(_standing(sheet, claim)), *bullets(remarks(sheet, claim)))
    return made[claim.id]


def _row(sheet: PageWriter, claim: Claim) -> Fold:
    source = sheet.corpus.sources[claim.source].source.label
    places = record_wording.places(sheet.corpus, claim)
    stands = words("{source}, {places} · {strength}", source=source, places=places, strength=words(claim.strength))
    summary = text(
        "{number} {claim} {stands}",
        number=strong(cldr.count(sheet.numbers[claim.id])),
        claim=Span(inlines(claim.says), attributes("said")),
        stands=Span(inlines(stands), attributes("stands")),
    )
    return Fold(summary, (*_worth(sheet, claim), *_back(sheet, claim)), attributes("claim", id=urls.evidence(claim.id)))


def _in_runs(sheet: PageWriter, ordered: Sequence[Claim]) -> Iterator[tuple[str, Sequence[Claim]]]:
    """Yield a long list in runs of about one length, each under a title; a short one as it is, without one."""
    if len(ordered) <= _LONG:
        yield "", ordered
        return
    size = ceil(len(ordered) / ceil(len(ordered) / _RUN))
    for start in range(0, len(ordered), size):
        run = ordered[start : start + size]
        first, last = sheet.numbers[run[0].id], sheet.numbers[run[-1].id]
        several = words("Claims {first} to {last}", first=first, last=last)
        yield several if last > first else words("Claim {n}", n=first), run


def _in_groups(ordered: Sequence[Claim], groups: Mapping[str, Collection[str]]) -> Iterator[tuple[str, list[Claim]]]:
    """Yield the claims of each group, each claim in the first that holds it; those of none come last."""
    left = list(ordered)
    for title, ids in groups.items():
        if own := [claim for claim in left if claim.id in ids]:
            left = [claim for claim in left if claim.id not in ids]
            yield words("{title} ({n})", title=title, n=len(own)), own
    if left:
        yield words("Other claims ({n})", n=len(left)), left


def _beside(ordered: Sequence[Claim], counted: Collection[Claim]) -> Iterator[Block]:
    """Say how many claims are cited beside the text of a page alone, if any are: its beginning does not count them."""
    own = {claim.id for claim in counted}
    if own and (more := sum(1 for claim in ordered if claim.id not in own)):
        yield about(
            plural(
                more,
                "{n} of them stands only beside the text, and is not counted at the top.",
                "{n} of them stand only beside the text, and are not counted at the top.",
            )
        )


def evidence(
    sheet: PageWriter,
    claims: Iterable[Claim],
    groups: Mapping[str, Collection[str]] | None = None,
    counted: Collection[Claim] = (),
) -> Iterator[Block]:
    """Yield the section: what has been cited on the page so far, and the rest of ``claims``, by number.

    Call it after everything that cites, so that the numbers follow the page. A long list unfolds part by part: by
    ``groups``, the ids of claims by title, where they are given, else by number. ``counted`` are the claims whose
    number the page says at its beginning.
    """
    ordered = sheet.in_order(claims)
    if not ordered:
        return
    yield heading(2, words("Evidence"), "evidence")
    meaning = sheet.link(words("what the words mean"), urls.VERDICTS)
    editors = sheet.link(words("what that is"), urls.EDITORS)
    firmly = sheet.link(words("how firmly"), urls.STRENGTHS)
    yield about(text(_ABOUT, firmly=firmly, meaning=meaning, sign=Emphasis(text("ed.")), editors=editors))
    yield from _beside(ordered, counted)
    cited = {claim.source for claim in ordered}
    yield Anchors(tuple(f"evidence-{source}" for source in sheet.corpus.sources if source in cited))
    grouped = groups if len(ordered) > _LONG else None
    for title, part in _in_groups(ordered, grouped) if grouped else _in_runs(sheet, ordered):
        rows = Box(tuple(_row(sheet, claim) for claim in part), attributes("evidence"))
        yield Fold(inlines(title), (rows,), attributes("claims")) if title else rows
