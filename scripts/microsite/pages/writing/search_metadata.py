"""What the search knows of a page besides its words: its kind, and what it can be narrowed down by.

It goes into the front matter (``with_search_metadata``); the template writes it where the indexer looks for it. A page
without it is not indexed: lists repeat what other pages say.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from microsite.corpus import plain_text
from microsite.corpus.cited_claims import claims_of_actor, claims_of_threat
from microsite.corpus.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, CLAIM, QUESTION, SOURCE, THREAT
from microsite.model.quotes import curl
from microsite.pages.writing.page import Page

SearchFilters = dict[str, list[str]]


def _sources(claims: Iterable[Claim]) -> list[str]:
    return sorted({claim.source for claim in claims})


def _threat(corpus: Corpus, identifier: str) -> SearchFilters:
    threat = corpus.threats[identifier]
    parts = list(dict.fromkeys(part.actor for part in threat.actors))
    return {"threat": [identifier], "actor": parts, "source": _sources(claims_of_threat(corpus, threat))}


def _actor(corpus: Corpus, identifier: str) -> SearchFilters:
    return {"actor": [identifier], "source": _sources(claims_of_actor(corpus, corpus.actors[identifier]))}


def _source(corpus: Corpus, identifier: str) -> SearchFilters:
    del corpus
    return {"source": [identifier]}


def _claim(corpus: Corpus, identifier: str) -> SearchFilters:
    claim = corpus.claims[identifier]
    return {
        "threat": list(claim.threats),
        "actor": list(claim.actors),
        "source": [claim.source],
        "strength": [claim.strength],
    }


def _question(corpus: Corpus, identifier: str) -> SearchFilters:
    question = corpus.questions[identifier]
    return {"threat": list(question.threats), "source": [answer.source for answer in question.answers]}


_FILTERS: Final[Mapping[str, Callable[[Corpus, str], SearchFilters]]] = {
    THREAT.name: _threat,
    ACTOR.name: _actor,
    SOURCE.name: _source,
    CLAIM.name: _claim,
    QUESTION.name: _question,
}
"""What the pages about a record can be narrowed down by, by kind; those of other kinds by nothing."""


def _answer(corpus: Corpus, kind: Kind[Any], identifier: str) -> str:
    """Return what a search prints in the place of a part of the page, which may stand under a heading that it lacks."""
    if kind is THREAT:
        return plain_text.from_prose(corpus, corpus.threats[identifier].bottom_line)
    return kind.short(corpus.of(kind)[identifier]) if kind is ACTOR else ""


def with_search_metadata(corpus: Corpus, pages: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages; those about one record with what the search knows of it."""
    for page in pages:
        kind, identifier = corpus.at.get(page.address, (None, ""))
        # Lists, and what stands at the address of a record that moved or was withdrawn, are not searched for.
        if kind is None or kind.search == "no":
            yield page
            continue
        filters = _FILTERS[kind.name](corpus, identifier) if kind.name in _FILTERS else {}
        findable: dict[str, object] = {"kind": kind.name, "title": curl(page.title), "filters": filters}
        if answer := _answer(corpus, kind, identifier):
            findable["answer"] = curl(answer)
        yield replace(page, extra={**page.extra, "findable": findable})
