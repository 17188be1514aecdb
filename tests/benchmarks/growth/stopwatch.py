"""How much a program costs: its time on the processor and on the clock, and the most memory it held."""

import contextlib
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a program and its children took, and what they left."""

    cpu: float = 0.0
    """Seconds on the processor."""
    wall: float = 0.0
    """Seconds on the clock."""
    memory: int = 0
    """Bytes at the peak, of the largest process among them."""
    left: int = 0
    """Bytes in the folder it wrote."""
    note: str = ""
    """Why the numbers are not those of a whole run: ``over 20 minutes``, ``failed``; empty if they are."""


def measured(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None, limit: float = 86_400
) -> Cost:
    """Run a program to its end or for ``limit`` seconds; ``RuntimeError`` with the last line it said if it fails.

    Its cost is what the system has charged to it and to the children it waited for (wait4). A process begins as a copy
    of its parent, so no peak is below the memory of whoever measures: keep that small.
    """
    ended = threading.Event()
    # Not into the folder: a build takes note of every file there.
    with tempfile.TemporaryFile() as said:
        begin = time.monotonic()
        process = subprocess.Popen(
            # A session of its own, so that its children end with it where it takes too long.
            command, cwd=folder, stdout=said, stderr=said, env={**os.environ, **(environment or {})},
            start_new_session=True,
        )  # fmt: skip

        def end() -> None:
            ended.set()
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

        timer = threading.Timer(limit, end)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        wall = time.monotonic() - begin
        said.seek(0)
        lines = said.read()[-2000:].decode("utf-8", "replace").split("\n")
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode and not ended.is_set():
        last = next((line.strip() for line in reversed(lines) if line.strip()), "it said nothing")
        raise RuntimeError(f"{' '.join(command[1:])} failed: {last}")
    note = f"over {limit / 60:.0f} minutes" if ended.is_set() else ""
    # Linux counts in kilobytes.
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024, note=note)


def size_of(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
