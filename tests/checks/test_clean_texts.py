"""What is kept of clean texts changes no finding: whatever was edited since, kept by other code, or broken."""

import ast
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from microsite.checks.advice.spelling import CODE as OF_SPELLING
from microsite.checks.advice.spelling import spelling
from microsite.checks.clean_texts import CleanTexts, code_of
from microsite.checks.rules.overlap import CODE as OF_OVERLAP
from microsite.checks.rules.overlap import check as overlap
from microsite.corpus.project import load
from microsite.model.finding import Finding
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import guarded_forms
from tests.conftest import ROOT, TOY, copy_toy

PACKAGE = ROOT / "scripts" / "microsite"
COPIED = (TOY / "texts" / "harbour.txt").read_text("utf-8").split(". ")


def _said(root: Path) -> list[Finding]:
    project = load(root)[0]
    return [*overlap(project), *spelling(project)]


def _edited(dice: random.Random, text: str) -> str:
    """Return a text with a word misspelt, a sentence of a source in it, or a line taken out."""
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    other = dice.choice((f"{lines[at]} We recieve it.", f"{lines[at]} {dice.choice(COPIED)}.", lines[at] * 2))
    return "\n".join([*lines[:at], other, *lines[at + 1 :]])


def test_after_any_edit_the_same_is_found_as_in_a_clean_copy(tmp_path: Path) -> None:
    dice, root = random.Random(1), copy_toy(tmp_path / "kept")  # noqa: S311 - the same edits in every run
    files = [path for folder in ("seeds", "docs") for path in sorted((root / folder).rglob("*.md"))]
    found = _said(root)
    for step in range(12):
        path = dice.choice(files)
        before = path.read_text("utf-8")
        path.write_text(_edited(dice, before), "utf-8")
        clean = copy_toy(tmp_path / f"clean-{step}")
        for each in files:
            (clean / each.relative_to(root)).write_bytes(each.read_bytes())
        now = _said(root)
        assert now == _said(clean)
        found += now
        if dice.random() < 0.3:
            path.write_text(before, "utf-8")
    assert {each.code for each in found} == {"overlap", "spelling"}


@pytest.mark.parametrize("broken", [b"", b"\x00", b"{}", b"a\nb\nc"])
def test_what_is_kept_may_be_broken_or_forbidden(tmp_path: Path, broken: bytes) -> None:
    path, asked = tmp_path / "kept", list[str]()
    for _ in range(2):
        with CleanTexts(path, ["x"]) as clean:
            assert clean.has("good", asked.append)
    assert asked == ["good"], "asked once"
    path.write_bytes(broken)
    with CleanTexts(path, ["x"]) as clean:
        assert clean.has("good", asked.append)
    path.unlink()
    path.mkdir()
    with CleanTexts(path, ["x"]) as clean:
        assert clean.has("good", asked.append)
    assert asked == ["good"] * 3


def test_only_clean_texts_are_kept_and_only_under_their_key(tmp_path: Path) -> None:
    path, asked = tmp_path / "kept", list[str]()

    def find(text: str) -> bool:
        asked.append(text)
        return text == "bad"

    def ask(key: str) -> tuple[bool, bool]:
        with CleanTexts(path, [key]) as clean:
            return clean.has("good", find), clean.has("bad", find)

    assert ask("x") == (True, False)
    assert ask("x") == (True, False)
    assert asked == ["good", "bad", "bad"]
    assert ask("y") == (True, False)
    assert asked[3:] == ["good", "bad"]


def _imported(module: str) -> Iterator[str]:
    for node in ast.walk(ast.parse((PACKAGE / module).read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("microsite."):
            yield str(node.module).replace("microsite.", "", 1).replace(".", "/") + ".py"


def test_all_code_is_named_that_a_kept_answer_hangs_on() -> None:
    for module in OF_OVERLAP:
        assert set(_imported(module)) <= set(OF_OVERLAP)
    # What says which texts are ours gives the texts themselves; the others make findings, and are told nothing of it.
    asked = {"checks/advice/own_words.py", "checks/clean_texts.py", "corpus/project.py", "model/finding.py"}
    assert set(_imported(OF_SPELLING)) == asked
    assert len(code_of(*OF_OVERLAP, OF_SPELLING)) == 5


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
