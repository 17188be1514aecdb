"""Another team begins its own site, with the wheel and nothing else of this repository, as README says it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.authoring.test_new_project import FIRST
from tests.chromium import needs_chromium
from tests.commands import as_for_a_user
from tests.project.test_wheel import wheel
from tests.project_copies import ROOT

__all__ = ["wheel"]

pytestmark = [pytest.mark.long, needs_chromium]

PAPER = """<h1>Ponds of the Upper Meadow</h1><h2>What was counted</h2>
<p>In the spring of 2019 two walkers counted frogs in the ponds of the upper meadow. They found 214 frogs in seven
ponds. The largest pond held more than half of them.</p>
<h2>What it may mean</h2>
<p>The walkers think that shade helps the frogs. Three of the ponds had dried up by July. Nobody counted again in the
autumn, so that it is not known how many were left.</p>"""

CLAIMS = (
    ("s1.p1.s1", "Frogs were counted by two people, in spring 2019.", "finding", "asserted"),
    ("s1.p1.s3", "One pond alone had most of the frogs.", "finding", "asserted"),
    ("s2.p1.s1", "Shade, the walkers believe, is good for frogs.", "argument", "argued"),
    ("s2.p1.s2", "By July, 3 ponds were dry.", "finding", "asserted"),
    ("s2.p1.s3", "In autumn no count was made again.", "finding", "asserted"),
)

BRIEFING = """---
title: Frogs of the meadow
short: How many there were, and what nobody counted.
bottom_line: Two people counted the frogs once, the paper says. [@my-source-001]
actors:
- actor: walkers
  part: counted the frogs
  claims: [my-source-001]
caveats:
- There is one paper, and nobody else counted. [@editors]
reviewed: 2026-11-30
---

## What was counted

**My paper.** One pond alone had most of the frogs. [@my-source-002] By July, 3 ponds were dry. [@my-source-004]

## What it may mean

**My paper.** Shade, the walkers believe, is good for frogs. [@my-source-003] In autumn no count was made
again. [@my-source-005]
"""

ACTOR = """---
name: The walkers
kind: community
short: Those who counted.
reviewed: 2026-11-30
---
"""

FILLED_IN = {
    "title: null": "title: Ponds of the Upper Meadow",
    "publisher: null": "publisher: Meadow Walkers",
    "edtf: 2000/2100": "edtf: 2019",
    "inferred: true": "inferred: false",
    "basis: Not established yet.": "basis: Printed on its cover.",
}


def _typed(commands: str, at: Path) -> str:
    """Type lines into a shell that stops at the first that fails; return what was printed."""
    environment = as_for_a_user({"PYTHONPATH": "", "MICROSITE": ""})
    del environment["MICROSITE"]
    done = subprocess.run(  # the lines are those of README
        ["bash", "-euc", commands],  # noqa: S607
        cwd=at,
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def _told() -> list[str]:
    """Return the blocks of commands by which README begins a site."""
    section = (ROOT / "README.md").read_text("utf-8").partition("## Start your own site")[2].partition("\n## ")[0]
    return re.findall(r"```\n(.*?)```", section, re.DOTALL)


def _fill_in(root: Path) -> None:
    """Say what the source is, write five claims, each by its own command, and a page that cites them."""
    path = root / "seeds" / "sources" / "my-source" / "source.yml"
    text = path.read_text("utf-8")
    for old, new in FILLED_IN.items():
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    for claim in CLAIMS:
        flags = "--source my-source --at {} --says '{}' --kind {} --strength {}".format(*claim)
        _typed(f".venv/bin/microsite new claim {flags}", root)
    (root / "seeds" / "actors" / "walkers.md").write_text(ACTOR, "utf-8")
    (root / "seeds" / "threats" / "frogs.md").write_text(BRIEFING, "utf-8")


def test_from_an_empty_folder_to_a_site_of_ones_own(wheel: Path, tmp_path: Path, page: Page) -> None:
    begin, own = _told()
    shutil.copy(wheel, tmp_path)
    page.set_content(PAPER)
    (tmp_path / "paper.pdf").write_bytes(page.pdf())
    _typed(begin, tmp_path)
    root = tmp_path / "my-site"
    assert ">Themes</a>" in (root / "site" / "index.html").read_text("utf-8")
    _typed(own, root)
    _fill_in(root)
    _typed("make test", root)
    site = {path: path.read_text("utf-8") for path in sorted((root / "site").rglob("*.html"))}
    assert root / "site" / "themes" / "frogs" / "index.html" in site
    seeds = {path: path.read_text("utf-8") for path in sorted((root / "seeds").rglob("*.*")) if path.is_file()}
    assert [path for path, text in (site | seeds).items() if FIRST.search(text)] == []
    assert [path for path, text in site.items() if "scripts/" in text] == []
