"""What each finding of the checks means."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.model.finding import CODES
from microsite.model.place import Place
from microsite.pages.page import Page


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the list of codes."""
    del corpus
    body = [
        "`make check` prints one line for each thing that is wrong: file, line, column, code, and how to mend it.",
        "",
    ]
    for code, meaning in sorted(CODES.items()):
        body += [markdown.heading(2, code, code), "", markdown.escape(meaning), ""]
    yield Page(
        address=urls.finding(),
        title="What the findings mean",
        body=tuple(body),
        seed=Place("scripts/microsite/model/finding.py"),
        description="Every code that the checks print, and what it means.",
    )
