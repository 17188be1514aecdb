"""The modules of this benchmark in processes of their own, so that what each costs is told apart."""

import sys
from pathlib import Path
from typing import Final

from microsite.__main__ import STAMP
from tests.benchmarks.growth.stopwatch import Cost, measured

HERE: Final = Path(__file__).resolve().parents[3]
"""The project that the benchmark belongs to."""


def alone(module: str, *arguments: str, folder: Path, limit: float = 86_400) -> Cost:
    """Run a module of this folder in ``folder`` as :func:`measured` runs programs, and return what it cost.

    It has the time of stamps that every command has, so that a command after it finds a site that is as it would be.
    """
    command = [sys.executable, "-m", f"{__package__}.{module}", *arguments]
    return measured(command, folder, {"PYTHONPATH": str(HERE), "SOURCE_DATE_EPOCH": STAMP}, limit)
