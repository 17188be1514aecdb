"""The whole corpus as one file, ``data/corpus.json``, and its JSON Schema. Of the sources it holds no text."""

import json
from collections.abc import Iterator
from typing import Any, Final

from microsite.corpus import record_wording
from microsite.corpus.citations.csl_items import untitled, work_item
from microsite.corpus.corpus import Corpus
from microsite.corpus.verdict import claim_verdict
from microsite.model import urls
from microsite.model.claim import Claim
from microsite.model.data_file import DataFile
from microsite.model.dossier import Dossier
from microsite.model.edtf import EdtfDate
from microsite.model.geography import NamedPlace
from microsite.model.ledger import Event, Reference
from microsite.model.prose import Prose
from microsite.model.record import Record
from microsite.model.wording import words

SCHEMA: Final = "corpus.schema.json"


def plain_record(value: Any) -> Any:
    """Return a record as JSON knows it: fields under their names in the seeds, prose as its Markdown."""
    if isinstance(value, Record):
        fields = type(value).model_fields.items()
        return {field.alias or name: plain_record(getattr(value, name)) for name, field in fields}
    if isinstance(value, Prose):
        return value.source
    if isinstance(value, EdtfDate):
        return value.text
    if isinstance(value, (tuple, list)):
        return [plain_record(part) for part in value]
    return value


def _source(dossier: Dossier) -> dict[str, Any]:
    from microsite.downloads.corpus_model import MeasuredText  # noqa: PLC0415 - see schema()

    text = (
        {name: plain_record(getattr(dossier.text, name)) for name in MeasuredText.model_fields}
        if dossier.text
        else None
    )
    return {"id": dossier.id, "address": urls.source(dossier.id).url, **plain_record(dossier.source), "text": text}


def _verification(corpus: Corpus, claim: Claim) -> dict[str, Any]:
    found = claim_verdict(corpus, claim)
    date = found.record.date if found.record else None
    return {"verdict": found.verdict, "date": date, "selectors": list(found.selectors)}


def _claim(corpus: Corpus, claim: Claim) -> dict[str, Any]:
    own = {"id": claim.id, "address": urls.claim(claim.id).url, "source": claim.source}
    # A seed may give one passage or a list of them; readers of the file get a list.
    lists = {"at": list(claim.locators), "via": plain_record(claim.works)}
    record = plain_record(claim)
    return {**own, **record, **lists, "verification": _verification(corpus, claim)}


def _withdrawn(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "address": urls.claim(claim.id).url,
        "source": claim.source,
        **plain_record(claim.withdrawn),
    }


def _work(work: Reference) -> dict[str, Any]:
    own = {"key": work.key, "address": urls.work(work.key).url}
    return {**own, **plain_record(work), "csl": work_item(work), "untitled": untitled(work)}


def _place(corpus: Corpus, place: NamedPlace) -> dict[str, Any]:
    coordinates = corpus.seeds.outline.coordinates if corpus.seeds.outline else None
    return {"address": urls.place(place.id).url, **plain_record(place), "coordinates": coordinates}


def _event(corpus: Corpus, event: Event) -> dict[str, Any]:
    place = record_wording.where(corpus, event) or None
    return {"address": urls.event(event.id).url, **plain_record(event), "place": place}


def content(corpus: Corpus) -> dict[str, Any]:
    """Return the corpus as JSON data that :class:`CorpusFile` describes, in the order of the seeds."""
    return {
        "$schema": SCHEMA,
        "version": 1,
        "sources": [_source(dossier) for dossier in corpus.sources.values()],
        "claims": [_claim(corpus, claim) for claim in corpus.claims.values()],
        "threats": [{"address": urls.threat(t.id).url, **plain_record(t)} for t in corpus.threats.values()],
        "actors": [{"address": urls.actor(a.id).url, **plain_record(a)} for a in corpus.actors.values()],
        "terms": [{"address": urls.term(t.id).url, **plain_record(t)} for t in corpus.terms.values()],
        "events": [_event(corpus, event) for event in corpus.events.values()],
        "places": [_place(corpus, place) for place in corpus.places.values()],
        "relations": plain_record(corpus.relations),
        "questions": [{"address": urls.question(q.id).url, **plain_record(q)} for q in corpus.questions.values()],
        "works": [_work(work) for _, work in sorted(corpus.works.items())],
        "checks": plain_record(corpus.seeds.checks),
        "withdrawn": [_withdrawn(claim) for claim in corpus.withdrawn.values()],
    }


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the file, made from the model."""
    # Making the classes of the model takes longer than most rules of the checks, and only a build asks for them.
    from microsite.downloads.corpus_model import CorpusFile  # noqa: PLC0415

    made = CorpusFile.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **made}


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the corpus and its schema."""
    yield DataFile(
        "data/corpus.json", _json(content(corpus)), words("Every record of this site in one file, for programs.")
    )
    yield DataFile(
        f"data/{SCHEMA}", _json(schema()), words("What corpus.json holds, as JSON Schema, to check or read it by.")
    )
