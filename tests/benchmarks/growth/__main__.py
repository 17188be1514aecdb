"""Measure the build on invented corpora and write the table into docs/development/speed.md.

    python -m tests.benchmarks.growth                       1, 4 and 10 times the real corpus (473 claims)
    python -m tests.benchmarks.growth --sizes 1 4 10 42
    python -m tests.benchmarks.growth --sizes 1 --dry       only say it
    python -m tests.benchmarks.growth --sizes               measure nothing: write what is kept of earlier runs

What is measured is kept below .build/bench as it comes, so that a run that was stopped can be written too. A
measurement that takes longer than --limit is stopped, and its row says so; one that fails ends the bench, in one line.
Other programs on the machine make all numbers larger; ratios stay.
"""

import argparse
import datetime as dt
import sys

from microsite.model.atomic_write import write_if_changed
from tests.benchmarks.growth.alone import HERE
from tests.benchmarks.growth.kept import kept
from tests.benchmarks.growth.run import run
from tests.benchmarks.growth.table import measurements, placed

PAGE = HERE / "docs" / "development" / "speed.md"
KEPT = HERE / ".build" / "bench"


def main(argv: list[str] | None = None) -> int:
    """Run the command; return 0 if there is a table, 1 if a measurement failed or nothing was ever measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1, 4, 10], metavar="N")
    parser.add_argument("--limit", type=float, default=20, metavar="MINUTES", help="for each measurement")
    parser.add_argument("--dry", action="store_true", help="print the table and leave the page as it is")
    given = parser.parse_args(argv)
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    if not all(run(HERE, KEPT, size, day, given.limit * 60) for size in sorted(given.sizes)):
        return 1
    measured = kept(KEPT)
    if not measured:
        sys.stderr.write("nothing has been measured yet\n")
        return 1
    text = measurements(measured)
    print(text) if given.dry else write_if_changed(PAGE, placed(PAGE.read_text("utf-8"), text))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
