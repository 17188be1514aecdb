"""What came of comparing claims with other works, counted by result: the same words wherever it is told."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.differing import differing_checks
from microsite.model.claim import Claim
from microsite.model.vocabulary import CheckResult
from microsite.model.wording import Forms, one_or_more, plural

_COUNTED: Final[dict[CheckResult, Forms]] = {
    "contradicts": one_or_more("{n} is contradicted", "{n} are contradicted"),
    "qualifies": one_or_more("{n} fits in part", "{n} fit in part"),
    "corroborates": one_or_more("{n} agrees", "{n} agree"),
    "not-found": one_or_more("{n} was not found", "{n} were not found"),
}


def result_of(corpus: Corpus, claim: Claim) -> CheckResult:
    """Return the gravest result of comparing a claim that was compared."""
    found = [check.result for check in differing_checks(corpus, claim.id)]
    found += [check.result for check in connections(corpus).checks_of[claim.id]]
    return found[0]


def results_told(corpus: Corpus, compared: Iterable[Claim]) -> list[str]:
    """Return how many of some compared claims came out how, the graver results first: ``2 fit in part``."""
    counts = Counter(result_of(corpus, claim) for claim in compared)
    return [plural(counts[result], *forms) for result, forms in _COUNTED.items() if counts[result]]
