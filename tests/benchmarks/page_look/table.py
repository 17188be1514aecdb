"""The page of the documentation that says what was measured."""

from collections.abc import Mapping
from statistics import median
from typing import Final

from tests.benchmarks.page_look.measure import Look

Pair = tuple[Look, Look]
"""On a phone, and on a laptop."""

BEFORE: Final = "commit 27b7d66"
_LEAD: Final = """# Look

How long pages are, where their account begins, and what a keyboard meets. `make look` measures it in Chromium and
writes this page: on a phone of 390 by 844 pixels and a laptop of 1366 by 768, with every fold open but those of
evidence, teaching, related pages, links to the page and how to cite it. "Before" is what was measured at {before},
where it was.

"""
_BRIEFINGS: Final = """## Briefings

All {n}, on the phone. A screen is 844 pixels.

| | before | now |
| --- | ---: | ---: |
| height, mean | 30,159 px | {mean:,} px |
| height, the longest | 52,299 px | {longest:,} px ({name}) |
| the account begins, mean | 2,368 px | {account:,} px |
| the account begins, at the latest | 3,718 px | {latest:,} px |
| where the sources agree and differ, median | screen 29 (mean) | screen {screen:.1f} |
| the answer ends, at the latest | | {answer:,} px |

"""


_TYPES: Final = """## Every page type

Heights in pixels, the beginning of the account on the phone, layout shift, stops of the Tab key in the article, markers
at the start of a line at 320, 390, 768 and 1366 pixels (before, on 15 briefings: 102 on the phone, 72 on the laptop),
and rules of axe that are broken in four settings.

| page | phone | laptop | account | shift | stops | markers | axe |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
"""


def _number(value: int | None) -> str:
    return "" if value is None else f"{value:,}"


def _row(name: str, pair: Pair, orphans: int) -> str:
    phone, laptop = pair
    cells = [
        name,
        _number(phone.height),
        _number(laptop.height),
        _number(phone.account),
        f"{max(phone.shift, laptop.shift):.4f}",
        str(phone.stops),
        str(orphans),
        str(phone.axe + laptop.axe),
    ]
    return f"| {' | '.join(cells)} |"


def page(briefings: Mapping[str, Pair], others: Mapping[str, Pair], orphans: Mapping[str, int], machine: str) -> str:
    """Return the page; all are by name, ``orphans`` are markers at line starts over all widths."""
    looks = {name: pair[0] for name, pair in briefings.items()}
    longest = max(looks, key=lambda name: looks[name].height)
    accounts = [each.account or 0 for each in looks.values()]
    text = _LEAD.format(before=BEFORE) + _BRIEFINGS.format(
        n=len(looks),
        mean=round(sum(each.height for each in looks.values()) / len(looks)),
        longest=looks[longest].height,
        name=longest,
        account=round(sum(accounts) / len(accounts)),
        latest=max(accounts),
        screen=median((each.agreement or 0) / 844 for each in looks.values()),
        answer=max(each.answer or 0 for each in looks.values()),
    )
    text += _TYPES
    rows = [_row(name, pair, orphans[name]) for name, pair in {**briefings, **others}.items()]
    return text + "\n".join(rows) + f"\n\nMeasured on {machine}.\n"
