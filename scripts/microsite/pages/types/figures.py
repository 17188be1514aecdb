"""Key figures: every number a claim gives, with what keeps it honest."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.claim import Claim, Figure
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Box, Fold
from microsite.model.tree.build import paragraph
from microsite.model.tree.inlines import inlines
from microsite.model.tree.verbatim import Picture
from microsite.model.wording import mark, one_or_more, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.pictures import figure_scale as drawn
from microsite.pages.pictures.svg import figure
from microsite.pages.sections.evidence import via_words
from microsite.pages.sections.numbers import found_elsewhere, number, period
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import (
    PaginatedList,
    contents,
    moved_entries,
    page_of_list,
    part_addresses,
    part_links,
)

_LEAD: Final = mark("Each number as its source gives it. A number without a period or an origin is shown as such.")
_WHAT: Final = mark("Every number in the claims.")
_TITLE: Final = mark("Key figures")
_SAYS: Final = mark(
    "What each number leaves open, and the time it is about. Below stand the same numbers, with whose they are."
)


def _entry_of(sheet: PageWriter, claim: Claim, figure: Figure) -> Box:
    """Return a number with the works it is passed on from, what was found elsewhere, and the note on it."""
    box, works = number(sheet, claim, figure), via_words(sheet, claim)
    cited = text("From {works}.", works=works) if works else ()
    checks = connections(sheet.corpus).checks_of.get(claim.id, ())
    found = found_elsewhere(claim, checks, sheet) or text("{found}.", found=words("Not checked elsewhere"))
    lines = (paragraph(line, attributes("whose")) for line in (cited, found) if line)
    return Box((*box.blocks, *lines, *_note(sheet, claim)), attributes("number", id=urls.evidence(claim.id)))


def _note(sheet: PageWriter, claim: Claim) -> Iterator[Fold]:
    """Yield the editors' note on a number: what it may not be, and whose it may be besides."""
    if claim.note:
        note = record_wording.places_in_words(claim.note, sheet.corpus.sources[claim.source])
        yield Fold(inlines(words("What to keep in mind")), (paragraph(note),), attributes("aside"))


def series(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims whose figures can be set beside each other: two or more of one unit in one source."""
    figures = [claim for claim in claims if claim.figure]
    count = Counter((claim.source, claim.figure.unit) for claim in figures if claim.figure)
    return [claim for claim in figures if claim.figure and count[claim.source, claim.figure.unit] > 1]


def _picture(sheet: PageWriter, claims: Iterable[Claim]) -> Iterator[Picture]:
    """Yield the picture of the figures that share a scale; nothing if none do."""
    items = [
        drawn.FigureMark(
            claim.figure, record_wording.amount(claim.figure), period(claim.figure), sheet.href(urls.claim(claim.id))
        )
        for claim in series(claims)
        if claim.figure
    ]
    if items:
        yield figure(
            "picture-figures", words(_TITLE), words(_SAYS), drawn.draw("picture-figures", items), words(drawn.CAPTION)
        )


def _all(sheet: PageWriter, claims: Sequence[Claim]) -> Iterator[Block]:
    yield from _picture(sheet, claims)
    yield Box(tuple(_entry_of(sheet, claim, claim.figure) for claim in claims if claim.figure), attributes("numbers"))


def _entry(claim: Claim) -> tuple[str, Address]:
    said = record_wording.quantity(claim.figure) if claim.figure else claim.id
    return said, urls.figures(claim.id)


def _contents(of: PaginatedList) -> Page:
    lines = contents(of, lambda key: _entry(of.corpus.claims[key]))
    instead = moved_entries("picture-figures", words("The figures of each source have a picture of their own."))
    return Page(
        of.address, of.title, (paragraph(words(_LEAD)), instead, *lines), of.seed, words(_WHAT), extra=part_links(of)
    )


def _whole(corpus: Corpus) -> Page:
    sheet, figures = PageWriter(corpus, urls.figures(), evidence=False), [c for c in corpus.claims.values() if c.figure]
    extra, place = front_matter.with_twin(urls.figures()), Place("seeds/sources")
    return Page(
        sheet.address, words(_TITLE), (paragraph(words(_LEAD)), *_all(sheet, figures)), place, words(_WHAT), extra=extra
    )


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list of figures, and a page for each source where it is long."""
    yield urls.figures()
    yield from part_addresses(corpus, "figures")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of figures, in the order of the sources, or a part of it."""
    of = PaginatedList(
        corpus,
        "figures",
        urls.figures(),
        words(_TITLE),
        one_or_more("{n} figure", "{n} figures"),
        Place("seeds/sources"),
    )
    return page_of_list(
        of, address, _whole, _contents, lambda sheet, ids: _all(sheet, [corpus.claims[key] for key in ids])
    )
