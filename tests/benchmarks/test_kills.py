"""A few builds that are killed, and a few at once; ``python -m tests.benchmarks.kills`` tries more."""

import sys

import pytest

from tests.benchmarks.kills import report


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked for in /proc")
def test_there_is_never_a_wrong_site_and_never_none() -> None:
    assert report(kills=6, pairs=2, seed=1) == []
