"""How long this site's pages are on a phone, and where what matters stands on them."""

from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.page_look.measure import PHONE, look, orphans
from tests.benchmarks.page_look.pages import briefings, longest_actor
from tests.chromium import needs_chromium
from tests.project_copies import ROOT
from tests.serving import served
from tests.tabs import Tab
from tests.turns import by_turns

pytestmark = needs_chromium


def test_briefings_are_read_and_not_searched_through(tab: Tab, real_site: Path) -> None:
    site, shown = real_site / "site", tab(reduced_motion="reduce")
    with served(site) as address:
        looks = {name: look(shown, address + name, PHONE, axe=False) for name in briefings(site)}
        actor = look(shown, address + longest_actor(site), PHONE, axe=False)
    assert len(looks) == 15
    assert {name: each.account for name, each in looks.items() if (each.account or 9999) > 1350} == {}
    assert {name: each.answer for name, each in looks.items() if (each.answer or 9999) > PHONE[1]} == {}
    assert median(each.agreement for each in looks.values() if each.agreement) <= 7 * PHONE[1]
    assert max(each.height for each in looks.values()) <= 20_000
    assert actor.height <= 25_000
    assert {each.shift for each in looks.values()} == {0}


PAGES = (
    *(f"threats/{path.stem}/" for path in sorted((ROOT / "seeds/threats").glob("*.md"))),
    "", "actors/iran/", "actors/is-kp/", "questions/", "questions/attacks-inside-iran/", "glossary/", "timeline/",
    "figures/", "relations/", "method/", "teaching/", "sources/takeover-paper/", "lists/three-weeks-migration/",
)  # fmt: skip


@pytest.mark.parametrize("path", by_turns([(path,) for path in PAGES], 5))
def test_no_marker_begins_a_line(tab: Tab, real_site: Path, path: str) -> None:
    shown = tab(reduced_motion="reduce")
    with served(real_site / "site") as address:
        assert set(orphans(shown, address + path).values()) == {0}
