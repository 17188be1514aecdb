"""The benchmark: an invented corpus that is sound and always the same, a stopwatch, a table in its place."""

import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from microsite.__main__ import STAMP, main
from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.site.freshness import is_fresh
from tests.benchmarks.growth import shape
from tests.benchmarks.growth.alone import alone
from tests.benchmarks.growth.corpus import write_project
from tests.benchmarks.growth.edit import edit_one_claim
from tests.benchmarks.growth.kept import Measured, keep, kept
from tests.benchmarks.growth.preview import seen
from tests.benchmarks.growth.rows import BARE, BUILD, HUGO, SEARCHED, UNCHANGED, rows
from tests.benchmarks.growth.run import run
from tests.benchmarks.growth.stopwatch import Cost, measured, size_of
from tests.benchmarks.growth.table import BEGIN, END, measurements, placed
from tests.commands import as_for_a_user
from tests.project_copies import ROOT


def _files(root: Path) -> dict[str, bytes]:
    """Return what was written; what a check before this kept is none of it."""
    files = (path for path in root.rglob("*") if path.is_file() and ".build" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("bench") / "two"
    root.mkdir()
    write_project(root, 2, ROOT)
    return root


@pytest.mark.turns(6, on=4)
def test_an_invented_corpus_has_no_findings_and_the_size_that_was_asked_for(project: Path) -> None:
    loaded, findings = load(project)
    assert [*findings, *check(loaded)] == []
    corpus = loaded.corpus
    assert (len(corpus.sources), len(corpus.threats), len(corpus.actors)) == (4, 30, 90)
    assert len(corpus.claims) == len(corpus.seeds.changes) == 946
    assert any(claim.figure for claim in corpus.claims.values())
    assert any(claim.works for claim in corpus.claims.values())


@pytest.mark.long
def test_it_is_the_same_each_time(project: Path, tmp_path: Path) -> None:
    write_project(tmp_path, 2, ROOT)
    assert _files(tmp_path) == _files(project)


_TINY = {
    "SOURCES": {"survey": (24, 12), "notice": (6, 5)}, "CITATIONS": 4, "THREATS": 3, "ACTORS": 5, "TERMS": 6,
    "EVENTS": 3, "PLACES": 2, "RELATIONS": 3, "QUESTIONS": 2, "WORKS": 4, "CHECKS": 3, "TOPICS": 2,
    "PARTS": 3, "RELATED": 1,
}  # fmt: skip


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in _TINY.items():
        monkeypatch.setattr(shape, name, value)
    monkeypatch.setattr("os.environ", as_for_a_user({}))
    (tmp_path / "tiny").mkdir()
    write_project(tmp_path / "tiny", 1, ROOT)
    return tmp_path / "tiny"


@pytest.mark.turns(6, on=5)
def test_a_tiny_one_passes_the_check_and_its_phases_make_what_the_command_makes(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["check", "--root", str(tiny)]) == 0
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    alone("phases", "build", folder=tiny)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", STAMP)  # as in every command
    assert is_fresh(tiny, tiny / "site")
    by_phases = (tiny / "site").rename(tmp_path / "by phases")
    assert main(["build", "--force", "--root", str(tiny)]) == 0
    assert _files(by_phases) == _files(tiny / "site")


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


def test_what_takes_too_long_is_stopped_with_its_children_and_says_so(tmp_path: Path) -> None:
    late = "import pathlib, time; time.sleep(2); pathlib.Path('late').write_text('x')"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {late!r}])"
    cost = measured([sys.executable, "-c", child], tmp_path, limit=0.6)
    assert cost.note == "over 0 minutes"
    time.sleep(2)
    assert not (tmp_path / "late").exists()
    # A build takes note of every file of the project.
    assert list(tmp_path.iterdir()) == []


def _measured(size: int, **costs: Cost) -> Measured:
    named = {name.replace("_", " "): cost for name, cost in costs.items()}
    return Measured(size, "2020-01-01", "a machine", 473 * size, 500 * size, named)


def _sizes() -> list[Measured]:
    names = ("read", "check", "generate", "render", BUILD.replace(" ", "_"))
    small = dict.fromkeys(names, Cost(cpu=1.0, wall=2.0, memory=3_000_000, left=4_000_000))
    large = dict.fromkeys(names, Cost(cpu=12.0, wall=2.0, memory=6_000_000)) | {"assets": Cost(note="over 20 minutes")}
    return [
        replace(
            one,
            costs={
                **one.costs,
                BARE: Cost(cpu=2.0 * one.size),
                HUGO: Cost(cpu=0.5 * one.size),
                UNCHANGED: Cost(cpu=0.6),
                SEARCHED: Cost(left=123_456),
            },
        )
        for one in (_measured(1, **small), _measured(10, **large))
    ]


def test_the_table_says_growth_and_ratios() -> None:
    text = measurements(_sizes())
    assert "Measured on 2020-01-01: a machine." in text
    assert "| 10 × | read | 12.0 | 2.0 | 6 |   | 12.0 × | 2.0 × | 10.0 × |" in text
    assert "| 1 × | 473 | 500 | 300 % | 0.50 × | 0.50 × | not measured | 2.00 × | not measured |" in text
    assert "| 10 × | assets | over 20 minutes |" in text
    assert "| Nothing changed, processor | ≤ 0.4 s | 0.6 s | 0.6 s |" in text
    assert "| First search | ≤ 200 KB at 42 × | 123 KB | 123 KB |" in text
    assert "| `make check` on one changed file | ≤ 1.0 s | not measured | not measured |" in text
    assert "| 10 × | first search |   |   |   | 0.1 |" in text
    page = placed(f"before\n{BEGIN}\nformer words\n{END}\nafter", text)
    assert page.startswith(f"before\n{BEGIN}\n\nMeasured")
    assert page.endswith(f"\n\n{END}\nafter")
    assert "former words" not in page
    with pytest.raises(ValueError, match="expected a line"):
        placed("nothing", text)


def test_what_was_measured_is_kept_size_by_size(tmp_path: Path) -> None:
    small, large = _sizes()
    keep(tmp_path, large)
    keep(tmp_path, small)
    assert kept(tmp_path) == [small, large]
    keep(tmp_path, replace(small, costs={"read": Cost(note="failed")}))
    assert [one.costs["read"].note for one in kept(tmp_path)] == ["failed", ""]


def test_a_size_that_fails_ends_the_bench_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not run(tmp_path / "no project", tmp_path / "kept", 1, "2020-01-01", 60)
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("1 ×: ")
    assert "No such file or directory" in line
    assert kept(tmp_path / "kept") == []


def test_a_phase_that_fails_is_named_and_nothing_is_measured_after_it(tiny: Path) -> None:
    (tiny / "docs" / "verify.md").unlink()
    with pytest.raises(RuntimeError, match=r"^check: .*verify\.md"):
        list(rows(tiny, ROOT, 1, 60))


def test_a_preview_that_ends_by_itself_is_not_waited_for(tiny: Path) -> None:
    (tiny / "docs" / "verify.md").unlink()
    with pytest.raises(RuntimeError, match="the preview ended"):
        seen(tiny, ROOT, 600)


@pytest.mark.turns(6, on=2)
def test_one_claim_is_edited_and_the_project_is_still_sound(project: Path, tmp_path: Path) -> None:
    root = tmp_path / "edited"
    shutil.copytree(project, root)
    before = load(project)[0].corpus.claims
    edit_one_claim(root)
    loaded, findings = load(root)
    assert [*findings, *check(loaded)] == []
    changed = [key for key, claim in loaded.corpus.claims.items() if claim.says != before[key].says]
    assert len(changed) == 1
    assert loaded.corpus.claims[changed[0]].says == f"Indeed {before[changed[0]].says}"


@pytest.mark.long
def test_an_edit_is_timed_until_the_preview_shows_it(toy: Path) -> None:
    cost = seen(toy, ROOT, 120, rest=0.5)
    assert not cost.note
    assert 0 < cost.wall < 120
    assert not cost.cpu
    claims = load(toy)[0].corpus.claims.values()
    assert [claim.says.count("Indeed ") for claim in claims if "Indeed" in claim.says] == [4]
    assert seen(toy, ROOT, 0).note == "over 0 minutes"
    row = measurements([Measured(1, "2020-01-01", "a machine", 1, 1, {"seen": cost})])
    assert f"| 1 × | seen |   | {cost.wall:.2f} |" in row


def test_the_page_has_a_place_for_the_table() -> None:
    page = (ROOT / "docs" / "development" / "speed.md").read_text("utf-8")
    assert placed(page, "measured").count("measured\n\n") == 1
