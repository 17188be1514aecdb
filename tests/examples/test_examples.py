"""Each example is whole and in order, with a subject, an identity and words of its own, and no word of its sources."""

import json
import os
import re
from importlib.metadata import version
from pathlib import Path

import pytest

from microsite.__main__ import main
from microsite.corpus.project import load
from tests.commands import run
from tests.examples.example_sites import EXAMPLES, copy_example, each_example, files
from tests.project_copies import ROOT, TOY

TEXTS = os.environ.get("SOURCE_TEXTS", "")
_WRITTEN = {".yml", ".md", ".svg", ".png", ".jsonl", ".json", ""}
"""What a project is made of; a text of a source ends otherwise."""


@pytest.fixture
def copied(example: Path, tmp_path: Path) -> Path:
    """A clean copy of an example."""
    return copy_example(example, tmp_path / example.name)


def test_there_is_an_example() -> None:
    assert [path.name for path in EXAMPLES] == ["open-shelf"]


@pytest.fixture
def begun(example: Path, tmp_path: Path) -> Path:
    """A new project that is called as an example is, and calls its pages so."""
    wheel = tmp_path / f"microsite-{version('microsite')}-py3-none-any.whl"
    wheel.write_bytes(b"a wheel")
    project = load(example)[0]
    page = project.corpus.vocabulary.page("threat")
    words = f"{page['one']}, {page['many']}, {project.corpus.vocabulary.folders['threat']}"
    named = ("--name", project.site.name, "--words", words, "--package", str(wheel))
    assert main(["init", str(tmp_path / "begun"), *named]) == 0
    return tmp_path / "begun"


@each_example
def test_what_builds_it_is_what_init_writes(example: Path, begun: Path) -> None:
    for name in (
        "Makefile",
        ".gitignore",
        "CONTRIBUTING.md",
        ".github/workflows/check.yml",
        ".github/workflows/deploy.yml",
    ):
        theirs, ours = ((root / name).read_text("utf-8") for root in (begun, example))
        if name == "Makefile":
            theirs = re.sub(r"^(export MICROSITE \?= ).*$", r"\1none-yet", theirs, flags=re.MULTILINE)
        assert ours.startswith(theirs), name
    assert {path.name for path in (example / ".github" / "workflows").iterdir()} == {"check.yml", "deploy.yml"}


@each_example
def test_nothing_is_wrong(copied: Path) -> None:
    done = run("check.py", copied, "--format", "json")
    assert done.stdout == '{\n "findings": [],\n "count": 0\n}\n'
    assert done.returncode == 0


@each_example
def test_its_seeds_are_in_the_style(copied: Path) -> None:
    done = run("format.py", copied, "--check")
    assert done.returncode == 0, done.stdout + done.stderr


@each_example
def test_its_ids_are_nobody_elses(example: Path) -> None:
    found = [load(root)[0].corpus.seeds.identity for root in (ROOT, TOY, *EXAMPLES)]
    assert all(found)
    assert len({identity.tag for identity in found if identity}) == len(found)
    assert len({identity.namespace for identity in found if identity}) == len(found)


@each_example
def test_no_text_of_a_source_lies_in_it(example: Path) -> None:
    corpus = load(example)[0].corpus
    texts = {dossier.text.file.name for dossier in corpus.sources.values() if dossier.text}
    assert texts
    assert [path for path in files(example) if path.suffix not in _WRITTEN or path.name in texts] == []


@each_example
def test_it_does_not_speak_of_the_first_site(example: Path) -> None:
    first = re.compile(r"After the Takeover|Taliban|Afghan|IS-KP|Rasanah")
    held = {path: (example / path).read_text("utf-8") for path in files(example) if path.suffix in (".yml", ".md")}
    assert [path for path, text in held.items() if first.search(text)] == []


@each_example
def test_it_holds_against_the_texts_of_its_sources(copied: Path) -> None:
    corpus = load(copied)[0].corpus
    names = [dossier.text.file.name for dossier in corpus.sources.values() if dossier.text]
    if not TEXTS or not all((Path(TEXTS) / name).is_file() for name in names):
        pytest.skip("SOURCE_TEXTS does not hold the texts of this example: they are not part of the project")
    done = run("check.py", copied, "--format", "json", SOURCE_TEXTS=TEXTS)
    assert json.loads(done.stdout)["findings"] == []
