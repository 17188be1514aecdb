"""What compares this site's weight with the stock theme's: its configuration, its made-up pages, its table."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from microsite.site.html.searched import searched_pages
from microsite.site.search.index import write_index
from tests.benchmarks.page_weight.compare import Pair, heaviest
from tests.benchmarks.page_weight.many import multiply
from tests.benchmarks.page_weight.measure import Weight, middle
from tests.benchmarks.page_weight.query import first_query
from tests.benchmarks.page_weight.stock import configuration
from tests.benchmarks.page_weight.table import page
from tests.chromium import needs_chromium


def _weight(interactive: float, size: int = 1000) -> Weight:
    return Weight({"http://here/": size}, 1, (), 400.0, 3.0, interactive, 0.0)


def test_the_stock_theme_gets_nothing_of_ours(toy_site: Path) -> None:
    plain = configuration("x", toy_site / "docs", toy_site / "stock")
    assert plain["theme"] == {"name": "material", "font": False}
    assert plain["plugins"] == ["search"]
    assert not {"extra_css", "extra_javascript", "custom_dir"} & set(plain)
    assert "/search/index.md" in str(plain["exclude_docs"]).split()
    assert "/threats/silting.md" not in str(plain["exclude_docs"]).split()


def test_the_middle_run_counts() -> None:
    assert middle([_weight(9.0), _weight(1.0), _weight(2.0)]).interactive == 2.0


def test_the_table_says_what_was_measured() -> None:
    pair = Pair("threats/x/", 12, _weight(1200.0, 48_400), _weight(2620.0, 700_000))
    text = page(pair, {12: 150_000, 3000: 191_500}, "2026-01-02, some machine")
    assert "| Transferred | 48 KB | 700 KB |" in text
    assert "| To interactive | 1.20 s | 2.62 s |" in text
    assert "| 3,000 | 192 KB |" in text
    assert text.endswith("Measured on 2026-01-02, some machine.\n")


def test_the_heaviest_briefing_is_found(tmp_path: Path) -> None:
    for name, size in {"a": 10, "b": 30, "c": 20}.items():
        (tmp_path / "threats" / name).mkdir(parents=True)
        (tmp_path / "threats" / name / "index.html").write_text("x" * size)
    assert heaviest(tmp_path) == "threats/b/"


def test_made_up_pages_are_many_different_and_the_same_each_time(toy_site: Path, tmp_path: Path) -> None:
    one, two = (multiply(toy_site / "site", tmp_path / name, 90) for name in ("one", "two"))
    pages = sorted(one.glob("claims/made-up-*/index.html"))
    assert len(list(one.rglob("index.html"))) == 90
    assert len({path.read_text("utf-8") for path in pages}) == len(pages) > 10
    assert [path.read_bytes() for path in pages] == [(two / path.relative_to(one)).read_bytes() for path in pages]


@pytest.mark.turns(6, on=1)
@needs_chromium
def test_the_first_query_is_measured_where_there_is_an_index(browser: Browser, toy_site: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(toy_site / "site", site)
    size = first_query(browser, site, "harbour")
    assert 50_000 < size < 200_000
    shutil.rmtree(site / "pagefind")
    with pytest.raises(ValueError, match="harbour"):
        first_query(browser, site, "harbour")


@pytest.mark.long
@needs_chromium
def test_a_first_query_stays_small_as_a_site_grows(browser: Browser, real_site: Path, tmp_path: Path) -> None:
    many = multiply(real_site / "site", tmp_path / "many", 3000)
    assert write_index(many, searched_pages(many), []) == []
    assert first_query(browser, many, "border") <= 200_000
