"""Hostile and clumsy inputs, each with its finding or its harmless output: a row a case in tests/checks/safety/."""

import csv
import json
import re
import shutil
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from microsite.checks.known_macros import CALLS
from microsite.checks.read_markdown import EXTENSIONS
from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.site.planned_addresses import check_addresses_planned
from microsite.sources.html.address_resolution import leads_away
from tests.commands import run
from tests.forks import run_copy
from tests.pages.test_macros import _defined as defined
from tests.project_copies import ROOT, copy_toy
from tests.tables import read_table
from tests.turns import by_turns
from tests.typed import typed

Case = dict[str, Any]
TABLE = ROOT / "tests/checks/safety"
SHOWN: list[Case] = read_table(TABLE / "shown.yml")
REFUSED: list[Case] = read_table(TABLE / "refused.yml")


def _put(case: Case) -> str:
    word, times = case.get("times", ["", 0])
    return str(case["put"]).replace("@@", word * times)


def _spoil(root: Path, case: Case) -> None:
    """Lay a case over a project: a replaced text, a new file, a link or a folder."""
    path = root / case["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if "link" in case:
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        path.symlink_to(case["link"])
    elif case.get("folder"):
        path.unlink(missing_ok=True)
        path.mkdir()
    elif "find" in case:
        text = path.read_text("utf-8")
        assert text.count(case["find"]) == 1 or "nth" in case, case["name"]
        path.write_text(text.replace(case["find"], _put(case), 1), "utf-8")
    elif "bytes" in case:
        path.write_bytes(bytes(case["bytes"]))
    else:
        path.write_text(_put(case), "utf-8")


class _Text:
    """The text that readers see, and what stands in places that act."""

    def __init__(self, page: Path) -> None:
        tree = LexborHTMLParser(page.read_text("utf-8"))
        programs = [node.text_lexbor() for node in tree.css("script, style")]
        self.data = [text for text in programs if text.lstrip().startswith('{"@context')]
        self.acting = "".join([*(text for text in programs if text not in self.data), *map(_acting_in, tree.css("*"))])
        tree.strip_tags(["script", "style"])
        self.text = tree.root.text_lexbor() if tree.root else ""


def _acting_in(node: LexborNode) -> str:
    """Return the attributes of an element that act."""
    acting = ""
    for name, value in node.attributes.items():
        # A relative address, such as that of a heading, is made of letters and digits of its text.
        elsewhere = name in ("href", "src", "action") and leads_away(value or "")
        if name.startswith("on") or name in ("style", "srcdoc") or elsewhere:
            acting += f" {name}={value}"
    return acting


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy project with every row of shown.yml, built."""
    root = copy_toy(tmp_path_factory.mktemp("safety") / "hostile")
    for case in SHOWN:
        _spoil(root, case)
    done = run_copy("build.py", root)
    assert done.returncode == 0, done.stderr
    return root / "site"


@cache
def _acting(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): _Text(path).acting for path in site.rglob("*.html")}


def _mark(case: Case) -> str:
    found = re.search(r"[aа]\d\d", case["shown"])
    assert found
    return found.group()


def test_the_table_is_long_enough_and_every_row_is_named() -> None:
    names = [case["name"] for case in (*SHOWN, *REFUSED)]
    assert len(names) == len(set(names))
    assert len(names) >= 100


@pytest.mark.turns(6, on=2)
@pytest.mark.parametrize("case", SHOWN, ids=lambda case: case["name"])
def test_texts_are_shown_and_do_nothing(case: Case, hostile: Path) -> None:
    page = _Text(hostile / case["page"] / "index.html")
    assert " ".join(case["shown"].split()) in typed(" ".join(page.text.split()))
    assert [name for name, acting in _acting(hostile).items() if _mark(case) in acting] == []


@pytest.mark.turns(6, on=2)
def test_pages_that_hold_hostile_texts_have_the_elements_of_those_that_do_not(hostile: Path, toy_site: Path) -> None:
    def elements(path: Path) -> dict[str, int]:
        tree = LexborHTMLParser(path.read_text("utf-8"))
        active = tree.css("script, iframe, object, embed, form, base, meta, style, img, input, link")
        return Counter(node.tag or "" for node in active)

    for page in ("threats/silting", "actors/baker", "sources/gull-letter", "glossary", "timeline", "questions", "."):
        assert elements(hostile / page / "index.html") == elements(toy_site / "site" / page / "index.html"), page


@pytest.mark.turns(6, on=2)
def test_data_for_machines_can_be_read(hostile: Path) -> None:
    for path in hostile.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for path in hostile.rglob("*.html"):
        for data in _Text(path).data:
            json.loads(data)
    baker = json.loads(_Text(hostile / "actors/baker/index.html").data[0])["@graph"][0]
    assert baker["name"] == "</title><script>a03</script> baker"


@pytest.mark.turns(6, on=2)
def test_spreadsheets_take_no_text_for_a_formula(hostile: Path) -> None:
    with (hostile / "data/claims.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert rows["gull-letter-001"]["says"] == '\'=HYPERLINK("//evil.example";"a26")'
    assert not [cell for row in rows.values() for cell in row.values() if cell and cell[0] in "=+@\t\r"]


@pytest.mark.parametrize("case", by_turns(((case,) for case in REFUSED), 3), ids=lambda case: case["name"])
def test_what_is_refused_is_said_and_not_built(case: Case, toy: Path) -> None:
    outside = toy.parent / "outside"
    outside.mkdir()
    (outside / "kept.md").write_text("# Kept\n")
    _spoil(toy, case)
    project, findings = load(toy)
    findings += check(project)
    if not findings:
        findings += check_addresses_planned(project)
    lines = [f"{finding.place}: {finding.code}" for finding in findings]
    assert case["finding"] in lines, [str(finding) for finding in findings]
    assert {line.rpartition(": ")[2] for line in lines} <= {case["finding"].rpartition(": ")[2], *case.get("also", [])}
    assert case.get("says", "") in "".join(finding.message for finding in findings)
    assert not any("\n" in str(finding) for finding in findings)
    assert (outside / "kept.md").exists()


def test_a_link_in_the_place_of_a_folder_is_not_written_through(toy: Path) -> None:
    outside = toy.parent / "outside"
    outside.mkdir()
    (outside / "kept.md").write_text("# Kept\n")
    (toy / "docs" / "threats").symlink_to(outside)
    done = run("generate.py", toy)
    assert done.returncode == 1
    assert done.stderr.startswith("docs/threats:1:1: unsafe-file: ")
    assert [path.name for path in outside.iterdir()] == ["kept.md"]


@pytest.mark.turns(2, on=1)
def test_the_rules_know_the_macros_and_the_extensions_that_there_are() -> None:
    assert set(defined(ROOT)) == set(CALLS)
    listed = (ROOT / "mkdocs.yml").read_text("utf-8").partition("markdown_extensions:\n")[2].partition("\n\n")[0]
    named = set(re.findall(r"^  - ([\w.]+)", listed, re.MULTILINE))
    # Of quotation marks a rule sees what was typed.
    assert (named - {"microsite.pages.written_quotes"}) | {"toc", "tables", "fenced_code"} == set(EXTENSIONS)
