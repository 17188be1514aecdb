"""How much a program costs: its time on the processor and on the clock, and the most memory it held."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a program and its children took, and what they left."""

    cpu: float
    """Seconds on the processor."""
    wall: float
    """Seconds on the clock."""
    memory: int
    """Bytes at the peak, of the largest process among them."""
    left: int = 0
    """Bytes in the folder it wrote."""


def measured(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Run a program to its end; ``RuntimeError`` with the end of what it said if it fails.

    Its cost is what the system has charged to it and to the children it waited for (wait4). A process begins as a copy
    of its parent, so no peak is below the memory of whoever measures: keep that small.
    """
    log = folder / "bench.log"
    with log.open("wb") as said:
        begin = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, stdout=said, stderr=said, env={**os.environ, **(environment or {})}
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} failed: {log.read_text('utf-8', 'replace')[-2000:]}")
    # Linux counts in kilobytes.
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024)


def size_of(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
