"""Measure the build on invented corpora and write the table into docs/development/speed.md.

    python scripts/bench.py                  once and ten times the real corpus
    python scripts/bench.py --sizes 1 10 100
    python scripts/bench.py --sizes 1 --dry  only say it

Sizes are multiples of the real corpus. Other programs on the machine make all numbers larger; ratios stay.
"""

import argparse
import datetime as dt
import sys
import tempfile
from pathlib import Path

import environment  # noqa: F401 - first: it finds the packages
from microsite.bench.engines import hugo, plain_material
from microsite.bench.stages import stages
from microsite.bench.stopwatch import Cost, measured
from microsite.bench.table import measurements, placed
from microsite.bench.units import Unit
from microsite.write import write_if_changed

HERE = Path(__file__).resolve().parent.parent
PAGE = HERE / "docs" / "development" / "speed.md"


def _all(root: Path) -> dict[str, Cost]:
    others = {"plain material": plain_material, "hugo": hugo}
    costs = stages(root)
    return costs | {name: cost for name, engine in others.items() if (cost := engine(root))}


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10], metavar="N")
    parser.add_argument("--dry", action="store_true", help="print the table and leave the page as it is")
    given = parser.parse_args(argv)
    costs, pages = {}, {}
    for size in sorted(given.sizes):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            # In a process of its own: its memory would count as that of all that are measured.
            measured([sys.executable, "-m", "microsite.bench.corpus", str(size), str(HERE)], root)
            costs[size] = _all(root)
            pages[size] = sum(1 for _ in (root / "docs").rglob("*.md"))
        sys.stderr.write(f"{size} ×: done\n")
    claims = {size: len(Unit(1).claims) * size for size in costs}
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    text = measurements(costs, pages, claims, day)
    print(text) if given.dry else write_if_changed(PAGE, placed(PAGE.read_text("utf-8"), text))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
