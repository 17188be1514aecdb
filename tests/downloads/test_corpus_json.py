"""The whole corpus as JSON: as its schema says, with every record and no sentence of a source."""

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest

from microsite.corpus.corpus import Corpus
from microsite.downloads import corpus_model
from microsite.sources.text.fingerprint import Fingerprint
from microsite.sources.text.words import words
from tests.downloads.exotic import EXOTIC, file_of
from tests.project_copies import TOY


@pytest.fixture(scope="module")
def whole(corpus: Corpus) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(file_of(corpus, "corpus.json"))
    return loaded


@pytest.fixture(scope="module")
def validator(corpus: Corpus) -> jsonschema.Draft202012Validator:
    schema = json.loads(file_of(corpus, "corpus.schema.json"))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_corpus_is_as_its_schema_says(either: Corpus, validator: jsonschema.Draft202012Validator) -> None:
    loaded = json.loads(file_of(either, "corpus.json"))
    assert [error.message for error in validator.iter_errors(loaded)] == []
    assert loaded["$schema"] == validator.schema["$id"]


def test_a_validator_of_another_make_agrees(corpus: Corpus, tmp_path: Path) -> None:
    for name in ("corpus.json", "corpus.schema.json"):
        (tmp_path / name).write_text(file_of(corpus, name), "utf-8")
    # It reads patterns as JavaScript does, and takes a schema with a pattern that is none for broken.
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", "corpus.schema.json", "corpus.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")


def test_the_schema_refuses_what_the_model_does_not_know(
    whole: dict[str, Any], validator: jsonschema.Draft202012Validator
) -> None:
    claim, threat, source = whole["claims"][0], whole["threats"][0], whole["sources"][0]
    wrong: list[dict[str, Any]] = [
        {"claims": [claim | {"strength": "strong"}]},
        {"claims": [claim | {"text": "x"}]},
        {"claims": [claim | {"at": []}]},
        {"claims": [{key: value for key, value in claim.items() if key != "source"}]},
        {"threats": [threat | {"body": {"source": "x"}}]},
        {"sources": [source | {"text": source["text"] | {"fingerprint": "x"}}]},
        {"version": 2},
    ]
    assert [part for part in wrong if validator.is_valid(whole | part)] == []


def test_every_record_is_there_with_its_address(either: Corpus) -> None:
    loaded = json.loads(file_of(either, "corpus.json"))
    kinds = ("sources", "claims", "threats", "actors", "terms", "events", "questions")
    assert {kind: [record["id"] for record in loaded[kind]] for kind in kinds} == {
        kind: list(getattr(either, kind)) for kind in kinds
    }
    assert [work["key"] for work in loaded["works"]] == sorted(either.works)
    assert [r["id"] for r in loaded["relations"]] == [r.id for r in either.relations]
    assert len(loaded["checks"]) == len(either.seeds.checks)
    assert all(re.fullmatch(r"/[a-z]+/(\S+/|#\S+)", r["address"]) for kind in kinds for r in loaded[kind])


def test_a_source_is_measured_not_quoted(whole: dict[str, Any]) -> None:
    source = next(source for source in whole["sources"] if source["id"] == "harbour-report")
    raw = (TOY / "texts" / "harbour.txt").read_bytes()
    assert source["title"] == "Silt and the Future of Brill Harbour"
    assert source["text"]["file"]["sha256"] == hashlib.sha256(raw).hexdigest()
    sentence = source["text"]["passages"][2]["sentences"][2]
    assert (sentence["at"], sentence["span"], sentence["numbers"]) == ("s1.p1.s3", [265, 343], ["6"])
    assert sentence["hash"] == "8fdf139ae6848e941851b00cea761dfdb27dcb394cfa70202b010f1845e75fe9"


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in _strings(part))
    elif isinstance(value, list):
        yield from (text for part in value for text in _strings(part))


def _copied(corpus: Corpus, loaded: object) -> list[str]:
    prints = [Fingerprint.decode(d.text.fingerprint) for d in corpus.sources.values() if d.text]
    forms = {text: [word.form for word in words(text)] for text in _strings(loaded)}
    return [text for text, form in forms.items() if any(known.overlaps(form) for known in prints)]


def test_no_sentence_of_a_source_is_in_the_corpus(either: Corpus) -> None:
    assert _copied(either, json.loads(file_of(either, "corpus.json"))) == []


def test_a_sentence_of_a_source_would_be_seen(corpus: Corpus, whole: dict[str, Any]) -> None:
    pasted = "Nobody has measured the channel since 2011, as far as we know."
    assert _copied(corpus, whole | {"checks": [{"shows": pasted}]}) == [pasted]


def test_prose_is_its_markdown_and_text_is_untouched(whole: dict[str, Any]) -> None:
    silting = next(threat for threat in whole["threats"] if threat["id"] == "silting")
    seed = (TOY / "seeds" / "threats" / "silting.md").read_text("utf-8")
    assert silting["body"].strip() == seed.split("---\n", 2)[2].strip()
    assert silting["caveats"] == ["The board reports on itself. [@editors]"]
    claims = {claim["id"]: claim for claim in whole["claims"]}
    assert claims["harbour-report-001"]["says"] == claims["harbour-report-001"]["note"] == EXOTIC
    assert claims["harbour-report-003"]["via"] == [{"work": "oduya-1998", "page": "12"}]
    assert [claims[f"harbour-report-{n}"]["at"] for n in ("001", "011")] == [["s1.p1.s1"], ["s2.i1.s1", "s2.i2.s1"]]
    assert claims["gull-letter-004"]["voice"] == {"speaker": "harbour-board", "perceiver": None, "quoted": True}
    assert whole["relations"][0]["from"] == "friends-of-brill"


def test_every_field_of_the_model_is_written(whole: dict[str, Any]) -> None:
    for name, field in corpus_model.CorpusFile.model_fields.items():
        if name not in ("schema_file", "version"):
            (record, _) = get_args(field.annotation)
            expected = {each.alias or key for key, each in record.model_fields.items()}
            assert [row for row in whole[name] if set(row) != expected] == [], name
