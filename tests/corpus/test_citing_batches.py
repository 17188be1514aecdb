"""Pages are formatted in batches. A batch changes nothing of what is said of a page, and little is asked anew."""

from pathlib import Path

import pytest

from microsite.corpus.citations import this_site
from microsite.corpus.citations.this_site import Citable, biblatex, citable, format_pages
from microsite.model.site import Site

SITE = Site("The lamps")


def _items(count: int) -> list[Citable]:
    titles = ("Claim {0}", "“Light” & *shade* {0}", "چراغ <b>{0}</b>", "{{{{ {0} }}}}, or not")
    return [citable(SITE, f"/claims/x-{n}/", "entry", titles[n % 4].format(n), None, exact=True) for n in range(count)]


@pytest.mark.parametrize("style", ["Chicago", "APA"])
def test_batches_say_what_one_call_says(monkeypatch: pytest.MonkeyPatch, style: str) -> None:
    items = _items(9)
    whole, entries = format_pages(items, style), biblatex(items)
    monkeypatch.setattr(this_site, "AT_ONCE", 3)
    assert format_pages(items, style) == whole
    assert biblatex(items) == entries
    assert len(set(whole.values())) == len(entries) == 9


def test_a_page_more_changes_one_batch(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(this_site, "AT_ONCE", 3)
    format_pages(_items(7), "Chicago", tmp_path)
    before = {path.name: (path / "chicago").read_bytes() for path in tmp_path.iterdir()}
    format_pages(_items(8), "Chicago", tmp_path)
    after = {path.name: (path / "chicago").read_bytes() for path in tmp_path.iterdir()}
    assert len(after) > 2
    assert sum(after[name] != before.get(name) for name in after) == 1


def test_a_small_site_has_one_batch(tmp_path: Path) -> None:
    format_pages(_items(3), "Chicago", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["chicago"]
