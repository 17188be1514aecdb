"""What CONTRIBUTING says of adding a source, word for word: from a printed paper to a clean check."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from microsite.model.hint import Hint
from microsite.model.source import Source
from tests.chromium import needs_chromium
from tests.commands import Done, run
from tests.project_copies import ROOT
from tests.sources.documents.printed import paragraph, printed
from tests.sources.documents.reference_lists import by_author, works

pytestmark = [pytest.mark.first, pytest.mark.turns(4, on=3)]

SECTION = (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("## Add a source\n")[1].split("\n## ")[0]
LOOK, READ, LIST = (
    "ingest.py paper.pdf --show",
    "ingest.py paper.pdf --id my-source",
    "import_references.py paper.pdf --cited-by my-source",
)
WORKS = works(12)
SOURCE = "seeds/sources/my-source/source.yml"


def test_every_field_and_every_hint_is_named() -> None:
    named = set(re.findall(r"`(\w+)", SECTION)) | set(re.findall(r"[{,] ?(\w+):", SECTION))
    assert {*Source.model_fields, *Hint.model_fields} - named - {"origin"} == set()


def _cited(people: list[str], year: int) -> str:
    families = [name.split(",")[0] for name in people]
    if len(families) > 2:
        return f"{families[0]} et al., {year}"
    return f"{' and '.join(families)}, {year}"


@pytest.fixture
def paper(page: Page, tmp_path: Path) -> Path:
    prose = "".join(
        f"<p>{paragraph(number)} It is known ({_cited(work[0], work[1])}). {paragraph(number + 50, 1)}</p>"
        for number, work in enumerate(WORKS)
    )
    odd = "<p>The silt (KTCC, 1893) was kept for years, and nobody asked (Keane, 1999) what became of it.</p>"
    old = "<p>Larkin, D. (1850). Ropes of the oldest pier. Harbour Review 1, 2-9.</p>"
    listed = "".join(f"<p>{by_author(*work)}</p>" for work in WORKS)
    body = (
        f"<h1>Silt Once More</h1><h2>What was asked</h2>{prose}{odd}<h2>References</h2><div class=l>{old}{listed}</div>"
    )
    style = ".l p { padding-left: 14pt; text-indent: -14pt; font-size: 8pt; text-align: left; hyphens: none }"
    path = tmp_path / "paper.pdf"
    path.write_bytes(printed(page, body, style=style))
    return path


def _do(toy: Path, paper: Path, command: str, *more: str) -> Done:
    assert f"`python3 scripts/{command}`" in SECTION
    script, *arguments = command.split(" ")
    done = run(script, toy, *(str(paper) if each == "paper.pdf" else each for each in arguments), *more)
    assert done.returncode == 0, done.stderr + done.stdout
    return done


def _findings(toy: Path) -> list[str]:
    return [line for line in run("check.py", toy).stdout.splitlines() if line.startswith("seeds/")]


_LEFT_OPEN = {
    "title: null": "title: Silt Once More",
    "authors: []": "authors: [{literal: Harbour Board}]",
    "edtf: 2000/2100": "edtf: 2013-05",
    "inferred: true": "inferred: false",
    "basis: Not established yet.": "basis: Printed on its cover.",
    "about: To be written.": "about: A report on silt, read from a print of it.",
}
"""What ingest leaves to people in a new source.yml, and what somebody types who knows."""


def _fill_in(toy: Path) -> None:
    """Type what check asks of a new source; each is asked for, and nothing of it afterwards."""
    path = toy / SOURCE
    assert len([line for line in _findings(toy) if ": unsaid-source: " in line]) == 4
    text = path.read_text("utf-8")
    for left_open, known in _LEFT_OPEN.items():
        assert left_open in text
        text = text.replace(left_open, known)
    path.write_text(text, "utf-8")
    assert not [line for line in _findings(toy) if ": unsaid-source: " in line]


@needs_chromium
def test_a_paper_becomes_a_source_with_all_its_works(toy: Path, paper: Path) -> None:
    assert f"of {len(WORKS) + 2} works, of which {len(WORKS)} lead to one entry" in _do(toy, paper, LOOK).stderr
    _do(toy, paper, READ)
    _fill_in(toy)
    assert len(_findings(toy)) == len(WORKS) + 2
    done = _do(toy, paper, LIST)
    assert 'lead to no entry of the list for certain: 2: "KTCC, 1893", "Keane, 1999"' in done.stdout
    assert [line.split('"')[1] for line in _findings(toy)] == ["KTCC, 1893", "Keane, 1999"]
    hint = re.search(r"\{not_citation: .*?\}", SECTION)
    assert hint
    (toy / SOURCE).write_text((toy / SOURCE).read_text("utf-8") + f"hints:\n- {hint[0]}\n", "utf-8")
    _do(toy, paper, READ)
    assert "run it again with `--unlisted`" in SECTION
    _do(toy, paper, LIST, "--unlisted")
    assert _findings(toy) == []
    assert run("check.py", toy).returncode == 0
