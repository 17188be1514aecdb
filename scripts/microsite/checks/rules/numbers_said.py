"""The numbers of a claim's sentence stand in the passage it rests on, or its note says how they are known."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from microsite.checks.numbers_there import numbers_said, numbers_there, sentences_of, with_neighbours
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding

_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")


def _of_citations(corpus: Corpus, dossier: Dossier, claim: Claim) -> str:
    """Return what citations in the passages say, whose numbers are no figures: names, years, pages."""
    ats = {sentence.at for sentence in sentences_of(dossier, claim) or ()}
    there = [each for each in dossier.text.citations if each.at in ats] if dossier.text else []
    printed = [f"{each.printed} {each.locator or ''}" for each in there]
    works = [str(corpus.works[via.work].csl.get("issued")) for via in claim.works if via.work in corpus.works]
    years = _YEAR.findall(" ".join(works))
    return " ".join([*printed, *years, *(via.page or "" for via in claim.works)])


def _strange(corpus: Corpus, dossier: Dossier, claim: Claim) -> Iterator[Finding]:
    there = numbers_there(dossier, claim)
    explained = (
        value
        for text in (claim.note, _of_citations(corpus, dossier, claim))
        for _, values in numbers_said(text or "")
        for value in values
    )
    known = with_neighbours(there) | set(explained)
    for written, values in numbers_said(claim.says):
        if known.isdisjoint(values):
            held = ", ".join(sorted(set(there), key=Decimal)) or "none"
            message = (
                f'the sentence says "{written}", which does not stand in {", ".join(claim.locators)} (numbers there: '
                f'{held}); write a number of the passage, or say in note how "{written}" is known'
            )
            yield finding(claim.origin.place("says"), "figure-not-in-passage", message)


def check(project: Project) -> Iterator[Finding]:
    """Compare the values of numbers, in figures and in words, with the numbers that passages.yml keeps.

    The text itself is not here. Numbers in notes are explained to readers, so what stands there may stand in the
    sentence: a sum, a rounding, a count of what the source lists.
    """
    for dossier in project.corpus.seeds.dossiers:
        for claim in dossier.claims:
            if sentences_of(dossier, claim):
                yield from _strange(project.corpus, dossier, claim)
