"""Exact matching on trial, on the sources of this site."""

import os
from pathlib import Path

import pytest

from microsite.checks.mutation_trial import describe_trial, run_trials
from microsite.corpus.project import load
from tests.checks.test_mutation_trial import KINDS
from tests.project_copies import ROOT

REAL_TEXTS = os.environ.get("SOURCE_TEXTS")


@pytest.mark.turns(6, on=5)
@pytest.mark.skipif(not REAL_TEXTS, reason="SOURCE_TEXTS is not set: the source texts are not part of the project")
def test_the_real_texts_pass() -> None:
    project, _ = load(ROOT)
    for trial in run_trials(project, Path(str(REAL_TEXTS))):
        assert trial.passed, "\n".join(describe_trial(trial))
        assert set(trial.falsified.tried) == KINDS
        assert trial.figures.tried.total() > 0
