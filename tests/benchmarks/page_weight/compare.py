"""The heaviest briefing of a site, as we show it and as the stock theme does, measured in one run."""

from pathlib import Path
from typing import Final, NamedTuple

from playwright.sync_api import Browser

from tests.benchmarks.page_weight.measure import Weight, middle, weigh
from tests.benchmarks.page_weight.serve import serving
from tests.benchmarks.page_weight.stock import build_stock

RUNS: Final = 5


class Pair(NamedTuple):
    """Two ways to show the same text."""

    page: str
    """Address of the briefing within both sites."""
    pages: int
    """How many pages the site has."""
    ours: Weight
    stock: Weight


def heaviest(site: Path) -> str:
    """Return the address within the built ``site`` of the briefing with the largest file."""
    largest = max(sorted((site / "threats").glob("*/index.html")), key=lambda path: path.stat().st_size)
    return f"{largest.parent.relative_to(site).as_posix()}/"


def ours_and_stock(browser: Browser, root: Path, folder: Path) -> Pair:
    """Measure the built site of the project at ``root``, and its pages with the stock theme, built below ``folder``.

    Raises ``CalledProcessError`` if the stock theme cannot be built.
    """
    site = root / "site"
    stock = build_stock("Stock", root / "docs", folder)
    page = heaviest(site)
    runs: list[list[Weight]] = [[], []]
    with serving(site) as here, serving(stock) as there:
        for _ in range(RUNS):
            for weights, address in zip(runs, (here, there), strict=True):
                weights.append(weigh(browser, address + page))
    return Pair(page, len(list(site.rglob("index.html"))), middle(runs[0]), middle(runs[1]))
