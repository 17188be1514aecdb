"""Ids and files whose names are trouble: on Windows, to MkDocs, or to whoever opens them."""

import os
from pathlib import Path

import pytest

from microsite.checks.rules import check
from microsite.corpus.project import load


def _findings(root: Path) -> list[str]:
    project, findings = load(root)
    return [f"{finding.place}: {finding.code}" for finding in [*findings, *check(project)]]


@pytest.mark.parametrize("name", ["con", "aux", "nul", "com1", "lpt9", "index"])  # numpy/numpy#19340: a file called aux
def test_an_id_that_becomes_a_file_is_a_name_that_files_can_have(name: str, toy: Path) -> None:
    path = toy / "seeds/topics.yml"
    path.write_text(path.read_text("utf-8").replace("id: water", f"id: {name}"), "utf-8")
    assert "seeds/topics.yml:3:7: same-address" in _findings(toy)


@pytest.mark.parametrize(
    "file", ["seeds/pipe.yml", "seeds/glossary.yml", "docs/pipe.md", "docs/assets/pipe.css", "mkdocs.yml"]
)
def test_a_pipe_is_refused_and_nobody_waits_for_it(file: str, toy: Path) -> None:
    (toy / file).unlink(missing_ok=True)
    os.mkfifo(toy / file)
    assert [line for line in _findings(toy) if line.startswith(f"{file}:1:1: ")]


@pytest.mark.parametrize(
    "file", ["seeds/threats/loop", "docs/loop", "docs/loop.md", "seeds/sources/loop", "mkdocs.yml"]
)
def test_a_link_to_itself_is_refused(file: str, toy: Path) -> None:
    (toy / file).unlink(missing_ok=True)
    (toy / file).symlink_to(toy / file)
    assert f"{file}:1:1: unsafe-file" in _findings(toy)


@pytest.mark.parametrize("file", ["docs/name.md", "docs/caf\udce9.md", "seeds/caf\udce9.yml", "docs/assets/\udcff.css"])
def test_a_name_that_is_no_text_is_refused(file: str, toy: Path) -> None:
    (toy / file).write_text("# x\n", "utf-8")
    lines = _findings(toy)
    assert bool([line for line in lines if "\\udce9" in line or "\\udcff" in line]) == (file != "docs/name.md")
    assert all(line.encode("utf-8") for line in lines), "can be printed where nothing but UTF-8 is taken"
