"""Numbers in prose keep the qualifier of the claim they rest on."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from microsite.checks.advice.sentences import sentences
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.vocabulary import QUALIFIERS, Qualifier
from microsite.sources.text.numbers import numbers

SAID: Final[dict[Qualifier, re.Pattern[str]]] = {
    "at-least": re.compile(r"at least|no fewer|no less|not less|not fewer|or more|upwards", re.IGNORECASE),
    "more-than": re.compile(r"more than|over|above|exceed|beyond|at least", re.IGNORECASE),
    "about": re.compile(r"about|around|some|approximat|rough|near|almost|circa|estimat|close to", re.IGNORECASE),
    "up-to": re.compile(r"up to|at most|as many as|as much as|no more than|or fewer|or less", re.IGNORECASE),
    "less-than": re.compile(r"less than|fewer than|under|below|nearly|almost", re.IGNORECASE),
}
"""How prose says each qualifier; a range shows itself."""


def _claims(project: Project) -> Iterator[Finding]:
    """Point at a claim whose words give its number without the qualifier of its figure."""
    for claim in project.corpus.claims.values():
        figure = claim.figure
        if figure is None or figure.qualifier not in SAID or SAID[figure.qualifier].search(claim.says):
            continue
        there = {number.value: claim.says[number.start : number.end] for number in numbers(claim.says)}
        if shown := there.get(Decimal(str(figure.value))):
            message = f'"{shown}" is {QUALIFIERS[figure.qualifier]} {shown} by its figure; say so, or correct qualifier'
            yield finding(claim.origin.place("says"), "lost-qualifier", message, shown)


def qualifiers(project: Project) -> Iterator[Finding]:
    """Point at a number that its claim qualifies and its sentence does not, and at claims that do so themselves."""
    yield from _claims(project)
    for sentence in sentences(project.corpus):
        there = {number.value: sentence.text[number.start : number.end] for number in numbers(sentence.text)}
        for claim in sentence.claims(project.corpus):
            figure = claim.figure
            if figure is None or figure.qualifier not in SAID or SAID[figure.qualifier].search(sentence.text):
                continue
            shown = there.get(Decimal(str(figure.value)))
            if shown:
                message = f'"{shown}" is {QUALIFIERS[figure.qualifier]} {shown} in {claim.id}; say so'
                yield finding(sentence.place(shown), "lost-qualifier", message, shown)
