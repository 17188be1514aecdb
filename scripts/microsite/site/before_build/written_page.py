"""A hand-written page as the build will see it: its links and its anchors."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from microsite.checks.written_html import EXTENSIONS
from microsite.site.html import HtmlFacts, facts_of

LAST: Final = 0
"""Where MkDocs looks at links: after everything else."""

_ADDRESSES: Final[Mapping[str, str]] = {"a": "href", "img": "src"}


class _Links(Treeprocessor):
    """Keeps the addresses of links and pictures that Markdown knows of; those in HTML that it leaves alone are not."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str | None] = []

    def run(self, root: Element) -> None:
        self.found = [element.get(_ADDRESSES[element.tag]) for element in root.iter() if element.tag in _ADDRESSES]


@dataclass(frozen=True)
class WrittenPage:
    """What a page says of others."""

    links: tuple[str | None, ...]
    """Addresses as Markdown has them, for MkDocs to resolve; None for an element that has none."""
    facts: HtmlFacts

    @property
    def in_html(self) -> tuple[str, ...]:
        """Addresses in HTML, which stay as they are."""
        known = set(self.links)
        return tuple(address for address in self.facts.links if address not in known)


@lru_cache(maxsize=64)
def read_written(body: str) -> WrittenPage:
    """Return the links and anchors of a page's Markdown, in which no macro is called any more."""
    links, reader = _Links(), Markdown(extensions=list(EXTENSIONS))
    reader.treeprocessors.register(links, "links", LAST)
    html = reader.convert(body)
    return WrittenPage(tuple(links.found), facts_of(html))
