"""Freezing can be interrupted anywhere, and is finished by freezing again."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from microsite.site.editions import edit
from tests.commands import run
from tests.project_copies import copy_toy
from tests.safety.frozen_toy import ADDRESSES, RECORDS, freeze, state_of
from tests.safety.power_cut import PowerCut
from tests.turns import by_turns

pytestmark = pytest.mark.usefixtures("small_site")


def _raise(*_: object, **__: object) -> None:
    raise PowerCut


PLACES: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "before anything": lambda patch: patch.setattr(edit, "freeze", _raise),
    "after the first objects": lambda patch: patch.setattr("microsite.site.editions.freeze.put_manifest", _raise),
    "after the manifest": lambda patch: patch.setattr(edit, "record_addresses", _raise),
    "after the addresses": lambda patch: patch.setattr(edit, "record_edition", _raise),
    "after what the ledgers hold": lambda patch: patch.setattr("microsite.site.editions.record._with_record", _raise),
}


@contextmanager
def _power_cut(place: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        PLACES[place](patch)
        with pytest.raises(PowerCut):
            yield


@pytest.mark.turns(3)
@pytest.mark.parametrize("place", by_turns(((place,) for place in PLACES), 2))
@pytest.mark.parametrize("first", [True, False], ids=["the first edition", "a later one"])
def test_what_was_interrupted_is_finished_by_freezing_again(place: str, first: bool, toy: Path) -> None:
    whole = copy_toy(toy.with_name("whole"))
    for root in (whole, toy):
        if not first:
            assert freeze(root, "2026-09", "--date", "2026-09-01").returncode == 0
    assert freeze(whole, "2026-10", "--date", "2026-10-01", "--note", "For a term").returncode == 0
    with _power_cut(place):
        freeze(toy, "2026-10", "--date", "2026-10-01", "--note", "For a term")
    left = toy / "editions/objects/ab/.ab12.tmp"  # as a kill within a write leaves it
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_bytes(b"half")
    done = freeze(toy, "2026-10", "--date", "2026-10-01", "--note", "For a term")
    assert (done.returncode, done.stderr) == (0, "")
    assert state_of(toy) == state_of(whole)
    assert run("edition.py", toy, "verify").returncode == 0
    assert run("check.py", toy).stdout == ""


def test_what_is_finished_later_keeps_the_day_it_began_on(toy: Path) -> None:
    with _power_cut("after the manifest"):
        freeze(toy, "2026-10", "--date", "2026-10-01")
    assert run("edition.py", toy, "verify").returncode == 1
    assert freeze(toy, "2026-10", "--date", "2026-10-09").returncode == 0
    assert "frozen: '2026-10-01'" in (toy / RECORDS).read_text("utf-8")
    assert {json.loads(line)["since"] for line in (toy / ADDRESSES).read_text("utf-8").splitlines()} == {"2026-10-01"}
