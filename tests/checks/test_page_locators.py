"""A page of a source, cited in prose: with stop and space, by the printed number, and it leads to a passage."""

import re
from pathlib import Path

import pytest

from microsite.checks.rules import check
from microsite.corpus.project import load
from tests.commands import run

SILTING = Path("seeds/threats/silting.md")
GULLS = Path("seeds/sources/gull-letter")


def _paged(toy: Path, locator: str) -> None:
    """Let the letter have a page that is printed iv, and the page 5 of the file; cite it with ``locator``."""
    for name, old, new in (
        ("source.yml", "paged: false", "paged: true"),
        ("passages.yml", '"p1", kind: "paragraph"', '"p1", kind: "paragraph", page: 1, label: "iv"'),
        ("passages.yml", '"p2", kind: "paragraph"', '"p2", kind: "paragraph", page: 5'),
    ):
        path = toy / GULLS / name
        text = path.read_text("utf-8")
        assert old in text
        # With pages, the checksum of ingest is another; a file without one says nothing.
        path.write_text(re.sub(r"^checksum: .*\n", "", text.replace(old, new), flags=re.MULTILINE), "utf-8")
    page = toy / SILTING
    page.write_text(page.read_text("utf-8").replace("@oduya-1998, p. 12]", f"@gull-letter, {locator}]"), "utf-8")


@pytest.mark.turns(2)
@pytest.mark.parametrize(("locator", "anchor"), [("p. 5", "p2"), ("p. iv", "p1"), ("pp. 5-7", "p2"), ("p2", "p2")])
def test_a_page_leads_to_its_first_passage(toy: Path, locator: str, anchor: str) -> None:
    _paged(toy, locator)
    assert run("generate.py", toy).returncode == 0
    assert f"sources/gull-letter.md#at-{anchor})" in (toy / "docs" / "threats" / "silting.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("locator", "message"),
    [
        ("p. 1", 'in gull-letter no passage begins on "p. 1"; passages begin on iv, 5'),
        ("p5", 'gull-letter has no passage "p5"; gull-letter has p1 to p2'),
    ],
)
def test_a_page_that_is_not_there(toy: Path, locator: str, message: str) -> None:
    _paged(toy, locator)
    project, _ = load(toy)
    (found,) = [each for each in check(project) if each.code == "unknown-passage"]
    assert found.place.file == str(SILTING)
    assert found.message.startswith(message)
    assert found.message.endswith("; page 5 is written p. 5") == (locator == "p5")


CLAIMS = GULLS / "claims.yml"


def _claimed(toy: Path, at: str, page: str) -> None:
    """Let a claim on the letter, which has a page printed iv and the page 5 of the file, name a page."""
    _paged(toy, "p. 5")
    path = toy / CLAIMS
    text = path.read_text("utf-8")
    assert f"  at: {at}\n" in text
    path.write_text(text.replace(f"  at: {at}\n", f"  at: {at}\n  page: {page}\n", 1), "utf-8")


@pytest.mark.turns(2)
@pytest.mark.parametrize(("at", "page"), [("p1.s1", "iv"), ("p1.s1", "5"), ("p2.s1", "5")])
def test_a_claim_names_the_page_of_its_passage(toy: Path, at: str, page: str) -> None:
    _claimed(toy, at, page)
    project, findings = load(toy)
    assert [each for each in [*findings, *check(project)] if each.place.file == str(CLAIMS)] == []
    claim = next(each for each in project.corpus.claims.values() if each.page and each.locators == (at,))
    assert run("generate.py", toy).returncode == 0
    said = f"paragraph {at[1]}, sentence 1, page {page}"
    assert said in (toy / "docs" / "claims" / f"{claim.id}.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("at", "page", "message"),
    [
        ("p1.s1", "7", "p1.s1 stands on page iv or 5 of gull-letter; write page: iv or page: 5"),
        ("p1.s1", "1", "p1.s1 stands on page iv or 5 of gull-letter; write page: iv or page: 5"),
        ("p2.s1", "iv", "p2.s1 stands on page 5 of gull-letter; write page: 5"),
    ],
)
def test_a_claim_names_another_page(toy: Path, at: str, page: str, message: str) -> None:
    _claimed(toy, at, page)
    (found,) = [each for each in check(load(toy)[0]) if each.place.file == str(CLAIMS)]
    assert (found.code, found.message, found.place.column) == ("wrong-page", message, 9)


def test_a_claim_names_a_page_of_a_text_without_any(toy: Path) -> None:
    path = toy / CLAIMS
    path.write_text(path.read_text("utf-8").replace("  at: p2.s1\n", "  at: p2.s1\n  page: 3\n", 1), "utf-8")
    (found,) = check(load(toy)[0])
    assert (found.code, found.message) == ("page-without-pages", "the text of gull-letter has no pages; delete page: 3")


def test_readers_see_the_page_of_a_passage(toy: Path) -> None:
    _paged(toy, "p. 5")
    assert run("generate.py", toy).returncode == 0
    page = (toy / "docs" / "sources" / "gull-letter.md").read_text("utf-8")
    assert "words), page iv" in page
    assert "words), page 5" in page
