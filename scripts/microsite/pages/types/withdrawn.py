"""What stands at the address of a claim that was withdrawn: that it was, when and why. Nothing else leads there."""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.claim import Claim, Withdrawal
from microsite.model.edtf_words import edtf_in_words
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Quote
from microsite.model.tree.build import heading, paragraph
from microsite.model.tree.inlines import strong
from microsite.model.wording import mark, text, words
from microsite.pages.sections.evidence import passages
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter


def _body(sheet: PageWriter, claim: Claim, withdrawn: Withdrawal) -> Iterator[Block]:
    that = strong(words("This claim was withdrawn on {day}.", day=edtf_in_words(withdrawn.date)))
    nothing = text("{withdrawn} Nothing on this site rests on it.", withdrawn=that)
    yield paragraph(nothing, attributes("lead", data_withdrawn=""))
    yield heading(2, words("Why"), "why")
    yield paragraph(withdrawn.reason)
    yield heading(2, words("What it said"), "said")
    yield paragraph(words("For whoever cited it. We no longer say this:"))
    yield Quote((paragraph(claim.says),))
    source = sheet.link(record_wording.the_source(sheet.corpus, claim.source), urls.source(claim.source))
    was = mark("It was a claim about {source}: {passages}. The id is not used again.")
    yield paragraph(text(was, source=source, passages=passages(sheet, claim)))


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every claim that was withdrawn."""
    claims = corpus.withdrawn.values()
    return (urls.claim(claim.id) for claim in claims if claim.withdrawn and claim.source in corpus.sources)


def page(corpus: Corpus, address: Address) -> Page:
    """Return what stands there now. It stays out of lists and out of the site's search."""
    claim, sheet = corpus.withdrawn[address.name], PageWriter(corpus, address, evidence=False)
    if claim.withdrawn is None:
        raise LookupError(address.name)
    return Page(
        address=address,
        title=record_wording.withdrawn_label(claim.id),
        body=tuple(_body(sheet, claim, claim.withdrawn)),
        seed=claim.origin.place(),
        description=words("This claim was withdrawn on {day}.", day=edtf_in_words(claim.withdrawn.date)),
        updated=claim.withdrawn.date,
        extra={"search": {"exclude": True}},
    )
