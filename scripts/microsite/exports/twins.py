"""The JSON twin of each page about a record: ``claims/<id>.json`` beside ``/claims/<id>/``, and so on.

The record is the one of ``data/corpus.json``, under ``record``; beside it stands what the page works out from other
records. Addresses begin at the root of the site. Twins are found by the link ``describedby`` of their page.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from microsite import urls
from microsite.corpus import Corpus
from microsite.exports.corpus_json import content, plain
from microsite.exports.data_file import DataFile
from microsite.founding import founding
from microsite.grounds import claims_of_actor, claims_of_threat
from microsite.model.claim import Claim
from microsite.model.entity import Actor, Threat
from microsite.urls import Address

Twin = dict[str, Any]


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the twins of claims, briefings, actors and sources. They are not listed among the downloads."""
    records = content(corpus)
    by_id = {kind: {r["id"]: r for r in records[kind]} for kind in ("claims", "threats", "actors", "sources")}
    for claim in corpus.claims.values():
        if claim.source in corpus.sources:
            yield _file(urls.claim(claim.id), by_id["claims"][claim.id], _claim(corpus, claim))
    for threat in corpus.threats.values():
        yield _file(urls.threat(threat.id), by_id["threats"][threat.id], _threat(corpus, threat))
    for actor in corpus.actors.values():
        yield _file(urls.actor(actor.id), by_id["actors"][actor.id], _actor(corpus, actor))
    for dossier in corpus.sources.values():
        yield _file(urls.source(dossier.id), by_id["sources"][dossier.id], {"claims": _evidence(dossier.claims)})


def _file(page: Address, record: Twin, worked_out: Twin) -> DataFile:
    text = json.dumps({"record": record} | worked_out, ensure_ascii=False, indent=1)
    return DataFile(urls.twin(page), f"{text}\n".encode(), "")


def _claim(corpus: Corpus, claim: Claim) -> Twin:
    """Return where to find the claim in one's own copy of the source, and what was found of it elsewhere."""
    dossier = corpus.sources[claim.source]
    units = [dossier.units[at] for at in claim.locators if at in dossier.units]
    text = dossier.text
    return {
        "passages": [{"at": u.at, "span": list(u.span), "words": u.words, "hash": u.hash} for u in units],
        "text": {"file": plain(text.file), "normalisation": text.normalisation, "hash": text.hash} if text else None,
        "checks": [plain(check) for check in corpus.checks_of.get(claim.id, ())],
    }


def _threat(corpus: Corpus, threat: Threat) -> Twin:
    """Return the evidence of a briefing, and what its "how well founded" was worked out from."""
    inputs = founding(corpus, corpus.claims_of_threat.get(threat.id, []))
    return {
        "evidence": _evidence(claims_of_threat(corpus, threat)),
        "founding": {"level": inputs.level, **asdict(inputs)},
    }


def _actor(corpus: Corpus, actor: Actor) -> Twin:
    """Return an actor's part in each threat, its relations, and the evidence of its page."""
    parts = [(threat, part) for threat in corpus.threats.values() for part in threat.actors if part.actor == actor.id]
    return {
        "parts": [{"threat": threat.id, "part": part.part, "claims": list(part.claims)} for threat, part in parts],
        "relations": [plain(r) for r in corpus.relations if actor.id in (r.from_, r.to)],
        "evidence": _evidence(claims_of_actor(corpus, actor)),
    }


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
