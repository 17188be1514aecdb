"""The verdict on a claim's passages: in a word beside the claim, and whole on the claim's own page."""

import json
from collections.abc import Iterator
from typing import Final

from microsite import urls
from microsite.dates import in_words
from microsite.model.claim import Claim
from microsite.model.vocabulary import VERDICTS
from microsite.pages import phrases
from microsite.pages.sheet import Sheet
from microsite.tree.attributes import NONE, attributes
from microsite.tree.blocks import Block, Box, Fold, Paragraph
from microsite.tree.build import bullets, heading, paragraph
from microsite.tree.inlines import Code, Inlines, Link, strong
from microsite.tree.verbatim import Preformatted
from microsite.verdicts import Verified, verified
from microsite.wording import text, words

ANCHOR: Final = "check"

_MEANING: Final = (
    "{verdict}: {meaning} ({words}). The passage itself is not republished here; {check}.",
    "{verdict} on {day}: {meaning} ({words}). The passage itself is not republished here; {check}.",
)


def word(found: Verified) -> str:
    """Return the verdict in plain words: ``not checkable here``."""
    return found.verdict.replace("-", " ")


def short(sheet: Sheet, claim: Claim) -> Link:
    """Return the verdict in a word, as a link to all that is behind it."""
    found, place = verified(sheet.corpus, claim), urls.claim(claim.id)._replace(anchor=ANCHOR)
    # Only what must not be overlooked is marked; the word alone says the rest.
    mark = attributes("failed") if found.verdict == "failed" else NONE
    return sheet.link(words("passage {verdict}", verdict=word(found)), place, mark)


def _said(sheet: Sheet, found: Verified) -> Paragraph:
    places: dict[str, str | Inlines] = {"day": in_words(found.record.date)} if found.record else {}
    return paragraph(
        text(
            _MEANING[bool(places)],
            verdict=strong(word(found).capitalize()),
            meaning=VERDICTS[found.verdict],
            words=sheet.link("what the verdicts mean", urls.VERDICTS),
            check=sheet.link("check it in your own copy", urls.VERIFY),
            **places,
        )
    )


def _fingerprints(sheet: Sheet, claim: Claim) -> Iterator[Inlines]:
    dossier = sheet.corpus.sources[claim.source]
    if dossier.text is None:
        return
    file = dossier.text.file
    yield text("File: {size} bytes, SHA-256 {hash}", size=f"{file.bytes:,}", hash=Code(file.sha256))
    yield text("Normalisation: version {version}", version=dossier.text.normalisation)
    for at in claim.locators:
        if unit := dossier.units.get(at):
            yield text(
                "{place}: characters {start} to {end} of the normalised text, {count} words, SHA-256 {hash}",
                place=phrases.locator(at).capitalize(),
                start=unit.span[0],
                end=unit.span[1],
                count=unit.words,
                hash=Code(unit.hash),
            )


def section(sheet: Sheet, claim: Claim) -> Iterator[Block]:
    """Yield the section of a claim's page: the verdict, on which bytes, and where each passage stands."""
    found = verified(sheet.corpus, claim)
    if sheet.corpus.sources[claim.source].text is None:
        return
    blocks: tuple[Block, ...] = (
        heading(2, "Is the passage there?", ANCHOR),
        _said(sheet, found),
        *bullets(_fingerprints(sheet, claim)),
        _selectors(found),
    )
    yield Box(blocks, attributes("fingerprints"))


def _selectors(found: Verified) -> Fold:
    """Return the places as JSON of the Web Annotation model, for tools; out of the site's search."""
    shown = found.selectors[0] if len(found.selectors) == 1 else list(found.selectors)
    written = Preformatted(json.dumps(shown, indent=1), "selector")
    return Fold(text("As a W3C Web Annotation selector"), (written,), attributes("selector"))
