"""Addresses that were given up: pages and anchors lead on or say why they are gone; short addresses of claims."""

import html
from pathlib import Path

import pytest

from tests.commands import run
from tests.forks import run_copy

MOVED = """- from: /threats/dredging/
  to: /threats/silting/#founding

- from: /threats/silting/#mud
  to: /glossary/#channel

- from: /actors/old-mayor/
  withdrawn: {date: 2026-12-03, reason: 'Two people were \\<mixed> up; قرص \\{\\{ sorry \\}\\}.'}

- from: /threats/silting/#gone
  withdrawn: {date: 2026-12-03, reason: It was never said.}
"""


@pytest.mark.turns(6, on=4)
def test_old_addresses_are_kept(toy: Path) -> None:
    (toy / "seeds/moved.yml").write_text(MOVED)
    ledger = toy / "seeds/ledger/addresses.jsonl"
    ledger.parent.mkdir(exist_ok=True)
    promised = (("/threats/dredging/", "[]"), ("/threats/silting/", '["mud", "gone"]'), ("/actors/old-mayor/", '["x"]'))
    ledger.write_text("".join(f'{{"page": "{p}", "since": "2026-12-01", "anchors": {a}}}\n' for p, a in promised))
    done = run_copy("build.py", toy)
    assert done.returncode == 0, done.stderr
    leading = (toy / "site/threats/dredging/index.html").read_text("utf-8")
    assert 'content="0; url=../silting/#founding"' in leading
    gone = (toy / "site/actors/old-mayor/index.html").read_text("utf-8")
    assert "withdrawn on 3 December 2026" in gone
    assert "Two people were <mixed> up; قرص {{ sorry }}." in html.unescape(gone)
    silting = (toy / "site/threats/silting/index.html").read_text("utf-8")
    assert '<p id="mud" class="moved">What stood here has moved: <a href="../../glossary/#channel">' in silting
    assert 'id="gone" class="moved">What stood here was withdrawn on 3 December 2026: It was never said.' in silting
    assert "/threats/dredging/" not in (toy / "site/threats/index.html").read_text("utf-8")


def test_what_leads_nowhere_is_found(toy: Path) -> None:
    wrong = "- from: /threats/dredging/\n- from: /x/\n  to: https://elsewhere.example/\n"
    (toy / "seeds/moved.yml").write_text(wrong)
    said = run("check.py", toy).stderr + run("check.py", toy).stdout
    assert "seeds/moved.yml:1:3: moved-nowhere: expected either to: (where it is now) or withdrawn:" in said
    assert "seeds/moved.yml:3:7: bad-id" in said
    (toy / "seeds/moved.yml").write_text("- from: /threats/silting/\n  to: /threats/ferry-loss/\n")
    assert "same-address: the address /threats/silting/ is wanted" in run("check.py", toy).stdout + said


def test_a_claim_has_a_short_address(toy_site: Path) -> None:
    short = (toy_site / "site/c/gull-letter-001/index.html").read_text("utf-8")
    assert 'href="../../claims/gull-letter-001/"' in short
    assert (toy_site / "site/c/gull-letter-005/index.html").is_file(), "a withdrawn claim keeps its short address"
    assert 'href="../../c/gull-letter-001/"' in (toy_site / "site/claims/gull-letter-001/index.html").read_text("utf-8")
