"""A browser and a server for tests that look at built pages.

Needs Chromium (Debian's package); where BROWSER_TESTS=required is set, as in CI, its absence fails.
"""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
REQUIRED = os.environ.get("BROWSER_TESTS") == "required"
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")

needs_browser = pytest.mark.skipif(not CHROMIUM and not REQUIRED, reason="no Chromium on this machine")

# One page of each type of the toy site.
PAGES = (
    "", "method/", "threats/", "threats/silting/", "actors/", "actors/friends-of-brill/", "sources/",
    "sources/harbour-report/", "claims/", "claims/harbour-report-004/", "questions/", "questions/is-silt-the-problem/",
    "timeline/", "figures/", "glossary/", "bibliography/", "findings/", "data/", "data/codebook/", "404.html",
)  # fmt: skip


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a built site; its address, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    assert CHROMIUM, "BROWSER_TESTS=required, and there is no Chromium"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(toy_site: Path) -> Iterator[str]:
    """The toy site, served."""
    with served(toy_site / "site") as address:
        yield address
