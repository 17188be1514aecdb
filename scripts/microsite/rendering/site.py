"""All pages of a site: those that are kept, those that have to be made, and what belongs to none of them."""

import contextlib
from collections.abc import Mapping
from pathlib import Path

from microsite.rendering.article import Articles, no_articles
from microsite.rendering.asked import as_answer
from microsite.rendering.built_site import Built, read_pages
from microsite.rendering.heard import ERROR, listening
from microsite.rendering.keys import key, source, world
from microsite.rendering.rendered import Rendered
from microsite.rendering.renderer import Renderer
from microsite.rendering.store import PageCache
from microsite.rendering.theme import write_extra, write_theme
from microsite.rendering.workers import made


def _know(renderer: Renderer, page: Rendered) -> None:
    """Let a page that was not read here be known."""
    links = {renderer.file(uri): dict(links) for uri, links in page.anchors_asked.items()}
    renderer.page(page.uri).recall(page.title, dict(page.meta), set(page.anchors), links)


def _kept(renderer: Renderer, cache: PageCache, keys: Mapping[str, str]) -> dict[str, Rendered]:
    """Return the kept pages that would be made the same now, by Markdown file."""
    found = {uri: page for uri, name in keys.items() if (page := cache.get(name, uri))}
    answers: dict[tuple[str, ...], str] = {}

    def answer(question: tuple[str, ...]) -> str:
        kind, uri, *rest = question
        if question not in answers:
            if kind == "title" and uri in found:
                answers[question] = as_answer(found[uri].title)
            elif kind == "meta" and uri in found:
                meta = found[uri].meta
                answers[question] = as_answer([meta[rest[0]]] if rest[0] in meta else [])
            else:
                answers[question] = as_answer(renderer.answer(question))
        return answers[question]

    return {
        uri: page
        for uri, page in found.items()
        if all(answer(question) == told for question, told in (page.asked or {}).items())
    }


def _pages(renderer: Renderer, cache: PageCache) -> tuple[list[Rendered], int]:
    """Return every page in the order of their files, and how many had to be made."""
    common = world(renderer)
    uris = [file.src_uri for file in renderer.pages]
    keys = {uri: key(common, uri, source(renderer, uri)) for uri in uris} if common else {}
    pages = _kept(renderer, cache, keys)
    wanted = [uri for uri in uris if uri not in pages]

    def keep(page: Rendered) -> None:
        # What was saved while it was made may be in the page, but not in the hash.
        if common and key(common, page.uri, source(renderer, page.uri)) == keys[page.uri]:
            cache.put(keys[page.uri], page)

    pages |= {page.uri: page for page in made(renderer, wanted, keep)}
    if common and world(renderer) != common:
        cache.drop(keys[uri] for uri in wanted)
    cache.prune(keys.values())
    return [pages[uri] for uri in uris], len(wanted)


def _rest(renderer: Renderer) -> None:
    """Write what belongs to no page: files as they are, and the theme's templates for the whole site."""
    files, config = renderer.files, renderer.config
    files.copy_static_files()
    write_theme(renderer.env, files, config, renderer.nav)
    write_extra(files, config, renderer.nav)
    for file in renderer.pages:
        renderer.page(file.src_uri).validate_anchor_links(files=files, log_level=config.validation.links.anchors)
    config.plugins.on_post_build(config=config)


def _pages_and_rest(root: Path, site: Path, articles: Articles, *, anew: bool) -> tuple[Renderer, list[Rendered], int]:
    renderer = Renderer(root, site, articles=articles)
    pages, count = _pages(renderer, PageCache(root, anew=anew))
    if not any(level == ERROR for page in pages for level, _ in page.said):
        for page in pages:
            _know(renderer, page)
        _rest(renderer)
    renderer.config.plugins.on_shutdown()
    return renderer, pages, count


def render(root: Path, site: Path, *, articles: Articles = no_articles, anew: bool = False) -> Built:
    """Render the docs of the project at ``root``; write all but the pages into the empty folder ``site``.

    Pages that are among the ``articles`` are not read from their Markdown.

    If anything was said, the site must not be published: MkDocs' strict mode.
    ``anew`` leaves kept pages alone.
    """
    with contextlib.chdir(root), listening() as said:
        try:
            renderer, rendered, count = _pages_and_rest(root, site, articles, anew=anew)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - templates and plugins may raise anything
            said.append((ERROR, f"mkdocs.yml or a template: {type(error).__name__}: {error}"))
            return Built({}, {}, tuple(said))
    said += [line for page in rendered for line in page.said]
    ready = {renderer.file(page.uri).dest_uri: page.page for page in rendered if page.page.html}
    facts = {renderer.file(page.uri).dest_uri: page.facts for page in rendered if page.page.html}
    others = read_pages(site)
    pages = dict(sorted({**others.pages, **ready}.items()))
    return Built(pages, dict(sorted({**others.facts, **facts}.items())), tuple(said), count)
