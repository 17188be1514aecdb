"""The number of a claim stands in the passage it rests on; a claim that is a figure has one."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from microsite.checks.numbers_there import numbers_there
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.sources.text.numbers import number_text

_NO_FIGURE: Final = (
    "kind: figure is for a number, and the claim gives none; add figure: {value: …, unit: …} with the number of its "
    "passage, or choose another kind"
)
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")


def _period(corpus: Corpus, dossier: Dossier, claim: Claim) -> Iterator[Finding]:
    """The years of a period stand in the passage; or a note, an event or the cited work say how they are known."""
    period = claim.figure.period if claim.figure else None
    if period is None or claim.note or claim.events or any(via.work not in corpus.works for via in claim.works):
        return
    cited = (f"{via.work} {corpus.works[via.work].csl.get('issued')}" for via in claim.works)
    known = {year for each in cited for year in _YEAR.findall(each)}
    if not claim.is_own:  # a work that the passage cites, and via does not, has a finding of its own
        cites = (key for at in claim.locators for key in getattr(dossier.units.get(at), "cites", ()))
        known |= {year for key in cites for year in _YEAR.findall(key)}
    there = known | set(_YEAR.findall(" ".join(numbers_there(dossier, claim))))
    for year in dict.fromkeys(_YEAR.findall(str(period))):
        if year not in there:
            where = ", ".join(claim.locators)
            message = f"the year {year} does not stand in {where}; leave period out, or say in a note how it is known"
            yield finding(claim.origin.place("figure", "period"), "figure-not-in-passage", message)
            return


def check(project: Project) -> Iterator[Finding]:
    """Compare values, scale words multiplied out; pages inside citations do not count."""
    for dossier in project.corpus.seeds.dossiers:
        for claim in dossier.claims:
            figure = claim.figure
            if figure is None and claim.kind == "figure":
                yield finding(claim.origin.place("kind"), "figure-missing", _NO_FIGURE)
            if figure is None or not all(at in dossier.units for at in claim.locators):
                continue
            yield from _period(project.corpus, dossier, claim)
            there = set(numbers_there(dossier, claim))
            for key, value in (("value", figure.value), ("to", figure.to)):
                if value is not None and number_text(Decimal(str(value))) not in there:
                    numbers = ", ".join(sorted(there, key=Decimal)) or "none"
                    passages = ", ".join(claim.locators)
                    told = f"{number_text(Decimal(str(value)))} does not stand in {passages} (numbers there: {numbers})"
                    message = f"{told}; write the number that stands there, or name the passage that has this one"
                    yield finding(claim.origin.place("figure", key), "figure-not-in-passage", message)
