"""seeds/moved.yml is the way out that findings name: it works for every page, leads somewhere, and breaks nothing."""

import shutil
from html import unescape
from pathlib import Path

import pytest

from microsite.corpus.project import load
from microsite.site.before_build import check_before_build
from microsite.site.planned_addresses import check_addresses_planned
from tests.commands import run
from tests.forks import run_copy
from tests.project_copies import copy_toy

MOVED = "seeds/moved.yml"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_toy(tmp_path_factory.mktemp("given up") / "toy")


def _check(root: Path, moved: str) -> list[str]:
    (root / MOVED).write_text(moved, "utf-8")
    project, findings = load(root)
    findings += check_addresses_planned(project)
    assert {finding.place.file for finding in findings} <= {MOVED, "docs/method.md"}
    return [str(finding) for finding in findings]


def _to(*pairs: tuple[str, str]) -> str:
    return "".join(f"- from: {old}\n  to: {new}\n" for old, new in pairs)


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("/threats/silting/#gone", 'seeds/moved.yml:2:7: broken-anchor: /threats/silting/ has no anchor "gone"'),
        ("/method/#gone", 'seeds/moved.yml:2:7: broken-anchor: /method/ has no anchor "gone"'),
        ("/threats/silting/#key-figures", ""),
        ("/threats/silting/#cite-apa", ""),
        ("/method/#strength", ""),
        ("/y/#gone", ""),
    ],
)
def test_an_anchor_that_is_not_there_is_said_before_anything_is_built(project: Path, to: str, said: str) -> None:
    assert _check(project, _to(("/x/", to), ("/y/", "/threats/"))) == []
    found = [str(each) for each in check_before_build(load(project)[0])]
    assert [each.partition(";")[0] for each in found] == [said] * bool(said)


NOWHERE: dict[str, tuple[str, int, str]] = {
    "to itself": (_to(("/z/", "/z/")), 1, "/z/ → /z/"),  # Pharaoh-Labs/teamarr#535
    "to its own anchor": (_to(("/z/", "/z/#a")), 1, "/z/ → /z/#a"),
    "round two": (_to(("/x/", "/y/"), ("/y/", "/x/")), 2, "/x/ → /y/ → /x/"),
    "round three": (_to(("/x/", "/y/"), ("/y/", "/v/#a"), ("/v/", "/x/")), 3, "/v/#a → /x/"),
    "into a circle of others": (_to(("/w/", "/x/"), ("/x/", "/y/"), ("/y/", "/x/")), 2, "/x/ → /y/ → /x/"),
    "round anchors": (
        _to(("/threats/silting/#a", "/threats/silting/#b"), ("/threats/silting/#b", "/threats/silting/#a")),
        2,
        "goes round in a circle",
    ),
    "to a page that never was": (_to(("/x/", "/threats/nothing/")), 1, "there is no page /threats/nothing/"),
    "over a step to one that never was": (_to(("/x/", "/y/"), ("/y/", "/nothing/")), 1, "there is no page /nothing/"),
    "to a file name": (_to(("/x/", "/method.md/")), 1, "there is no page /method.md/"),
    "to an edition": (_to(("/x/", "/e/2026-12/threats/silting/")), 1, "there is no page /e/2026-12/"),
    "to another site": (_to(("/x/", "https://elsewhere.example/")), 1, "expected an address from the root"),
    "to another site, without its scheme": (_to(("/x/", "//elsewhere.example/")), 1, "expected an address"),
    "up and out": (_to(("/x/", "/../../x/")), 1, "expected an address"),
    "a page that is there": (_to(("/method/", "/threats/")), 1, "same-address"),
    "twice the same": (_to(("/x/", "/threats/"), ("/x/", "/actors/")), 1, "same-address"),
    "twice the same anchor": (
        _to(("/threats/silting/#x", "/threats/"), ("/threats/silting/#x", "/")), 1, "same-address"
    ),
    "the home page": (_to(("/", "/threats/")), 1, "the home page stays where it is"),
    "an anchor of a page that never was": (_to(("/threats/nothing/#a", "/threats/")), 1, "there is no page /threats/"),
    "an anchor of a page that is given up": (
        _to(("/x/", "/threats/"), ("/x/#a", "/threats/")), 1, "is given up itself, and stands for its anchors"
    ),
    "an anchor of a page that people write": (
        _to(("/method/#old", "/threats/")), 1, 'put <span id="old"></span> where its subject stands now'
    ),
    "a term that is there": (_to(("/glossary/#channel", "/threats/")), 1, "/glossary/#channel is still there"),
    "a section that is there": (_to(("/threats/silting/#caveats", "/threats/")), 1, "still there; take this record"),
    "a heading that is there": (_to(("/threats/silting/#what-it-costs", "/threats/")), 1, "same-anchor"),
    "the box of citations": (_to(("/data/#cite-this", "/threats/")), 1, "same-anchor"),
    "the pages of editions": (_to(("/e/2026-12/threats/x/", "/threats/")), 1, "stay"),
    "the index of a folder, by its file": (_to(("/threats/index/", "/actors/")), 1, "same-address"),
}  # fmt: skip
"""What is written, how many findings it has, and words of each."""


@pytest.mark.parametrize("case", NOWHERE)
def test_what_leads_nowhere_is_found(case: str, project: Path) -> None:
    moved, count, words = NOWHERE[case]
    said = _check(project, moved)
    assert len(said) == count, said
    assert any(words in line for line in said), said


@pytest.mark.parametrize(
    "moved",
    [
        _to(("/old-guide/", "/method/")),
        _to(("/old-guide/", "/method/#editors")),
        _to(("/a/b/c/", "/b/"), ("/b/", "/method/")),
        _to(("/a_b.c/", "/threats/silting/")),
        "- from: /x/\n  to: /y/\n- from: /y/\n  withdrawn: {date: 2026-12-01, reason: It went.}\n",
        _to(("/threats/silting/#mud", "/threats/silting/#founding")),
        _to(("/assets/x/", "/")),
        _to(("/moved/x/", "/")),
    ],
)
def test_what_leads_to_a_page_is_no_finding(moved: str, project: Path) -> None:
    assert _check(project, moved) == []


def _files(root: Path) -> set[str]:
    paths = (path for path in root.rglob("*") if path.is_file() and ".build" not in path.parts)
    return {path.relative_to(root).as_posix() for path in paths}


GIVEN_UP = (
    _to(("/old-guide/", "/method/#editors"), ("/development/old-note/", "/old-guide/"), ("/threats/dredging/", "/"))
    + "- from: /retired/\n  withdrawn: {date: 2026-12-03, reason: 'Nobody \\<b>read\\</b> \\{\\{ it \\}\\}; گول.'}\n"
)


@pytest.mark.turns(6, on=1)
def test_pages_at_the_top_lead_on_and_the_checkout_is_as_it_was(toy: Path) -> None:
    before = _files(toy)
    shutil.copy(toy / "docs/method.md", toy / "docs/old-guide.md")
    (toy / "docs/old-guide.md").unlink()  # the page that was, until it was given up
    (toy / MOVED).write_text(GIVEN_UP, "utf-8")
    done = run_copy("build.py", toy, SITE_URL="https://host.example/sub/")
    assert done.returncode == 0, done.stderr
    guide = (toy / "site/old-guide/index.html").read_text("utf-8")
    assert 'content="0; url=../method/#editors"' in guide
    assert '<link rel="canonical" href="https://host.example/sub/method/#editors">' in guide
    assert 'url=../../old-guide/"' in (toy / "site/development/old-note/index.html").read_text("utf-8")
    assert 'url=../.."' in (toy / "site/threats/dredging/index.html").read_text("utf-8")
    retired = (toy / "site/retired/index.html").read_text("utf-8")
    assert "What stood here was withdrawn on 3 December 2026." in retired
    assert 'href="../assets/' in retired
    assert not (toy / "site/moved").exists()
    assert run("check.py", toy).stdout == "", "what the generator wrote is no page of people"
    assert run("check.py", toy, "--site", str(toy / "site")).stdout == ""
    written = {name for name in _files(toy) - before if name.startswith("docs/")}
    assert {name for name in written if name.count("/") == 1} == set(), "nothing among the pages of people"
    (toy / MOVED).unlink()
    assert run("generate.py", toy).returncode == 0
    assert not (toy / "docs/moved").exists() or not any((toy / "docs/moved").rglob("*.md"))
    assert run("check.py", toy).stdout == ""


@pytest.mark.long
@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_so_do_they_with_every_engine(engine: str, toy: Path) -> None:
    (toy / MOVED).write_text(GIVEN_UP, "utf-8")
    done = run_copy("build.py", toy, "--engine", engine)
    assert done.returncode == 0, done.stderr
    site = toy / f"site-{engine}"
    assert 'url=../method/#editors"' in unescape((site / "old-guide/index.html").read_text("utf-8"))
    assert "withdrawn on 3 December 2026" in (site / "retired/index.html").read_text("utf-8")
    assert not (site / "moved").exists()


def test_what_lost_address_says_to_write_passes(toy: Path) -> None:
    ledger = toy / "seeds/ledger/addresses.jsonl"
    ledger.parent.mkdir(exist_ok=True)
    ledger.write_text('{"page": "/old-guide/", "since": "2026-12-01", "anchors": ["a"]}\n', "utf-8")
    said = run("check.py", toy).stdout
    assert f'{ledger.relative_to(toy)}:1:1: lost-address: "/old-guide/" was published and is gone' in said
    assert _check(toy, _to(("/old-guide/", "/method/"))) == []
