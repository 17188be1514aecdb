"""The works of this site are known again when its own downloads are imported."""

import re
from pathlib import Path

import pytest

from microsite.authoring.references.import_references import import_references
from microsite.corpus.project import load
from microsite.downloads import references
from tests.project_copies import ROOT


@pytest.fixture
def into(toy: Path) -> Path:
    return toy / "seeds" / "references.yml"


@pytest.mark.turns(3)
@pytest.mark.parametrize("suffix", ["json", "bib", "ris"])
def test_our_own_downloads_are_known_again(suffix: str, toy: Path, into: Path, tmp_path: Path) -> None:
    files = {file.path: file.data for file in references.files(load(ROOT)[0].corpus)}
    path = tmp_path / f"references.{suffix}"
    path.write_bytes(files[f"data/references.{suffix}"])
    into.write_bytes((ROOT / "seeds" / "references.yml").read_bytes())
    outcome = import_references(path, into, dry_run=True)
    assert outcome.findings == []
    # Sources have no entry in references.yml; all works are there.
    added = re.findall(r"^references\.\w+:\d+: ([a-z0-9-]+): ", "\n".join(outcome.messages), re.MULTILINE)
    assert len(added) == sum(1 for d in load(ROOT)[0].corpus.sources.values() if d.source.title)
