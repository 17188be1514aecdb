"""Advice on wording: worth a look, never an error. One rule a function; a new one is a line in RULES.

What is meant is said in ``seeds/words.yml``: file, word as the advice quotes it, and why. A rule says which word that
is as the subject of its finding.
"""

from collections.abc import Callable, Iterator
from typing import Final

from microsite.checks.advice.addresses import addresses
from microsite.checks.advice.attribution import attribution
from microsite.checks.advice.capital_within import capital_within
from microsite.checks.advice.coordinates import coordinates
from microsite.checks.advice.empty_sections import empty_sections
from microsite.checks.advice.figures import qualifiers
from microsite.checks.advice.guessable import guessable
from microsite.checks.advice.key_points import key_points
from microsite.checks.advice.names import names
from microsite.checks.advice.nobody_named import nobody_named
from microsite.checks.advice.off_subject import off_subject
from microsite.checks.advice.open_answers import open_answers
from microsite.checks.advice.other_calendars import other_calendars
from microsite.checks.advice.perceivers import perceivers
from microsite.checks.advice.prose_numbers import prose_numbers
from microsite.checks.advice.quotation_marks import quotation_marks
from microsite.checks.advice.sentence_form import sentence_form
from microsite.checks.advice.spelling import spelling
from microsite.checks.advice.stale_translations import stale_translations
from microsite.checks.advice.titles import titles
from microsite.checks.advice.topics import topics
from microsite.checks.advice.typing_slips import typing_slips
from microsite.checks.advice.unfinished import unfinished
from microsite.checks.advice.units import units
from microsite.checks.advice.wording import hedges, loaded_words
from microsite.corpus.project import Project
from microsite.model.catalogue import SOURCE
from microsite.model.finding import Finding

AdviceRule = Callable[[Project], Iterator[Finding]]

RULES: Final[tuple[AdviceRule, ...]] = (
    loaded_words, hedges, attribution, perceivers, qualifiers, spelling, guessable, unfinished,
    stale_translations,
    sentence_form, typing_slips, empty_sections, quotation_marks, capital_within, key_points, topics, coordinates,
    addresses, names, titles, open_answers, other_calendars, prose_numbers,
    units, off_subject, nobody_named,
)  # fmt: skip

_OF_ENGLISH: Final[tuple[AdviceRule, ...]] = (loaded_words, hedges, attribution, perceivers, spelling)
"""Rules that know English words, and nothing of another language."""


def advise(project: Project) -> Iterator[Finding]:
    """Yield the advice of every rule, but for what is meant."""
    meant = {(each.file, each.word) for each in project.corpus.seeds.words.meant}
    is_english = project.site.language.partition("-")[0] == SOURCE
    for rule in (rule for rule in RULES if is_english or rule not in _OF_ENGLISH):
        for finding in rule(project):
            if (finding.place.file, finding.subject) not in meant:
                yield finding
