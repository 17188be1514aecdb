"""The JSON twins of pages: what stands in them."""

import json
from typing import Any

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.downloads.json_twins import files
from tests.project_copies import TOY


def twin(corpus: Corpus, path: str) -> dict[str, Any]:
    twins = {file.path: file for file in files(corpus)}
    assert not any(file.what for file in twins.values())
    read: dict[str, Any] = json.loads(twins[path].data)
    return read


def test_twins_hold_what_their_pages_work_out() -> None:
    corpus = load(TOY)[0].corpus
    claim = twin(corpus, "claims/harbour-report-004.json")
    unit = corpus.sources["harbour-report"].units["s1.p1.s3"]
    assert claim["passages"] == [{"at": "s1.p1.s3", "span": list(unit.span), "words": unit.words, "hash": unit.hash}]
    assert claim["text"]["normalisation"] == 1
    assert [check["result"] for check in claim["checks"]] == ["corroborates"]
    threat = twin(corpus, "threats/ferry-loss.json")
    claims = ["harbour-report-007", "harbour-report-008", "gull-letter-001"]
    assert [claim["claim"] for claim in threat["evidence"]] == claims
    assert (threat["founding"]["level"], threat["founding"]["claims"]) == ("thin", 2)
    assert threat["record"]["lowered"] == {"reason": "both claims are fears"}
    actor = twin(corpus, "actors/fishermen.json")
    assert [part["threat"] for part in actor["parts"]] == ["ferry-loss", "silting"]
    assert [claim["claim"] for claim in actor["evidence"]] == ["harbour-report-007"]
    source = twin(corpus, "sources/harbour-report.json")
    assert len(source["claims"]) == 11
    assert source["record"]["text"]["passages"][0]["hash"]
    assert "fingerprint" not in source["record"]["text"]
