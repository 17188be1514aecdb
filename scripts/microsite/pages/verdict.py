"""The verdict on a claim's passages: in a word beside the claim, and whole on the claim's own page."""

import json
from collections.abc import Iterator
from typing import Final

from microsite import markdown, urls
from microsite.dates import in_words
from microsite.model.claim import Claim
from microsite.model.vocabulary import VERDICTS
from microsite.pages import phrases
from microsite.pages.sheet import Sheet
from microsite.verdicts import Verified, verified

ANCHOR: Final = "check"


def word(found: Verified) -> str:
    """Return the verdict in plain words: ``not checkable here``."""
    return found.verdict.replace("-", " ")


def short(sheet: Sheet, claim: Claim) -> str:
    """Return the verdict in a word, as a link to all that is behind it."""
    found, place = verified(sheet.corpus, claim), urls.claim(claim.id)._replace(anchor=ANCHOR)
    # Only what must not be overlooked is marked; the word alone says the rest.
    return sheet.link(f"passage {word(found)}", place, attributes=".failed" if found.verdict == "failed" else "")


def section(sheet: Sheet, claim: Claim) -> Iterator[str]:
    """Yield the section of a claim's page: the verdict, on which bytes, and where each passage stands."""
    dossier, found = sheet.corpus.sources[claim.source], verified(sheet.corpus, claim)
    if dossier.text is None:
        return
    yield '<div class="fingerprints" markdown="1">'
    yield ""
    yield markdown.heading(2, "Is the passage there?", ANCHOR)
    yield ""
    day = f" on {in_words(found.record.date)}" if found.record else ""
    yield (
        f"<strong>{word(found).capitalize()}</strong>{day}: "
        f"{markdown.escape(VERDICTS[found.verdict])} ({sheet.link('what the verdicts mean', urls.VERDICTS)}). "
        f"The passage itself is not republished here; {sheet.link('check it in your own copy', urls.VERIFY)}."
    )
    yield ""
    text = dossier.text
    lines = [
        f"File: {text.file.bytes:,} bytes, SHA-256 <code>{text.file.sha256}</code>",
        f"Normalisation: version {text.normalisation}",
    ]
    for at in claim.locators:
        if unit := dossier.units.get(at):
            start, end = unit.span
            place = f"characters {start} to {end} of the normalised text, {unit.words} words"
            lines.append(f"{phrases.locator(at).capitalize()}: {place}, SHA-256 <code>{unit.hash}</code>")
    yield from markdown.bullets(lines)
    yield ""
    yield from _selectors(found)
    yield "</div>"
    yield ""


def _selectors(found: Verified) -> Iterator[str]:
    """Yield the places as JSON of the Web Annotation model, for tools; out of the site's search."""
    shown = found.selectors[0] if len(found.selectors) == 1 else list(found.selectors)
    yield '<details class="selector">'
    yield "<summary>As a W3C Web Annotation selector</summary>"
    yield from markdown.preformatted(json.dumps(shown, indent=1), "selector")
    yield "</details>"
    yield ""
