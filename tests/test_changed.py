"""What has changed since an edition: added, reworded, moved, lost, withdrawn; and nothing where nothing did."""

import re
from pathlib import Path

import pytest

from microsite.history import LEDGER
from microsite.pages import editions
from microsite.project import load
from tests.conftest import run

CLAIMS = "seeds/sources/harbour-report/claims.yml"
EDITION = """- id: 2026-12
  frozen: '2026-12-01'
  manifest: '{digest}'
  changes: {changes}
"""


def _edit(root: Path, old: str, new: str, name: str = CLAIMS) -> None:
    path = root / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new), "utf-8")


def _record(root: Path, day: str) -> None:
    done = run("record.py", root, "--date", day)
    assert done.returncode == 0, done.stderr


def _page(root: Path) -> str:
    project, findings = load(root)
    assert findings == []
    (page,) = [p for p in editions.pages(project.corpus) if p.address.page == "editions/2026-12.md"]
    return page.text().partition("\n# ")[2]


@pytest.fixture
def frozen(toy: Path) -> Path:
    """The toy with its claims recorded and an edition frozen after that."""
    _record(toy, "2026-11-24")
    lines = (toy / LEDGER).read_text("utf-8").count("\n")
    (toy / "seeds/editions.yml").write_text(EDITION.format(digest="0" * 64, changes=lines))
    return toy


def test_nothing_changed(frozen: Path) -> None:
    assert "<strong>No claim has changed since.</strong>" in _page(frozen)
    assert "##" not in _page(frozen)


def test_each_kind_of_change_stands_under_its_briefing(frozen: Path) -> None:
    text = (frozen / CLAIMS).read_text("utf-8")
    match = re.search(r"- id: harbour-report-001\n  at: (\S+)\n  says: (.*)\n", text)
    assert match
    _edit(frozen, match.group(2), 'Silt, the report says, has "doubled" {{ twice }} <b>.')
    first = re.search(r"- id: harbour-report-002\n(?:  .*\n)*?  strength: (\w+)\n", text)
    assert first
    _edit(frozen, first.group(0), first.group(0).replace(f"strength: {first.group(1)}", "strength: speculated"))
    withdrawn = "  withdrawn: {date: 2026-12-03, reason: It was a misreading.}\n"
    last = (frozen / CLAIMS).read_text("utf-8").rstrip("\n").rpartition("\n- id: ")[2].splitlines()[0]
    cited = [p for p in (frozen / "seeds").rglob("*") if p.suffix in (".md", ".yml") and last in p.read_text("utf-8")]
    if cited == [frozen / CLAIMS]:
        (frozen / CLAIMS).write_text((frozen / CLAIMS).read_text("utf-8").rstrip("\n") + "\n" + withdrawn)
    _record(frozen, "2026-12-03")
    page = _page(frozen)
    silting = page.partition("{: #silting }")[2].partition("\n## ")[0]
    assert "harbour-report-001" in silting
    assert "<strong>reworded</strong>, 3 December 2026." in silting
    assert "&#123;&#123; twice &#125;&#125; &#60;b&#62;" in silting
    assert f"<strong>now of another strength</strong>, 3 December 2026. Before: {first.group(1)}" in page
    if cited == [frozen / CLAIMS]:
        assert "Why: It was a misreading." in page


def test_changes_before_the_edition_are_not_told(frozen: Path) -> None:
    assert "added" not in _page(frozen)
    _edit(frozen, "changes: ", "changes: 0 # ", "seeds/editions.yml")
    assert _page(frozen).count("<strong>added</strong>") >= 9


def test_the_list_names_every_edition(frozen: Path) -> None:
    project, _ = load(frozen)
    index = next(iter(editions.pages(project.corpus))).text()
    assert "| [2026-12](2026-12.md) | 1 December 2026 | 0 |" in index


def test_a_frozen_page_is_named_on_the_living_one(frozen: Path) -> None:
    ledger = frozen / "seeds/ledger/addresses.jsonl"
    ledger.write_text('{"page": "/threats/silting/", "since": "2026-11-24", "anchors": []}\n')
    done = run("build.py", frozen, SITE_URL="https://host.example/project/")
    assert done.returncode == 0, done.stderr
    silting = (frozen / "site/threats/silting/index.html").read_text("utf-8")
    assert 'href="https://host.example/project/e/2026-12/threats/silting/"' in silting
    assert 'href="../../editions/2026-12/"' in silting
    assert "Frozen copies" not in (frozen / "site/threats/ferry-loss/index.html").read_text("utf-8")
