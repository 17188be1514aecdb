"""The facts about a claim that its reader wants first: its number, whose word it is, what was found elsewhere."""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.corpus.connections import connections
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.claim import Claim
from microsite.model.edtf_words import edtf_in_words
from microsite.model.tree.blocks import Box
from microsite.model.tree.build import LineWords, definitions
from microsite.model.tree.inlines import Inlines
from microsite.model.vocabulary import CHECK_FACTS
from microsite.model.wording import mark, text, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.sections import seen_elsewhere
from microsite.pages.sections.evidence import via_words
from microsite.pages.writing.page_writer import PageWriter

_SHORT = {
    "own": mark("its own word"),
    "passed-on": mark("second-hand"),
    "reports": mark("second-hand"),
    "told": mark("second-hand"),
    "quoted": mark("a quotation"),
    "perceived": mark("a view"),
}


def _whose(sheet: PageWriter, claim: Claim) -> tuple[str, LineWords]:
    """Return whose word a claim is, in a word and in a sentence."""
    how = record_wording.voice_kind(claim)
    said: str | Inlines = record_wording.voice(sheet.corpus, claim)
    if how == "passed-on":
        said = text("passed on from {works}", works=via_words(sheet, claim))
    elif how == "own":
        said = words("{source} says so itself", source=record_wording.the_source(sheet.corpus, claim.source))
    firmly = sheet.link(words(claim.strength), urls.STRENGTHS)
    return words(_SHORT[how]), text("{whose}; how firmly: {strength}", whose=said, strength=firmly)


def _elsewhere(sheet: PageWriter, claim: Claim) -> Iterator[tuple[str, LineWords]]:
    """Yield what was found elsewhere, each result once."""
    checks = connections(sheet.corpus).checks_of.get(claim.id, ())
    for result in dict.fromkeys(
        check.result for check in checks if vocabulary().grade(check.grade).like != "not-checked"
    ):
        word, whole = CHECK_FACTS[result]
        yield words(word), sheet.link(words(whole), Address(sheet.address.page, seen_elsewhere.ANCHOR))
    if all(vocabulary().grade(check.grade).like == "not-checked" for check in checks):
        yield words("not checked"), words("elsewhere so far")


def claim_facts(sheet: PageWriter, claim: Claim) -> Box:
    """Return the facts side by side."""
    facts: list[tuple[str, LineWords]] = []
    if figure := claim.figure:
        period = edtf_in_words(figure.period) if figure.period else words("period not stated")
        unit = words("{unit} ({period})", unit=figure.unit, period=period)
        facts.append((record_wording.amount(figure), unit))
    return definitions([*facts, _whose(sheet, claim), *_elsewhere(sheet, claim)], "claim-facts")
