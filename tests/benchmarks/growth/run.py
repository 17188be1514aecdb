"""Measures one size: makes the corpus, takes each row, keeps it, and says how far it has come."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.growth.alone import alone
from tests.benchmarks.growth.kept import Measured, keep
from tests.benchmarks.growth.rows import rows
from tests.benchmarks.growth.stopwatch import Cost
from tests.benchmarks.growth.table import machine
from tests.benchmarks.growth.units import Unit


def _say(size: int, name: str, cost: Cost) -> None:
    told = f"{cost.cpu:.1f} s of processor, {cost.wall:.1f} s, {cost.memory / 1e6:.0f} MB"
    told = told if cost.cpu else f"{cost.wall:.2f} s" if cost.wall else f"{cost.left / 1000:.0f} KB"
    said = cost.note or told
    sys.stderr.write(f"{size} ×: {name}: {said}\n")
    sys.stderr.flush()


def run(like: Path, into: Path, size: int, day: str, limit: float) -> bool:
    """Measure a corpus of ``size`` with the commands and templates of ``like``; keep it in ``into``.

    Say in one line what fails, and return whether nothing did.
    """
    costs: dict[str, Cost] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        try:
            # In a process of its own: its memory would count as that of all that are measured.
            _say(size, "corpus made", alone("corpus", str(size), str(like), folder=root))
            for name, cost in rows(root, like, size, limit):
                costs[name] = cost
                _say(size, name, cost)
                pages = sum(1 for _ in (root / "docs").rglob("*.md"))
                keep(into, Measured(size, day, machine(), len(Unit(1).claims) * size, pages, costs))
        except (RuntimeError, ValueError) as error:
            sys.stderr.write(f"{size} ×: {' '.join(str(error).split())}\n")
            return False
    return True
