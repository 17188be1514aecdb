"""Every id that a record names exists."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from microsite import urls
from microsite.corpus import Corpus
from microsite.former import moves, namespace
from microsite.mentions import Mention
from microsite.model.claim import Claim
from microsite.model.finding import Finding, found
from microsite.project import Project
from microsite.reading.records import nearest

_SEVERAL: Final = {"entity": "actor, threat or glossary term", "page": "threat, actor or question"}
"""Targets that more than one kind of record can be."""


def known(corpus: Corpus) -> Mapping[str, Collection[str]]:
    """Return the ids that exist, by kind of target."""
    entities = {*corpus.threats, *corpus.actors, *corpus.terms}
    return {
        "claim": corpus.claims,
        "work": corpus.works,
        "source": corpus.sources,
        "actor": corpus.actors,
        "threat": corpus.threats,
        "term": corpus.terms,
        "event": corpus.events,
        "question": corpus.questions,
        "entity": entities,
        "page": {*corpus.threats, *corpus.actors, *corpus.questions},
        "cited": {*corpus.claims, *corpus.works, *corpus.sources},
    }


def withdrawn(claim: Claim) -> str:
    """Return what to say where a claim is named that is no longer made."""
    when = f"on {claim.withdrawn.date}: {claim.withdrawn.reason}" if claim.withdrawn else ""
    return f'"{claim.id}" was withdrawn {when} See {urls.claim(claim.id).url}; take it out, or name another claim'


def _kind(mention: Mention, corpus: Corpus) -> str:
    """Say what a citation key was meant to be: a claim if it begins with a source's id, else a work."""
    if mention.target != "cited":
        return mention.target
    prefix, _, number = mention.id.rpartition("-")
    return "claim" if prefix in corpus.sources or (number.isdigit() and len(number) == 3) else "work"


def _spaces(kind: str) -> tuple[str, ...]:
    """Return the namespaces that an id of this kind can stand in."""
    return ("entity", "question") if kind == "page" else (namespace(kind),)


def check(project: Project) -> Iterator[Finding]:
    """Name every mention of an id that does not exist, with the nearest one that does and the page concerned."""
    corpus = project.corpus
    ids = known(corpus)
    # What was withdrawn since stays on a list that is pinned to an edition: the edition has it.
    kept = {urls.reading_list(each.id) for each in corpus.lists.values() if each.pinned}
    renamed = {(namespace(move.kind), move.old): move.new for move in moves(corpus)}
    for mention in corpus.mentions:
        if mention.id in ids[mention.target] or mention.id in corpus.seeds.broken:
            continue
        if mention.id in corpus.withdrawn:
            if mention.page not in kept:
                yield found(mention.place, "withdrawn-claim", withdrawn(corpus.withdrawn[mention.id]))
            continue
        kind = _kind(mention, corpus)
        what = _SEVERAL.get(kind, kind)
        # What was cited as a work may be a claim whose id is mistyped.
        names = ids[mention.target if kind == "work" else kind]
        new = next((renamed[space, mention.id] for space in _spaces(kind) if (space, mention.id) in renamed), None)
        hint = f"; it is now called {new}; did you mean {new}?" if new else nearest(mention.id, names)
        message = f'no {what} "{mention.id}"{hint} (page {mention.page.url})'
        yield found(mention.place, f"unknown-{kind}", message)
