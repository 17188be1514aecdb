"""Pages as a test looks at them: all of one type, or the lines of one in Markdown."""

from microsite.corpus import Corpus
from microsite.pages import PageType
from microsite.pages.page import Page
from microsite.tree.markdown import MarkdownWriter


def pages_of(kind: PageType, corpus: Corpus) -> list[Page]:
    """Return every page of a type."""
    return [kind.page(corpus, address) for address in kind.addresses(corpus)]


def lines_of(page: Page) -> list[str]:
    """Return the body of a page as lines of Markdown."""
    return list(MarkdownWriter(page.address).blocks(page.blocks[1:]))
