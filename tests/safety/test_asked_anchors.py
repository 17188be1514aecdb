"""What written pages lead to on hand-written ones: taken out, it is said by the check, not by a hundred warnings."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from microsite.corpus.project import Project, load
from microsite.site.before_build import asked_anchors, check_before_build
from microsite.site.before_build.asked_anchors import ASKED
from microsite.site.generate import plan
from tests.project_copies import ROOT, TOY, copy_toy

WITH_ANCHOR = [asked.address for asked in ASKED if asked.address.anchor]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_toy(tmp_path_factory.mktemp("asked") / "toy")


@pytest.fixture
def toy(copy: Path) -> Iterator[Path]:
    """The toy, whose pages are as they were after each test."""
    before = {page: page.read_text("utf-8") for page in (copy / "docs").glob("*.md")}
    yield copy
    for page, text in before.items():
        page.write_text(text, "utf-8")


def _findings(root: Path) -> list[str]:
    project, findings = load(root)
    assert findings == []
    return [f"{found.place}: {found.code}: {found.message}" for found in check_before_build(project)]


@pytest.mark.turns(3)
@pytest.mark.parametrize("anchor", [address.anchor for address in WITH_ANCHOR])
def test_a_heading_without_the_anchor_is_one_finding_whose_words_mend_it(anchor: str, toy: Path) -> None:
    (address,) = (each for each in WITH_ANCHOR if each.anchor == anchor)
    page = toy / "docs" / address.page
    before = page.read_text("utf-8")
    heading = re.compile(rf"^(#+) .* \{{: #{anchor} \}}$", re.MULTILINE)
    renamed, count = heading.subn(r"\1 Another heading", before)
    assert count == 1
    page.write_text(renamed, "utf-8")
    # A link of another hand-written page to the same place is a finding of its own.
    (said,) = (each for each in _findings(toy) if "pages written from the seeds" in each)
    assert said.startswith(f"docs/{address.page}:1:1: broken-anchor: ")
    (typed,) = re.findall(r"type (\{.*\}) at", said)
    page.write_text(renamed.replace("Another heading", f"Another heading {typed}"), "utf-8")
    assert _findings(toy) == []


def test_a_page_that_is_not_there_is_one_finding(toy: Path) -> None:
    (toy / "docs" / "teaching.md").unlink()
    project, _ = load(toy)
    assert [f"{found.place}: {found.code}" for found in asked_anchors.check(project)] == [
        "docs/teaching.md:1:1: broken-link"
    ]


def _led_to(project: Project) -> set[tuple[str, str]]:
    """Return the places on hand-written pages that pages written from seeds lead to."""
    own = "|".join(re.escape(page.name) for page in project.pages)
    link = re.compile(rf"\]\((?:\.\./)*(?P<page>{own})(?:#(?P<anchor>[^)\s]+))?[)\s]")
    texts = (page.text() for page in plan(project).pages)
    return {(found["page"], found["anchor"] or "") for text in texts for found in link.finditer(text)}


@pytest.mark.parametrize("root", [TOY, pytest.param(ROOT, marks=pytest.mark.turns(4))], ids=["toy", "this site"])
def test_nothing_else_is_asked_for(root: Path) -> None:
    project, _ = load(root)
    found = _led_to(project)
    asked = {(each.address.page, anchor) for each in ASKED for anchor in (each.address.anchor, "")}
    assert {(page, anchor) for page, anchor in found if page != "index.md"} <= asked
    assert ("method.md", "strength") in found
