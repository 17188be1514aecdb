"""How a sentence is checked, shown on one claim: from the sentence to the reader's own copy of the source."""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Box
from microsite.model.tree.build import paragraph
from microsite.model.tree.inlines import Code, Inlines
from microsite.model.word_forms import capital
from microsite.model.wording import text, words
from microsite.pages.sections.evidence import passages
from microsite.pages.sections.within_reach import within_reach
from microsite.pages.writing.page_writer import PageWriter


def _steps(sheet: PageWriter, claim: Claim) -> Iterator[tuple[str, Inlines]]:
    dossier = sheet.corpus.sources[claim.source]
    unit = dossier.units.get(claim.locators[0])
    leads = text("It leads to the claim behind the sentence.")
    yield words("A sentence ends with a number"), (*leads, *sheet.markers((claim.id,)))
    page = sheet.link(words("has a page"), urls.claim(claim.id))
    yield words("The claim, in our words"), text("“{claim}” It {page} of its own.", claim=claim.says, page=page)
    yield (
        words("The place in the source"),
        text(
            "{source}, {passages}. Whose word, and how firmly: {voice}; {strength}.",
            source=sheet.link(capital(record_wording.the_source(sheet.corpus, dossier.id)), urls.source(dossier.id)),
            passages=passages(sheet, claim),
            voice=record_wording.voice(sheet.corpus, claim),
            strength=sheet.link(words(claim.strength), urls.STRENGTHS),
        ),
    )
    check = text(
        "{check}. {reach}", check=sheet.link(words("Check it yourself"), urls.VERIFY), reach=within_reach(sheet.corpus)
    )
    print_ = text("The fingerprint of that passage begins {mark}. ", mark=Code(unit.hash[:8])) if unit else ()
    yield words("Your own copy"), (*print_, *check)


def how_to_check(sheet: PageWriter, claim: Claim) -> Box:
    """Return the steps as boxes side by side."""
    boxes = (Box((paragraph(title, attributes("step")), paragraph(said))) for title, said in _steps(sheet, claim))
    return Box(tuple(boxes), attributes("steps"))
