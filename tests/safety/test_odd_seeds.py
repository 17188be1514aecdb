"""Works, terms and headings full of odd signs: what a finding says is typed, and then they are built as they are.

The seeds are those of ``checks/broken/odd-signs``, put together from public reports against other tools.
A new case is a row in TYPED.
"""

import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.commands import run
from tests.forks import run_copy
from tests.project_copies import ROOT

SEEDS = ROOT / "tests/checks/broken/odd-signs/seeds"

TYPED = {
    "glossary.yml": {"<rules>": r"\\<rules>"},  # two: within quotation marks, YAML takes one
    "threats/silting.md": {
        "<script>": r"\<script>",
        "</script>": r"\</script>",
        "{{ 7 * 7 }}\n  questions": r"\{\{ 7 \* 7 \}\}" + "\n  questions",
        "{{ 7 * 7 }} {% raw %}.": r"\{\{ 7 * 7 \}\} \{% raw %\}.",
        "[not a link](https://x.example) & {% raw %}": r"\[not a link\](https://x.example) & \{% raw %\}",
        "<others>": r"\<others>",
        "~~no~~": r"\~\~no\~\~",
        "## What it costs\n\nSame": "## What it costs again\n\nSame",
    },
}
"""What is wrong in a file, and what is typed for it."""

SIGNS = (
    ("elan-2", "E\u0301lan vital (2)", "[]"),
    ("zwnj", "می‌روند", '["كابل", "کابل"]'),
    ("quoted", "“Resistance”", "[]"),
)
"""Terms in decomposed letters, with a joiner and in two spellings of one letter, and in quotation marks."""


@pytest.mark.long
def test_what_is_typed_as_said_passes_and_is_built(toy: Path) -> None:
    shutil.copytree(SEEDS, toy / "seeds", dirs_exist_ok=True)
    for name, typed in TYPED.items():
        text = (toy / "seeds" / name).read_text("utf-8")
        for wrong, right in typed.items():
            assert text.count(wrong) == 1, wrong
            text = text.replace(wrong, right)
        (toy / "seeds" / name).write_text(text, "utf-8")
    with (toy / "seeds/glossary.yml").open("a", encoding="utf-8") as file:
        for term in SIGNS:
            file.write('\n- id: {}\n  term: "{}"\n  also: {}\n  definition: A term.\n  basis: ours\n'.format(*term))
    checked = run("check.py", toy)
    assert (checked.returncode, checked.stderr) == (0, "")
    built = run_copy("build.py", toy)
    assert (built.returncode, built.stderr) == (0, "")
    page = LexborHTMLParser((toy / "site/threats/silting/index.html").read_text("utf-8"))
    assert [node.text() for node in page.css("article script")] == []
    assert {"شورا-و-تالاب", "what-it-costs", "what-it-costs-again"} <= {
        node.attributes["id"] for node in page.css("h2")
    }
    terms = LexborHTMLParser((toy / "site/glossary/index.html").read_text("utf-8")).text()
    places = [terms.index(f"\n{name}") for name in ("Channel", "Élan vital", "Low water", "“Resistance”", "UN")]
    assert places == sorted(places)
