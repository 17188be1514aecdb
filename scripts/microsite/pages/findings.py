"""What each finding of the checks means, why it matters, and what to write instead."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.explained import explained
from microsite.model.finding import ADVICE, CODES
from microsite.model.place import Place
from microsite.pages.page import Page


def _section(code: str, meaning: str) -> Iterator[str]:
    more = explained(code)
    yield markdown.heading(2, code, code)
    yield ""
    yield f"<strong>{markdown.escape(meaning)}</strong>"
    yield ""
    yield markdown.escape(more.why)
    yield ""
    for label, example in (("Wrong", more.wrong), ("Right", more.right)):
        if example:
            yield f"{label}, in <code>{markdown.inline(more.file)}</code>:"
            yield ""
            yield from markdown.preformatted(example, f"{code}-{label.lower()}")
            yield ""


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the list of codes."""
    del corpus
    body = [
        "`make check` prints one line for each thing that is wrong: file, line, column, code, and how to mend it.",
        "Here is what each code means, why it matters, and an example. The examples are from an invented site.",
        "",
    ]
    for code, meaning in sorted((CODES | ADVICE).items()):
        body += _section(code, meaning)
    yield Page(
        address=urls.finding(),
        title="What the findings mean",
        body=tuple(body),
        seed=Place("scripts/microsite/model/finding.py"),
        description="Every code that the checks print, what it means, why it matters, and what to write instead.",
    )
