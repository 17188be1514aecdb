"""What can be found and has an anchor but no page of its own: glossary terms, cited works, events."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from microsite import plain, urls
from microsite.citations import formatted
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.model.csl import is_placeholder
from microsite.model.kinds import EVENT, TERM, WORK
from microsite.parts import pagination
from microsite.urls import Address


@dataclass(frozen=True)
class Found:
    """A result of a search before it is one. All text is plain."""

    kind: str
    address: Address
    title: str
    text: str
    filters: dict[str, list[str]] = field(default_factory=dict)


def _terms(corpus: Corpus) -> Iterator[Found]:
    for term in corpus.terms.values():
        text = ". ".join((term.term, *term.also, plain.text(corpus, term.definition)))
        yield Found(TERM.name, pagination(corpus).stands_at(urls.term(term.id)), term.term, text)


def _works(corpus: Corpus) -> Iterator[Found]:
    for work in corpus.works.values():
        title, name = work.csl.get("title"), formatted(corpus)[work.key].in_text
        known = "" if is_placeholder(title) else str(title or "")
        text = ". ".join(filter(None, (name, known, work.established, work.correction, *work.issues)))
        sources = sorted({cited.source for cited in work.cited_as})
        yield Found(
            WORK.name,
            pagination(corpus).stands_at(urls.work(work.key)),
            f"{name}: {known}" if known else name,
            text,
            {"source": sources},
        )


def _events(corpus: Corpus) -> Iterator[Found]:
    for event in corpus.events.values():
        text = ". ".join(filter(None, (event.what, event.place, in_words(event.date))))
        sources = sorted({corpus.claims[claim].source for claim in event.claims if claim in corpus.claims})
        filters = {"threat": list(event.threats), "actor": list(event.actors), "source": sources}
        yield Found(EVENT.name, pagination(corpus).stands_at(urls.event(event.id)), event.what, text, filters)


def records(corpus: Corpus) -> Iterator[Found]:
    """Yield what is found by its own text and not by that of the page it stands on."""
    yield from _terms(corpus)
    yield from _works(corpus)
    yield from _events(corpus)
