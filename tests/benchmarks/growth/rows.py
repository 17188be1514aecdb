"""What is measured at one size, row by row, in the order of the table."""

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from microsite.site import chromium
from tests.benchmarks.growth.alone import alone
from tests.benchmarks.growth.edit import edit_one_claim
from tests.benchmarks.growth.engines import hugo, plain_material
from tests.benchmarks.growth.first_search import first_search
from tests.benchmarks.growth.phases import KEPT, PHASES
from tests.benchmarks.growth.preview import seen
from tests.benchmarks.growth.stopwatch import Cost, measured, size_of

BUILD: Final = "whole build"
UNCHANGED: Final = "nothing changed"
CHECKED: Final = "check, one claim edited"
EDITED: Final = "one claim edited"
SEEN: Final = "one claim edited, until the preview shows it"
SEARCHED: Final = "first search"
COMES, BARE, HUGO = "plain material, as it comes", "plain material, bare", "hugo"

LARGEST_AS_IT_COMES: Final = 10
"""Above this size the theme's own search is left out: hours of work for a number that is known to be larger."""

Rows = Iterator[tuple[str, Cost]]


def _phases(root: Path) -> Rows:
    """Yield the phases that a build has left a row of, with what they wrote."""
    wrote = {"read": root / "seeds", "generate": root / "docs", "assets": root / "site"}
    path = root / KEPT
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        row = json.loads(line)
        name = row.pop("name")
        yield name, Cost(**row, left=size_of(wrote[name]) if name in wrote else 0)


def _build(root: Path, limit: float) -> Rows:
    """Yield the phases of a cold build, the one that took too long, and the whole; ``RuntimeError`` if one fails."""
    try:
        whole = alone("phases", "build", folder=root, limit=limit)
    except RuntimeError as error:
        done = dict(_phases(root))
        raise RuntimeError(f"{(*PHASES, BUILD)[len(done)]}: {error}") from error
    rows = dict(_phases(root))
    yield from rows.items()
    if whole.note and len(rows) < len(PHASES):
        yield PHASES[len(rows)], Cost(note=whole.note)
    yield BUILD, replace(whole, left=size_of(root / "site"))


def _command(verb: str, root: Path, like: Path, limit: float) -> Cost:
    """Return what a command costs on a project that has been built."""
    return measured([sys.executable, str(like / "scripts" / f"{verb}.py"), "--root", str(root)], root, limit=limit)


def _edited(verb: str, root: Path, like: Path, limit: float) -> Cost:
    edit_one_claim(root)
    return _command(verb, root, like, limit)


def _freeze(root: Path, limit: float) -> Cost:
    cost = alone("phases", "freeze", folder=root, limit=limit)
    return replace(cost, left=size_of(root / ".build" / "editions"))


def rows(root: Path, like: Path, size: int, limit: float) -> Rows:
    """Yield each measurement at the project ``root`` as soon as it is there; ``like`` holds the commands.

    ``limit`` is in seconds, for each measurement. One that takes longer has a note in its place; without a build that
    came to its end there are no others. ``RuntimeError`` or ``ValueError`` for one that fails.
    """
    whole = Cost()
    for name, whole in _build(root, limit):
        yield name, whole
    if whole.note:
        return
    yield "exports, alone", alone("phases", "exports", folder=root, limit=limit)
    yield "freeze an edition", _freeze(root, limit)
    yield UNCHANGED, _command("build", root, like, limit)
    if chromium.program():
        yield SEARCHED, first_search(root, limit)
    yield CHECKED, _edited("check", root, like, limit)
    yield EDITED, _edited("build", root, like, limit)
    yield SEEN, seen(root, like, limit)
    if size <= LARGEST_AS_IT_COMES:
        yield COMES, plain_material(root, limit, search=True)
    yield BARE, plain_material(root, limit, search=False)
    if shutil.which("hugo"):
        yield HUGO, hugo(root, limit)
