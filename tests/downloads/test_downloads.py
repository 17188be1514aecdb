"""What the whole corpus is handed out as: the same bytes each time."""

import os
import subprocess
import sys

import pytest

from tests.project_copies import TOY

_HASHES = """
import hashlib, sys
from pathlib import Path
from microsite.downloads.biblatex import biblatex
from microsite.downloads import corpus_json, references, sqlite
from microsite.corpus.project import load
corpus = load(Path(sys.argv[1]))[0].corpus
for module in (corpus_json, references, sqlite):
    for file in module.files(corpus):
        print(file.path, hashlib.sha256(file.data).hexdigest())
"""


@pytest.mark.turns(6, on=2)
def test_two_runs_give_the_same_bytes() -> None:
    def run(seed: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", _HASHES, str(TOY)], capture_output=True, text=True, check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )  # fmt: skip
        return done.stdout.splitlines()

    first = run("1")
    assert [line.split()[0] for line in first] == [
        "data/corpus.json", "data/corpus.schema.json", "data/references.json", "data/references.bib",
        "data/references.ris", "data/corpus.sqlite",
    ]  # fmt: skip
    assert run("2") == first
