"""The benchmark: an invented corpus that is sound and always the same, a stopwatch, a table in its place."""

import sys
from pathlib import Path

import pytest

from microsite.bench.corpus import write_project
from microsite.bench.stopwatch import Cost, measured, size_of
from microsite.bench.table import BEGIN, END, measurements, placed
from microsite.checks import check
from microsite.project import load
from tests.conftest import ROOT


def _files(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("bench") / "two"
    root.mkdir()
    write_project(root, 2, ROOT)
    return root


def test_an_invented_corpus_has_no_findings_and_the_size_that_was_asked_for(project: Path) -> None:
    loaded, findings = load(project)
    assert [*findings, *check(loaded)] == []
    corpus = loaded.corpus
    assert (len(corpus.sources), len(corpus.threats), len(corpus.actors)) == (4, 30, 90)
    assert len(corpus.claims) == len(corpus.seeds.changes) == 946
    assert any(claim.figure for claim in corpus.claims.values())
    assert any(claim.works for claim in corpus.claims.values())


def test_it_is_the_same_each_time(project: Path, tmp_path: Path) -> None:
    write_project(tmp_path, 2, ROOT)
    assert _files(tmp_path) == _files(project)


def test_the_stopwatch_counts_time_and_memory_of_children_too(tmp_path: Path) -> None:
    child = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(10**7)); b = bytes(10**8)'])"
    cost = measured([sys.executable, "-c", child], tmp_path)
    idle = measured([sys.executable, "-c", "import time; time.sleep(0.5)"], tmp_path)
    assert cost.cpu > idle.cpu
    assert cost.memory > 10**8
    assert cost.memory >= idle.memory
    assert idle.wall > 0.5 > idle.cpu
    with pytest.raises(RuntimeError, match="no such thing"):
        measured([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path)
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "x").write_bytes(b"12345")
    assert size_of(tmp_path / "deep") == 5


def test_the_table_says_growth_and_ratios() -> None:
    names = ("read", "check", "generate", "render", "trim", "index", "links", "plain material")
    small = {name: Cost(cpu=1.0, wall=2.0, memory=3_000_000, left=4_000_000) for name in names}
    large = {name: Cost(cpu=12.0, wall=2.0, memory=3_000_000) for name in names}
    text = measurements({1: small, 10: large}, {1: 5, 10: 50}, {1: 7, 10: 7000}, "2020-01-01")
    assert "10 ×: 7,000 claims, 50 pages" in text
    assert "| 10 × | read | 12.0 | 2.0 | 3 |   | 12.0 × (10 × the work) |" in text
    assert "| 1 × | 300 % | 1.00 × | 7.00 × | not measured |" in text
    page = placed(f"before\n{BEGIN}\nold\n{END}\nafter", text)
    assert page.startswith(f"before\n{BEGIN}\n\nMeasured")
    assert page.endswith(f"\n\n{END}\nafter")
    assert "old" not in page
    with pytest.raises(ValueError, match="expected a line"):
        placed("nothing", text)


def test_the_page_has_a_place_for_the_table() -> None:
    page = (ROOT / "docs" / "development" / "speed.md").read_text("utf-8")
    assert placed(page, "measured").count("measured\n\n") == 1
