"""Pages as a test looks at them: all of one type, or the lines of one in Markdown."""

from microsite.corpus.corpus import Corpus
from microsite.model.tree.markdown import MarkdownWriter
from microsite.pages.types import PageType
from microsite.pages.writing.page import Page


def pages_of(kind: PageType, corpus: Corpus) -> list[Page]:
    """Return every page of a type."""
    return [kind.page(corpus, address) for address in kind.addresses(corpus)]


def lines_of(page: Page) -> list[str]:
    """Return the body of a page as lines of Markdown."""
    return list(MarkdownWriter(page.address).blocks(page.blocks[1:]))
