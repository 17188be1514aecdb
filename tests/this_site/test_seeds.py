"""Nothing is wrong with the seeds of this site, by themselves and beside their sources."""

import os
from pathlib import Path

import pytest

from tests.checks.test_source_texts import _check
from tests.commands import run
from tests.project_copies import ROOT

REAL_TEXTS = os.environ.get("SOURCE_TEXTS")


def test_the_real_seeds_have_no_findings() -> None:
    done = run("check.py", ROOT, "--format", "json")
    assert done.stdout == '{\n "findings": [],\n "count": 0\n}\n'
    assert done.returncode == 0


@pytest.mark.turns(6, on=2)
@pytest.mark.skipif(not REAL_TEXTS, reason="SOURCE_TEXTS is not set: the source texts are not part of the project")
def test_the_real_seeds_hold_against_the_real_texts() -> None:
    assert _check(ROOT, Path(str(REAL_TEXTS))) == []
