"""Advice on wording: worth a look, never an error. One rule a function; a new one is a line in RULES.

What is meant is said in ``seeds/words.yml``: file, word as the advice quotes it, and why. A rule says which word that
is as the subject of its finding.
"""

from collections.abc import Callable, Iterator
from typing import Final

from microsite.checks.advice.attribution import attribution
from microsite.checks.advice.figures import qualifiers
from microsite.checks.advice.guessable import guessable
from microsite.checks.advice.perceivers import perceivers
from microsite.checks.advice.spelling import spelling
from microsite.checks.advice.stale_translations import stale_translations
from microsite.checks.advice.unfinished import unfinished
from microsite.checks.advice.wording import hedges, loaded_words
from microsite.corpus.project import Project
from microsite.model.finding import Finding

AdviceRule = Callable[[Project], Iterator[Finding]]

RULES: Final[tuple[AdviceRule, ...]] = (
    loaded_words, hedges, attribution, perceivers, qualifiers, spelling, guessable, unfinished,
    stale_translations,
)  # fmt: skip


def advise(project: Project) -> Iterator[Finding]:
    """Yield the advice of every rule, but for what is meant."""
    meant = {(each.file, each.word) for each in project.corpus.seeds.words.meant}
    for rule in RULES:
        for finding in rule(project):
            if (finding.place.file, finding.subject) not in meant:
                yield finding
