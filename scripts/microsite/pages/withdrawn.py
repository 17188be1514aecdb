"""What stands at the address of a claim that was withdrawn: that it was, when and why. Nothing else leads there."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.model.claim import Claim, Withdrawal
from microsite.pages.evidence import passages
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet


def _body(sheet: Sheet, claim: Claim, withdrawn: Withdrawal) -> Iterator[str]:
    dossier = sheet.corpus.sources[claim.source]
    source = sheet.link(f"the {dossier.source.label}", urls.source(claim.source))
    yield f"<strong>This claim was withdrawn on {in_words(withdrawn.date)}.</strong> Nothing on this site rests on it."
    yield '{: .lead data-withdrawn="" }'
    yield ""
    yield markdown.heading(2, "Why", "why")
    yield ""
    yield markdown.escape(withdrawn.reason)
    yield ""
    yield markdown.heading(2, "What it said", "said")
    yield ""
    yield "For whoever cited it. We no longer say this:"
    yield ""
    yield f"> {markdown.escape(claim.says)}"
    yield ""
    yield f"It was a claim about {source}: {passages(sheet, claim)}. The id is not used again."
    yield ""


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the page of every claim that was withdrawn. It stays out of lists and out of the site's search."""
    for claim in corpus.withdrawn.values():
        if claim.withdrawn and claim.source in corpus.sources:
            sheet = Sheet(corpus, urls.claim(claim.id), evidence=False)
            yield Page(
                address=sheet.address,
                title=f"Claim {claim.id} (withdrawn)",
                body=tuple(_body(sheet, claim, claim.withdrawn)),
                seed=claim.origin.place(),
                description=f"This claim was withdrawn on {in_words(claim.withdrawn.date)}.",
                updated=claim.withdrawn.date,
                extra={"search": {"exclude": True}},
            )
