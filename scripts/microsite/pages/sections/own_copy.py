"""A field for the reader's own copy of a source. A script fills it; without one, the page says how else to check."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Fold
from microsite.model.tree.build import about, paragraph
from microsite.model.tree.text_blocks import Paragraph
from microsite.model.wording import join_list, mark, text, words
from microsite.pages.writing.page_writer import PageWriter

_SUMMARY: Final = mark("Check it in your own copy, on this page")
_NUMBERS: Final = 6
"""So many numbers are named at most: a whole paragraph may hold more than anybody looks for."""


_DOES_THE_SAME: Final = mark(
    "The field for your copy needs JavaScript. Without it, {program} does the same on a computer."
)
_COMPARES_ONLY: Final = mark(
    "This page needs JavaScript. Without it, {program} tells what stands in your copy, without notes."
)


def _without(sheet: PageWriter, said: str) -> Paragraph:
    """Return what stands in the place of the field until a script has filled it."""
    program = sheet.link(words("a small program"), urls.STEPS)
    return paragraph(text(said, program=program), attributes("own-copy-without"))


def _field(sheet: PageWriter, summary: str, blocks: Iterable[Block], said: str = _DOES_THE_SAME, **given: str) -> Fold:
    return Fold(text(summary), (*blocks, _without(sheet, said)), attributes("own-copy", **given))


def _by_eye(sheet: PageWriter, claim: Claim) -> str:
    """Say where to look in a copy on paper or on another screen, and for which numbers."""
    dossier, places = sheet.corpus.sources[claim.source], record_wording.places(sheet.corpus, claim)
    units = [dossier.units[at] for at in claim.locators if at in dossier.units]
    numbers = list(dict.fromkeys(number for unit in units for number in getattr(unit, "numbers", ())))[:_NUMBERS]
    if not numbers:
        return words("By eye: open your copy at {places}.", places=places)
    look = mark("By eye: open your copy at {places}, and look for {numbers}, in digits or in words.")
    return words(look, places=places, numbers=join_list(numbers))


def for_claim(sheet: PageWriter, claim: Claim) -> Iterator[Fold]:
    """Yield the field on the page of a claim, with what to look for by eye; nothing if its source was not read."""
    if sheet.corpus.sources[claim.source].text is not None:
        at = " ".join(claim.locators)
        yield _field(sheet, _SUMMARY, [about(_by_eye(sheet, claim))], data_source=claim.source, data_at=at)


def for_source(sheet: PageWriter, dossier: Dossier) -> Iterator[Block]:
    """Yield the field on the page of a source, if it was read, and the way to reading with notes."""
    if dossier.text is not None:
        yield _field(sheet, _SUMMARY, (), data_source=dossier.id)
        read = sheet.link(words("Read your copy with our notes beside it"), urls.read_source(dossier.id))
        yield paragraph(text("{read}: what we took from each sentence, and what we think of it.", read=read))


def for_reading(sheet: PageWriter, dossier: Dossier) -> Iterator[Fold]:
    """Yield the field behind which a copy is laid out with our notes; it is open from the start."""
    yield _field(sheet, mark("Your copy"), (), _COMPARES_ONLY, open="", data_source=dossier.id, data_read="yes")


def for_any(sheet: PageWriter) -> Iterator[Fold]:
    """Yield the field in which readers choose the source, if any was read; it is open from the start."""
    if any(dossier.text for dossier in sheet.corpus.sources.values()):
        yield _field(sheet, mark("Check your copy on this page"), (), open="")
