"""The content security policy of every page: strict, kept by each page type, and by hosts that send it as a header."""

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Page, Route, expect

from microsite.site.offline import archive
from tests.browsing import PAGES
from tests.chromium import needs_chromium
from tests.project_copies import ROOT
from tests.serving import Quiet, served
from tests.tabs import Tab, go, listening
from tests.turns import by_turns

_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_LISTEN = """window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));"""
MOVED = "c/harbour-report-001/"
HEADER = re.search(r"^ {4}Content-Security-Policy: (.*)$", (ROOT / "SECURITY.md").read_text("utf-8"), re.MULTILINE)


def _policy(page: Path) -> str:
    found = _META.findall(page.read_text("utf-8"))
    assert len(found) == 1, page
    return str(found[0])


def test_every_page_has_it_before_anything_that_it_could_forbid(toy_site: Path, placed_site: Path) -> None:
    for root in (toy_site, placed_site):
        for path in (root / "site").rglob("*.html"):
            html = path.read_text("utf-8")
            first = re.search(r"<(?!(?:!doctype|html|head|/?title|meta charset|meta name)\b)[a-z][^>]*>", html)
            assert first, path
            assert _META.fullmatch(first[0]), path
            assert html.find("<meta charset") < 1024, path


def test_nothing_inline_runs_and_nothing_is_asked_elsewhere(toy_site: Path) -> None:
    usual = _policy(toy_site / "site" / "index.html")
    rules = dict(rule.strip().split(" ", 1) for rule in usual.split(";"))
    assert rules.pop("default-src") == "'none'"
    assert rules.pop("style-src-attr").startswith("'unsafe-hashes' 'sha256-")
    assert rules == {
        "script-src": "'self'", "style-src": "'self'", "img-src": "'self' data:", "connect-src": "'self'",
        "form-action": "'self'", "base-uri": "'none'",
    }  # fmt: skip
    others = {_policy(path) for path in (toy_site / "site").rglob("*.html")} - {usual}
    searching = usual.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
    comparing = usual.replace("connect-src 'self'", "connect-src 'none'")
    assert others == {searching, comparing}
    assert _policy(toy_site / "site" / "search" / "index.html") == searching
    assert _policy(toy_site / "site" / "verify" / "index.html") == comparing


def test_no_page_has_a_style_or_script_of_its_own(toy_site: Path) -> None:
    for path in (toy_site / "site").rglob("*.html"):
        html = path.read_text("utf-8")
        assert "<style" not in html, path
        assert not re.findall(r'<script(?![^>]*\bsrc=|[^>]*type="application/ld\+json")', html), path


def test_the_guide_gives_the_same_policy_to_hosts_that_send_headers(toy_site: Path) -> None:
    assert HEADER
    assert HEADER[1].startswith(_policy(toy_site / "site" / "search" / "index.html"))
    assert HEADER[1].endswith("; frame-ancestors 'self'")


class _WithHeader(Quiet):
    """Sends the policy with everything, as a host would."""

    policy = HEADER[1] if HEADER else ""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()


@pytest.fixture(scope="module")
def with_header(toy_site: Path) -> Iterator[str]:
    """The toy site by a host that sends the policy."""
    with served(toy_site / "site", _WithHeader) as address:
        yield address


@pytest.fixture
def refused(tab: Tab) -> Iterator[Callable[[str], list[str]]]:
    """Open a page and return what its policy refused, and what the console said."""
    page, said = tab(_LISTEN), list[str]()

    def look(address: str) -> list[str]:
        said.clear()
        # The search loads its program after the page; elsewhere all that may be refused was asked for by then.
        (go if "search/" in address else Page.goto)(page, address)
        page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        return [*page.evaluate("window.refused"), *said]

    hear: dict[str, Callable[[Any], None]] = {
        "console": lambda message: said.append(message.text),
        "pageerror": lambda error: said.append(str(error)),
    }
    with listening(page, **hear):
        yield look


@needs_chromium
@pytest.mark.parametrize("path", by_turns(((path,) for path in PAGES), 6))
def test_every_page_type_keeps_it(
    refused: Callable[[str], list[str]], address: str, with_header: str, path: str
) -> None:
    assert refused(address + path) == []
    assert refused(with_header + path) == []


@needs_chromium
def test_an_address_that_was_given_up_leads_on_with_its_anchor(page: Page, with_header: str, address: str) -> None:
    for host in (address, with_header):
        page.goto(f"{host}{MOVED}#x")
        page.wait_for_url(f"{host}claims/harbour-report-001/#x")


@needs_chromium
def test_what_stands_in_a_page_does_not_run(tab: Tab, address: str) -> None:
    def spoil(route: Route) -> None:
        evil = "<img src=x onerror='window.ran=1'><script>window.ran=1</script><style>p{color:red}</style>"
        away = "<img src='//away.example/x'><form action='//away.example/' id=away></form><base href='//away.example/'>"
        more = f"{evil}{away}<p style='color:red' id=p>x</p></article>"
        route.fulfill(body=route.fetch().text().replace("</article>", more), content_type="text/html; charset=utf-8")

    page, asked = tab(_LISTEN), list[str]()
    page.route("**/method/", spoil)
    with listening(page, requestfinished=lambda request: asked.append(request.url)):
        page.goto(f"{address}method/", wait_until="networkidle")
        assert page.evaluate("window.ran") is None
        assert page.evaluate("getComputedStyle(document.getElementById('p')).color") != "rgb(255, 0, 0)"
        page.evaluate("document.getElementById('away').submit()")
        page.wait_for_timeout(200)
    assert [url for url in asked if "away.example" in url] == []
    refused = {line.split(" ")[0] for line in page.evaluate("window.refused")}
    assert refused >= {"script-src-attr", "script-src-elem", "style-src-elem", "style-src-attr", "img-src", "base-uri"}


def _search_says(page: Page, address: str) -> str:
    page.goto(f"{address}search/")
    status = page.locator("#finder-status")
    expect(status).to_contain_text("could not be loaded")
    return status.inner_text()


class _WithoutWebAssembly(_WithHeader):
    policy = "script-src 'self'"


@needs_chromium
def test_a_search_that_cannot_load_says_why(page: Page, toy_site: Path, address: str) -> None:
    """In public a host's policy without WebAssembly ended in "url is not defined" (Pagefind/pagefind#21)."""
    with served(toy_site / "site", _WithoutWebAssembly) as strict:
        said = _search_says(page, strict)
    assert "Content-Security-Policy, script-src" in said
    assert "'wasm-unsafe-eval'" in said
    assert "make serve" not in said
    page.route("**/pagefind.js", lambda route: route.abort())
    said = _search_says(page, address)
    assert "did not come" in said
    assert not re.search("make serve|Policy", said)
    page.route("**/names.json", lambda route: route.fulfill(status=404, body=""))
    assert "a preview (make serve) has none" in _search_says(page, address)


@needs_chromium
def test_each_printed_sheet_says_where_it_comes_from(page: Page, address: str, placed_site: Path) -> None:
    page.goto(f"{address}threats/silting/")
    assert _feet(page) == {"/threats/silting/"}
    with served(placed_site / "site") as placed:
        page.goto(f"{placed}method/")
        assert _feet(page) == {"https://host.example/a/sub/method/"}


def _feet(page: Page) -> set[str]:
    """Return what stands at the left foot of the sheets of a page; those have more than one."""
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))  # type: ignore[no-untyped-call]
    texts = [sheet.get_textpage().get_text_bounded(0, 0, 400, 50) for sheet in paper]
    return {"".join(text.split()) for text in texts}


def test_the_copy_to_take_away_keeps_it(toy_site: Path, tmp_path: Path) -> None:
    (tmp_path / "site.zip").write_bytes(archive(toy_site / "site"))
    with zipfile.ZipFile(tmp_path / "site.zip") as zipped:
        pages = [zipped.read(name).decode() for name in zipped.namelist() if name.endswith(".html")]
    assert pages
    assert all(_META.search(page) for page in pages)
