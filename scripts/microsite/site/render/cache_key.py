"""What the HTML of a page depends on, as the key of a cache: the page itself, and all that every page is made with.

What it takes from other pages is not in the hash but in its questions (``asked``).
"""

import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import mkdocs

from microsite.model import cache
from microsite.model.running_code import packages
from microsite.model.translations.names import configuration_of
from microsite.site.freshness import code, environment, hashed_below
from microsite.site.render.article import no_articles, only_macros
from microsite.site.render.lazy_page import LazyPage
from microsite.site.render.renderer import Renderer

_EXTENSIONS: Final = frozenset(
    "toc tables fenced_code attr_list def_list md_in_html footnotes admonition abbr sane_lists smarty "
    "microsite.pages.written_quotes".split()
)
"""What is known to make a page of its own text alone. Others may read files that nobody asked about."""


def configuration_text(root: Path, language: str) -> str | None:
    """Return what a site is configured by; None where that inherits from files that nobody knows."""
    main = (root / configuration_of("")).read_text("utf-8")
    own = (root / configuration_of(language)).read_text("utf-8") if language else ""
    return None if "INHERIT:" in main else f"{main}\0{own}" if language else main


def _is_known(config: Any) -> bool:
    """Say whether it is known what pages depend on, under this configuration."""
    return only_macros(config) and set(config.markdown_extensions) <= _EXTENSIONS


def _shape(items: Iterable[Any]) -> list[object]:
    """Return the navigation as plain values. Titles that stand on pages are asked for, page by page."""
    return [
        [
            type(item).__name__,
            item.nav_title if isinstance(item, LazyPage) else item.title,
            getattr(item, "url", None),
            _shape(item.children or ()),
        ]
        for item in items
    ]


def shared_inputs(renderer: Renderer) -> str | None:
    """Return a hash of what all pages are made with; None if that is not known well enough to keep any page."""
    root, config = renderer.root, renderer.config
    text = configuration_text(root, renderer.language)
    if text is None or not _is_known(config):
        return None
    # Templates of installed themes are known by the versions of their packages.
    folders = [Path(folder) for folder in config.theme.dirs if not Path(folder).is_relative_to(sys.prefix)]
    templates = [(str(folder), hashed_below(folder)) for folder in folders]
    told = [config.extra.get(name) for name in ("folders", "languages", "who", "contact")]
    articles = renderer.article is not no_articles
    made_with = [environment(root), templates, code(), packages(), _shape(renderer.nav.items), told]
    return cache.key([str(root), text, mkdocs.__name__, *map(json.dumps, [*made_with, articles])])


def source(renderer: Renderer, uri: str) -> bytes:
    """Return what a page is made of: its Markdown.

    An article that is made already is the same tree, written by the same code (:func:`shared_inputs`), as the Markdown.
    """
    return bytes(renderer.file(uri).content_bytes)


def page_key(world: str, uri: str, source: bytes) -> str:
    """Return the key under which a page is kept."""
    return cache.key([world, uri, hashlib.sha256(source).hexdigest()])
