"""A hand-written page as the build will see it: its links and its anchors."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from microsite.checks.read_markdown import read_markdown
from microsite.site.html import HtmlFacts, facts_of


@dataclass(frozen=True)
class WrittenPage:
    """What a page says of others."""

    links: tuple[str | None, ...]
    """Addresses as Markdown has them, for MkDocs to resolve; None for an element that has none."""
    facts: HtmlFacts

    @property
    def in_html(self) -> tuple[str, ...]:
        """Addresses in HTML, of links and of pictures, which stay as they are."""
        known = set(self.links)
        return tuple(address for address in (*self.facts.links, *self.facts.fetched) if address not in known)


@lru_cache(maxsize=64)
def read_written(body: str, kept: Path) -> WrittenPage:
    """Return the links and anchors of a page's Markdown, in which no macro is called any more.

    ``kept`` is where what Markdown says of it is kept.
    """
    read = read_markdown(body, kept)
    return WrittenPage(read.links, facts_of(read.html))
