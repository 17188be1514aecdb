"""Writes down what was measured, as a page for developers: in words what was done, then a table."""

from collections.abc import Iterator
from typing import Final

from tests.benchmarks.page_weight.compare import RUNS, Pair
from tests.benchmarks.page_weight.measure import Weight

_HEAD: Final = """\
# Weight

What a first visit costs on a slow phone: 150 ms to and fro, 1.6 Mbit/s, a processor slowed down four times, an empty
cache, answers compressed with gzip. `make weigh` measures it and writes this page. The same text is measured in both
columns: as this site shows it, and as Material shows it without anything of ours (its own search, script and
navigation; without its web fonts, which would come from another host).
"""
_HOW: Final = f"""\
Times are the middle one of {RUNS} runs and differ by some tens of milliseconds from run to run; bytes and requests do
not. "To interactive" ends when the page is loaded and the last task of more than 50 ms is done.
"""
_ROWS: Final = (
    "Transferred",
    "Requests",
    "Requests to other hosts",
    "First text visible (First Contentful Paint)",
    "To interactive",
    "Deaf to touch (Total Blocking Time)",
    "Layout shift (CLS)",
)
_QUERY: Final = """\
## The first query of the search

What only the search loads for it: its script, its names, parts of the index, ten results. At most 200 KB are allowed.
The site of 3,000 pages is made up: claims with their words mixed anew, one word in ten a new one.
"""


def _shown(weight: Weight) -> tuple[str, ...]:
    return (
        f"{weight.bytes / 1000:.0f} KB",
        f"{weight.requests}",
        f"{len(weight.foreign)}",
        f"{weight.paint / 1000:.2f} s",
        f"{weight.interactive / 1000:.2f} s",
        f"{weight.blocked:.0f} ms",
        f"{weight.shift:.3f}",
    )


def _compared(pair: Pair) -> Iterator[str]:
    yield f"The page: `/{pair.page}`, the heaviest briefing, in a site of {pair.pages} pages."
    yield from ("", "| | this site | stock Material |", "| --- | ---: | ---: |")
    rows = zip(_ROWS, _shown(pair.ours), _shown(pair.stock), strict=True)
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield from ("", _HOW)


def page(pair: Pair, query: dict[int, int], when: str) -> str:
    """Return the page as Markdown.

    ``query`` says by number of pages what the first query of the search loads, in bytes; ``when`` names the day and the
    kind of machine.
    """
    lines = [_HEAD, *_compared(pair), _QUERY, "| pages | transferred |", "| ---: | ---: |"]
    lines += [f"| {pages:,} | {size / 1000:.0f} KB |" for pages, size in query.items()]
    return "\n".join([*lines, "", f"Measured on {when}.", ""])
