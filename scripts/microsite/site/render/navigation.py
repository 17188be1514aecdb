"""The navigation of MkDocs over pages of ours: those that it finds made, it takes."""

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation, get_navigation

from microsite.site.render.lazy_page import LazyPage, PageReader


def named_pages(nav: object) -> Iterator[tuple[str, str | None]]:
    """Yield the paths that ``nav`` of a configuration lists, each with the title it gives, None for none."""
    if isinstance(nav, str):
        yield nav, None
    elif isinstance(nav, Mapping):
        for title, below in nav.items():
            yield from [(below, title)] if isinstance(below, str) else named_pages(below)
    elif isinstance(nav, list):
        for item in nav:
            yield from named_pages(item)


def with_pages(files: Files, config: Any, reader: PageReader) -> Navigation:
    """Return the navigation; every page of ``files`` is one that ``reader`` reads on demand.

    ``ValueError`` if the navigation names a page by a path that begins with ``/``, which MkDocs can be told to allow.
    """
    pages = {file.src_uri: file for file in files.documentation_pages()}
    inside = [uri for uri, file in pages.items() if file.inclusion is not InclusionLevel.NOT_IN_NAV]
    for uri, title in named_pages(inside if config.nav is None else config.nav):
        if uri in pages and pages[uri].page is None:
            LazyPage(title, pages[uri], config, reader)
    nav = get_navigation(files, config)
    for page in nav.pages:
        if page.file.src_uri in pages and not isinstance(page, LazyPage):
            raise ValueError(f"the navigation names {page.file.src_uri} by a path that begins with /")
    # Those that are not in the navigation: MkDocs has made them, having looked whether they should be.
    for file in pages.values():
        if not isinstance(file.page, LazyPage):
            LazyPage(None, file, config, reader)
    return nav
