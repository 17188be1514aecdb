"""What is tried by turns: each day's run takes some of many costly cases, ``make test-long`` takes all of them.

``by_turns`` and ``one_a_day`` are for ``parametrize``. The mark ``turns`` is for what stands already: on a test with
cases, ``turns(3)`` takes every third of them each day; on a test or a module, ``turns(4, on=1)`` takes it whole, on one
day of four. Days are shared out so that each costs about the same. Who names a test or its file gets every turn of it.
"""

import datetime as dt
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

# Said once a run: the processes of one run must agree, also at midnight.
_DAY = int(os.environ.setdefault("TEST_DAY", str(dt.datetime.now(dt.UTC).date().toordinal())))


def by_turns(cases: Iterable[tuple[Any, ...]], days: int) -> list[Any]:
    """Return cases for ``parametrize``, so many of them marked as long that each has its turn once in ``days`` days."""
    turn = _DAY % days
    return [pytest.param(*case, marks=() if n % days == turn else pytest.mark.long) for n, case in enumerate(cases)]


def one_a_day(cases: Iterable[tuple[Any, ...]]) -> list[Any]:
    """Return cases for ``parametrize``, all but one of them marked as long. TEST_DAY says whose turn it is."""
    every = list(cases)
    return by_turns(every, len(every))


OF_REAL_SITE = pytest.mark.turns(4, on=0)
"""What reads this site as it is built: the build and its reading are the day's largest part."""


_OF_FIXTURES = {"real_site": OF_REAL_SITE.mark, "renamed_site": pytest.mark.turns(3, on=0).mark}


def _of_fixtures(item: pytest.Item) -> pytest.Mark | None:
    names = getattr(item, "fixturenames", ())
    return next((mark for name, mark in _OF_FIXTURES.items() if name in names), None)


def not_today(items: Iterable[pytest.Item]) -> Iterator[pytest.Item]:
    """Yield the tests marked ``turns`` whose turn it is not."""
    count = Counter[str]()
    for item in items:
        if mark := item.get_closest_marker("turns") or _of_fixtures(item):
            name = item.nodeid.partition("[")[0]
            number = mark.kwargs.get("on", count[name])
            count[name] += 1
            if (number - _DAY) % mark.args[0]:
                yield item
