"""Invents hand-written pages and opens in Chromium what check accepts: python -m tests.safety.fuzz_pages [--minutes 2]

No script of a page runs, none could, and no other host is asked. A page that breaks this is printed, made small.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from playwright.sync_api import sync_playwright

from microsite.site.chromium import ARGUMENTS
from tests.chromium import CHROMIUM
from tests.commands import run
from tests.project_copies import copy_toy
from tests.safety.nasty_pages import PAGES
from tests.safety.written_page import WrittenPage, left_by_commands

_AT_ONCE = 100


def is_harmless(page: WrittenPage, text: str) -> bool:
    """Say whether check accepts a page; ``AssertionError`` if it does, and the page does something all the same."""
    page.write(text.encode("utf-8", "surrogatepass"))
    if page.refusals():
        return False
    html = page.html()
    assert not list(left_by_commands(Path.cwd()))
    harms, done = page.harms(html), page.done(html)
    assert not harms, harms
    assert not done, done
    return True


def _fuzz(page: WrittenPage, end: float) -> Counter[bool]:
    """Try pages until the time is up; return how many were accepted, and how many were not."""
    tried: Counter[bool] = Counter()

    @settings(max_examples=_AT_ONCE, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(PAGES)
    def holds(text: str) -> None:
        tried[is_harmless(page, text)] += 1

    while time.monotonic() < end:
        holds()
    return tried


def main(argv: list[str]) -> int:
    """Run for the given time; return 0 if all pages were harmless."""
    parser = argparse.ArgumentParser(prog="python -m tests.safety.fuzz_pages", description=__doc__)
    parser.add_argument("--minutes", type=float, default=2)
    end = time.monotonic() + 60 * parser.parse_args(argv).minutes
    assert CHROMIUM, "there is no Chromium on this machine"
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = copy_toy(Path(folder) / "toy")
        assert run("generate.py", root).returncode == 0
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        tried = _fuzz(WrittenPage(root, browser.new_page()), end)
        browser.close()
    done = f"{tried.total()} pages, {tried[True]} of them accepted and opened: no script ran, no other host was asked\n"
    sys.stdout.write(done)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
