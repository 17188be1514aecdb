"""Key figures: every number a claim gives, with what keeps it honest."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.model.claim import Claim
from microsite.model.place import Place
from microsite.model.vocabulary import CHECK_RESULTS
from microsite.pages import phrases
from microsite.pages.evidence import via
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet


def _row(sheet: Sheet, claim: Claim) -> tuple[str, ...]:
    figure, escape = claim.figure, markdown.escape
    if figure is None:
        raise ValueError(f"{claim.id} gives no figure")
    results = [CHECK_RESULTS[check.result] for check in sheet.corpus.checks_of.get(claim.id, ())]
    elsewhere = urls.Address(urls.claim(claim.id).page, "elsewhere")
    found = sheet.link("; ".join(results), elsewhere) if results else "not checked"
    second_hand = via(sheet, claim)
    return (
        f'<span id="{urls.evidence(claim.id)}">{escape(phrases.amount(figure))}</span>',
        escape(figure.unit),
        escape(in_words(figure.period) if figure.period else "not stated"),
        escape(phrases.voice(sheet.corpus, claim)) + (f": {second_hand}" if second_hand else ""),
        found,
        sheet.link(claim.id, urls.claim(claim.id)),
    )


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the list of figures, in the order of the sources."""
    sheet = Sheet(corpus, urls.figures(), evidence=False)
    rows = [_row(sheet, claim) for claim in corpus.claims.values() if claim.figure]
    body = ["Each number as its source gives it. A number without a period or an origin is shown as such.", ""]
    body += markdown.table(("Figure", "Of what", "Period", "Whose number", "Found elsewhere", "Claim"), rows)
    yield Page(urls.figures(), "Key figures", tuple(body), Place("seeds/sources"), "Every number in the claims.")
