"""The page of a source: what it is, what is unknown, and passage by passage what was taken from it."""

from collections.abc import Iterator

from microsite import urls
from microsite.citations import formatted
from microsite.corpus import Corpus
from microsite.csl_items import source_item
from microsite.dates import in_words
from microsite.meta import coins, front_matter
from microsite.model.kinds import SOURCE
from microsite.model.vocabulary import SOURCE_KINDS
from microsite.pages import phrases, use
from microsite.pages.links import backlinks
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.reading.seeds import Dossier
from microsite.tree.attributes import attributes
from microsite.tree.blocks import Block
from microsite.tree.build import Words, bullets, definitions, heading, paragraph, table
from microsite.tree.inlines import Code, Link, Text
from microsite.tree.targets import WebAddress
from microsite.urls import Address
from microsite.wording import listed, text, words


def _facts(sheet: Sheet, dossier: Dossier) -> Iterator[tuple[str, Words]]:
    source, read = dossier.source, dossier.text
    authors = [name.literal or " ".join(filter(None, (name.given, name.family))) for name in source.authors]
    yield "Title", source.title or "unknown"
    yield "Authors", listed(authors) if authors else "unknown"
    yield "Published by", source.publisher or "unknown"
    dated = "not printed; inferred: {date}. {basis}" if source.dating.inferred else "{date}. {basis}"
    yield "Date", words(dated, date=in_words(source.dating.edtf), basis=source.dating.basis)
    yield "Kind", SOURCE_KINDS[source.kind]
    yield "Address", Link(WebAddress(source.url), (Text(source.url),)) if source.url else "unknown"
    entry = sheet.inlines(formatted(sheet.corpus)[dossier.id].entry)
    yield "Cited as", (*entry, *coins.span(source_item(dossier.id, source)))
    if read:
        copy = "{size} bytes, {count} words, SHA-256 {hash}"
        size, count = f"{read.file.bytes:,}", f"{read.words:,}"
        yield "The copy we read", text(copy, size=size, count=count, hash=Code(read.file.sha256))
        yield "Pages", "yes" if source.paged else "none; passages are given by section, paragraph and sentence"


def _cautions(dossier: Dossier) -> Iterator[Block]:
    source = dossier.source
    others = [words("{work} ({why})", work=look.reference, why=look.why_not) for look in source.not_the_same_as]
    for title, anchor, rows in (
        ("What is unknown", "unknown", source.unknown),
        ("What to bear in mind", "cautions", source.cautions),
        ("Not to be confused with", "lookalikes", others),
    ):
        if rows:
            yield heading(2, title, anchor)
            yield from bullets(rows)


def _works(sheet: Sheet, dossier: Dossier) -> Iterator[Block]:
    if dossier.text is None or not dossier.text.citations:
        return
    yield heading(2, "Works it cites", "works")
    rows: list[tuple[Words, ...]] = []
    for citation in dossier.text.citations:
        work = sheet.corpus.work_of_citation(dossier.id, citation.key)
        printed = citation.printed + (f": {citation.locator}" if citation.locator else "")
        target = (
            sheet.link(formatted(sheet.corpus)[work.key].in_text, urls.work(work.key)) if work else "not identified"
        )
        where = sheet.link(phrases.locator(citation.at), urls.source(dossier.id, citation.at))
        rows.append((where, printed, target, work.standing if work else ""))
    yield table(("Where", "As printed", "The work", "Standing"), rows)


def _body(sheet: Sheet, dossier: Dossier) -> Iterator[Block]:
    yield paragraph(dossier.source.about, attributes("lead"))
    yield definitions(_facts(sheet, dossier), "facts")
    yield from _cautions(dossier)
    yield from use.section(sheet, dossier)
    yield from _works(sheet, dossier)
    yield from backlinks(sheet, dossier.id, claims=False)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every source."""
    return (urls.source(source) for source in corpus.sources)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the page of a source."""
    dossier, sheet = corpus.sources[address.name], Sheet(corpus, address, evidence=False)
    return Page(
        address=address,
        title=SOURCE.title(dossier),
        body=tuple(_body(sheet, dossier)),
        seed=dossier.source.origin.place(),
        description=dossier.source.about,
        extra=front_matter.source(dossier, SOURCE.title(dossier)),
    )
