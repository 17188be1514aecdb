"""What addresses mean: a table of nasty ones holds us to Chromium, and Chromium to the table.

A row of ``addresses/resolved.jsonl`` is an address, the page it stands on if not :data:`PAGE`, and what
``new URL(address, page)`` makes of it in Chromium: the address in full, its scheme, host, path and fragment; null where
that finds none. ``ours`` is what we make of it instead, where Chromium is not the URL Standard's.
For a new row, write ``why``, ``address`` and ``"chromium": null``, and let Chromium fill it in:
``pytest tests/sources/test_address_resolution.py --write-expected``.
"""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

from microsite.sources.html.address_resolution import (
    HOST,
    ResolvedAddress,
    asks_another_host,
    file_and_anchor,
    leads_away,
    resolve,
    scheme,
)
from tests.chromium import needs_chromium
from tests.project_copies import ROOT

TABLE = ROOT / "tests/sources/addresses" / "resolved.jsonl"
PAGE = "https://site.invalid/threats/x/"
ROWS: list[dict[str, Any]] = [json.loads(line) for line in TABLE.read_text("utf-8").splitlines()]

_RESOLVED = """rows => rows.map(([address, page]) => {
  try {
    const url = new URL(address, page);
    return [url.href, url.protocol.slice(0, -1), url.host, url.pathname, url.hash.slice(1)];
  } catch {
    return null;
  }
})"""


def _page(row: dict[str, Any]) -> str:
    return str(row.get("base", PAGE))


def _ours(row: dict[str, Any]) -> list[str] | None:
    resolved = resolve(row["address"], _page(row))
    return list(resolved) if resolved else None


def _parts(chromium: list[str] | None) -> list[str] | None:
    return chromium[1:] if chromium else None


@needs_chromium
def test_the_table_says_what_chromium_does(page: Page, request: pytest.FixtureRequest) -> None:
    told = page.evaluate(_RESOLVED, [[row["address"], _page(row)] for row in ROWS])
    if request.config.getoption("--write-expected"):
        for row, chromium in zip(ROWS, told, strict=True):
            row["chromium"] = chromium
            row.pop("ours", None)
            if _ours(row) != _parts(chromium):
                row["ours"] = _ours(row)
        TABLE.write_text("".join(f"{json.dumps(row)}\n" for row in ROWS), "utf-8")
    wrong = {row["why"]: chromium for row, chromium in zip(ROWS, told, strict=True) if row["chromium"] != chromium}
    assert wrong == {}


def test_there_are_enough_rows_and_no_two_alike() -> None:
    assert len(ROWS) >= 200
    assert len({row["why"] for row in ROWS}) == len({(row["address"], _page(row)) for row in ROWS}) == len(ROWS)


def test_addresses_mean_what_they_mean_to_browsers() -> None:
    told = {row["why"]: _ours(row) for row in ROWS}
    assert told == {row["why"]: row.get("ours", _parts(row["chromium"])) for row in ROWS}


def test_a_row_says_where_we_differ_only_if_we_do() -> None:
    differ = [row for row in ROWS if "ours" in row]
    assert len(differ) < 10
    assert all(row["ours"] != _parts(row["chromium"]) for row in differ)


def _on_the_page(*, inside: bool) -> set[str]:
    """Return the addresses that lead to the site's own host in Chromium, as they stand on a page of it, or do not."""
    rows = [row for row in ROWS if "base" not in row]
    own = {row["address"] for row in rows if row["chromium"] and row["chromium"][1:3] == ["https", HOST]}
    return own if inside else {row["address"] for row in rows} - own


def test_no_way_out_of_the_site_is_missed() -> None:
    outside = _on_the_page(inside=False)
    assert len(outside) > 100
    assert {address for address in outside if not leads_away(address)} == set()
    other = {row["address"] for row in ROWS if not row["chromium"] or row["chromium"][2] not in ("", HOST)} & outside
    assert len(other) > 70
    assert {address for address in other if not asks_another_host(address)} == set()


def test_addresses_within_the_site_are_not_taken_for_others() -> None:
    relative = {address for address in _on_the_page(inside=True) if not address.startswith("https:")}
    assert len(relative) > 40
    assert {address for address in relative if leads_away(address) or asks_another_host(address)} == set()


@pytest.mark.parametrize("address", ["https:y", "https:/y", "https:#a", "https:"])
def test_an_address_that_is_another_on_a_page_without_encryption_is_in_doubt(address: str) -> None:
    assert resolve(address, PAGE) != resolve(address, PAGE.replace("https:", "http:"))
    assert leads_away(address)


@pytest.mark.parametrize(
    ("address", "expected"),
    [("java\tscript:x", "javascript"), ("MAILTO:a@b", "mailto"), ("a:b", "a"), ("a/b:c", "https"), ("//[x", "")],
)
def test_an_address_has_a_scheme(address: str, expected: str) -> None:
    assert scheme(address) == expected


@pytest.mark.parametrize(
    ("address", "file", "anchor"),
    [
        ("", "threats/x/index.html", ""),
        ("#a", "threats/x/index.html", "a"),
        ("#%D9%86", "threats/x/index.html", "ن"),
        ("#ن", "threats/x/index.html", "ن"),
        ("?q=1", "threats/x/index.html", ""),
        (".", "threats/x/index.html", ""),
        ("..", "threats/index.html", ""),
        ("../y/#b", "threats/y/index.html", "b"),
        ("../y", "threats/y", ""),
        ("../../", "index.html", ""),
        ("../../a%20b.json", "a b.json", ""),
        ("../../data/\tx.json", "data/x.json", ""),
        ("..\\y\\", "threats/y/index.html", ""),
        ("../../../", "/index.html", ""),
        ("/threats/", "/threats/index.html", ""),
        ("http://[x", "http://[x", ""),
    ],
)
def test_an_address_names_a_file_and_an_anchor(address: str, file: str, anchor: str) -> None:
    assert file_and_anchor(address, "threats/x/index.html") == (file, anchor)


@pytest.mark.parametrize("address", ["https://elsewhere.example/", "//elsewhere.example", "mailto:a@b.example"])
def test_other_hosts_and_schemes_have_no_file(address: str) -> None:
    assert file_and_anchor(address, "threats/x/index.html") is None


def test_a_page_may_be_no_index_and_have_any_name() -> None:
    assert file_and_anchor("#a", "404.html") == ("404.html", "a")
    assert file_and_anchor("b.html", "a b/c?.html") == ("a b/b.html", "")
    assert file_and_anchor("#a", "a b/c?.html") == ("a b/c?.html", "a")
    assert resolve("y", PAGE) == ResolvedAddress("https", "site.invalid", "/threats/x/y", "")
