"""What Python-Markdown makes of a text, as MkDocs asks it: read once, for every rule that looks at it.

It takes milliseconds for every thousand words, so what it said of a page is kept in a file as well.
"""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from microsite.model.cache import cached

EXTENSIONS: Final = ("toc", "tables", "fenced_code", "attr_list", "def_list", "md_in_html")
"""Those of mkdocs.yml, with the three that MkDocs always adds."""

_LAST: Final = 0
"""Where MkDocs looks at links: after everything else."""

_ADDRESSES: Final[Mapping[str, str]] = {"a": "href", "img": "src"}


class _Links(Treeprocessor):
    """Keeps the addresses of links and pictures that Markdown knows of; those in HTML that it leaves alone are not."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str | None] = []

    def run(self, root: Element) -> None:
        self.found = [element.get(_ADDRESSES[element.tag]) for element in root.iter() if element.tag in _ADDRESSES]


class ReadMarkdown(NamedTuple):
    """A text as HTML, and what Markdown read beside it. It is shared: nobody changes it."""

    html: str
    links: tuple[str | None, ...]
    """Addresses of links and pictures as Markdown has them, for MkDocs to resolve; None where there is none."""
    references: Mapping[str, tuple[str, str | None]]
    """Addresses and titles by the labels that stand for them."""
    headings: tuple[Mapping[str, Any], ...]
    """The table of contents, as a tree."""


def _said(text: str) -> str:
    """Return what Markdown says, as JSON: the four parts of :class:`ReadMarkdown`."""
    links, reader = _Links(), Markdown(extensions=list(EXTENSIONS))
    reader.treeprocessors.register(links, "links", _LAST)
    html = reader.convert(text)
    return json.dumps([html, links.found, getattr(reader, "references", {}), getattr(reader, "toc_tokens", [])])


@cache
def _version() -> str:
    """Return the version of Markdown; asking for it takes as long as looking up what is kept."""
    return version("markdown")


@lru_cache(maxsize=64)
def read_markdown(text: str, kept: Path | None = None) -> ReadMarkdown:
    """Read a text; :class:`RecursionError` if it is nested too deeply. What Markdown says is kept in a file, if named.

    It hangs on the text, on what Markdown is asked for, and on its version.
    """
    depends_on = (text, *EXTENSIONS, _version())
    html, links, references, headings = json.loads(cached(kept, depends_on, lambda: _said(text)))
    by_label = {label: (address, title) for label, (address, title) in references.items()}
    return ReadMarkdown(html, tuple(links), by_label, tuple(headings))
