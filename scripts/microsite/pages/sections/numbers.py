"""The numbers of a briefing: each as its source gives it, with what it counts, its period and whose it is."""

from collections.abc import Iterable, Iterator, Sequence

from microsite.corpus import record_wording
from microsite.corpus.differing import differing_checks
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.claim import Claim, Figure
from microsite.model.edtf_words import edtf_in_words
from microsite.model.ledger import Check
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box
from microsite.model.tree.build import heading, paragraph
from microsite.model.tree.inlines import Inlines, inlines, join_inlines
from microsite.model.vocabulary import CHECK_FACTS
from microsite.model.word_forms import capital
from microsite.model.wording import text, words
from microsite.pages.writing.own_direction import own_direction
from microsite.pages.writing.page_writer import PageWriter


def period(figure: Figure) -> str:
    """Return the time a number is about, or in few words that none is stated."""
    return edtf_in_words(figure.period) if figure.period else words("period not stated")


def _period_by_the_source(figure: Figure) -> str:
    # Below it may stand a day that the editors found: without saying who states none, the two contradict each other.
    return edtf_in_words(figure.period) if figure.period else words("the source states no period")


def _of(sheet: PageWriter, claim: Claim, figure: Figure) -> Inlines:
    return (*inlines(figure.unit), *sheet.markers([claim.id]))


def _on_the_timeline(sheet: PageWriter, claim: Claim, figure: Figure) -> Inlines:
    """Return when the events of a number were, where that says more than its period; nothing where it does not."""
    events = (sheet.corpus.events[event] for event in claim.events if event in sheet.corpus.events)
    days = [
        (sheet.link(edtf_in_words(event.date), urls.event(event.id)),)
        for event in events
        if event.date and event.date != figure.period
    ]
    return text("By the editors’ timeline: {days}", days=join_inlines(days, words("; "))) if days else ()


def number(sheet: PageWriter, claim: Claim, figure: Figure) -> Box:
    """Return a number in large figures, what it counts below it, its period and owner, and when its event was."""
    owner = words(
        "{period} · {owner}", period=_period_by_the_source(figure), owner=record_wording.voice(sheet.corpus, claim)
    )
    dated = _on_the_timeline(sheet, claim, figure)
    blocks = (
        paragraph(record_wording.amount(figure), attributes("amount")),
        paragraph(_of(sheet, claim, figure)),
        paragraph(owner, attributes("whose")),
        *((paragraph(dated, attributes("whose")),) if dated else ()),
    )
    return Box(blocks, attributes("number"))


def found_elsewhere(claim: Claim, checks: Iterable[Check], sheet: PageWriter | None = None) -> Inlines:
    """Return what came of looking for a number elsewhere, from a page with the way there; nothing without checks."""
    address, found = Address(urls.claim(claim.id).page, "elsewhere"), []
    for check in checks:
        result, of = CHECK_FACTS[check.result]
        said = capital(words("{result} {elsewhere}", result=words(result), elsewhere=words(of)))
        told = inlines(sheet.link(said, address) if sheet else said)
        short = own_direction(inlines(check.in_short)) if check.in_short else ()
        found.append(text("{found}: {short}", found=told, short=short) if short else told)
    return text("{found}.", found=join_inlines(found, words("; "))) if found else ()


def _box(sheet: PageWriter, claim: Claim, figure: Figure) -> Box:
    """Return a number, and what was found elsewhere where that is not the same: who reads it must not miss that."""
    box, found = number(sheet, claim, figure), found_elsewhere(claim, differing_checks(sheet.corpus, claim.id))
    return Box((*box.blocks, paragraph(found, attributes("whose"))), box.attributes) if found else box


def numbers(sheet: PageWriter, claims: Sequence[Claim]) -> Iterator[Block]:
    """Yield the section, if any of the claims gives a number."""
    boxes = tuple(_box(sheet, claim, claim.figure) for claim in claims if claim.figure)
    if boxes:
        yield heading(2, words("Numbers"), "key-figures")
        if len(boxes) > 1:
            said = words("They count different things, at different times; do not add them up.")
            yield paragraph(said, attributes("about"))
        yield Box(boxes, attributes("numbers"))
