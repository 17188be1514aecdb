"""How long after a save the preview shows it: ``make serve``, a browser's request, and a word in one claim."""

import contextlib
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from microsite.model.urls import claim
from tests.benchmarks.growth.edit import edit_one_claim
from tests.benchmarks.growth.stopwatch import Cost

EDITS: Final = 3
_REST: Final = 5.0
"""Seconds between two edits: the check that follows the first is over on a small site."""
_FIRST: Final = re.compile(r"^- id: (\S+)$.*?^  says: (.{40})", re.MULTILINE | re.DOTALL)


@contextlib.contextmanager
def _serving(root: Path, like: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Yield the address of the preview of a project and its process, which ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, str(like / "scripts" / "serve.py"), address, "--root", str(root)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield f"http://{address}", server
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=60) as page:  # noqa: S310 - our own server
            return str(page.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""


def _until(address: str, words: str, end: float, server: subprocess.Popen[bytes]) -> float:
    """Return the time at which a page has ``words``; ``TimeoutError`` if that is not before ``end``.

    ``RuntimeError`` if the preview has ended by itself: then no page comes.
    """
    while words not in _page(address):
        if server.poll() is not None:
            raise RuntimeError("the preview ended before it showed the page")
        if time.monotonic() > end:
            raise TimeoutError(address)
        time.sleep(0.02)
    return time.monotonic()


def seen(root: Path, like: Path, limit: float, rest: float = _REST) -> Cost:
    """Return the seconds from a saved claim to its page, the median of three edits; only the clock is told.

    ``like`` holds the commands; ``limit`` is in seconds, for all of it, and ``rest`` between two edits.
    ``RuntimeError`` where there is no preview of the project.
    """
    end, took = time.monotonic() + limit, []
    first = _FIRST.search(edit_one_claim(root).read_text("utf-8"))
    if first is None:
        raise ValueError("the first source has no claim")
    try:
        with _serving(root, like) as (address, server):
            page = f"{address}{claim(first[1]).url}"
            _until(page, first[2], end, server)
            for _ in range(EDITS):
                time.sleep(rest)
                begin = time.monotonic()
                now = _FIRST.search(edit_one_claim(root).read_text("utf-8"))
                took.append(_until(page, now[2] if now else "", end, server) - begin)
    except TimeoutError:
        return Cost(note=f"over {limit / 60:.0f} minutes")
    return Cost(wall=statistics.median(took))
