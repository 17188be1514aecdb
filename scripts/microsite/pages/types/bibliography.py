"""The bibliography: every work a source cites, how far it is established, and every place that cites it."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus import record_wording
from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.citations.csl_items import source_item, work_item
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.csl import is_placeholder
from microsite.model.ledger import Reference
from microsite.model.place import Place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import about, bullets, heading, paragraph
from microsite.model.tree.inlines import Inlines, Text, inlines, strong
from microsite.model.tree.verbatim import Anchors
from microsite.model.vocabulary import STANDINGS
from microsite.model.wording import commas, mark, marks, one_or_more, text, words
from microsite.pages.metadata import coins, front_matter
from microsite.pages.sections.backlinks import used_in
from microsite.pages.sections.edit_entry import edit_entry
from microsite.pages.sections.foreign import entry
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

_WHAT: Final = mark("The sources, the works they cite, and how far each has been identified.")
_TITLE: Final = mark("{work.title}")


def _printed(sheet: PageWriter, work: Reference) -> Iterator[Inlines]:
    """Yield the citations of a work as its sources print them."""
    for cited in work.cited_as:
        dossier = sheet.corpus.sources.get(cited.source)
        for citation in dossier.text.citations if dossier and dossier.text else ():
            if dossier and citation.key == cited.key:
                printed = citation.printed + (f": {citation.locator}" if citation.locator else "")
                where = sheet.link(record_wording.locator(citation.at), urls.source(dossier.id, citation.at))
                source = record_wording.the_source(sheet.corpus, dossier.id)
                said = mark("As printed in {source}: “{citation}” ({where})")
                yield text(said, source=source, citation=printed, where=where)


def _details(sheet: PageWriter, work: Reference) -> Iterator[Inlines]:
    if is_placeholder(work.csl.get("title")):
        known = str(work.csl["title"]).strip("[]")
        yield text("{unknown} {known}", unknown=strong(words("Title unknown.")), known=known)
    yield from _printed(sheet, work)
    if work.correction:
        yield text("{label} {correction}", label=strong(words("Correction.")), correction=work.correction)
    yield text("How it was identified: {how}", how=work.established)
    yield from (inlines(issue) for issue in work.issues)
    if work.from_knowledge:
        fields = commas(work.from_knowledge)
        yield text("From an editor’s general knowledge, not seen in a record: {fields}", fields=fields)
    for evidence in work.evidence:
        yield text("Record: {record}. It shows: {shows}", record=evidence.record, shows=evidence.shows)
    for other in work.candidates:
        by = commas(str(part) for part in (other.author, other.title, other.publisher, other.year) if part)
        yield text("It could also be: {work}. {why}", work=by, why=other.why)


def _work(sheet: PageWriter, work: Reference) -> Iterator[Block]:
    if work.former:
        yield Anchors(work.former)
    printed = format_works(sheet.corpus)[work.key]
    yield heading(3, printed.in_text, work.key)
    yield paragraph((*entry(sheet, work.key), *coins.span(work_item(work))))
    standing = mark("{standing}: {meaning}; entry from the source’s own list")
    if work.reconstructed:
        standing = mark("{standing}: {meaning}; entry put together by us")
    said = words(standing, standing=words(work.standing), meaning=words(STANDINGS[work.standing]))
    yield about((Text(said), *edit_entry(sheet, work, printed.in_text)))
    yield from bullets(_details(sheet, work))
    yield from used_in(sheet, work.key, urls.work(), marks("Cited in {page}", "Cited on {n} pages"))


def _sources(sheet: PageWriter) -> Iterator[Block]:
    yield heading(2, words("Sources"), "sources")
    yield from bullets(
        text(
            "{source} ({page})",
            source=(
                *entry(sheet, dossier.id),
                *coins.span(source_item(dossier.id, dossier.source)),
            ),
            page=sheet.link(words("its page"), urls.source(dossier.id)),
        )
        for dossier in sheet.corpus.sources.values()
    )
    yield heading(2, words("Works that the sources cite"), "works")


def _long(corpus: Corpus) -> PaginatedList:
    return PaginatedList(
        corpus,
        "bibliography",
        urls.work(),
        words(_TITLE),
        one_or_more("{n} work", "{n} works"),
        Place("seeds/references.yml"),
        {key: work.former for key, work in corpus.works.items()},
    )


def _contents(of: PaginatedList) -> Page:
    printed = format_works(of.corpus)
    names = contents(of, lambda key: (printed[key].in_text, urls.work(key)), level=3)
    body = (*_sources(PageWriter(of.corpus, of.address, evidence=False)), *names)
    return Page(of.address, of.title, body, of.seed, words(_WHAT), extra=part_links(of))


def _whole(corpus: Corpus) -> Page:
    """The sources themselves, then the works they cite, by author and year."""
    sheet = PageWriter(corpus, urls.work(), evidence=False)
    works = sorted(corpus.works.values(), key=lambda work: collation.key(format_works(corpus)[work.key].filed))
    printed = format_works(corpus)
    rail = handrail(sheet.address, [(printed[work.key].filed, work.key) for work in works], "h3")
    body = (*_sources(sheet), *rail, *(block for work in works for block in _work(sheet, work)))
    extra = front_matter.bibliography(corpus.sources.values(), works)
    return Page(sheet.address, words(_TITLE), body, Place("seeds/references.yml"), words(_WHAT), extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the bibliography, and its parts by letter where there are many works."""
    yield urls.work()
    yield from part_addresses(corpus, "bibliography")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the bibliography, or a part of it."""
    return page_of_list(
        _long(corpus),
        address,
        _whole,
        _contents,
        lambda sheet, ids: (b for key in ids for b in _work(sheet, corpus.works[key])),
    )
