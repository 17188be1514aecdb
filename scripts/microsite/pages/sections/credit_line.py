"""A line on a page that says who worked on it, as far as they asked to be named."""

from collections.abc import Iterable, Iterator
from typing import Any

from microsite.corpus.credits import credits_of
from microsite.model import urls
from microsite.model.contributor import Contributor
from microsite.model.kind import Kind
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import about
from microsite.model.tree.inlines import Inline, Inlines, Link, Text, inlines, join_inlines
from microsite.model.tree.targets import WebAddress
from microsite.model.vocabulary import CREDIT_LINES
from microsite.model.wording import text, words
from microsite.pages.writing.page_writer import PageWriter


def shown_name(contributor: Contributor) -> Inline:
    """Return a name as its bearer wishes it, leading to their page if they gave one."""
    if contributor.address:
        return Link(WebAddress(contributor.address), inlines(contributor.name))
    return Text(contributor.name)


def _names(people: Iterable[Contributor]) -> Inlines:
    return join_inlines(shown_name(each) for each in people)


def credit_line(sheet: PageWriter, kind: Kind[Any], identifier: str) -> Iterator[Block]:
    """Yield who worked on a record, by what they did; nothing where nobody asked to be named."""
    found = credits_of(sheet.corpus, kind, identifier)
    lines = [text(CREDIT_LINES[role], names=_names(people)) for role, people in found.items()]
    if lines:
        more = sheet.link(words("About contributors"), urls.contributors())
        yield about(join_inlines((*lines, more), " "))
