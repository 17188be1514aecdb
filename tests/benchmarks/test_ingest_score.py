"""The page that says how well ingest reads, and the command that asks for a scorer."""

from pathlib import Path
from typing import Any, Final

import pytest

from tests.benchmarks.ingest_score.__main__ import main
from tests.benchmarks.ingest_score.table import means, page

_NONE: Final = {"truth": 0, "found": 0, "made": 0, "good": 0, "precision": None}


def _document(score: float, **kinds: tuple[int, int, float]) -> dict[str, Any]:
    rows = {name: {"truth": t, "found": f, "precision": p} for name, (t, f, p) in kinds.items()}
    return {"kinds": {"quote": _NONE, **rows}, "score": score, "ctl": 0, "brk": 3, "cpu": 1.26}


_PAPER: Final = _document(91.4, paragraph=(40, 38, 0.95), heading=(10, 10, 1.0)) | {
    "cite": {"truth": 8, "found": 6, "made": 6, "good": 6, "precision": 1.0}
}
_SCAN: Final = {"score": 100.0, "message": "no text layer"}


def test_a_row_says_what_was_found_and_what_of_it_is_right() -> None:
    text = page({"a.pdf": _PAPER, "scan.pdf": _SCAN}, ["reader 1.2"], "2026-11-29, Linux")
    rows = [line for line in text.splitlines() if line.startswith(("| a.pdf", "| scan.pdf"))]
    assert rows == [
        "| a.pdf | 91 | 95 / 95 | 100 / 100 |  |  |  |  | 75 / 100 | 3 | 0 | 1.3 s |",
        "| scan.pdf | refused | | | | | | | | | | |",
    ]
    header = next(line for line in text.splitlines() if line.startswith("| document"))
    assert {row.count("|") for row in rows} == {header.count("|")}
    assert "\n\nMeasured 2026-11-29, Linux; read by reader 1.2.\n\n" in text


def test_a_format_has_the_mean_of_its_documents_and_scans_do_not_count() -> None:
    documents = {"a.pdf": _PAPER, "b.pdf": _document(80.6), "c.md": _document(99.0), "scan.pdf": _SCAN}
    assert means(documents) == pytest.approx({"md": 99.0, "pdf": 86.0})


def test_a_folder_without_a_scorer_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"{tmp_path.name}: expected score.py and dev/ in this folder\n"
