"""What a page says to those who link to it, and the links at its foot."""

import html
import re
import struct
from pathlib import Path

import pytest

from tests.project_copies import ROOT

_META = re.compile(r'<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)">')


def _meta(page: Path) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in _META.findall(page.read_text("utf-8"))}


def test_without_an_address_no_address_is_made_up(toy_site: Path) -> None:
    meta = _meta(toy_site / "site" / "threats" / "silting" / "index.html")
    assert meta["og:title"] == "Silting of the harbour"
    assert meta["og:type"] == "article"
    assert len(meta["og:description"]) > 10
    assert meta["twitter:card"] == "summary"
    assert not {"og:url", "og:image"} & set(meta)
    assert _meta(toy_site / "site" / "index.html")["og:type"] == "website"


def test_with_an_address_links_from_elsewhere_have_a_picture(placed_site: Path) -> None:
    meta = _meta(placed_site / "site" / "threats" / "silting" / "index.html")
    assert meta["og:url"] == "https://host.example/a/sub/threats/silting/"
    assert meta["og:image"] == "https://host.example/a/sub/assets/card.png"
    assert meta["twitter:card"] == "summary_large_image"
    assert (placed_site / "site" / "assets" / "card.png").is_file()


@pytest.mark.parametrize(("name", "size"), [("card", (1200, 630)), ("touch-icon", (180, 180))])
def test_pictures_are_as_large_as_said(name: str, size: tuple[int, int]) -> None:
    data = (ROOT / "docs" / "assets" / f"{name}.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == size
    assert len(data) < 100_000


def test_the_foot_leads_to_what_this_site_has(toy_site: Path) -> None:
    page = (toy_site / "site" / "threats" / "silting" / "index.html").read_text("utf-8")
    foot = page[page.index('<nav class="foot"') :]
    links = re.findall(r'<a href="([^"]+)"', foot[: foot.index("</nav>")])
    assert "../../data/" in links
    assert "../../data/changes.atom" in links
    assert {"../../method/", "../../verify/", "../../teaching/", "../../editions/", "../../contributing/"} <= set(links)
    assert "https://creativecommons.org/licenses/by/4.0/" in links
    there = [link for link in links if not link.startswith("http")]
    assert [link for link in there if not (toy_site / "site" / "threats" / "silting" / link).exists()] == []
    assert '<link rel="apple-touch-icon" href="../../assets/touch-icon.png">' in page
