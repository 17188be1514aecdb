"""Types hold: mypy looks at the whole project, beside the other tests so that none waits for it."""

import subprocess
import sys

import pytest

from tests.project_copies import ROOT


@pytest.mark.first
def test_types_are_as_they_are_annotated() -> None:
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(f"{done.stdout}{done.stderr}", pytrace=False)
