"""Hand-written pages: what is refused and where, and that what is accepted does nothing, seen in Chromium."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from tests.chromium import needs_chromium
from tests.commands import run
from tests.project_copies import ROOT, copy_toy
from tests.safety.fuzz_pages import is_harmless
from tests.safety.nasty_pages import PAGES
from tests.safety.written_page import WrittenPage
from tests.tables import read_table

Row = dict[str, Any]
ROWS: list[Row] = read_table(ROOT / "tests/safety/hand_written.yml")
REFUSED = [row for row in ROWS if "finding" in row]
SHOWN = [row for row in ROWS if "shows" in row]

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def written(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> WrittenPage:
    """A page of a toy project."""
    root = copy_toy(tmp_path_factory.mktemp("written") / "toy")
    assert run("generate.py", root).returncode == 0
    return WrittenPage(root, browser.new_page())


@pytest.mark.turns(3)
@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row["name"])
def test_what_is_refused_is_said_at_its_place(row: Row, written: WrittenPage) -> None:
    written.write(row["page"].encode())
    refusals = written.refusals()
    place = f"docs/development/page.md:{row['finding']}: {row.get('code', 'unsafe-page')}: "
    assert [one for one in refusals if one.startswith(place) and row["says"] in one], refusals


@pytest.mark.parametrize("row", SHOWN, ids=lambda row: row["name"])
def test_what_is_accepted_is_shown_and_does_nothing(row: Row, written: WrittenPage) -> None:
    assert is_harmless(written, row["page"])
    article = LexborHTMLParser(written.html()).css_first("article")
    assert article is not None
    assert row["shows"] in " ".join(article.text().split())


def test_an_invented_page_that_is_accepted_does_nothing(written: WrittenPage) -> None:
    tried = [0, 0]

    @settings(suppress_health_check=list(HealthCheck))
    @given(PAGES)
    def holds(text: str) -> None:
        tried[is_harmless(written, text)] += 1

    holds()
    assert min(tried) > 0, "some are accepted, some are not"


def test_a_page_that_does_something_is_seen(written: WrittenPage) -> None:
    written.write(
        b"# P\n\n<img src=x onerror='window.ran=1'>\n\n[x](javascript:window.ran=1)\n\n![x](//away.example/x)\n"
    )
    html = written.html()
    assert len(written.harms(html)) == 3
    did = written.done(html)
    assert {"IMG onerror", "A href=javascript:window.ran=1", "a script ran"} <= set(did)
    assert "asked for http://away.example/x" in did


def test_the_words_of_a_command_stay_words(written: WrittenPage, tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    written.write(f"# P\n\n{{{{ cycler.__init__.__globals__.os.popen('touch {mark}').read() }}}}\n".encode())
    with pytest.raises(SystemExit) as end:
        written.html()
    assert "expected a macro call" in str(end.value.__context__)
    assert not mark.exists()
