"""The bibliography: every work a source cites, how far it is established, and every place that cites it."""

from collections.abc import Iterator
from typing import Final

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.exports.references import source_item, work_item
from microsite.meta import coins, front_matter
from microsite.model.csl import is_placeholder
from microsite.model.ledger import Reference
from microsite.model.place import Place
from microsite.model.vocabulary import STANDINGS
from microsite.pages import phrases
from microsite.pages.in_parts import LongList, contents, part_pages, ways
from microsite.pages.links import title
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet

_WHAT: Final = "The sources, the works they cite, and how far each has been identified."


def _printed(sheet: Sheet, work: Reference) -> Iterator[str]:
    """Yield the citations of a work as its sources print them."""
    for cited in work.cited_as:
        dossier = sheet.corpus.sources.get(cited.source)
        for citation in dossier.text.citations if dossier and dossier.text else ():
            if dossier and citation.key == cited.key:
                locator = f": {citation.locator}" if citation.locator else ""
                where = sheet.link(phrases.locator(citation.at), urls.source(dossier.id, citation.at))
                printed = f"As printed in the {dossier.source.label}: “{citation.printed}{locator}”"
                yield f"{markdown.escape(printed)} ({where})"


def _details(sheet: Sheet, work: Reference) -> Iterator[str]:
    escape = markdown.escape
    if is_placeholder(work.csl.get("title")):
        yield f"<strong>Title unknown.</strong> {escape(str(work.csl['title']).strip('[]'))}"
    yield from _printed(sheet, work)
    if work.correction:
        yield f"<strong>Correction.</strong> {escape(work.correction)}"
    yield f"How it was identified: {escape(work.established)}"
    yield from (escape(issue) for issue in work.issues)
    if work.from_knowledge:
        yield f"From an editor’s general knowledge, not seen in a record: {escape(', '.join(work.from_knowledge))}"
    for evidence in work.evidence:
        yield f"Record: {escape(evidence.record)}. It shows: {escape(evidence.shows)}"
    for other in work.candidates:
        by = ", ".join(str(part) for part in (other.author, other.title, other.publisher, other.year) if part)
        yield f"It could also be: {escape(by)}. {escape(other.why)}"


def _work(sheet: Sheet, work: Reference) -> Iterator[str]:
    yield from markdown.anchors(work.former)
    yield markdown.heading(3, sheet.corpus.formatted[work.key].in_text, work.key)
    yield ""
    yield sheet.inlines(sheet.corpus.formatted[work.key].entry) + coins.span(work_item(work))
    yield ""
    made = "put together by us" if work.reconstructed else "from the source’s own list"
    yield markdown.escape(f"{work.standing}: {STANDINGS[work.standing]}; entry {made}")
    yield "{: .about }"
    yield ""
    yield from markdown.bullets(_details(sheet, work))
    yield ""
    pages = [a for a in sheet.corpus.backlinks.get(work.key, ()) if a.page != urls.work().page]
    if pages:
        yield f"Cited in {', '.join(sheet.link(title(sheet.corpus, page), page) for page in pages)}."
        yield ""


def _sources(sheet: Sheet) -> Iterator[str]:
    yield from (markdown.heading(2, "Sources", "sources"), "")
    for dossier in sheet.corpus.sources.values():
        page = sheet.link("its page", urls.source(dossier.id))
        coin = coins.span(source_item(dossier.id, dossier.source))
        yield f"- {sheet.inlines(sheet.corpus.formatted[dossier.id].entry)}{coin} ({page})"
    yield from ("", markdown.heading(2, "Works that the sources cite", "works"), "")


def _long(corpus: Corpus) -> Iterator[Page]:
    of = LongList(
        corpus, "bibliography", urls.work(), "Bibliography", "work", Place("seeds/references.yml"),
        {key: work.former for key, work in corpus.works.items()},
    )  # fmt: skip
    names = contents(of, lambda key: (corpus.formatted[key].in_text, urls.work(key)), level=3)
    body = (*_sources(Sheet(corpus, of.address, evidence=False)), *names)
    yield Page(of.address, of.title, body, of.seed, _WHAT, extra=ways(of))
    yield from part_pages(of, lambda sheet, _, ids: (line for key in ids for line in _work(sheet, corpus.works[key])))


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the bibliography: the sources themselves, then the works they cite, by author and year.

    Where there are many works, those of each letter have a page.
    """
    if "bibliography" in corpus.cut:
        yield from _long(corpus)
        return
    sheet = Sheet(corpus, urls.work(), evidence=False)
    body = list(_sources(sheet))
    works = sorted(corpus.works.values(), key=lambda work: corpus.formatted[work.key].in_text.casefold())
    for work in works:
        body += _work(sheet, work)
    yield Page(
        address=sheet.address,
        title="Bibliography",
        body=tuple(body),
        seed=Place("seeds/references.yml"),
        description=_WHAT,
        extra=front_matter.bibliography(corpus.sources.values(), works),
    )
