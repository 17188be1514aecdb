"""Actors, briefings and relations for threat-intelligence tools: ``data/corpus.stix.json`` (a STIX 2.1 bundle).

Armed groups are ``intrusion-set`` objects, all other actors ``identity``, briefings ``report``, relations
``relationship``. Claims and sources have no type of their own in STIX; they are the ``external_references`` of what
rests on them: ``source_name`` is the id of the source, ``external_id`` that of the claim, whose page is
``/claims/<external_id>/``. They carry no ``url``, which STIX wants absolute and a corpus cannot know.
Our own word for the kind of an actor and for the type of a relation is its ``labels``.

Ids are made from ours (UUID version 5) in the namespace that ``site.yml`` gives, so they stay the same from edition to
edition, and no two sites share one. All times are review days:
``created`` too, because seeds do not say when a record was first written. A relation has the newer day of its actors.
Its own date is told in words: ``start_time`` and ``stop_time`` would say that it did not hold before or after.
"""

import json
import string
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import quote
from uuid import UUID

from microsite.corpus import relation_wording
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import other_names
from microsite.corpus.record_wording import the_source
from microsite.downloads.stix_objects import (
    StixIds,
    StixObject,
    identity_class,
    new_object,
    sentences,
    without_citations,
)
from microsite.model.claim import Claim
from microsite.model.data_file import DataFile
from microsite.model.edtf_words import edtf_in_words
from microsite.model.entity import Actor, Threat
from microsite.model.kinds import THREAT
from microsite.model.ledger import Relation
from microsite.model.wording import commas, join_list, semicolons, words
from microsite.model.words_in_force import vocabulary

STIX_WORDS: Final[dict[str, str]] = {"attacks": "targets"}
"""Types for which STIX has its own word. The others go by ours, which its open vocabulary allows."""


def _actor(ids: StixIds, corpus: Corpus, actor: Actor) -> StixObject:
    """Return an actor. An identity has no ``aliases`` in STIX; its other names are told in the description."""
    aliases = other_names(corpus, actor)
    identity = identity_class(actor)
    told = [words("Other names: {names}", names=semicolons(aliases))] if aliases and identity else []
    result = new_object(ids.actor(actor), actor.reviewed) | {
        "labels": [actor.kind],
        "name": actor.name,
        "description": sentences([actor.short, *told, *map(without_citations, actor.distinguish)]),
    }
    if identity:
        return result | {"identity_class": identity}
    return result | ({"aliases": aliases} if aliases else {})


def _references(claims: Iterable[Claim]) -> list[StixObject]:
    """Return claims as external references."""
    return [{"source_name": c.source, "description": c.says, "external_id": c.id} for c in claims]


def _source_references(corpus: Corpus, claims: Iterable[Claim]) -> Iterator[StixObject]:
    """Yield the sources of claims as external references. How to cite them is told by ``references.*``."""
    for identifier in dict.fromkeys(claim.source for claim in claims):
        source = corpus.sources[identifier].source
        reference = {"source_name": identifier, "description": sentences([source.title or source.label, source.about])}
        # STIX wants a URI: what is not ASCII goes percent-encoded (RFC 3987, 3.1), the rest stays as it is.
        yield reference | (
            {"url": quote(source.public_address, safe=string.printable)} if source.public_address else {}
        )


def _relation(ids: StixIds, corpus: Corpus, relation: Relation) -> StixObject:
    """Return a relation, said as the word of its sources and never as our own."""
    here, there = corpus.actors[relation.from_], corpus.actors[relation.to]
    claims = [corpus.claims[identifier] for identifier in relation.claims if identifier in corpus.claims]
    said = words(
        "{first} – {does} – {second}, according to {sources} ({when})",
        first=here.name,
        does=relation_wording.acts(corpus, relation),
        second=there.name,
        sources=join_list([the_source(corpus, source) for source in dict.fromkeys(claim.source for claim in claims)]),
        when=edtf_in_words(relation.date) if relation.date else words("time not stated"),
    )
    cited = words("Claims: {claims}", claims=commas(claim.id for claim in claims))
    note = [words("Note: {note}", note=relation.note)] if relation.note else []
    return new_object(ids.relation(relation), max(here.reviewed, there.reviewed)) | {
        "labels": [relation.type],
        "relationship_type": STIX_WORDS.get(relation.type, relation.type),
        "description": sentences([said, cited, *note]),
        "source_ref": ids.actor(here),
        "target_ref": ids.actor(there),
        "external_references": _references(claims),
    }


def _relations(corpus: Corpus) -> Mapping[str, Relation]:
    """Return the relations of which both actors and a claim could be read, by id, in order of ids."""
    whole = {
        relation.id: relation
        for relation in reversed(corpus.relations)
        if {relation.from_, relation.to} <= corpus.actors.keys() and corpus.claims.keys() & set(relation.claims)
    }
    return dict(sorted(whole.items()))


def _report_types() -> StixObject:
    """Return that briefings are reports on threats, where the project calls them so: STIX has no word for others."""
    is_default = all(own.kind != THREAT.name or own.one is None for own in vocabulary().own.pages)
    return {"report_types": ["threat-report"]} if is_default else {}


def _report(ids: StixIds, corpus: Corpus, threat: Threat, relations: Mapping[str, list[Relation]]) -> StixObject | None:
    """Return a briefing with its actors, the relations (by claim) on its claims, and their actors; None without any."""
    wanted = {claim.id for claim in connections(corpus).claims_of_threat.get(threat.id, ())}
    wanted |= {cited.key for cited in threat.bottom_line.cited()} | {c for part in threat.actors for c in part.claims}
    claims = sorted((corpus.claims[c] for c in wanted if c in corpus.claims), key=lambda c: corpus.order[c.id])
    related = sorted({r.id: r for c in wanted for r in relations.get(c, ())}.values(), key=lambda r: r.id)
    ends = [end for relation in related for end in (relation.from_, relation.to)]
    names = dict.fromkeys([*(part.actor for part in threat.actors), *ends])
    refs = [ids.actor(corpus.actors[name]) for name in names if name in corpus.actors]
    if not refs:
        return None
    result = new_object(ids.of("report", f"threats/{threat.id}"), threat.reviewed)
    return result | {
        "name": threat.title,
        "description": without_citations(threat.bottom_line),
        **_report_types(),
        "published": result["modified"],
        "object_refs": [*refs, *map(ids.relation, related)],
        "external_references": [*_source_references(corpus, claims), *_references(claims)],
    }


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the bundle. Its own id is made from what is in it. Without ``site.yml`` there are no ids, and none."""
    identity = corpus.seeds.identity
    if not identity:
        return
    ids = StixIds(UUID(identity.namespace))
    relations = _relations(corpus).values()
    by_claim: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        for claim in relation.claims:
            by_claim[claim].append(relation)
    reports = (_report(ids, corpus, threat, by_claim) for threat in corpus.threats.values())
    objects = [_actor(ids, corpus, actor) for actor in corpus.actors.values()]
    objects += [_relation(ids, corpus, relation) for relation in relations]
    objects += [report for report in reports if report]
    bundle: StixObject = {"type": "bundle", "id": ids.of("bundle", json.dumps(objects, ensure_ascii=False))}
    # STIX knows no empty lists.
    text = json.dumps(bundle | ({"objects": objects} if objects else {}), ensure_ascii=False, indent=2)
    what = words("{actor.Many}, {threat.many} and {relation.many} as a STIX 2.1 bundle, for threat-intelligence tools.")
    yield DataFile("data/corpus.stix.json", f"{text}\n".encode(), what)
