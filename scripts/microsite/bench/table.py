"""The measurements as a page for people who work on the generator."""

import os
import platform
from collections.abc import Iterator, Mapping
from typing import Final

from microsite.bench.stopwatch import Cost
from microsite.markdown import table

BEGIN: Final = "## Measurements"
END: Final = "## What they say"
"""The headings between which the measurements stand."""

Sizes = Mapping[int, Mapping[str, Cost]]


def _growth(costs: Sizes, size: int, stage: str) -> str:
    smaller = max((other for other in costs if other < size), default=None)
    before = costs[smaller][stage].cpu if smaller and stage in costs[smaller] else 0
    return f"{costs[size][stage].cpu / before:.1f} × ({size // (smaller or 1)} × the work)" if before else ""


def _rows(costs: Sizes) -> Iterator[tuple[str, ...]]:
    for size, of_size in costs.items():
        for stage, cost in of_size.items():
            left = f"{cost.left / 1e6:.1f}" if cost.left else ""
            numbers = f"{cost.cpu:.1f}", f"{cost.wall:.1f}", f"{cost.memory / 1e6:.0f}", left
            yield f"{size} ×", stage, *numbers, _growth(costs, size, stage)


def _ratios(costs: Sizes) -> Iterator[tuple[str, ...]]:
    for size, cost in costs.items():
        ours = cost["read"].cpu + cost["check"].cpu + cost["generate"].cpu
        total = ours + cost["render"].cpu + cost["trim"].cpu + cost["index"].cpu + cost["links"].cpu
        fast = f"{total / cost['hugo'].cpu:.0f} ×" if "hugo" in cost else "not measured"
        material = cost["plain material"].cpu
        share = f"{100 * ours / cost['render'].cpu:.0f} %"
        yield f"{size} ×", share, f"{cost['render'].cpu / material:.2f} ×", f"{total / material:.2f} ×", fast


def measurements(costs: Sizes, pages: Mapping[int, int], claims: Mapping[int, int], day: str) -> str:
    """Return the tables, with the kind of machine and the day; ``costs`` by size and stage."""
    sizes = "; ".join(f"{size} ×: {claims[size]:,} claims, {pages[size]:,} pages" for size in costs)
    machine = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    head = ("Size", "Stage", "Processor, s", "Clock, s", "Peak, MB", "Leaves, MB", "Grew")
    ratios = ("Size", "Ours before rendering", "Rendering : plain", "Whole build : plain", "Whole build : Hugo")
    lines = [f"Measured on {day}: {machine}. {sizes}.", "", *table(ratios, _ratios(costs)), ""]
    return "\n".join([*lines, *table(head, _rows(costs))])


def placed(page: str, measured: str) -> str:
    """Return the page with the measurements in their place; ``ValueError`` if it has none."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"expected a line {BEGIN} and a line {END}")
    return f"{before}{begin}\n\n{measured}\n\n{end}{after}"
