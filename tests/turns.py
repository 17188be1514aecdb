"""What is tried by turns: each day's run takes some of many costly cases, ``make test-long`` takes all of them."""

import datetime as dt
import os
from collections.abc import Iterable
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
