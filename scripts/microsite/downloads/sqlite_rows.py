"""The records of the corpus as rows of the tables in :mod:`microsite.downloads.sqlite_schema`, by column."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from microsite.corpus import record_wording
from microsite.corpus.citations.csl_items import untitled, work_item
from microsite.corpus.corpus import Corpus
from microsite.corpus.verdict import claim_verdict
from microsite.model import urls
from microsite.model.claim import NOBODY, Claim
from microsite.model.dossier import Dossier
from microsite.model.edtf import EdtfDate
from microsite.model.entity import Actor
from microsite.model.ledger import Reference
from microsite.model.passage import Passage, Sentence
from microsite.sources import web_annotation

TableRow = dict[str, str | int | float | None]
TableRows = Iterator[tuple[str, TableRow]]


def _names(names: Iterable[Mapping[str, Any]]) -> str:
    parts = ((name.get("literal"), name.get("family"), name.get("given")) for name in names)
    return "; ".join(str(literal or ", ".join(filter(None, (family, given)))) for literal, family, given in parts)


def _date(date: EdtfDate | None) -> str | None:
    return date.text if date else None


def _source(dossier: Dossier) -> TableRows:
    source, text = dossier.source, dossier.text
    same = (
        "title",
        "label",
        "kind",
        "publisher",
        "doi",
        "url",
        "language",
        "about",
        "reading",
        "identified",
        "origin_group",
    )
    row: TableRow = {"id": dossier.id, "address": urls.source(dossier.id).url}
    row |= {name: getattr(source, name) for name in same}
    if part := source.published_in:
        row |= {"published_in": part.title, "volume": part.volume, "issue": part.issue, "pages": part.pages}
    row["authors"] = _names(name.model_dump() for name in source.authors)
    row |= {"date": source.dating.edtf.text, "date_inferred": source.dating.inferred, "date_basis": source.dating.basis}
    if text:
        row |= {"file_name": text.file.name, "file_bytes": text.file.bytes, "file_sha256": text.file.sha256}
        row |= {name: getattr(text, name) for name in ("normalisation", "characters", "words", "hash")}
    yield "sources", row


def _passages(dossier: Dossier) -> TableRows:
    text = dossier.text
    if text is None:
        return
    for passage in text.passages:
        own: TableRow = {"source": dossier.id, "page": passage.page}
        units: tuple[Passage | Sentence, ...] = (passage, *passage.sentences)
        for unit in units:
            whole = unit is passage
            placed: TableRow = {"at": unit.at, "part_of": None if whole else passage.at}
            placed["kind"] = passage.kind if whole else "sentence"
            measured: TableRow = {"span_start": unit.span[0], "span_end": unit.span[1], "words": unit.words}
            place = json.dumps(web_annotation.selector(text, unit))
            yield "passages", own | placed | measured | {"hash": unit.hash, "selector": place}


def _actor(actor: Actor) -> TableRows:
    row: TableRow = {"id": actor.id, "address": urls.actor(actor.id).url}
    yield "actors", row | {name: getattr(actor, name) for name in ("name", "kind", "short", "reviewed")}
    for written in actor.names:
        for source in written.sources:
            yield "actor_names", {"actor": actor.id, "name": written.name, "kind": "written", "source": source}
    for other in actor.also:
        yield "actor_names", {"actor": actor.id, "name": other, "kind": "also"}
    for native in actor.native:
        name: TableRow = {"actor": actor.id, "name": native.name, "kind": "native"}
        yield "actor_names", name | {"language": native.lang, "basis": native.basis}


def _entities(corpus: Corpus) -> TableRows:
    for actor in corpus.actors.values():
        yield from _actor(actor)
    for threat in corpus.threats.values():
        row: TableRow = {name: getattr(threat, name) for name in ("id", "title", "short", "reviewed")}
        yield "threats", row | {"address": urls.threat(threat.id).url, "bottom_line": threat.bottom_line.source}
    for term in corpus.terms.values():
        row = {"id": term.id, "address": urls.term(term.id).url, "term": term.term, "basis": term.basis}
        yield "terms", row | {"definition": term.definition.source}
    for event in corpus.events.values():
        row = {"id": event.id, "what": event.what, "date": _date(event.date)}
        place = record_wording.where(corpus, event) or None
        yield "events", row | {"address": urls.event(event.id).url, "place": place}
        yield from _links("event", event.id, "claim", event.claims, "event_claims")
    yield from _places(corpus)


def _places(corpus: Corpus) -> TableRows:
    for place in corpus.places.values():
        row: TableRow = {name: getattr(place, name) for name in ("id", "name", "kind", "within", "basis")}
        point = {"lat": place.at.lat, "lon": place.at.lon} if place.at else {"lat": None, "lon": None}
        yield "places", row | point | {"address": urls.place(place.id).url}
        yield from _links("place", place.id, "claim", place.claims, "place_claims")
    for event in corpus.events.values():
        for place_id in dict.fromkeys((*event.places, *event.places_elsewhere)):
            yield "event_places", {"event": event.id, "place": place_id, "elsewhere": place_id not in event.places}


def _links(one: str, identifier: str, other: str, ids: Iterable[str], table: str) -> TableRows:
    """Yield each pair once, however often it is written."""
    for linked in dict.fromkeys(ids):
        yield table, {one: identifier, other: linked}


def _work(work: Reference) -> TableRows:
    item = work_item(work)
    row: TableRow = {
        name: getattr(work, name) for name in ("key", "standing", "reconstructed", "established", "correction")
    }
    row |= {"address": urls.work(work.key).url, "untitled": untitled(work)}
    row |= {"authors": _names(item.get("author", ())), "editors": _names(item.get("editor", ()))}
    row["year"] = next((side[0] for side in item.get("issued", {}).get("date-parts", ()) if side), None)
    columns = {"type": "type", "title": "title", "container": "container-title", "publisher": "publisher"}
    row |= {column: item.get(field) for column, field in (columns | {"doi": "DOI", "url": "URL"}).items()}
    yield "works", row | {"csl": json.dumps(item, ensure_ascii=False, sort_keys=True)}


def _claim(corpus: Corpus, claim: Claim) -> TableRows:
    row: TableRow = {name: getattr(claim, name) for name in ("id", "source", "says", "kind", "strength", "note")}
    row |= {"address": urls.claim(claim.id).url, "quoted": claim.voice.quoted, "perceiver": claim.voice.perceiver}
    found = claim_verdict(corpus, claim)
    row |= {"verdict": found.verdict, "verdict_date": found.record.date if found.record else None}
    by_actor = claim.voice.speaker not in NOBODY
    row["speaker"] = "actor" if by_actor else claim.voice.speaker
    yield "claims", row | {"speaker_actor": claim.voice.speaker if by_actor else None}
    if figure := claim.figure:
        range_: TableRow = {"claim": claim.id, "value": figure.value, "upper": figure.to, "qualifier": figure.qualifier}
        yield "figures", range_ | {"unit": figure.unit, "period": _date(figure.period)}
    for at in dict.fromkeys(claim.locators):
        yield "claim_passages", {"claim": claim.id, "source": claim.source, "at": at}
    for via in claim.works:
        yield "claim_works", {"claim": claim.id, "work": via.work, "page": via.page}
    yield from _links("claim", claim.id, "actor", claim.actors, "claim_actors")
    yield from _links("claim", claim.id, "threat", claim.threats, "claim_threats")
    yield from _links("claim", claim.id, "term", claim.terms, "claim_terms")
    yield from _links("claim", claim.id, "event", claim.events, "claim_events")


def _ledgers(corpus: Corpus) -> TableRows:
    for relation in corpus.relations:
        row: TableRow = {"id": relation.id, "type": relation.type, "date": _date(relation.date), "note": relation.note}
        yield "relations", row | {"from_actor": relation.from_, "to_actor": relation.to, "past": relation.past}
        yield from _links("relation", relation.id, "claim", relation.claims, "relation_claims")
    for number, check in enumerate(corpus.seeds.checks, 1):
        row = {name: getattr(check, name) for name in ("claim", "result", "grade", "shows", "in_short")}
        yield "checks", row | {"id": number, "seen_in": check.where}


def rows(corpus: Corpus) -> TableRows:
    """Yield every row as the name of its table and its values by column; a column not named is null."""
    for dossier in corpus.sources.values():
        yield from _source(dossier)
        yield from _passages(dossier)
    yield from _entities(corpus)
    for _, work in sorted(corpus.works.items()):
        yield from _work(work)
    for claim in corpus.claims.values():
        yield from _claim(corpus, claim)
    yield from _ledgers(corpus)
