"""A source's own list of references becomes works that its citations lead to; what is not certain is said."""

from pathlib import Path

import pytest

from tests.commands import Done, run

WORKS = "seeds/references.yml"
LIST = (
    "Holm, B. (2004). Mud of the deep basin. Pier Letters, 3, 1-9. doi:10.1234/mud.4",
    "Lind, C., Marsh, A., Quist, D., et al. (2010). Piers in the spring of a dry year. Pier Letters, 4, 10-19.",
    "Oduya, Mercy. 1998. Channels of the North. Lowmarket Press.",
    "Zeman, K. (2001). Ropes of hemp. Pier Letters, 5, 20-29.",
)
TEXT = (
    "The basin was measured again in the summer (Holm, 2004). Piers fell, as Lind et al. (2010) counted them.",
    "The channel was old (Oduya, 1998), and Holm (2004) says how old. Nobody knew (Keane, 1999), nor asked.",
)


@pytest.fixture
def page(toy: Path, tmp_path: Path) -> Path:
    path = tmp_path / "paper.html"
    prose, listed = ("".join(f"<p>{text}</p>" for text in texts) for texts in (TEXT, LIST))
    path.write_text(f"<h1>Silt again</h1>{prose}<h2>References</h2>{listed}", "utf-8")
    assert run("ingest.py", toy, str(path), "--id", "silt-paper").returncode == 0
    return path


def _import(toy: Path, page: Path, *arguments: str) -> Done:
    return run("import_references.py", toy, str(page), "--cited-by", "silt-paper", *arguments)


def _unresolved(toy: Path) -> list[str]:
    return [line for line in run("check.py", toy).stdout.splitlines() if 'unresolved-citation: "' in line]


def test_every_citation_that_the_list_knows_leads_to_a_work(toy: Path, page: Path) -> None:
    before = (toy / WORKS).read_text("utf-8")
    assert [line.split('"')[1] for line in _unresolved(toy)] == [
        "Holm, 2004", "Lind et al., 2010", "Oduya, 1998", "Keane, 1999",
    ]  # fmt: skip
    done = _import(toy, page)
    assert done.returncode == 0, done.stderr
    assert "works added to references.yml: 2; works that were there and are cited now: 1" in done.stdout
    assert "entries of the list for which no citation was found, left out: 1: Zeman, K. (2001)" in done.stdout
    assert 'citations that lead to no entry of the list for certain: 1: "Keane, 1999"' in done.stdout
    assert ['"Keane, 1999" at s' in line for line in _unresolved(toy)] == [True]
    after = (toy / WORKS).read_text("utf-8")
    assert after.startswith(before.split("  established")[0].rstrip("\n"))
    new = after.split("- key: holm-2004\n")[1]
    assert "    title: Mud of the deep basin\n" in new
    assert '    DOI: "10.1234/mud.4"\n' in new
    assert "  reconstructed: false\n  cited_as:\n  - {source: silt-paper, key: holm-2004}\n" in new
    assert "names these authors, and others without their names" in new.split("- key: lind-marsh")[-1]


def test_a_work_that_is_there_is_cited_by_one_source_more(toy: Path, page: Path) -> None:
    _import(toy, page)
    oduya = (toy / WORKS).read_text("utf-8").split("- key: oduya-1998\n")[1].split("\n- key:")[0]
    assert oduya.count("source: ") == 2
    assert "{source: silt-paper, key: oduya-1998}" in oduya


def test_what_the_list_lacks_becomes_a_work_if_that_is_asked_for(toy: Path, page: Path) -> None:
    done = _import(toy, page, "--unlisted")
    assert done.returncode == 0, done.stderr
    assert _unresolved(toy) == []
    keane = (toy / WORKS).read_text("utf-8").split("- key: keane-1999\n")[1]
    assert 'title: "[Cited as Keane, 1999]"' in keane
    assert "standing: unresolved\n  reconstructed: true\n" in keane
    assert not [line for line in run("check.py", toy).stdout.splitlines() if line.startswith(WORKS)]


def test_a_second_run_changes_nothing(toy: Path, page: Path) -> None:
    _import(toy, page, "--unlisted")
    once = (toy / WORKS).read_bytes()
    done = _import(toy, page, "--unlisted")
    assert "works added to references.yml: 0; works that were there and are cited now: 0" in done.stdout
    assert (toy / WORKS).read_bytes() == once


def test_a_dry_run_writes_nothing(toy: Path, page: Path) -> None:
    before = (toy / WORKS).read_bytes()
    assert "works would be added to references.yml: 2;" in _import(toy, page, "--dry-run").stdout
    assert (toy / WORKS).read_bytes() == before


@pytest.mark.parametrize(
    ("source", "text", "said"),
    [
        ("no-such", "<h1>A</h1><p>It fell.</p>", 'no source "no-such" was read here; run python3 scripts/ingest.py'),
        ("../x", "<h1>A</h1><p>It fell.</p>", "was read here; run python3 scripts/ingest.py"),
        ("harbour-report", "<h1>A</h1><p>It fell.</p>", "no list of references could be read in it; --unlisted"),
        ("harbour-report", "", "empty-text-layer"),
    ],
)
def test_what_cannot_be_done_is_said(toy: Path, tmp_path: Path, source: str, text: str, said: str) -> None:
    (tmp_path / "other.html").write_text(text, "utf-8")
    before = (toy / WORKS).read_bytes()
    done = run("import_references.py", toy, str(tmp_path / "other.html"), "--cited-by", source)
    assert done.returncode == 1
    assert said in done.stderr
    assert (toy / WORKS).read_bytes() == before
