"""Lists that are too long for one page are cut; the addresses of their entries stay. Short lists stay whole."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microsite.corpus import pagination
from microsite.corpus.corpus import Corpus
from microsite.corpus.pagination import LONG, PageParts, Pagination, letter_part, paginate, year_part
from microsite.corpus.project import Project, load
from microsite.model.address import Address
from microsite.model.edtf import EdtfDate
from microsite.model.kind import Kind
from microsite.model.kinds import EVENT, TERM, WORK
from microsite.model.urls import term
from microsite.site.generate import plan
from microsite.site.links import check_site, read_site
from microsite.site.planned_addresses import check_addresses_planned
from microsite.site.published_addresses import published_addresses
from microsite.site.write_docs import write
from tests.benchmarks.growth.corpus import write_project
from tests.benchmarks.growth.units import Unit
from tests.project_copies import ROOT, TOY, copy_toy

GOLDEN = ROOT / "tests/pages/golden_parts"
PAGES = (
    "glossary/index.md", "glossary/in/l.md", "bibliography/index.md", "timeline/index.md", "timeline/in/undated.md",
    "figures/index.md", "relations/index.md", "relations/in/f.md", "relations/roles/water.md", "questions/index.md",
    "claims/index.md", "claims/in/gull-letter.md", "threats/index.md", "actors/index.md", "places/index.md",
    "places/in/b.md",
)  # fmt: skip


ALL: Final = dict.fromkeys(LONG, 0)
"""Lengths from which every list is cut, however short."""


def _planned(root: Path) -> tuple[Project, Mapping[str, str | bytes]]:
    """The project and its files, every list cut."""
    project, findings = load(root)
    with patch.object(pagination, "LONG", ALL):
        assert findings == check_addresses_planned(project) == []
        return project, dict(plan(project).files())


@pytest.fixture(scope="module")
def planned() -> dict[str, str]:
    _, files = _planned(TOY)
    return {name: text for name, text in files.items() if isinstance(text, str)}


@pytest.fixture(scope="module")
def cut_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy project with every list cut, rendered; the folder of its site."""
    root = copy_toy(tmp_path_factory.mktemp("cut") / "toy")
    write(*_planned(root))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(root / "site")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return root / "site"


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str, planned: dict[str, str], request: pytest.FixtureRequest) -> None:
    expected = GOLDEN / name
    if request.config.getoption("--write-expected"):
        expected.parent.mkdir(parents=True, exist_ok=True)
        expected.write_text(planned[name], "utf-8")
    assert planned[name] == expected.read_text("utf-8")


@pytest.mark.parametrize("root", [TOY, ROOT], ids=["toy", "real"])
def test_short_lists_are_whole(root: Path) -> None:
    corpus = load(root)[0].corpus
    assert paginate(corpus).cut == {}
    address = term(next(iter(corpus.terms)))
    assert paginate(corpus).canonical_address(address) == address


def _differing() -> Corpus:
    """The toy, in which a claim differs from what was found elsewhere: then every list has an entry."""
    corpus = load(TOY)[0].corpus
    checks = [check.model_copy(update={"result": "qualifies"}) for check in corpus.seeds.checks]
    return Corpus(replace(corpus.seeds, checks=checks), corpus.site)


def test_a_list_is_cut_above_its_length_and_not_at_it() -> None:
    corpus = _differing()
    at = {name: sum(map(len, own.values())) for name, own in Pagination(corpus, ALL).cut.items()}
    assert at.keys() == LONG.keys()
    assert Pagination(corpus, at).cut == {}
    below = {name: number - 1 for name, number in at.items()}
    assert Pagination(corpus, below).cut.keys() == LONG.keys()


def test_digits_come_before_the_letters_and_other_scripts_after_them() -> None:
    corpus = load(TOY)[0].corpus
    first = next(iter(corpus.terms.values()))
    names = {"nine": "9/11", "tide": "Tide", "pond": "تالاب", "elan": "Élan", "sand": "Sand"}
    terms = [first.model_copy(update={"id": identifier, "term": name}) for identifier, name in names.items()]
    cut = Pagination(Corpus(corpus.seeds.having(TERM, terms), corpus.site), ALL).cut["glossary"]
    assert [part.name for part in cut] == ["digits", "e", "s", "t", "other-scripts"]


def test_a_corpus_is_cut_once_for_the_same_lengths() -> None:
    corpus = _differing()
    assert paginate(corpus) is paginate(corpus)
    assert paginate(replace(corpus)) is not paginate(corpus)
    with patch.object(pagination, "LONG", ALL):
        assert paginate(corpus).cut.keys() == LONG.keys()
    assert paginate(corpus).cut == {}


@pytest.mark.long
def test_every_link_and_anchor_of_a_cut_site_leads_somewhere(cut_site: Path) -> None:
    assert list(check_site(cut_site, cut_site.parent)) == []


def test_every_address_of_the_undivided_lists_is_kept(toy_site: Path, cut_site: Path) -> None:
    whole, cut = published_addresses(read_site(toy_site / "site")), published_addresses(read_site(cut_site))
    lost = {
        page: sorted(anchors - there)
        for page, anchors in whole.items()
        if anchors and (there := cut[page]) is not None and anchors - there
    }
    assert lost == {}
    assert whole["/glossary/"] == frozenset({"channel", "low-water"})


def test_links_lead_to_the_part_and_the_list_too(cut_site: Path) -> None:
    pages = read_site(cut_site)
    claims = [page for name, page in pages.items() if name.startswith(("claims/", "threats/")) and "/in/" not in name]
    targets = [target for page in claims for target in page.links if "glossary/" in target or "timeline/" in target]
    assert [target for target in targets if "/in/" in target]
    assert not [target for target in targets if "#" in target and "/in/" not in target]


def test_parts_promise_nothing_of_their_own(cut_site: Path) -> None:
    """A list that becomes shorter is one page again; what stood on its parts has an address that stays."""
    pages = published_addresses(read_site(cut_site))
    assert "/glossary/" in pages
    assert not [page for page in pages if "/in/" in page or "/roles/" in page]


def test_a_part_says_where_it_stands_and_leads_on(cut_site: Path) -> None:
    html = (cut_site / "glossary" / "in" / "l" / "index.html").read_text("utf-8")
    assert '<a class="md-path__link" href="../../">Glossary</a>' in html
    assert ">All: Glossary</a>" in html
    assert "before: <a" in html


def _of(parts: PageParts) -> dict[str, str]:
    return {identifier: part.name for part, ids in parts.items() for identifier in ids}


@cache
def _toy() -> Corpus:
    return load(TOY)[0].corpus


@given(st.data())
def test_entries_stay_where_they_are_when_others_are_added(data: st.DataObject) -> None:
    whole = _toy()
    gone = data.draw(st.sets(st.sampled_from(sorted({*whole.terms, *whole.events, *whole.works}))))
    seeds = whole.seeds
    kinds: tuple[Kind[Any], ...] = (TERM, EVENT, WORK)
    for kind in kinds:
        seeds = seeds.having(kind, [record for record in seeds.of(kind) if kind.id_of(record) not in gone])
    before, after = Pagination(whole, ALL).cut, Pagination(Corpus(seeds), ALL).cut
    for name in ("glossary", "timeline", "bibliography"):
        left = _of(after.get(name, {}))
        assert left.items() <= _of(before[name]).items()
        assert len(left) == len({*_of(before[name])} - gone)


def test_names_of_parts_are_addresses() -> None:
    assert letter_part("Ölpreis").name == "o"
    assert letter_part("٣ صدا").name in ("digits", "other-scripts")
    assert letter_part("“Quoted”").anchor == "letter-q"
    assert year_part(EdtfDate("2021-08/2023")).name == "2021"
    assert year_part(None).anchor == "undated"


def _shell(root: Path, ids: list[str]) -> dict[str, int]:
    """Return the bytes of the HTML of briefings, rendered without the pages that they lead to."""
    project = load(root)[0]
    files = plan(project).files()
    # Macros look for one page to know that any are written.
    wanted = {"data/index.md", *(Address(f"threats/{identifier}.md").page for identifier in ids)}
    write(project, {name: text for name, text in files.items() if name in wanted})
    command = [sys.executable, "-m", "mkdocs", "build", "--no-strict", "--site-dir", str(root / "site")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return {each: (root / "site" / "threats" / each / "index.html").stat().st_size for each in ids}


@pytest.mark.long
def test_a_briefing_does_not_grow_with_the_site(tmp_path: Path) -> None:
    """The same briefings, alone and among twice as many: navigation, scripts and head are the same to a few bytes."""
    ids, sizes = list(Unit(1).threats[:5]), []
    for size in (1, 2):
        root = tmp_path / str(size)
        root.mkdir()
        write_project(root, size, ROOT)
        sizes.append(_shell(root, ids))
    small, large = (sum(each.values()) for each in sizes)
    assert small > 100_000
    assert abs(large / small - 1) < 0.03
