"""What can be found and has an anchor but no page of its own: glossary terms, cited works, events."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from microsite.corpus import plain_text, record_wording
from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.corpus import Corpus
from microsite.corpus.pagination import paginate
from microsite.corpus.translations.pages_in import is_found_in_language
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.csl import is_placeholder
from microsite.model.edtf_words import edtf_in_words
from microsite.model.kinds import EVENT, TERM, WORK


@dataclass(frozen=True)
class SearchRecord:
    """A result of a search before it is one. All text is plain."""

    kind: str
    address: Address
    title: str
    text: str
    filters: dict[str, list[str]] = field(default_factory=dict)


def _sentences(*parts: str | None) -> str:
    """Return parts one after the other, each ended by one stop."""
    return " ".join(part if part.endswith((".", "!", "?", "؟", "۔", "…")) else f"{part}." for part in parts if part)


def _terms(corpus: Corpus) -> Iterator[SearchRecord]:
    for term in corpus.terms.values():
        if not is_found_in_language(corpus, TERM, term.id):
            continue
        text = _sentences(term.term, *term.also, plain_text.from_prose(corpus, term.definition))
        yield SearchRecord(TERM.name, paginate(corpus).canonical_address(urls.term(term.id)), term.term, text)


def _works(corpus: Corpus) -> Iterator[SearchRecord]:
    for work in corpus.works.values():
        if not is_found_in_language(corpus, WORK, work.key):
            continue
        title, name = work.csl.get("title"), format_works(corpus)[work.key].in_text
        known = "" if is_placeholder(title) else str(title or "")
        text = _sentences(name, known, work.established, work.correction, *work.issues)
        sources = sorted({cited.source for cited in work.cited_as})
        yield SearchRecord(
            WORK.name,
            paginate(corpus).canonical_address(urls.work(work.key)),
            f"{name}: {known}" if known else name,
            text,
            {"source": sources},
        )


def _events(corpus: Corpus) -> Iterator[SearchRecord]:
    for event in corpus.events.values():
        if not is_found_in_language(corpus, EVENT, event.id):
            continue
        text = _sentences(event.what, record_wording.where(corpus, event), edtf_in_words(event.date), *event.also)
        sources = sorted({corpus.claims[claim].source for claim in event.claims if claim in corpus.claims})
        filters = {"threat": list(event.threats), "actor": list(event.actors), "source": sources}
        yield SearchRecord(
            EVENT.name, paginate(corpus).canonical_address(urls.event(event.id)), EVENT.title(event), text, filters
        )


def search_records(corpus: Corpus) -> list[SearchRecord]:
    """Return what is found by its own text and not by that of the page it stands on, in the language of the site."""
    with corpus.site.speaking():
        return [*_terms(corpus), *_works(corpus), *_events(corpus)]
