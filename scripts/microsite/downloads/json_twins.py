"""The JSON twin of each page about a record, ``claims/<id>.json`` beside ``/claims/<id>/``, and of each list.

The record is the one of ``data/corpus.json``, under ``record``; beside it stands what the page works out from other
records. The twin of a list, such as ``glossary/index.json``, has ``records``: whole, or by id and address where
each has a twin of its own. Addresses begin at the root of the site. Their pages link to
them as ``describedby``.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any, Final

from microsite.corpus.cited_claims import claims_of_actor, claims_of_threat, grounding_claims
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.evidence_base import assess_evidence
from microsite.corpus.renames import renames
from microsite.downloads.corpus_json import content, plain_record
from microsite.model import urls
from microsite.model.address import Address, json_twin
from microsite.model.claim import Claim
from microsite.model.data_file import DataFile
from microsite.model.entity import Actor, Threat
from microsite.model.kinds import ACTOR, THREAT
from microsite.model.ledger import Question

Twin = dict[str, Any]

LISTS: Final = {
    "claims": urls.claim,
    "threats": urls.threat,
    "actors": urls.actor,
    "sources": urls.source,
    "questions": urls.question,
}
"""The kinds of records that have a page each, with the list of those pages."""


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the twins of records and of lists. They are not listed among the downloads."""
    records = content(corpus)
    by_id = {kind: {r["id"]: r for r in records[kind]} for kind in LISTS}
    for claim in corpus.claims.values():
        if claim.source in corpus.sources:
            yield _file(urls.claim(claim.id), by_id["claims"][claim.id], _claim(corpus, claim))
    for threat in corpus.threats.values():
        yield _file(urls.threat(threat.id), by_id["threats"][threat.id], _threat(corpus, threat))
    for actor in corpus.actors.values():
        yield _file(urls.actor(actor.id), by_id["actors"][actor.id], _actor(corpus, actor))
    for dossier in corpus.sources.values():
        yield _file(urls.source(dossier.id), by_id["sources"][dossier.id], {"claims": _evidence(dossier.claims)})
    for question in corpus.questions.values():
        yield _file(urls.question(question.id), by_id["questions"][question.id], _question(corpus, question))
    for page, entries in _lists(records):
        yield _json(page, {"records": entries})
    for move in renames(corpus):
        if move.kind in (THREAT.name, ACTOR.name):
            text = json.dumps({"moved_to": json_twin(move.now).removeprefix(f"{move.now.page.partition('/')[0]}/")})
            yield DataFile(json_twin(move.before), f"{text}\n".encode(), "")


def _lists(records: Mapping[str, list[Twin]]) -> Iterator[tuple[Address, list[Twin]]]:
    """Yield each list with its records, in the order of ``data/corpus.json``."""
    for kind, address in LISTS.items():
        # Without questions there is no page of them.
        if kind == "questions" and not records[kind]:
            continue
        yield address(), [{"id": record["id"], "address": record["address"]} for record in records[kind]]
    yield urls.term(), records["terms"]
    yield urls.event(), records["events"]
    if records["places"]:
        yield urls.place(), records["places"]
    yield urls.figures(), [claim for claim in records["claims"] if claim["figure"]]
    yield urls.work(), [*records["sources"], *records["works"]]


def _file(page: Address, record: Twin, worked_out: Twin) -> DataFile:
    return _json(page, {"record": record} | worked_out)


def _json(page: Address, data: Twin) -> DataFile:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return DataFile(json_twin(page), f"{text}\n".encode(), "")


def _claim(corpus: Corpus, claim: Claim) -> Twin:
    """Return where to find the claim in one's own copy of the source, and what was found of it elsewhere."""
    dossier = corpus.sources[claim.source]
    units = [dossier.units[at] for at in claim.locators if at in dossier.units]
    text = dossier.text
    return {
        "passages": [{"at": u.at, "span": list(u.span), "words": u.words, "hash": u.hash} for u in units],
        "text": {"file": plain_record(text.file), "normalisation": text.normalisation, "hash": text.hash}
        if text
        else None,
        "checks": [plain_record(check) for check in connections(corpus).checks_of.get(claim.id, ())],
    }


def _threat(corpus: Corpus, threat: Threat) -> Twin:
    """Return the evidence of a briefing, and what its "how well founded" was worked out from."""
    inputs = assess_evidence(corpus, grounding_claims(corpus, threat))
    return {
        "evidence": _evidence(claims_of_threat(corpus, threat)),
        "founding": {"level": inputs.level, **asdict(inputs)},
    }


def _actor(corpus: Corpus, actor: Actor) -> Twin:
    """Return an actor's part in each threat, its relations, and the evidence of its page."""
    parts = connections(corpus).parts_of.get(actor.id, [])
    return {
        "parts": [{"threat": threat.id, "part": part.part, "claims": list(part.claims)} for threat, part in parts],
        "relations": [plain_record(relation) for relation in connections(corpus).relations_of_actor.get(actor.id, [])],
        "evidence": _evidence(claims_of_actor(corpus, actor)),
    }


def _question(corpus: Corpus, question: Question) -> Twin:
    """Return the evidence of each answer, by source."""
    answers = [(a.source, [corpus.claims[c] for c in a.claims if c in corpus.claims]) for a in question.answers]
    return {"evidence": {source: _evidence(claims) for source, claims in answers}}


def _evidence(claims: Iterable[Claim]) -> list[Twin]:
    return [
        {
            "claim": claim.id,
            "address": urls.claim(claim.id).url,
            "source": claim.source,
            "at": list(claim.locators),
            "says": claim.says,
            "strength": claim.strength,
        }
        for claim in claims
    ]
