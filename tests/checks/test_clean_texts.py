"""What is kept of clean texts changes no finding: whatever was edited since, kept by other code, or broken."""

import random
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from microsite.checks.advice.spelling import spelling
from microsite.checks.advice.unfinished import unfinished
from microsite.checks.clean_texts import CleanTexts, held_in_process
from microsite.checks.rules.hand_written import check as hand_written
from microsite.checks.rules.overlap import check as overlap
from microsite.checks.rules.page_anchors import check as page_anchors
from microsite.checks.rules.stray_marks import check as stray_marks
from microsite.corpus.project import load
from microsite.model.finding import Finding
from microsite.model.running_code import running_code
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import guarded_forms
from tests.project_copies import ROOT, TOY, copy_toy

COPIED = (TOY / "texts" / "harbour.txt").read_text("utf-8").split(". ")


def _said(root: Path) -> list[Finding]:
    held_in_process.cache_clear()  # as a command begins, with what is kept in files
    project = load(root)[0]
    rules = (overlap, spelling, unfinished, hand_written, page_anchors, stray_marks)
    return [found for rule in rules for found in rule(project)]


EDITS = (" We recieve it.", f" {COPIED[1]}.", " TODO", " <script>", " **bold", "\n\n## About\n\n## About\n")


def _edited(dice: random.Random, text: str, more: str) -> str:
    """Return a text with something wrong at the end of a line."""
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    return "\n".join([*lines[:at], lines[at] + more, *lines[at + 1 :]])


@pytest.mark.turns(2, on=0)
def test_after_any_edit_the_same_is_found_as_where_nothing_is_kept(tmp_path: Path) -> None:
    dice = random.Random(1)  # noqa: S311 - the same edits in every run
    kept, clean = copy_toy(tmp_path / "kept"), copy_toy(tmp_path / "clean")
    files = [sorted((kept / folder).rglob("*.md")) for folder in ("seeds", "docs")]
    codes = {found.code for found in _said(kept)}
    for step, more in enumerate(EDITS * 3):
        path = dice.choice(files[step % 4 > 0])
        before = path.read_text("utf-8")
        path.write_text(_edited(dice, before, more), "utf-8")
        (clean / path.relative_to(kept)).write_bytes(path.read_bytes())
        shutil.rmtree(clean / ".build", ignore_errors=True)
        now = _said(kept)
        assert now == _said(clean)
        codes |= {found.code for found in now}
        if dice.random() < 0.3:
            path.write_text(before, "utf-8")
            (clean / path.relative_to(kept)).write_text(before, "utf-8")
    assert codes >= {"overlap", "spelling", "unfinished", "unsafe-page", "same-anchor", "prose-markup"}


def _asked(root: Path, text: str = "good", rule: str = "rule", **depends_on: str) -> bool:
    """Say whether a rule of a new process looks at a text; it finds something in "bad"."""
    held_in_process.cache_clear()
    return _asked_again(root, text, rule, **depends_on)


def _asked_again(root: Path, text: str = "good", rule: str = "rule", **depends_on: str) -> bool:
    """Say the same of one that goes on."""
    asked = list[str]()

    def find(text: str) -> list[str]:
        asked.append(text)
        return ["found"] if text == "bad" else []

    with CleanTexts(root, rule, depends_on.values()) as clean:
        assert clean.has(text, find) == (text != "bad")
    return bool(asked)


def test_only_clean_texts_are_kept_and_only_under_their_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [_asked(tmp_path), _asked(tmp_path), _asked(tmp_path)] == [True, False, False]
    assert _asked(tmp_path, rule="other")
    assert _asked(tmp_path, list="x")
    assert [_asked(tmp_path, "bad"), _asked(tmp_path, "bad"), _asked(tmp_path)] == [True, True, True], "the last texts"
    monkeypatch.setattr("microsite.checks.clean_texts.running_code", lambda: "other code")
    assert _asked(tmp_path)


def test_a_process_knows_the_same_text_in_another_project_and_under_its_key_alone(tmp_path: Path) -> None:
    assert [_asked(tmp_path / "one"), _asked_again(tmp_path / "two")] == [True, False]
    assert [_asked_again(tmp_path / "two", rule="other"), _asked_again(tmp_path / "two", list="x")] == [True, True]
    assert [_asked_again(tmp_path / "two", "bad"), _asked_again(tmp_path / "two", "bad")] == [True, True]


@pytest.mark.parametrize("broken", [b"", b"\x00", b"{}", b"a\nb\nc"])
def test_what_is_kept_may_be_broken_or_forbidden(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / ".build" / "cache" / "clean" / "rule"
    assert _asked(tmp_path)
    path.write_bytes(broken)
    assert [_asked(tmp_path), _asked(tmp_path)] == [True, False]
    path.unlink()
    path.mkdir()
    assert [_asked(tmp_path), _asked(tmp_path)] == [True, True]


def test_the_running_code_is_all_of_ours_and_every_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "scripts" / "microsite" / "checks", tmp_path / "checks")
    monkeypatch.setattr("microsite.model.running_code._PACKAGE", tmp_path)
    now = running_code.__wrapped__
    first = now()
    assert now() == first
    path = tmp_path / "checks" / "rules" / "overlap.py"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    second = now()
    assert second != first
    (tmp_path / "another-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert now() not in (first, second)


def test_another_list_of_mistakes_is_another_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = load(copy_toy(tmp_path / "project"))[0]
    assert list(spelling(project)) == []
    monkeypatch.setattr(sys.modules[spelling.__module__], "_list", lambda: b"baker->bakers\n")
    assert list(spelling(project)) != []


def test_other_sources_are_another_key(tmp_path: Path) -> None:
    project = load(copy_toy(tmp_path / "project"))[0]
    assert list(overlap(project)) == []
    seeds, page = project.corpus.seeds, next(page for page in project.pages if page.file == "docs/method.md")
    first, *others = seeds.dossiers
    assert first.text is not None
    text = first.text.model_copy(update={"fingerprint": Fingerprint.of(guarded_forms(page.text)).encode()})
    other = replace(project.corpus, seeds=replace(seeds, dossiers=[replace(first, text=text), *others]))
    assert {found.place.file for found in overlap(replace(project, corpus=other))} == {"docs/method.md"}
