"""Nothing that is tried by turns is never tried, and no process begins with the share of another."""

from typing import Any

import pytest

from tests import turns
from tests.read_by_turns import own_share_first


class _Item:
    """What ``not_today`` asks of a test."""

    def __init__(self, nodeid: str, mark: pytest.MarkDecorator | None = None, needs: tuple[str, ...] = ()) -> None:
        self.nodeid, self._mark, self.fixturenames = nodeid, mark, needs

    def get_closest_marker(self, name: str) -> pytest.Mark | None:
        return self._mark.mark if self._mark and self._mark.name == name else None


ITEMS: list[Any] = [
    _Item("a.py::each_day"),
    *(_Item(f"a.py::cases[{n}]", pytest.mark.turns(3)) for n in range(4)),
    _Item("a.py::whole", pytest.mark.turns(4, on=1)),
    *(_Item(f"b.py::seen_{n}", needs=("page", "browser")) for n in range(5)),
    *(_Item(f"b.py::one_a_day[{n}]", pytest.mark.long if n else None, ("browser",)) for n in range(3)),
    _Item("b.py::of_this_site", needs=("real_site", "browser")),
    _Item("b.py::renamed", needs=("renamed_site",)),
]


def _tried(day: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(turns, "_DAY", day)
    left_out = list(turns.not_today(ITEMS))
    return [item.nodeid for item in ITEMS if item not in left_out]


def often_enough(name: str) -> int:
    """Return on how many of twelve days a test of this name comes."""
    expected = {
        "a.py::each_day": 12,
        "a.py::whole": 3,
        "b.py::of_this_site": 3,
        "b.py::one_a_day": 12,
        "b.py::renamed": 2,
    }
    return next((days for start, days in expected.items() if name.startswith(start)), 4)


def test_every_test_has_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    days = [_tried(day, monkeypatch) for day in range(739_951, 739_963)]
    often = {item.nodeid: sum(item.nodeid in tried for tried in days) for item in ITEMS}
    assert often == {item.nodeid: often_enough(item.nodeid) for item in ITEMS}
    assert {sum("seen" in name for name in tried) for tried in days} == {1, 2}


def test_each_process_begins_with_a_share_of_its_own() -> None:
    shares = [own_share_first("abcdefg", {"workerid": f"gw{n}", "workercount": 3}) for n in range(3)]
    assert ["".join(share) for share in shares] == ["abcdefg", "cdefgab", "efgabcd"]
