"""The editions there are, and what has changed since each: claim by claim, from the ledger, never from the text."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.change_wording import describe_change
from microsite.corpus.ledger.claim_history import LedgerStep, replay
from microsite.corpus.ledger.held_lines import changes_since
from microsite.model import cldr, urls
from microsite.model.address import Address
from microsite.model.edition import Edition
from microsite.model.edtf_words import edtf_in_words
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import bullets, heading, paragraph, table
from microsite.model.tree.inlines import Code, Inlines, strong
from microsite.model.vocabulary import CHANGES
from microsite.model.wording import mark, plural, several, text, words
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter

ELSEWHERE = "in-none"
LIVING = {"living_only": True, "search": {"exclude": True}}
"""These pages are about the living site; a frozen edition only says so."""


_INTRO: Final = mark(
    "An edition is the whole site as it stood on a day. It never changes, so what you cite or assign stays as it "
    "was. Its address is that of the page, with {prefix} and the name of the edition before it: {example}."
)
_NONE: Final = mark(
    "{none} Until there is one, links lead to the living pages, which are "
    "corrected when they are wrong; the feed of changes tells what changes in their claims. The maintainers freeze an "
    "edition when somebody needs one, for instance before a term."
)


def since(corpus: Corpus, edition: Edition) -> list[LedgerStep]:
    """Return what the ledger says of the time after an edition."""
    came = changes_since(corpus, edition.id)
    return [step for number, step in enumerate(replay(corpus.seeds.changes, corpus.renamed)) if number in came]


def _briefings(step: LedgerStep) -> set[str]:
    """The briefings that a change concerns: those the claim was filed under before it, and those after."""
    return {threat for state in (step.before or {}, step.after) for threat in state.get("threats") or ()}


def change_line(sheet: PageWriter, step: LedgerStep, where: str = "") -> Inlines:
    """Return a change as one line: the claim, what happened to it, how it read and reads.

    ``where`` is plain text that says what the change concerns.
    """
    claim = step.change.claim
    return text(
        mark("{claim} ({where}): {change}, {day}. {told}") if where else mark("{claim}: {change}, {day}. {told}"),
        claim=sheet.link(claim, urls.claim(claim), attributes("permalink")),
        change=strong(words(CHANGES[step.change.change])),
        day=edtf_in_words(step.change.date),
        told=describe_change(step),
        **({"where": where} if where else {}),
    )


def changes_of_claims(changed: Iterable[LedgerStep]) -> dict[str, str]:
    """Return how many changes there were, and in how many claims: ``were 3 changes``, ``1 claim``."""
    claims = [step.change.claim for step in changed]
    return {
        "changes": plural(len(claims), "was {n} change", "were {n} changes"),
        "claims": plural(len(set(claims)), "{n} claim", "{n} claims"),
    }


def _group(sheet: PageWriter, title: str, anchor: str, changed: Iterable[LedgerStep]) -> Iterator[Block]:
    if lines := list(bullets(change_line(sheet, step) for step in changed)):
        yield heading(2, title, anchor)
        yield from lines


def _body(sheet: PageWriter, edition: Edition) -> Iterator[Block]:
    changed = since(sheet.corpus, edition)
    day = edtf_in_words(edition.frozen)
    said = words("Frozen on {day}.", day=day)
    yield paragraph(words("{frozen} {note}", frozen=said, note=edition.note) if edition.note else said)
    if not changed:
        same = mark("{none} What the edition says is what this site says.")
        yield paragraph(text(same, none=strong(words("No claim has changed since."))))
        return
    yield paragraph(words("Since then there {changes} in {claims}. By {threat.one}:", **changes_of_claims(changed)))
    for threat in sheet.corpus.threats.values():
        own = [step for step in changed if threat.id in _briefings(step)]
        yield from _group(sheet, threat.title, threat.id, own)
    rest = [step for step in changed if not _briefings(step) & sheet.corpus.threats.keys()]
    yield from _group(sheet, words("In no {threat.one}"), ELSEWHERE, rest)


def _index(corpus: Corpus) -> Page:
    sheet, editions = PageWriter(corpus, urls.edition(), evidence=False), corpus.seeds.editions
    rows = [
        (
            sheet.link(e.id, urls.edition(e.id)),
            edtf_in_words(e.frozen),
            cldr.count(len(since(corpus, e))),
            e.note or "",
        )
        for e in reversed(editions)
    ]
    what = several("Edition", "Frozen on", "Changes of claims since", "Note")
    none = paragraph(text(_NONE, none=strong(words("No edition has been frozen yet."))))
    intro = text(_INTRO, prefix=Code("/e/"), example=Code(f"/e/2026-12{urls.threat().url}…/"))
    body = (paragraph(intro), table(what, rows) if rows else none)
    place = editions[0].origin.place() if rows else Place("seeds")
    return Page(
        urls.edition(), words("Editions"), body, place, words("The site as it stood on a day, kept."), extra=LIVING
    )


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list of editions, and the page of each."""
    yield urls.edition()
    yield from (urls.edition(edition.id) for edition in corpus.seeds.editions)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of editions, or what has changed since one."""
    if address == urls.edition():
        return _index(corpus)
    edition, sheet = corpus.editions[address.name], PageWriter(corpus, address, evidence=False)
    title = words("What has changed since edition {edition}", edition=edition.id)
    body, seed = tuple(_body(sheet, edition)), edition.origin.place()
    return Page(address, title, body, seed, f"{title}.", extra=LIVING, citable=False)
