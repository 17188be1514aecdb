"""So many findings of one kind on one page, the last of which says that there are more."""

from collections.abc import Iterable, Iterator
from itertools import islice

from microsite.model.finding import Finding
from microsite.model.prose_mistakes import AND_MORE


def first_findings(findings: Iterable[Finding], most: int) -> Iterator[Finding]:
    """Yield the first findings. Those behind them are not counted: that takes time, and nobody reads so many."""
    first = [*islice(findings, most + 1)]
    if len(first) > most:
        last = first[most - 1]
        first[most - 1 :] = [last._replace(message=f"{last.message}{AND_MORE}")]
    yield from first
