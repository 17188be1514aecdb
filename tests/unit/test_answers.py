"""Answers are kept for the very question they answer, and a broken or forbidden place for them costs only time."""

import json
from pathlib import Path

import pytest

from microsite.answers import answered

ANSWER = "«باد» {{ 1 }} <script>\n"


def _never() -> str:
    raise AssertionError("asked again")


def test_the_same_question_is_asked_once(tmp_path: Path) -> None:
    keep = tmp_path / "new" / "x.json"
    assert answered(lambda: ANSWER, ("1.0", "what?"), keep) == ANSWER
    assert answered(_never, ("1.0", "what?"), keep) == ANSWER
    for other in (("1.1", "what?"), ("1.0", "What?"), ("1.0what?",)):
        with pytest.raises(AssertionError, match="asked again"):
            answered(_never, other, keep)
    assert answered(lambda: "another", ("1.1", "what?"), keep) == "another"
    assert answered(lambda: "without a file", ("1.1", "what?"), None) == "without a file"


@pytest.mark.parametrize("broken", ["", "{", "[1]", '{"question": "x", "answer": "y"}', "\udcff"])
def test_a_broken_file_is_no_answer(tmp_path: Path, broken: str) -> None:
    keep = tmp_path / "x.json"
    keep.write_text(broken, "utf-8", "surrogateescape")
    assert answered(lambda: ANSWER, ("q",), keep) == ANSWER
    assert json.loads(keep.read_text("utf-8"))["answer"] == ANSWER
    (tmp_path / "file").write_text("x")
    assert answered(lambda: ANSWER, ("q",), tmp_path / "file" / "x.json") == ANSWER
