"""What is tried by turns: each day's run takes some of many costly cases, ``make test-long`` takes all of them.

``by_turns`` and ``one_a_day`` are for ``parametrize``. The mark ``turns`` is for what stands already: on a test with
cases, ``turns(3)`` takes every third of them each day; on a test or a module, ``turns(4, on=1)`` takes it whole, on one
day of four. Days are shared out so that each costs about the same. What a test needs may bring a mark, too: of the
tests of a file that open a browser, every third comes each day. Who names a test or its file gets every turn of it.
"""

import datetime as dt
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
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


_OF_SITES = {
    "real_site": OF_REAL_SITE.mark,
    "renamed_site": pytest.mark.turns(6, on=3).mark,
    "cut_site": pytest.mark.turns(4, on=2).mark,
}
_OF_BROWSER = {"browser": pytest.mark.turns(3).mark}
"""What is costly to have, and the mark of each test that needs it and has none of its own."""


def _name(item: pytest.Item) -> str:
    """Return what all cases of a test are called."""
    return item.nodeid.partition("[")[0]


def _turns(item: pytest.Item, shared_out: Collection[str]) -> tuple[str, pytest.Mark] | None:
    """Return the mark of a test, and among what its days are counted: its own cases, or the tests of its file.

    Of the tests that are ``shared_out``, by :func:`by_turns`, few cases are left for a day, whatever shows them.
    """
    if own := item.get_closest_marker("turns"):
        return _name(item), own
    costly = _OF_SITES if _name(item) in shared_out else _OF_SITES | _OF_BROWSER
    needs = getattr(item, "fixturenames", ())
    return next(((item.nodeid.partition("::")[0], mark) for name, mark in costly.items() if name in needs), None)


def not_today(items: Iterable[pytest.Item]) -> Iterator[pytest.Item]:
    """Yield the tests marked ``turns`` whose turn it is not."""
    items, count = list(items), Counter[str]()
    shared_out = {_name(item) for item in items if item.get_closest_marker("long")}
    for item in items:
        if turns := _turns(item, shared_out):
            among, mark = turns
            number = mark.kwargs.get("on", count[among])
            count[among] += 1
            if (number - _DAY) % mark.args[0]:
                yield item
