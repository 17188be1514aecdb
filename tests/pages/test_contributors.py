"""Who took part is named if they asked for it, as they wish, where they wish; and nobody else."""

from dataclasses import replace
from pathlib import Path

import pytest

from microsite.checks.rules.citation_file import check as citation_file
from microsite.corpus.project import Project, load
from microsite.model.contributor import Contributor
from microsite.model.tree.plain_text import lines
from microsite.pages.types import page_at
from tests.commands import run
from tests.project_copies import TOY

SEED = "seeds/contributors.yml"


@pytest.fixture(scope="module")
def project() -> Project:
    return load(TOY)[0]


def _said(project: Project, file: str) -> str:
    page = page_at(project.corpus, file)
    assert page
    return "\n".join(lines(page.said()))


def test_pages_that_somebody_worked_on_say_who(project: Project) -> None:
    line = "Written by Wren of the Quay. Reviewed by q<u>ay_77* {{ x }}. About contributors"
    assert line in _said(project, "threats/silting.md")
    assert "Written by" in _said(project, "questions/is-silt-the-problem.md")
    assert "Reviewed by" in _said(project, "actors/baker.md")
    assert "Read by Wren of the Quay." in _said(project, "sources/harbour-report.md")
    assert "Wren" not in _said(project, "threats/ferry-loss.md")


def test_the_page_lists_them_with_what_they_did(project: Project) -> None:
    said = _said(project, "contributors/index.md")
    assert "Wren of the Quay, since 2013 (https://orcid.org/0000-0002-1825-0097). wrote: Silting of the harbour" in said
    assert "programmed (the site as a whole)" in said
    page = page_at(project.corpus, "contributors/index.md")
    assert page
    assert "](https://quay.example/~77)" in page.text()


def test_who_takes_their_name_back_is_named_nowhere_and_no_address_goes(toy: Path) -> None:
    (toy / SEED).unlink()
    project, findings = load(toy)
    assert findings == []
    for file in ("threats/silting.md", "actors/baker.md", "sources/harbour-report.md", "contributors/index.md"):
        assert not {"Wren", "q<u>ay"} & set(_said(project, file).split())
    assert "Nobody has asked to be named so far." in _said(project, "contributors/index.md")
    assert "How to be named" in _said(project, "contributors/index.md")


def test_an_edition_which_never_changes_names_nobody(project: Project) -> None:
    frozen = replace(project.corpus, site=replace(project.site, frozen=True))
    for file in ("threats/silting.md", "contributors/index.md"):
        page = page_at(frozen, file)
        assert page
        assert "Wren" not in page.text()


@pytest.mark.turns(2)
@pytest.mark.parametrize(
    ("find", "put", "code", "words"),
    [
        ("0000-0002-1825-0097", "0000-0002-1825-0079", "bad-id", "its last sign does not fit"),
        ("0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097", "bad-id", "write 0000-0002-1825-0097"),
        ("0000-0002-1825-0097", "0000-0002-1825", "bad-id", "such as 0000-0002-1825-0097"),
        ("asked: 2026-11-29\n  ", "", "missing-field", "add the line asked: "),
        ("role: wrote", "role: author", "unknown-word", "wrote, revised, reviewed, read"),
        ("threats: [silting], q", "threats: [silt], q", "unknown-threat", 'no threat "silt"'),
        ("sources: [harbour-report]", "sources: [harbour-reporter]", "unknown-source", 'no source "harbour-reporter"'),
        ("role: read, sources", "role: wrote, sources", "listed-twice", 'the role "wrote" stands twice'),
        ("name: Wren of the Quay", "name: ' '", "empty-text", "nothing is written here"),
        ("https://quay.example/~77", "javascript:alert(1)", "bad-id", "expected"),
        ("asked: 2026-11-29", "asked: 2036-11-29", "future-day", "has not come"),
    ],
)
def test_what_is_wrong_is_said(toy: Path, find: str, put: str, code: str, words: str) -> None:
    text = (toy / SEED).read_text("utf-8")
    (toy / SEED).write_text(text.replace(find, put, 1), "utf-8")
    done = run("check.py", toy)
    assert done.returncode == 1
    assert done.stdout.startswith(f"{SEED}:")
    assert code in done.stdout.split("\n")[0]
    assert words in done.stdout.split("\n")[0]


WISH = ("in_citation_file: false", "in_citation_file: true")
AUTHOR = '- {name: "Wren of the Quay", orcid: https://orcid.org/0000-0002-1825-0097}'


@pytest.mark.parametrize(
    ("wish", "citation", "words"),
    [
        (False, None, ""),
        (False, "title: x\nauthors:\n- name: The team\n", ""),
        (True, None, "there is no CITATION.cff"),
        (True, "title: x\nauthors:\n- name: The team\n", f"add under authors: {AUTHOR}"),
        (True, f"authors:\n{AUTHOR}\n", ""),
        (True, "authors:\n- family-names: Quay\n  name-particle: of the\n  given-names: Wren\n", ""),
        (True, "authors:\n- alias: Wren of the Quay\n", ""),
        (False, f"authors:\n{AUTHOR}\n", "CITATION.cff:2:3: not-credited: Wren of the Quay does not wish"),
        (True, "authors: [\n", "CITATION.cff:2:1: yaml"),
        (True, "- a list\n", "add under authors"),
        (True, "authors: [one, 2, null]\n", "add under authors"),
    ],
)
def test_the_citation_file_names_who_wishes_it(toy: Path, wish: bool, citation: str | None, words: str) -> None:
    text = (toy / SEED).read_text("utf-8")
    (toy / SEED).write_text(text.replace(*WISH) if wish else text, "utf-8")
    if citation is not None:
        (toy / "CITATION.cff").write_text(citation, "utf-8")
    found = [str(each) for each in citation_file(load(toy)[0])]
    assert len(found) == bool(words)
    assert all(words in each for each in found), found


def test_the_last_sign_of_an_orcid_is_worked_out() -> None:
    record = {"name": "x", "asked": "2026-11-29", "did": ({"role": "drew"},)}
    for orcid in ("0000-0002-1694-233X", "0000-0001-5109-3700"):
        assert Contributor.model_validate({**record, "orcid": orcid}).address == f"https://orcid.org/{orcid}"
