"""The glossary: one page, a stable anchor for each term."""

from collections.abc import Iterator
from typing import Final

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.entity import Term
from microsite.model.place import Place
from microsite.pages.in_parts import LongList, contents, part_pages, ways
from microsite.pages.links import title
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet

_BASIS = {"source": "As a source defines it.", "ours": "Our definition; no source defines the term."}

_WHAT: Final = "The terms used here, and whose definition each is."


def _term(sheet: Sheet, term: Term) -> Iterator[str]:
    yield from markdown.anchors(term.former)
    yield markdown.heading(2, term.term, term.id)
    yield ""
    yield from sheet.prose(term.definition)
    also = f" Also: {', '.join(term.also)}." if term.also else ""
    yield markdown.escape(f"{_BASIS[term.basis]}{also}")
    yield "{: .about }"
    yield ""
    if term.see:
        yield f"See {', '.join(sheet.entity(other) for other in term.see)}."
        yield ""
    pages = [a for a in sheet.corpus.backlinks.get(term.id, ()) if a.page != urls.term().page]
    if pages:
        yield f"Used in {', '.join(sheet.link(title(sheet.corpus, page), page) for page in pages)}."
        yield "{: .about }"
        yield ""


def _long(corpus: Corpus) -> Iterator[Page]:
    former = {term.id: term.former for term in corpus.terms.values()}
    of = LongList(corpus, "glossary", urls.term(), "Glossary", "term", Place("seeds/glossary.yml"), former)
    names = contents(of, lambda key: (corpus.terms[key].term, urls.term(key)))
    yield Page(of.address, of.title, tuple(names), of.seed, _WHAT, extra=ways(of))
    yield from part_pages(of, lambda sheet, _, ids: (line for key in ids for line in _term(sheet, corpus.terms[key])))


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the glossary, in alphabetical order; with a page for each letter where it is long."""
    if "glossary" in corpus.cut:
        yield from _long(corpus)
        return
    sheet = Sheet(corpus, urls.term(), evidence=False)
    terms = sorted(corpus.terms.values(), key=lambda term: term.term.casefold())
    body = [line for term in terms for line in _term(sheet, term)]
    yield Page(
        address=sheet.address,
        title="Glossary",
        body=tuple(body or ["No terms yet."]),
        seed=Place("seeds/glossary.yml"),
        description=_WHAT,
        extra=front_matter.glossary(corpus, terms),
    )
