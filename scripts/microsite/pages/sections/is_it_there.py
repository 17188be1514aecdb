"""Whether a claim is really in its source: where to read it oneself, and what came out when we looked."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from microsite.corpus import record_wording
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import heading, paragraph
from microsite.model.tree.inlines import Inlines, Link
from microsite.model.tree.targets import WebAddress
from microsite.model.wording import mark, text, words
from microsite.pages.sections import own_copy, verdict
from microsite.pages.sections.evidence import passages
from microsite.pages.writing.page_writer import PageWriter


def original(sheet: PageWriter, dossier: Dossier) -> Link | None:
    """Return the link to a source where it was published; None where no address is known."""
    url = dossier.source.public_address
    if url is None:
        return None
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    source = record_wording.the_source(sheet.corpus, dossier.id)
    return Link(WebAddress(url), text("{source} on {host}", source=source, host=host))


def _read_it_yourself(sheet: PageWriter, claim: Claim) -> Inlines:
    """Say where to read the passage of a claim, or that no public address of its source is known."""
    dossier = sheet.corpus.sources[claim.source]
    places = passages(sheet, claim)
    if link := original(sheet, dossier):
        return text("Read it yourself: {original}, {places}.", original=link, places=places)
    source = record_wording.the_source(sheet.corpus, dossier.id)
    no_address = mark(
        "We know no public address of {source}, so there is nothing to link to. The place in it: {places}."
    )
    return text(no_address, source=source, places=places)


def is_it_there(sheet: PageWriter, claim: Claim) -> Iterator[Block]:
    """Yield the section of a claim's page on its passages."""
    yield heading(2, words("Is it really there?"), verdict.ANCHOR)
    yield paragraph(_read_it_yourself(sheet, claim))
    yield from own_copy.for_claim(sheet, claim)
    yield from verdict.section(sheet, claim)
