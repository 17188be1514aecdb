"""The verdict on a claim's passages: in a word beside the claim, and whole on the claim's own page."""

import json
from collections.abc import Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.verdict import ClaimVerdict, claim_verdict
from microsite.model import cldr, urls
from microsite.model.claim import Claim
from microsite.model.edtf_words import edtf_in_words
from microsite.model.tree.attributes import NONE, attributes
from microsite.model.tree.blocks import Block, Box, Fold
from microsite.model.tree.build import bullets, paragraph
from microsite.model.tree.inlines import Code, Inlines, Link, strong
from microsite.model.tree.text_blocks import Paragraph
from microsite.model.tree.verbatim import Preformatted
from microsite.model.vocabulary import VERDICT_WORDS, VERDICTS
from microsite.model.word_forms import capital
from microsite.model.wording import marks, text, words
from microsite.pages.writing.page_writer import PageWriter

ANCHOR: Final = "check"
SELECTOR: Final = "selector"
"""The anchor of what programs take, where the source was read."""

_MEANING: Final = marks(
    "{verdict}: {meaning} ({words}). The passage itself is not republished here; {check}.",
    "{verdict} on {day}: {meaning} ({words}). The passage itself is not republished here; {check}.",
)


def short_verdict(sheet: PageWriter, claim: Claim) -> Link:
    """Return the verdict in a few words, as a link to all that is behind it."""
    found, place = claim_verdict(sheet.corpus, claim), urls.claim(claim.id)._replace(anchor=ANCHOR)
    # Only what must not be overlooked is marked; the words alone say the rest.
    mark = attributes("failed") if found.verdict == "failed" else NONE
    return sheet.link(words("passage {verdict}", verdict=words(VERDICT_WORDS[found.verdict])), place, mark)


def _said(sheet: PageWriter, found: ClaimVerdict) -> Paragraph:
    places: dict[str, str | Inlines] = {"day": edtf_in_words(found.record.date)} if found.record else {}
    return paragraph(
        text(
            _MEANING[bool(places)],
            verdict=strong(capital(words(VERDICT_WORDS[found.verdict]))),
            meaning=words(VERDICTS[found.verdict]),
            words=sheet.link(words("what the verdicts mean"), urls.VERDICTS),
            check=sheet.link(words("check it in your own copy"), urls.VERIFY),
            **places,
        )
    )


def _fingerprints(sheet: PageWriter, claim: Claim) -> Iterator[Inlines]:
    dossier = sheet.corpus.sources[claim.source]
    if dossier.text is None:
        return
    file = dossier.text.file
    yield text("File: {size} bytes, SHA-256 {hash}", size=cldr.number(file.bytes), hash=Code(file.sha256))
    yield text("Normalisation: version {version}", version=dossier.text.normalisation)
    for at in claim.locators:
        if unit := dossier.units.get(at):
            yield text(
                "{place}: characters {start} to {end} of the normalised text, {count} words, SHA-256 {hash}",
                place=capital(record_wording.locator(at)),
                start=unit.span[0],
                end=unit.span[1],
                count=unit.words,
                hash=Code(unit.hash),
            )


def section(sheet: PageWriter, claim: Claim) -> Iterator[Block]:
    """Yield what a claim's page says of its passages: the verdict, on which bytes, where each passage stands."""
    found = claim_verdict(sheet.corpus, claim)
    if sheet.corpus.sources[claim.source].text is None:
        return
    blocks: tuple[Block, ...] = (_said(sheet, found), _for_programs(sheet, claim, found))
    yield Box(blocks, attributes("fingerprints"))


def _for_programs(sheet: PageWriter, claim: Claim, found: ClaimVerdict) -> Fold:
    """Return what tools need: on which bytes, where each passage stands, and that as JSON of the Web Annotation model.

    It stays out of the site's search.
    """
    shown = found.selectors[0] if len(found.selectors) == 1 else list(found.selectors)
    written = Preformatted(json.dumps(shown, indent=1), SELECTOR)
    as_selector = paragraph(words("As a W3C Web Annotation selector:"))
    blocks: tuple[Block, ...] = (*bullets(_fingerprints(sheet, claim)), as_selector, written)
    return Fold(text("For programs: fingerprint, place, selector"), blocks, attributes("selector"))
