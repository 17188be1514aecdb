"""The same input gives the same output: whatever the order of files, and there and back through YAML."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microsite.corpus.project import load
from microsite.model.edtf import EdtfDate
from microsite.model.passage import SourceText
from microsite.model.place import Document, Origin
from microsite.model.source import Dating, Source
from microsite.seeds.reading.validate import as_record
from microsite.seeds.reading.yaml import read_yaml
from microsite.site.generate import plan
from microsite.sources.ingest.extract import Extract
from microsite.sources.ingest.measure import measure
from microsite.sources.ingest.serialise import serialise
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.normalise import digest, normalise
from tests.project_copies import copy_toy

SOURCE = Source(
    title=None, label="x", kind="report", authors=(), publisher=None, about="x", url=None, language="en", paged=False,
    dating=Dating(edtf=EdtfDate("2000"), inferred=True, basis="x"), reading="in-part", identified=False,
).located(Origin(Document("source.yml", (), {})))  # fmt: skip

WORDS = st.sampled_from(
    "the harbour board says that. It is, so (Lee, 2001: 4-5). Silt 3,500 six “gull” U.S. self- 1. Figure: two-".split()
)
TEXT = st.lists(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=8).map("\n\n".join)


@given(TEXT)
def test_what_is_measured_is_true_of_the_text_and_loads_back_equal(text: str) -> None:
    extract = Extract("x.txt", len(text), digest(text), tuple(text.split("\n")))
    measured, findings = measure("x", extract, SOURCE)
    assert findings == []
    assert measured is not None
    record, whole = measured.record, measured.text
    assert whole == normalise(text)
    for passage in record.passages:
        assert digest(whole[slice(*passage.span)]) == passage.hash
        for sentence in passage.sentences:
            assert digest(whole[slice(*sentence.span)]) == sentence.hash
    data, document, wrong = read_yaml(serialise(record), "passages.yml")
    assert wrong == []
    loaded, wrong = as_record(SourceText, data, document)
    assert wrong == []
    assert loaded is not None
    assert serialise(loaded) == serialise(record)
    assert Fingerprint.decode(loaded.fingerprint) == Fingerprint.decode(record.fingerprint)


def _shuffled(root: Path, seed: int) -> None:
    """Write every seed file anew in another order, so that the file system lists them differently."""
    files = [(path, path.read_bytes()) for path in sorted((root / "seeds").rglob("*")) if path.is_file()]
    for path, _ in files:
        path.unlink()
    random.Random(seed).shuffle(files)  # noqa: S311
    for path, raw in files:
        path.write_bytes(raw)


@pytest.mark.turns(2, on=0)
def test_the_order_of_files_never_shows(tmp_path: Path) -> None:
    plans = []
    for seed in range(4):
        root = copy_toy(tmp_path / str(seed))
        _shuffled(root, seed)
        project, findings = load(root)
        assert findings == []
        plans.append(list(plan(project).files().items()))
    assert plans[0]
    assert all(each == plans[0] for each in plans)
