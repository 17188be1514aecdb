"""What the build is meant to reach, beside what was measured: a line for each target."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from tests.benchmarks.growth.kept import Measured
from tests.benchmarks.growth.rows import BUILD, CHECKED, COMES, EDITED, HUGO, SEARCHED, SEEN, UNCHANGED
from tests.benchmarks.growth.stopwatch import Cost

NOT: Final = "not measured"

Costs = Mapping[str, Cost]


def _told(costs: Costs, name: str) -> Cost | None:
    """Return a row that was run to its end."""
    cost = costs.get(name)
    return cost if cost and not cost.note else None


def ratio(these: str, those: str) -> Callable[[Costs], str]:
    """Return what says how the processor times of two rows compare."""

    def say(costs: Costs) -> str:
        first, second = _told(costs, these), _told(costs, those)
        return f"{first.cpu / second.cpu:.2f} ×" if first and second and second.cpu else NOT

    return say


def _one(name: str, told: Callable[[Cost], str]) -> Callable[[Costs], str]:
    """Return what says something of one row."""
    return lambda costs: told(cost) if (cost := _told(costs, name)) else NOT


TARGETS: Final[Sequence[tuple[str, str, Callable[[Costs], str]]]] = (
    ("Whole cold build : plain Material as it comes, processor", "≤ 1.0", ratio(BUILD, COMES)),
    ("One word in one claim, complete site : Hugo's whole build", "≤ 2.0", ratio(EDITED, HUGO)),
    ("Nothing changed, processor", "≤ 0.4 s", _one(UNCHANGED, lambda cost: f"{cost.cpu:.1f} s")),
    ("Preview after a save", "≤ 0.2 s; 0.5 s at 10 ×", _one(SEEN, lambda cost: f"{cost.wall:.2f} s")),
    ("Peak memory", "≤ 400 MB at 10 ×", _one(BUILD, lambda cost: f"{cost.memory / 1e6:.0f} MB")),
    ("First search", "≤ 200 KB at 42 ×", _one(SEARCHED, lambda cost: f"{cost.left / 1000:.0f} KB")),
    ("`make check` on one changed file", "≤ 1.0 s", _one(CHECKED, lambda cost: f"{cost.cpu:.1f} s")),
)
"""What is aimed at, what is to be reached, and what a size says of it."""


def target_rows(measured: Sequence[Measured]) -> Iterator[tuple[str, ...]]:
    """Yield a line for each target: what, the reach, and each size."""
    for what, reach, say in TARGETS:
        yield what, reach, *(say(one.costs) for one in measured)
