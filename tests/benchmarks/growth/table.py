"""The measurements as a page for people who work on the generator."""

import os
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from microsite.model.markdown import table
from tests.benchmarks.growth.kept import Measured
from tests.benchmarks.growth.phases import BEFORE_RENDERING
from tests.benchmarks.growth.rows import BARE, BUILD, COMES, EDITED, HUGO
from tests.benchmarks.growth.stopwatch import Cost
from tests.benchmarks.growth.targets import NOT, ratio, target_rows

BEGIN: Final = "## Measurements"
END: Final = "## What they say"
"""The headings between which the measurements stand."""


def machine() -> str:
    """Return the kind of this machine, and nothing by which it could be told from others of its kind."""
    return f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def _spent(costs: Mapping[str, Cost], names: Iterable[str]) -> float | None:
    """Return the processor time of several rows; None if one is missing or was not run to its end."""
    rows = [costs.get(name) for name in names]
    return sum(row.cpu for row in rows if row) if all(row and not row.note for row in rows) else None


def _ratios(measured: Sequence[Measured]) -> Iterator[tuple[str, ...]]:
    for one in measured:
        costs, share = one.costs, (_spent(one.costs, BEFORE_RENDERING), _spent(one.costs, ["render"]))
        of_render = f"{100 * share[0] / share[1]:.0f} %" if share[0] is not None and share[1] else NOT
        yield (
            f"{one.size} ×", f"{one.claims:,}", f"{one.pages:,}", of_render,
            *(ratio(these, those)(costs) for these, those in _COMPARED),
        )  # fmt: skip


def _grown(now: float, before: float) -> str:
    return f"{now / before:.1f} ×" if before else ""


def _growth(one: Measured, smaller: Measured | None, stage: str) -> tuple[str, str]:
    """Return how much the time and the memory of a row have grown since the next smaller size."""
    cost, before = one.costs[stage], smaller.costs.get(stage) if smaller else None
    # Below a tenth of a second the start of the program is what is measured.
    if not before or before.note or cost.note or before.cpu < 0.1:
        return "", ""
    return _grown(cost.cpu, before.cpu), _grown(cost.memory, before.memory)


def _rows(measured: Sequence[Measured]) -> Iterator[tuple[str, ...]]:
    for one in measured:
        smaller = max((other for other in measured if other.size < one.size), key=lambda m: m.size, default=None)
        work = f"{one.size / smaller.size:.1f} ×" if smaller else ""
        for stage, cost in one.costs.items():
            if cost.note:
                yield f"{one.size} ×", stage, cost.note, "", "", "", "", "", work
                continue
            left = f"{cost.left / 1e6:.1f}" if cost.left else ""
            numbers = f"{cost.cpu:.1f}", f"{cost.wall:.1f}", f"{cost.memory / 1e6:.0f}", left
            # Of what was only timed there is nothing else to tell.
            numbers = numbers if cost.cpu else ("", f"{cost.wall:.2f}" if cost.wall else "", "", left)
            yield f"{one.size} ×", stage, *numbers, *_growth(one, smaller, stage), work


_COMPARED: Final = (("render", BARE), (BUILD, BARE), (BUILD, COMES), (BUILD, HUGO), (EDITED, HUGO))
_RATIOS: Final = (
    "Size", "Claims", "Pages", "Before rendering : rendering", "Rendering : bare", "Whole : bare",
    "Whole : as it comes", "Whole : Hugo", "One claim edited : Hugo",
)  # fmt: skip
_ROWS: Final = (
    "Size", "What", "Processor, s", "Clock, s", "Peak, MB", "Leaves, MB", "Time grew", "Memory grew", "Work grew",
)  # fmt: skip


def measurements(measured: Sequence[Measured]) -> str:
    """Return the tables, with the kinds of machines and the days, from the measurements of one or more sizes."""
    on = "; ".join(dict.fromkeys(f"{one.day}: {one.machine}" for one in measured))
    lines = [f"Measured on {on}.", "", "What is aimed at:", ""]
    lines += table(("What", "Reach", *(f"{one.size} ×" for one in measured)), target_rows(measured))
    lines += ["", "Ratios of processor time:", ""]
    lines += chain(table(_RATIOS, _ratios(measured)), ["", "Every row:", ""], table(_ROWS, _rows(measured)))
    return "\n".join(lines)


def placed(page: str, measured: str) -> str:
    """Return the page with the measurements in their place; ``ValueError`` if it has none."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"expected a line {BEGIN} and a line {END}")
    return f"{before}{begin}\n\n{measured}\n\n{end}{after}"
