"""The browser that measures: Chromium of this machine, without a request of its own."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from playwright.sync_api import Browser, sync_playwright

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS: Final = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
_LONGEST: Final = 10.0
"""Seconds that are waited for the driver at most; it ends at once, or it hangs."""


def program() -> str | None:
    """Return the path of Chromium, or None where there is none."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


@contextmanager
def _no_thread_left() -> Iterator[None]:
    """Wait in the end for the threads that were begun within: one waits for the end of the browser's driver."""
    before = set(threading.enumerate())
    try:
        yield
    finally:
        for thread in set(threading.enumerate()) - before:
            thread.join(_LONGEST)


@contextmanager
def opened(path: str) -> Iterator[Browser]:
    """Start the Chromium at ``path`` without a window, and close it in the end."""
    with _no_thread_left(), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()
