"""The teaching guide of this site shows what there is to teach."""

from pathlib import Path

from microsite.corpus.project import load
from tests.pages.test_teaching import _article
from tests.project_copies import ROOT


def test_the_guide_shows_every_briefing_that_can_be_taught(real_site: Path) -> None:
    article = _article(real_site, "teaching")
    taught = [threat.id for threat in load(ROOT)[0].corpus.threats.values() if threat.teaching]
    assert taught
    assert [name for name in taught if f'href="../threats/{name}/"' not in article] == []
    assert "{{" not in article


def test_every_reading_list_has_its_page(real_site: Path) -> None:
    lists = load(ROOT)[0].corpus.lists
    assert lists
    assert [name for name in lists if not (real_site / "site/lists" / name / "index.html").is_file()] == []
