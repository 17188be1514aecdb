"""Exact matching on trial, on the sources of this site."""

import os
from pathlib import Path

import pytest

from microsite.mutations import told, trials
from microsite.project import load
from tests.conftest import ROOT
from tests.test_mutations import KINDS

REAL_TEXTS = os.environ.get("SOURCE_TEXTS")


@pytest.mark.skipif(not REAL_TEXTS, reason="SOURCE_TEXTS is not set: the source texts are not part of the project")
def test_the_real_texts_pass() -> None:
    project, _ = load(ROOT)
    for trial in trials(project, Path(str(REAL_TEXTS))):
        assert trial.passed, "\n".join(told(trial))
        assert set(trial.falsified.tried) == KINDS
        assert trial.figures.tried.total() > 0
