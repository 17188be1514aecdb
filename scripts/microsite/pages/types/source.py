"""The page of a source: what it is, what is unknown, and passage by passage what was taken from it."""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.citations.csl_items import source_item
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import language_of
from microsite.model import cldr, urls
from microsite.model.address import Address
from microsite.model.doi import doi_address
from microsite.model.dossier import Dossier
from microsite.model.edtf_words import edtf_in_words
from microsite.model.kinds import SOURCE
from microsite.model.source import PublishedIn
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import LineWords, bullets, definitions, heading, paragraph, table
from microsite.model.tree.inlines import Code, Link, Text
from microsite.model.tree.targets import WebAddress
from microsite.model.wording import commas, join_list, mark, several, text, words
from microsite.model.words_in_force import vocabulary
from microsite.pages.metadata import coins, front_matter
from microsite.pages.sections import own_copy, source_coverage
from microsite.pages.sections.backlinks import backlinks
from microsite.pages.sections.credit_line import credit_line
from microsite.pages.sections.foreign import entry, in_language
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter


def _published_in(part: PublishedIn) -> str:
    """Return in what a source was published: ``Harbour Studies, volume 6, issue 2, pages 3-9``."""
    numbered = ((mark("volume {n}"), part.volume), (mark("issue {n}"), part.issue), (mark("pages {n}"), part.pages))
    return commas([part.title, *(words(said, n=number) for said, number in numbered if number)])


def _facts(sheet: PageWriter, dossier: Dossier) -> Iterator[tuple[str, LineWords]]:
    source, read = dossier.source, dossier.text
    authors = [name.literal or " ".join(filter(None, (name.given, name.family))) for name in source.authors]
    yield words("Title"), in_language(source.title, source.language) if source.title else words("unknown")
    yield words("Authors"), join_list(authors) if authors else words("unknown")
    yield words("Published by"), source.publisher or words("unknown")
    if source.published_in:
        yield words("Published in"), _published_in(source.published_in)
    dated = mark("not printed; inferred: {date}. {basis}") if source.dating.inferred else mark("{date}. {basis}")
    yield words("Date"), words(dated, date=edtf_in_words(source.dating.edtf), basis=source.dating.basis)
    yield words("Kind"), vocabulary().source_called(source.kind)
    yield words("Address"), Link(WebAddress(source.url), (Text(source.url),)) if source.url else words("unknown")
    if source.doi:
        yield "DOI", Link(WebAddress(doi_address(source.doi)), (Text(source.doi),))
    yield words("Cited as"), (*entry(sheet, dossier.id), *coins.span(source_item(dossier.id, source)))
    if read:
        copy = mark("{size} bytes, {count} words, SHA-256 {hash}")
        size, count = cldr.number(read.file.bytes), cldr.number(read.words)
        yield words("The copy we read"), text(copy, size=size, count=count, hash=Code(read.file.sha256))
        yield (
            words("Pages"),
            words("yes") if source.paged else words("none; passages are given by section, paragraph and sentence"),
        )


def _retired(sheet: PageWriter, dossier: Dossier) -> Iterator[Block]:
    """Yield what is said first of a source that is no longer used."""
    if retired := dossier.source.retired:
        said = mark(
            "This source was retired on {day}. {reason} Its claims are withdrawn; their pages stay, and say so."
        )
        yield paragraph(text(said, day=edtf_in_words(retired.date), reason=retired.reason))
        if retired.to:
            name = sheet.link(SOURCE.title(sheet.corpus.sources[retired.to]), urls.source(retired.to))
            yield paragraph(text("In its place: {source}.", source=name))


def _cautions(dossier: Dossier) -> Iterator[Block]:
    source = dossier.source
    others = [words("{work} ({why})", work=look.reference, why=look.why_not) for look in source.not_the_same_as]
    for title, anchor, rows in (
        (words("What is unknown"), "unknown", source.unknown),
        (words("What to bear in mind"), "cautions", source.cautions),
        (words("Not to be confused with"), "lookalikes", others),
    ):
        if rows:
            yield heading(2, title, anchor)
            yield from bullets(rows)


def _works(sheet: PageWriter, dossier: Dossier) -> Iterator[Block]:
    if dossier.text is None or not dossier.text.citations:
        return
    yield heading(2, words("Works it cites"), "works")
    rows: list[tuple[LineWords, ...]] = []
    for citation in dossier.text.citations:
        work = connections(sheet.corpus).work_of_citation(dossier.id, citation.key)
        printed = citation.printed + (f": {citation.locator}" if citation.locator else "")
        target = (
            sheet.link(format_works(sheet.corpus)[work.key].in_text, urls.work(work.key))
            if work
            else words("not identified")
        )
        where = sheet.link(record_wording.locator(citation.at), urls.source(dossier.id, citation.at))
        rows.append((where, printed, target, words(work.standing) if work else ""))
    yield table(several("Where", "As printed", "The work", "Standing"), rows)


def _body(sheet: PageWriter, dossier: Dossier) -> Iterator[Block]:
    yield paragraph(dossier.source.about, attributes("lead"))
    yield from _retired(sheet, dossier)
    yield definitions(_facts(sheet, dossier), "facts")
    yield from own_copy.for_source(sheet, dossier)
    yield from _cautions(dossier)
    yield from source_coverage.coverage_section(sheet, dossier)
    yield from _works(sheet, dossier)
    yield from backlinks(sheet, dossier.id, claims=False)
    yield from credit_line(sheet, SOURCE, dossier.id)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every source."""
    return (urls.source(source) for source in corpus.sources)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the page of a source."""
    dossier = corpus.sources[address.name]
    return Page(
        address=address,
        title=SOURCE.title(dossier),
        lang=language_of(dossier),
        body=lambda: _body(PageWriter(corpus, address, evidence=False), dossier),
        seed=dossier.source.origin.place(),
        description=dossier.source.about,
        extra=front_matter.source(dossier, SOURCE.title(dossier)),
    )
