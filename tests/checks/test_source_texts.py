"""With the texts at hand: what holds, and what is found when a byte, a name or a number is not as it was."""

import shutil
from pathlib import Path

import pytest

from tests.commands import run
from tests.project_copies import TOY

TEXTS = TOY / "texts"


def _check(root: Path, texts: Path) -> list[str]:
    lines = run("check.py", root, SOURCE_TEXTS=str(texts)).stdout.splitlines()
    return [line for line in lines if ": see " not in line]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A copy of the toy's texts to doctor."""
    return Path(shutil.copytree(TEXTS, tmp_path / "texts"))


def test_the_toy_holds(toy: Path, texts: Path) -> None:
    assert _check(toy, texts) == []


def test_a_renamed_file_is_known_by_its_bytes(toy: Path, texts: Path) -> None:
    (texts / "letter.txt").rename(texts / "another name.txt")
    assert _check(toy, texts) == []


def test_a_doctored_text_is_found(toy: Path, texts: Path) -> None:
    path = texts / "letter.txt"
    path.write_text(path.read_text("utf-8").replace("forty", "fifty"))
    found = _check(toy, texts)
    assert [line.split(": ")[1] for line in found] == ["text-differs", "text-differs"]
    assert all(line.startswith("seeds/sources/gull-letter/passages.yml:") for line in found)


def test_a_doctored_record_is_found(toy: Path, texts: Path) -> None:
    path = toy / "seeds" / "sources" / "gull-letter" / "passages.yml"
    path.write_text(path.read_text("utf-8").replace('"40"', '"41"'))
    codes = [line.split(": ")[1] for line in _check(toy, texts)]
    assert codes == ["figure-not-in-passage"] * 2 + ["text-differs", "passages-edited"]


def test_a_record_of_before_there_were_checksums_holds(toy: Path, texts: Path) -> None:
    path = toy / "seeds" / "sources" / "gull-letter" / "passages.yml"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("checksum:")))
    assert _check(toy, texts) == []


def test_a_missing_text_and_a_name_that_is_not_written(toy: Path, texts: Path) -> None:
    (texts / "letter.txt").unlink()
    path = toy / "seeds" / "actors" / "friends-of-brill.md"
    path.write_text(path.read_text("utf-8").replace("- name: Friends of Brill", "- name: Friends of Brill Bay"))
    assert [line.split(": ")[1] for line in _check(toy, texts)] == ["alias-not-in-source", "text-missing"]
