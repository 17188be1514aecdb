"""The page for addresses that do not exist: it helps, at any depth and below a sub-path."""

import re
from pathlib import Path

import pytest

from tests.forks import run_copy


def _every_link_is_absolute_and_leads_somewhere(site: Path, root: str) -> None:
    html = (site / "404.html").read_text("utf-8")
    article = html[html.index("<article") : html.index("</article>")]
    links = re.findall(r'href="([^"]+)"', article)
    assert {f"{root}threats/", f"{root}glossary/", f"{root}data/"} <= set(links)
    assert [link for link in links if not link.startswith(root)] == []
    loaded = re.findall(r'<(?:link rel="(?:icon|stylesheet)" href|script src)="([^"]+)"', html)
    assert any(link.endswith("favicon.svg") for link in loaded)
    for link in [*links, *loaded]:
        target = site / link.removeprefix(root)
        assert (target / "index.html" if link.endswith("/") else target).is_file(), link


def test_below_a_sub_path(placed_site: Path) -> None:
    _every_link_is_absolute_and_leads_somewhere(placed_site / "site", "/a/sub/")


def test_where_no_address_is_known(toy_site: Path) -> None:
    _every_link_is_absolute_and_leads_somewhere(toy_site / "site", "/")


@pytest.mark.turns(6, on=3)
def test_at_the_top_of_a_host(toy: Path) -> None:
    done = run_copy("build.py", toy, SITE_URL="https://host.example/")
    assert done.returncode == 0, done.stderr
    _every_link_is_absolute_and_leads_somewhere(toy / "site", "/")
