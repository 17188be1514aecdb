"""The ledger of addresses: what was published stays, or says where it went."""

from pathlib import Path

import pytest

from microsite.model.finding import Finding
from microsite.model.published_page import PublishedPage
from microsite.seeds.reading.seed_file import lines as read_lines
from microsite.site.links import read_site
from microsite.site.published_addresses import (
    LEDGER,
    is_promised,
    lost_addresses,
    new_lines,
    promises,
    published_addresses,
)
from tests.commands import run
from tests.forks import run_copy

DAY = "2026-12-01"


def _site(folder: Path, **pages: str) -> Path:
    for name, text in {"index": "<h1 id=home>Home</h1>", **pages}.items():
        path = folder / ("index.html" if name == "index" else f"{name}/index.html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def _ledger(*lines: str) -> tuple[PublishedPage, ...]:
    read = read_lines(PublishedPage, "\n".join(lines), LEDGER)
    assert read.findings == ()
    return read.records


def _lost(lines: list[str], site: Path) -> list[Finding]:
    return list(lost_addresses(promises(_ledger(*lines)), published_addresses(read_site(site))))


def _messages(lines: list[str], site: Path) -> list[str]:
    return [finding.message.split('"')[1] for finding in _lost(lines, site)]


def test_a_ledger_is_complete_after_one_run(toy_site: Path) -> None:
    site = published_addresses(read_site(toy_site / "site"))
    lines = new_lines((), site, DAY)
    ledger = _ledger(*lines)
    (silting,) = [line for line in ledger if line.page == "/threats/silting/"]
    assert len(lines) == len(site) > 30
    assert {"founding", "c-harbour-report-001"} <= set(silting.anchors)
    assert new_lines(ledger, site, DAY) == []
    assert list(lost_addresses(promises(ledger), site)) == []


def test_markers_and_the_theme_s_switches_are_no_promise(toy_site: Path) -> None:
    site = published_addresses(read_site(toy_site / "site"))
    anchors = {anchor for page in site.values() for anchor in page or ()}
    assert anchors
    assert not [anchor for anchor in anchors if anchor.startswith(("m-1", "__", "cite-a", "finder"))]
    assert not anchors & {"menu", "on-this-page", "site-search"}


@pytest.mark.parametrize(
    "anchor",
    ["menu", "on-this-page", "site-search", "__palette", "m-1-2", "cite-apa", "finder", "finder-q", "r-0123456789",
     "picture-timeline-desc", "linked-from", "", "two words", " x", "half\ud800", "zero\u200bwidth"],
)  # fmt: skip
def test_what_serves_the_page_itself_is_no_promise(anchor: str) -> None:
    assert not is_promised(anchor)


@pytest.mark.parametrize("anchor", ["founding", "menu-2", "on-this-page-too", "c-x-001", "گول", "r-x"])
def test_what_people_link_to_is_one(anchor: str) -> None:
    assert is_promised(anchor)


def test_the_ledger_may_promise_what_is_none_from_before(tmp_path: Path) -> None:
    line = '{"page": "/x/", "since": "2026-12-01", "anchors": ["menu", "kept", "site-search"]}'
    assert _messages([line], _site(tmp_path, x="<h2 id=a>A</h2>")) == ["/x/#kept"]


def test_a_page_and_an_anchor_that_vanish_are_found(tmp_path: Path) -> None:
    before = _site(tmp_path / "before", x="<h2 id=a>A</h2><h2 id=b>B</h2>", y="<p id=c>C</p>")
    ledger = new_lines((), published_addresses(read_site(before)), DAY)
    after = _site(tmp_path / "after", x="<h2 id=a>A</h2>")
    assert _messages(ledger, before) == []
    assert _messages(ledger, after) == ["/x/#b", "/y/"]


@pytest.mark.parametrize(
    "page", ['<meta http-equiv="refresh" content="0; url=../x/">', "<article data-withdrawn><h1>Gone</h1></article>"]
)
def test_a_page_that_says_where_it_went_keeps_the_promise(tmp_path: Path, page: str) -> None:
    before = _site(tmp_path / "before", y="<p id=c>C</p>")
    ledger = new_lines((), published_addresses(read_site(before)), DAY)
    assert _messages(ledger, _site(tmp_path / "after", y=page)) == []


def test_only_what_is_new_is_added(tmp_path: Path) -> None:
    first = new_lines((), published_addresses(read_site(_site(tmp_path / "a", x="<p id=a>"))), DAY)
    then = published_addresses(read_site(_site(tmp_path / "b", x="<p id=a><p id=b>", z="")))
    second = new_lines(_ledger(*first), then, "2026-12-02")
    assert second == [
        '{"page": "/x/", "since": "2026-12-02", "anchors": ["b"]}',
        '{"page": "/z/", "since": "2026-12-02", "anchors": []}',
    ]


def test_lines_that_are_none_are_findings() -> None:
    text = '{"page": "/x/", "since": "2026-12-01", "anchors": []}\n{"page": 3}\nno\n\n'
    findings = read_lines(PublishedPage, text, LEDGER).findings
    assert {(finding.place.line, finding.code) for finding in findings} == {
        (2, "bad-ledger"), (3, "bad-ledger"), (4, "bad-ledger"),
    }  # fmt: skip


def test_removing_a_briefing_is_found_until_it_says_where_it_went(toy: Path) -> None:
    path = toy / LEDGER
    path.parent.mkdir(parents=True)
    path.write_text('{"page": "/threats/dredging/", "since": "2026-12-01", "anchors": ["top"]}\n')
    said = run("check.py", toy)
    assert (said.returncode, said.stdout.count(": lost-address: ")) == (1, 1)
    (toy / "seeds/moved.yml").write_text("- from: /threats/dredging/\n  to: /threats/silting/\n")
    assert run("check.py", toy).returncode == 0
    (toy / "seeds/moved.yml").write_text(
        "- from: /threats/dredging/\n  withdrawn: {date: 2026-12-02, reason: It rested on nothing.}\n"
    )
    assert run("check.py", toy).returncode == 0
    path.write_text("no ledger\n")
    assert f"{LEDGER}:1:1: bad-ledger" in run("check.py", toy).stdout


def test_the_build_stops_before_an_address_is_lost(toy: Path) -> None:
    path = toy / LEDGER
    path.parent.mkdir(parents=True)
    path.write_text('{"page": "/threats/dredging/", "since": "2026-12-01", "anchors": ["top"]}\n')
    done = run_copy("build.py", toy)
    assert done.returncode == 1
    assert f'{LEDGER}:1:1: lost-address: "/threats/dredging/" was published and is gone' in done.stderr
    assert not (toy / "site").exists()
