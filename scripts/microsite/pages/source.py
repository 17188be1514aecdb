"""The page of a source: what it is, what is unknown, and passage by passage what was taken from it."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.exports.references import source_item
from microsite.meta import coins, front_matter
from microsite.model.kinds import SOURCE
from microsite.model.vocabulary import SOURCE_KINDS
from microsite.pages import phrases, use
from microsite.pages.links import backlinks
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.reading.seeds import Dossier


def _facts(sheet: Sheet, dossier: Dossier) -> Iterator[tuple[str, str]]:
    source, text, escape = dossier.source, dossier.text, markdown.escape
    authors = [name.literal or " ".join(filter(None, (name.given, name.family))) for name in source.authors]
    yield "Title", escape(source.title or "unknown")
    yield "Authors", escape(phrases.listed(authors) if authors else "unknown")
    yield "Published by", escape(source.publisher or "unknown")
    inferred = "not printed; inferred: " if source.dating.inferred else ""
    yield "Date", escape(f"{inferred}{in_words(source.dating.edtf)}. {source.dating.basis}")
    yield "Kind", escape(SOURCE_KINDS[source.kind])
    yield "Address", f"<{source.url}>" if source.url else "unknown"
    coin = coins.span(source_item(dossier.id, source))
    yield "Cited as", sheet.inlines(sheet.corpus.formatted[dossier.id].entry) + coin
    if text:
        yield (
            "The copy we read",
            escape(f"{text.file.bytes:,} bytes, {text.words:,} words, SHA-256") + f" <code>{text.file.sha256}</code>",
        )
        yield "Pages", "yes" if source.paged else "none; passages are given by section, paragraph and sentence"


def _cautions(dossier: Dossier) -> Iterator[str]:
    source = dossier.source
    for title, anchor, rows in (
        ("What is unknown", "unknown", source.unknown),
        ("What to bear in mind", "cautions", source.cautions),
        (
            "Not to be confused with",
            "lookalikes",
            [f"{look.reference} ({look.why_not})" for look in source.not_the_same_as],
        ),
    ):
        if rows:
            yield markdown.heading(2, title, anchor)
            yield ""
            yield from markdown.bullets(markdown.escape(row) for row in rows)
            yield ""


def _works(sheet: Sheet, dossier: Dossier) -> Iterator[str]:
    if dossier.text is None or not dossier.text.citations:
        return
    yield markdown.heading(2, "Works it cites", "works")
    yield ""
    rows = []
    for citation in dossier.text.citations:
        work = sheet.corpus.work_of_citation(dossier.id, citation.key)
        printed = citation.printed + (f": {citation.locator}" if citation.locator else "")
        target = sheet.link(sheet.corpus.formatted[work.key].in_text, urls.work(work.key)) if work else "not identified"
        where = sheet.link(phrases.locator(citation.at), urls.source(dossier.id, citation.at))
        rows.append((where, markdown.escape(printed), target, markdown.escape(work.standing) if work else ""))
    yield from markdown.table(("Where", "As printed", "The work", "Standing"), rows)
    yield ""


def _body(sheet: Sheet, dossier: Dossier) -> Iterator[str]:
    yield markdown.escape(dossier.source.about)
    yield "{: .lead }"
    yield ""
    yield from markdown.definitions(_facts(sheet, dossier), "facts")
    yield ""
    yield from _cautions(dossier)
    yield from use.section(sheet, dossier)
    yield from _works(sheet, dossier)
    yield from backlinks(sheet, dossier.id, claims=False)


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the page of every source."""
    for dossier in corpus.sources.values():
        sheet = Sheet(corpus, urls.source(dossier.id), evidence=False)
        yield Page(
            address=sheet.address,
            title=SOURCE.title(dossier),
            body=tuple(_body(sheet, dossier)),
            seed=dossier.source.origin.place(),
            description=dossier.source.about,
            extra=front_matter.source(dossier, SOURCE.title(dossier)),
        )
