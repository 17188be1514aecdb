"""Exact matching on trial: clean typings pass, falsifications do not, and a matcher that is too lax is found."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microsite.checks import mutation_trial
from microsite.checks.mutation_trial import run_trials
from microsite.checks.rules import figures
from microsite.corpus.project import load
from microsite.sources.text.falsify import falsified_figure, falsify, typed_cleanly
from microsite.sources.text.normalise import digest, normalise
from tests.commands import run
from tests.project_copies import TOY

TEXTS = TOY / "texts"
KINDS = {"negation dropped", "negation added", "number changed", "name swapped", "qualifier changed"}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("It is not so.", "negation dropped", ["It is so."]),
        ("Not all can’t; nobody came.", "negation dropped",
         ["all can’t; nobody came.", "Not all ca; nobody came.", "Not all can’t; everybody came."]),
        ("It may have sunk.", "negation added",
         ["It may not have sunk.", "It may have not sunk.", "It is not so: It may have sunk."]),
        ("It isn't; it cannot.", "negation added", ["It is not so: It isn't; it cannot."]),
        ("It took 1,9.", "number changed", ["It took 2,9.", "It took 10,9.", "It took 1,0.", "It took 1,90."]),
        ("Two million in ۵.", "number changed", ["Two billion in ۵.", "Three million in ۵.", "Two million in 6.",
                                                 "Two million in ۵0."]),
        ("IS met IS-K; ISIS did not.", "name swapped", ["X met IS-K; ISIS did not.", "IS met Y; ISIS did not."]),
        ("At least some may, more than before.", "qualifier changed",
         ["At most some may, more than before.", "At least some may, less than before.",
          "At least some will, more than before.", "At least all may, more than before.",
          "At least some may, more than after."]),
    ],
)  # fmt: skip
def test_what_a_falsification_says(text: str, kind: str, expected: list[str]) -> None:
    made = [variant.text for variant in falsify(text, {"IS": "X", "IS-K": "Y"}) if variant.label == kind]
    assert sorted(made) == sorted(expected)


def test_what_a_clean_typing_looks_like() -> None:
    text = 'He said "it\'s a self-made man..." of pre- and post-war fish.'
    typed = dict(typed_cleanly(text))
    assert typed["as it stands"] == text
    assert typed["curly quotes"] == "He said “it’s a self-made man...” of pre- and post-war fish."
    assert typed["broken at hyphens"] == text.replace("self-made", "self-\nmade").replace("post-war", "post-\nwar")
    assert typed["a word a line"].split(" \n")[-4:] == ["of", "pre- and", "post-war", "fish."]
    assert typed["one ellipsis sign"].count("…") == 1
    assert "separate accents" not in typed
    assert len(typed) == 15


WORDS = st.sampled_from(
    "the Harbour Board says that it is not may well-known pre- (Lee, 2001: 4-5) 3,500 six “gull” U.K. at least don’t "
    "café naïve office … – some million Ada مرز ½ ﬁsh «so»".split()
)


@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join))
def test_every_clean_typing_matches_and_no_falsification_does(text: str) -> None:
    sentence = normalise(text)
    assert [v for v in typed_cleanly(sentence) if normalise(v.text) != sentence] == []
    made = list(falsify(sentence, {"Harbour Board": "Baker", "Ada": "Lee"}))
    assert made
    assert [v for v in made if normalise(v.text) == sentence] == []


def test_a_changed_figure_is_another_figure() -> None:
    for value in (0, 1, 700, 2.5, 1_600_000_000):
        assert value not in [other for _, other in falsified_figure(value) if value]


def test_the_toy_passes() -> None:
    project, _ = load(TOY)
    gull, harbour = run_trials(project, TEXTS)
    assert gull.passed
    assert harbour.passed
    assert (gull.sentences, harbour.sentences) == (4, 11)
    assert gull.clean.accepted == gull.clean.tried
    assert set(gull.falsified.tried) | set(harbour.falsified.tried) == KINDS
    assert harbour.falsified.tried.total() > 50
    assert harbour.figures.tried.total() == 15
    assert harbour.elsewhere == 1


@pytest.mark.parametrize(
    ("lax", "kinds"),
    [
        (lambda text: re.sub(r"\d", "0", text), {"number changed"}),
        (lambda text: re.sub(r"\b(not|It is not so:) ", "", text), {"negation dropped", "negation added"}),
        (lambda text: text.replace("at most", "at least"), {"qualifier changed"}),
    ],
)
def test_a_matcher_that_is_too_lax_is_found(monkeypatch: pytest.MonkeyPatch, lax: object, kinds: set[str]) -> None:
    """Digits, negations or qualifiers made alike before matching: each lets its own falsifications through."""
    assert callable(lax)
    project, _ = load(TOY)
    known = {
        sentence.hash: digest(lax(text[slice(*sentence.span)]))
        for dossier in project.corpus.sources.values()
        for text in [normalise((TEXTS / str(dossier.text and dossier.text.file.name)).read_text("utf-8"))]
        for passage in (dossier.text.passages if dossier.text else ())
        for sentence in passage.sentences
    }
    back = {new: old for old, new in known.items()}
    monkeypatch.setattr(mutation_trial, "digest", lambda text: back.get(digest(lax(text)), "none"))
    results = list(run_trials(project, TEXTS))
    accepted = {kind for trial in results for kind, count in trial.falsified.accepted.items() if count}
    assert accepted == kinds
    assert not all(trial.passed for trial in results)


def test_a_figure_check_that_sleeps_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    project, _ = load(TOY)
    monkeypatch.setattr(figures, "check", lambda project: iter(()))
    assert [trial.passed for trial in run_trials(project, TEXTS)] == [False, False]


def test_the_command_prints_what_it_counted() -> None:
    done = run("mutations.py", TOY, "--texts", str(TEXTS))
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert "gull-letter: 4 sentences" in lines
    assert "harbour-report: 11 sentences" in lines
    assert "    name swapped: 0 of 1 accepted" in lines
    clean = [re.fullmatch(r"  cleanly typed: (\d+) of (\d+) accepted", line) for line in lines]
    assert [match[1] == match[2] for match in clean if match] == [True, True]
    assert len([line for line in lines if re.fullmatch(r"  falsified: 0 of \d\d accepted", line)]) == 2
    assert run("mutations.py", TOY, SOURCE_TEXTS=str(TEXTS)).stdout == done.stdout


def test_the_command_fails_where_a_record_or_a_text_is_not_as_it_was(toy: Path, tmp_path: Path) -> None:
    path = toy / "seeds" / "sources" / "gull-letter" / "passages.yml"
    path.write_text(path.read_text("utf-8").replace('hash: "ae3d8f4a', 'hash: "0e3d8f4a'))
    done = run("mutations.py", toy, "--texts", str(TEXTS))
    assert "    as it stands: 3 of 4 accepted" in done.stdout
    assert done.returncode == 1
    done = run("mutations.py", toy, "--texts", str(tmp_path / "nowhere"))
    assert done.stdout.count("not tried; no readable file in the folder is the one that was read") == 2
    assert done.returncode == 1
    done = run("mutations.py", toy)
    assert done.returncode == 2
    assert "expected the folder of the source texts" in done.stderr
