"""What each finding of the checks means, why it matters, and what to write instead."""

from collections.abc import Iterator
from typing import Final

from microsite.checks.explained import explanation
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.finding import ADVICE, CODES
from microsite.model.generator import own_place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import heading, paragraph
from microsite.model.tree.inlines import Code, strong
from microsite.model.tree.verbatim import Preformatted
from microsite.model.wording import mark, text, words
from microsite.pages.writing.page import Page
from microsite.pages.writing.paginated_list import handrail

_LEAD: Final = mark(
    "{command} prints one line for each thing that is wrong: file, line, column, code, and how to mend it. Here is "
    "what each code means, why it matters, and an example. The examples are from an invented site."
)
_WHAT: Final = mark("Every code that the checks print, what it means, why it matters, and what to write instead.")


def _section(code: str, meaning: str) -> Iterator[Block]:
    more = explanation(code)
    yield heading(2, code, code)
    yield paragraph(strong(meaning))
    yield paragraph(more.why)
    for label, where, example in (
        ("wrong", mark("Wrong, in {file}:"), more.wrong),
        ("right", mark("Right, in {file}:"), more.right),
    ):
        if example:
            yield paragraph(text(where, file=Code(more.file)))
            yield Preformatted(example, f"{code}-{label}")


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of the list of codes."""
    del corpus
    yield urls.finding()


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of codes."""
    del corpus
    codes = sorted((CODES | ADVICE).items())
    body: list[Block] = [paragraph(text(_LEAD, command=Code("make check")))]
    body += handrail(address, [(code, code) for code, _ in codes], "h2")
    for code, meaning in codes:
        body += _section(code, meaning)
    place = own_place("checks/explained")
    return Page(address, words("Messages of the checks"), tuple(body), place, words(_WHAT))
