"""What a page rests on, in full: its sources, and the works they pass on or the page cites."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.pages.sheet import Sheet


def references(sheet: Sheet) -> Iterator[str]:
    """Yield the section, as the citation style prints it. Call it after everything that cites."""
    corpus = sheet.corpus
    claims = [corpus.claims[identifier] for identifier in sheet.numbers]
    used = {claim.source for claim in claims}
    passed_on = {via.work for claim in claims for via in claim.works} | sheet.works
    entries = [(corpus.formatted[source].entry, urls.source(source), "about the source") for source in corpus.sources
               if source in used and source in corpus.formatted]  # fmt: skip
    works = sorted(key for key in passed_on if key in corpus.formatted and key in corpus.works)
    entries += [(corpus.formatted[key].entry, urls.work(key), "how it is known") for key in works]
    if not entries:
        return
    yield markdown.heading(2, "References", "references")
    yield ""
    yield from markdown.bullets(
        f"{sheet.inlines(entry)} ({sheet.link(more, target)})" for entry, target, more in entries
    )
    yield ""
