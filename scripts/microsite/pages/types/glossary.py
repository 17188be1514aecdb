"""The glossary: one page, a stable anchor for each term."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.entity import Term
from microsite.model.place import Place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import about, heading, paragraph
from microsite.model.tree.inlines import Text
from microsite.model.tree.verbatim import Anchors
from microsite.model.wording import commas, mark, marks, one_or_more, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.backlinks import used_in
from microsite.pages.sections.edit_entry import edit_entry
from microsite.pages.sections.foreign import in_language
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import (
    PaginatedList,
    contents,
    handrail,
    page_of_list,
    part_addresses,
    part_links,
)
from microsite.sources.text import collation

_BASIS = {"source": mark("As a source defines it."), "ours": mark("Our definition; no source defines the {term.one}.")}

_WHAT: Final = mark("The {term.many} used here, and whose definition each is.")
_TITLE: Final = mark("{term.title}")


def _term(sheet: PageWriter, term: Term) -> Iterator[Block]:
    if term.former:
        yield Anchors(term.former)
    yield heading(2, in_language(term.term, term.language), term.id)
    yield from sheet.prose(term.definition)
    basis = words(_BASIS[term.basis])
    said = words("{basis} Also: {names}.", basis=basis, names=commas(term.also)) if term.also else basis
    yield about((Text(said), *edit_entry(sheet, term, term.term)))
    if term.see:
        yield paragraph(text("See {terms}.", terms=sheet.entities(term.see)))
    yield from used_in(sheet, term.id, urls.term(), marks("Used in {page}", "Used on {n} pages"))


def _long(corpus: Corpus) -> PaginatedList:
    former = {term.id: term.former for term in corpus.terms.values()}
    count = one_or_more("{n} {term.one}", "{n} {term.many}")
    return PaginatedList(corpus, "glossary", urls.term(), words(_TITLE), count, Place("seeds/glossary.yml"), former)


def _contents(of: PaginatedList) -> Page:
    names = contents(of, lambda key: (of.corpus.terms[key].term, urls.term(key)))
    return Page(of.address, of.title, tuple(names), of.seed, words(_WHAT), extra=part_links(of))


def _whole(corpus: Corpus) -> Page:
    sheet = PageWriter(corpus, urls.term(), evidence=False)
    terms = sorted(corpus.terms.values(), key=lambda term: collation.key(term.term))
    listed = tuple(block for term in terms for block in _term(sheet, term)) or (
        paragraph(words("No {term.many} yet.")),
    )
    body = (*handrail(sheet.address, [(term.term, term.id) for term in terms], "h2"), *listed)
    extra = front_matter.glossary(corpus, terms)
    return Page(sheet.address, words(_TITLE), body, Place("seeds/glossary.yml"), words(_WHAT), extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the glossary, and a page for each letter where it is long."""
    yield urls.term()
    yield from part_addresses(corpus, "glossary")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the glossary, in alphabetical order, or a part of it."""
    return page_of_list(
        _long(corpus),
        address,
        _whole,
        _contents,
        lambda sheet, ids: (b for key in ids for b in _term(sheet, corpus.terms[key])),
    )
