"""The corpora that downloads are read back from: the toy with works that try every format, and that of this site."""

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from tests.conftest import ROOT, TOY
from tests.downloads.exotic import exotic


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return exotic(load(TOY)[0].corpus.seeds)


@pytest.fixture(scope="session", params=["toy", "real"])
def either(request: pytest.FixtureRequest, corpus: Corpus) -> Corpus:
    return corpus if request.param == "toy" else load(ROOT)[0].corpus
