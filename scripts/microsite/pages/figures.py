"""Key figures: every number a claim gives, with what keeps it honest."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.meta import front_matter
from microsite.model.claim import Claim
from microsite.model.place import Place
from microsite.model.vocabulary import CHECK_RESULTS
from microsite.pages import phrases
from microsite.pages.evidence import via
from microsite.pages.in_parts import LongList, contents, left_out, part_pages, ways
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.visuals import figures as drawn
from microsite.visuals.svg import figure

_LEAD: Final = "Each number as its source gives it. A number without a period or an origin is shown as such."
_WHAT: Final = "Every number in the claims."
_HEADER: Final = ("Figure", "Of what", "Period", "Whose number", "Found elsewhere", "Claim")


def _row(sheet: Sheet, claim: Claim) -> tuple[str, ...]:
    number, escape = claim.figure, markdown.escape
    if number is None:
        raise ValueError(f"{claim.id} gives no figure")
    results = [CHECK_RESULTS[check.result] for check in sheet.corpus.checks_of.get(claim.id, ())]
    elsewhere = urls.Address(urls.claim(claim.id).page, "elsewhere")
    found = sheet.link("; ".join(results), elsewhere) if results else "not checked"
    second_hand = via(sheet, claim)
    return (
        f'<span id="{urls.evidence(claim.id)}">{escape(phrases.amount(number))}</span>',
        escape(number.unit),
        escape(in_words(number.period) if number.period else "not stated"),
        escape(phrases.voice(sheet.corpus, claim)) + (f": {second_hand}" if second_hand else ""),
        found,
        sheet.link(claim.id, urls.claim(claim.id)),
    )


def figures_picture(sheet: Sheet, claims: Iterable[Claim]) -> list[str]:
    """Return the picture of the figures that claims give; nothing if they give none."""
    items = [
        drawn.Item(
            claim.figure,
            phrases.amount(claim.figure),
            in_words(claim.figure.period) if claim.figure.period else "period not stated",
            sheet.href(urls.claim(claim.id))
            if sheet.address.page.startswith("figures/")
            else f"#{urls.evidence(claim.id)}",
        )
        for claim in claims
        if claim.figure
    ]
    if not items:
        return []
    says = (
        "What each number leaves open, and the time it is about. The table has the same numbers, with whose they are."
    )
    return figure("picture-figures", "Key figures", says, drawn.draw("picture-figures", items), drawn.CAPTION)


def _all(sheet: Sheet, claims: Sequence[Claim]) -> Iterator[str]:
    yield from figures_picture(sheet, claims)
    yield from markdown.table(_HEADER, (_row(sheet, claim) for claim in claims))


def _entry(claim: Claim) -> tuple[str, urls.Address]:
    said = f"{phrases.amount(claim.figure)} {claim.figure.unit}" if claim.figure else claim.id
    return said, urls.figures(claim.id)


def _long(corpus: Corpus) -> Iterator[Page]:
    of = LongList(corpus, "figures", urls.figures(), "Key figures", "figure", Place("seeds/sources"))
    lines = contents(of, lambda key: _entry(corpus.claims[key]))
    body = (_LEAD, "", *left_out("picture-figures", "The figures of each source have a picture of their own."), *lines)
    yield Page(of.address, of.title, body, of.seed, _WHAT, extra=ways(of))
    yield from part_pages(of, lambda sheet, _, ids: _all(sheet, [corpus.claims[key] for key in ids]))


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the list of figures, in the order of the sources; with a page for each source where it is long."""
    if "figures" in corpus.cut:
        yield from _long(corpus)
        return
    sheet = Sheet(corpus, urls.figures(), evidence=False)
    body = (_LEAD, "", *_all(sheet, [claim for claim in corpus.claims.values() if claim.figure]))
    extra, place = front_matter.with_twin(urls.figures()), Place("seeds/sources")
    yield Page(urls.figures(), "Key figures", body, place, _WHAT, extra=extra)
