"""The number of a claim stands in the passage it rests on."""

from collections.abc import Iterator
from decimal import Decimal

from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.dossier import Dossier
from microsite.model.finding import Finding, finding
from microsite.model.passage import Passage
from microsite.sources.text.numbers import number_text


def _numbers(dossier: Dossier, claim: Claim) -> set[str]:
    numbers: set[str] = set()
    for at in claim.locators:
        unit = dossier.units.get(at)
        sentences = unit.sentences if isinstance(unit, Passage) else (unit,) if unit else ()
        numbers.update(number for sentence in sentences for number in sentence.numbers)
    return numbers


def check(project: Project) -> Iterator[Finding]:
    """Compare values, scale words multiplied out; pages inside citations do not count."""
    for dossier in project.corpus.seeds.dossiers:
        for claim in dossier.claims:
            figure = claim.figure
            if figure is None or not all(at in dossier.units for at in claim.locators):
                continue
            there = _numbers(dossier, claim)
            for key, value in (("value", figure.value), ("to", figure.to)):
                if value is not None and number_text(Decimal(str(value))) not in there:
                    numbers = ", ".join(sorted(there, key=Decimal)) or "none"
                    passages = ", ".join(claim.locators)
                    message = (
                        f"{number_text(Decimal(str(value)))} does not stand in {passages} (numbers there: {numbers})"
                    )
                    yield finding(claim.origin.place("figure", key), "figure-not-in-passage", message)
