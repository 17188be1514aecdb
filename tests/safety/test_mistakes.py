"""Mistakes that people make in seeds and pages: what is said, where, and that what it says to type is right.

A row of ``mistakes/*.yml`` spoils the toy project by ``edits``, names the one ``finding`` that there must be by place
and code, and words that it ``says``. ``typed`` are the edits that the finding tells; after them nothing is wrong. Rows
with a ``report`` were met in public: repository and number.
"""

import shutil
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from microsite.checks.advice import advise
from microsite.checks.future_days import future_days
from microsite.checks.rules import check
from microsite.corpus.project import load
from microsite.model.finding import Finding
from tests.project_copies import ROOT, TOY
from tests.tables import read_table
from tests.turns import by_turns

Row = dict[str, Any]
TABLES = sorted((ROOT / "tests/safety/mistakes").glob("*.yml"))
ROWS: list[Row] = [row | {"name": f"{table.stem}: {row['name']}"} for table in TABLES for row in read_table(table)]
TODAY = date(2026, 11, 29)


WRITTEN: dict[str, Callable[[str], bytes]] = {
    "windows": lambda text: text.replace("\n", "\r\n").encode(),
    "old Mac": lambda text: text.replace("\n", "\r").encode(),
    "with a mark": lambda text: text.encode("utf-8-sig"),
    "blanks at ends": lambda text: text.replace("\n", "  \n").encode(),
    "no last end": lambda text: text.rstrip("\n").encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
}
"""How editors write a file."""


def _edit(root: Path, edits: list[Row]) -> None:
    for edit in edits:
        path = root / edit["file"]
        if edit.get("delete"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        elif "written" in edit:
            path.write_bytes(WRITTEN[edit["written"]](path.read_text("utf-8")))
        elif "to" in edit:
            (root / edit["to"]).parent.mkdir(exist_ok=True)
            path.rename(root / edit["to"])
        elif "find" in edit:
            text = path.read_text("utf-8")
            assert edit["find"] in text, edit
            path.write_text(text.replace(edit["find"], str(edit["put"]), 1), "utf-8")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(edit["text"], "utf-8")


def _findings(root: Path) -> list[Finding]:
    project, findings = load(root)
    # Whose word a sentence is, is not what these mistakes are about.
    advice = [finding for finding in advise(project) if finding.code != "unattributed"]
    return [*findings, *check(project), *future_days(project, TODAY), *advice]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """What is checked of the toy project."""
    for name in ("seeds", "docs"):
        shutil.copytree(TOY / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "macros", tmp_path / "macros")
    return tmp_path


def test_the_tables_are_whole() -> None:
    names = [row["name"] for row in ROWS]
    assert len(names) == len(set(names))
    assert len(names) >= 90
    assert [row["name"] for row in ROWS if not row.get("finding") and not row.get("fine")] == []


MEASURED: list[Row] = read_table(ROOT / "tests/safety/measured_mistakes.yml")
UNSEEN = {"20", "116"}
"""That a claim rests on another passage without a number; that a sentence cites another claim of its source."""


def test_every_mistake_that_was_measured_is_tried_and_none_is_missed_or_told_wrongly() -> None:
    rows = {row["name"]: row for row in ROWS}
    assert Counter(each["was"] for each in MEASURED) == {"missed": 20, "bad": 31, "ok": 40, "good": 61}
    assert len({each["number"] for each in MEASURED}) == len(MEASURED)
    assert {each["number"] for each in MEASURED if each["now"] == "unseen"} == UNSEEN
    for each in MEASURED:
        row = rows.get(each["tried"])
        if row is None:
            file, _, case = each["tried"].partition("::")
            assert (ROOT / file).is_dir() or (case and case in (ROOT / file).read_text("utf-8")), each
        else:
            worth = "fine" if row.get("fine") else "mended" if "typed" in row else "told"
            assert each["now"] == worth or each["number"] in UNSEEN, each


@pytest.mark.parametrize("row", by_turns(((row,) for row in ROWS), 5), ids=lambda row: row["name"])
def test_a_mistake_is_said_where_it_is_and_what_is_told_is_right(row: Row, seeds: Path) -> None:
    _edit(seeds, row["edits"])
    found = _findings(seeds)
    told = [str(each) for each in found]
    if row.get("fine"):
        assert told == []
        return
    assert [f"{each.place}: {each.code}" for each in found] == [row["finding"], *row.get("besides", [])], told
    assert all(words in found[0].message for words in row.get("says", [])), told
    assert not any(words in each for words in row.get("never", ["; did you mean"]) for each in told), told
    if "typed" in row:
        _edit(seeds, row["typed"])
        assert [str(each) for each in _findings(seeds)] == []
