"""What a page rests on, in full: its sources, and the works they pass on or the page cites."""

from collections.abc import Iterator

from microsite.corpus.citations.cited_works import format_works
from microsite.model import urls
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import bullets, heading
from microsite.model.wording import text, words
from microsite.pages.sections.foreign import entry
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text import collation


def references(sheet: PageWriter) -> Iterator[Block]:
    """Yield the section, as the citation style prints it. Call it after everything that cites."""
    corpus, printed = sheet.corpus, format_works(sheet.corpus)
    claims = [corpus.claims[identifier] for identifier in sheet.numbers]
    used = {claim.source for claim in claims}
    passed_on = {via.work for claim in claims for via in claim.works} | sheet.works
    entries = [(source, sheet.link(words("about the source"), urls.source(source)))
               for source in corpus.sources if source in used and source in printed]  # fmt: skip
    known = (key for key in passed_on if key in printed and key in corpus.works)
    works = sorted(known, key=lambda key: collation.key(printed[key].in_text))
    entries += [(key, sheet.link(words("how it is known"), urls.work(key))) for key in works]
    if entries:
        yield heading(2, words("References"), "references")
        yield from bullets(text("{work} ({more})", work=entry(sheet, key), more=more) for key, more in entries)
