"""How a sentence is checked, shown on one claim: from the sentence to the reader's own copy of the source."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.model.claim import Claim
from microsite.pages import phrases
from microsite.pages.evidence import passages
from microsite.pages.sheet import Sheet


def _steps(sheet: Sheet, claim: Claim) -> Iterator[tuple[str, str]]:
    dossier = sheet.corpus.sources[claim.source]
    unit = dossier.units.get(claim.locators[0])
    page = sheet.link("has a page", urls.claim(claim.id))
    yield "A sentence ends with a number", f"It leads to the claim behind the sentence.{sheet.marker(claim.id)}"
    yield "The claim, in our words", f"“{markdown.escape(claim.says)}” It {page} of its own."
    source = sheet.link(dossier.source.label, urls.source(dossier.id))
    said = f"{markdown.escape(phrases.voice(sheet.corpus, claim))}; {sheet.link(claim.strength, urls.STRENGTHS)}"
    yield "The place in the source", f"The {source}, {passages(sheet, claim)}. Whose word, and how firmly: {said}."
    mark = f"The fingerprint of that passage begins <code>{unit.hash[:8]}</code>. " if unit else ""
    yield "Your own copy", f"{mark}{sheet.link('Check it yourself', urls.VERIFY)}, without trusting us."


def steps(sheet: Sheet, claim: Claim) -> Iterator[str]:
    """Yield the steps as boxes side by side."""
    yield '<div class="steps" markdown="1">'
    for title, text in _steps(sheet, claim):
        yield ""
        yield '<div markdown="1">'
        yield ""
        yield title
        yield "{: .step }"
        yield ""
        yield text
        yield ""
        yield "</div>"
    yield ""
    yield "</div>"
