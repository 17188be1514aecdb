"""Every briefing of this site can be taught, and the guide shows it."""

from pathlib import Path

from microsite.corpus.project import load
from microsite.model.teaching import Teaching
from microsite.model.vocabulary import DIFFICULTIES
from tests.conftest import ROOT
from tests.pages.test_teaching import _article


def test_every_real_briefing_can_be_taught() -> None:
    corpus = load(ROOT)[0].corpus
    assert [threat.id for threat in corpus.threats.values() if threat.teaching is None] == []
    assert [threat.id for threat in corpus.threats.values() if not threat.short.endswith(".")] == []
    for threat in corpus.threats.values():
        assert isinstance(threat.teaching, Teaching)
        assert all(question.plain().endswith("?") for question in threat.teaching.questions), threat.id
        assert threat.id not in [pairing.page for pairing in threat.teaching.pair_with]


def test_the_guide_shows_what_there_is(real_site: Path) -> None:
    article = _article(real_site, "teaching")
    corpus = load(ROOT)[0].corpus
    assert [t.id for t in corpus.threats.values() if f'href="../threats/{t.id}/"' not in article] == []
    assert [word for word in DIFFICULTIES if f"<strong>{word}</strong>" not in article] == []
    assert "{{" not in article


def test_every_reading_list_says_why_to_read_each_item_and_has_its_page(real_site: Path) -> None:
    lists = load(ROOT)[0].corpus.lists
    assert len(lists) >= 3
    for identifier, each in lists.items():
        assert all(len(item.note) > 40 for item in each.items), identifier
        assert (real_site / "site/lists" / identifier / "index.html").is_file()
