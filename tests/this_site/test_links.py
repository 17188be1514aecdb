"""Every link of this site leads somewhere, and everything is near."""

import re
from pathlib import Path

import pytest

from microsite.site.links import check_site


def test_every_link_and_anchor_of_the_real_site(real_site: Path) -> None:
    assert list(check_site(real_site / "site", real_site)) == []


def _links(page: Path) -> set[Path]:
    hrefs = re.findall(r'href="([^"#?:]+)[#?"]', page.read_text("utf-8"))
    targets = {(page.parent / href).resolve() for href in hrefs if not href.startswith("//")}
    return {target / "index.html" if target.is_dir() else target for target in targets}


def test_threats_actors_and_sources_are_two_clicks_away(real_site: Path) -> None:
    site = real_site / "site"
    reached = {site / "index.html"}
    for _ in range(2):
        reached |= {link for page in list(reached) if page.suffix == ".html" and page.exists() for link in _links(page)}
    wanted = {page for folder in ("threats", "actors", "sources") for page in (site / folder).glob("*/index.html")}
    assert len(wanted) >= 20
    assert wanted <= reached


@pytest.mark.parametrize("page", ["method", "fa/method", "fa/questions"])
def test_a_page_without_a_web_address_names_its_own_path(real_site: Path, page: str) -> None:
    said = (real_site / "site" / page / "index.html").read_text("utf-8")
    own = (re.search(rf'<p class="{name}">(.*?)</p>', said, re.DOTALL) for name in ("imprint", "edit report"))
    assert [f"/{page}/" in found[1] for found in own if found] == [True, True]
