"""Numbers in prose are those of the claims that a sentence cites."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final

from microsite.checks.advice.reference_numbers import without_references
from microsite.checks.advice.sentences import sentences
from microsite.checks.numbers_there import numbers_said, numbers_there, with_neighbours
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.claim import Claim
from microsite.model.finding import Finding, finding
from microsite.model.prose import EDITORS

_RATIO: Final = re.compile(r"(?<![\w.,:])\d{1,4}(?::\d{1,9}(?:,\d{3}){0,3}){1,3}(?![\w:]|[.,]\d)")
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")

_FEW: Final = 3
"""Claims that are named."""


def _values(text: str | None) -> set[str]:
    return {value for _, values in numbers_said(text or "") for value in values}


def _elsewhere(corpus: Corpus) -> Mapping[str, str]:
    """Return what was found elsewhere about each claim, which a sentence on it may tell as well."""
    told: defaultdict[str, str] = defaultdict(str)
    for check in corpus.seeds.checks:
        told[check.claim] += f" {check.shows}; {check.where}"
    return told


def _of_claim(corpus: Corpus, claim: Claim) -> set[str]:
    """Return the numbers that a sentence on a claim may tell: its own, its passage's, its events', its works'."""
    dossier, figure = corpus.sources[claim.source], claim.figure
    works = [corpus.works[via.work].csl.get("issued") for via in claim.works if via.work in corpus.works]
    events = [corpus.events[each] for each in claim.events if each in corpus.events]
    dated = (figure and figure.period, dossier.source.dating, *works, *(event.date for event in events))
    counted = (claim.page, figure.value, figure.to) if figure else (claim.page,)
    said = (
        claim.says,
        claim.note,
        *(str(via.page) for via in claim.works),
        *(str(each.what) for each in events),
    )
    numbers = (value for text in (*said, *map(str, counted)) for value in _values(text))
    return {*with_neighbours(numbers_there(dossier, claim)), *numbers, *_YEAR.findall(" ".join(map(str, dated)))}


def _strange(text: str, known: Iterable[set[str]]) -> Iterator[str]:
    """Yield once each number in figures that none of the claims has; words such as "two" mostly count what is told.

    Of a ratio (``3:1``) that they do not have, the whole.
    """
    there, said = set().union(*known), without_references(text)
    ratios = {part: ratio for ratio in _RATIO.findall(said) for part in ratio.split(":")}
    strange = (
        ratios.get(written, written)
        for written, values in dict(numbers_said(said)).items()
        if any(sign.isdigit() for sign in written) and there.isdisjoint(values)
    )
    yield from dict.fromkeys(strange)


def _named(claims: Sequence[Claim]) -> str:
    more = " and others" if len(claims) > _FEW else ""
    return f"{', '.join(claim.id for claim in claims[:_FEW])}{more}"


def prose_numbers(project: Project) -> Iterator[Finding]:
    """Point at a number of a sentence that none of its claims has; a remark of the editors may count for itself."""
    corpus, elsewhere = project.corpus, _elsewhere(project.corpus)

    @cache
    def numbers_of(identifier: str) -> frozenset[str]:
        return frozenset(_of_claim(corpus, corpus.claims[identifier]) | _values(elsewhere.get(identifier)))

    for sentence in sentences(corpus):
        claims = sentence.claims(corpus)
        # A work or a source that is cited as well may have the number.
        if not claims or EDITORS in sentence.cites or len(claims) != len(sentence.cites):
            continue
        if any(claim.source not in corpus.sources for claim in claims):
            continue
        for written in _strange(sentence.text, (set(numbers_of(claim.id)) for claim in claims)):
            message = (
                f'"{written}" is no number of {_named(claims)}; write the number that stands there, or cite the claim '
                "that has it"
            )
            yield finding(sentence.place(written), "other-number", message, written)
