"""The live preview: what is saved in a seed is seen, and a mistake leaves the last good page."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture
def served(toy: Path) -> Iterator[str]:
    """The toy project under make serve; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, str(ROOT / "scripts" / "serve.py"), address, "--root", str(toy)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    with (toy / "serve.log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True, env=environment)
        yield f"http://{address}/threats/silting/"
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()


def _shown(address: str, words: str, *, seconds: float = 60) -> bool:
    """Say whether a page comes to hold ``words``; the time is a limit for giving up, not a measure."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5) as page:  # noqa: S310 - our own server
                if words in page.read().decode():
                    return True
        except OSError:
            pass
        time.sleep(0.2)
    return False


def test_a_saved_seed_is_seen_and_a_broken_one_is_not(served: str, toy: Path) -> None:
    assert _shown(served, "Silting of the harbour")
    seed = toy / "seeds" / "threats" / "silting.md"
    good = seed.read_text("utf-8")
    seed.write_text(good.replace("title: Silting of the harbour", "title: [never closed"))
    seed_log = toy / "serve.log"
    end = time.monotonic() + 60
    while "seeds/threats/silting.md:2:8: yaml: " not in seed_log.read_text("utf-8") and time.monotonic() < end:
        time.sleep(0.2)
    assert "seeds/threats/silting.md:2:8: yaml: " in seed_log.read_text("utf-8")
    assert _shown(served, "Silting of the harbour", seconds=5)
    seed.write_text(good.replace("Silting of the harbour", "Silt in the harbour"))
    assert _shown(served, "Silt in the harbour")
