"""All pages of a site: those that are kept, those that have to be made, and what belongs to none of them."""

import contextlib
from collections.abc import Mapping
from pathlib import Path

from microsite.model.translations.names import configuration_of
from microsite.site.html.shared_texts import SharedTexts
from microsite.site.render.article import Articles, no_articles
from microsite.site.render.built_site import BuiltSite, read_pages, write_page
from microsite.site.render.cache_key import page_key, shared_inputs, source
from microsite.site.render.compiled_templates import CompiledTemplates
from microsite.site.render.dependencies import dependency_value
from microsite.site.render.log_capture import ERROR, captured_warnings
from microsite.site.render.page_cache import PageCache
from microsite.site.render.rendered_page import KnownPage, RenderedPage
from microsite.site.render.renderer import Renderer
from microsite.site.render.theme import write_extra, write_theme
from microsite.site.render.workers import render_pages


def _know(renderer: Renderer, page: KnownPage) -> None:
    """Let a page that was not read here be known."""
    links = {renderer.file(uri): dict(links) for uri, links in page.anchors_asked.items()}
    renderer.page(page.uri).recall(page.title, page.head, set(page.anchors), links)


def _write(renderer: Renderer, page: RenderedPage) -> KnownPage:
    write_page(renderer.site, renderer.file(page.known.uri).dest_uri, page.html)
    return page.known


def _kept(renderer: Renderer, cache: PageCache, keys: Mapping[str, str], texts: SharedTexts) -> dict[str, KnownPage]:
    """Return the kept pages that would be made the same now, by Markdown file.

    All that are found are written, so that nobody holds them: one that is made anew is written over.
    """
    found = {uri: _write(renderer, page) for uri, name in keys.items() if (page := cache.get(name, uri))}
    answers: dict[tuple[str, ...], str] = {}

    def answer(question: tuple[str, ...]) -> str:
        kind, uri, *rest = question
        if question not in answers:
            if kind == "title" and uri in found:
                answers[question] = dependency_value(found[uri].title)
            elif kind == "meta" and uri in found:
                meta = found[uri].meta
                answers[question] = dependency_value([meta[rest[0]]] if rest[0] in meta else [])
            else:
                answers[question] = dependency_value(renderer.answer(question))
        return answers[question]

    return {
        uri: page.in_use(texts)
        for uri, page in found.items()
        if all(answer(question) == told for question, told in (page.dependencies or {}).items())
    }


def _pages(renderer: Renderer, cache: PageCache) -> tuple[list[KnownPage], int]:
    """Write every page; return what is known of them in the order of their files, and how many had to be made."""
    common = shared_inputs(renderer)
    uris = [file.src_uri for file in renderer.pages]
    keys = {uri: page_key(common, uri, source(renderer, uri)) for uri in uris} if common else {}
    pages = _kept(renderer, cache, keys, texts := SharedTexts())
    wanted = [uri for uri in uris if uri not in pages]

    def keep(page: RenderedPage) -> None:
        _write(renderer, page)
        # What was saved while it was made may be in the page, but not in the hash.
        uri = page.known.uri
        if common and page_key(common, uri, source(renderer, uri)) == keys[uri]:
            cache.put(keys[uri], page)

    pages |= {page.uri: page for page in render_pages(renderer, wanted, keep, texts)}
    if common and shared_inputs(renderer) != common:
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


def _pages_and_rest(
    root: Path, site: Path, articles: Articles, language: str, *, anew: bool
) -> tuple[Renderer, list[KnownPage], int]:
    renderer = Renderer(root, site, articles=articles, language=language)
    # Jinja would look at the files of its templates each time it takes one; what changes meanwhile is seen at the end.
    renderer.env.auto_reload = False
    renderer.env.bytecode_cache = CompiledTemplates(root)
    renderer.env.cache = {}  # as with a cache of no limit: a page takes thirty of few templates, and none is let go
    pages, count = _pages(renderer, PageCache(root, language, anew=anew))
    if not any(level == ERROR for page in pages for level, _ in page.messages):
        for page in pages:
            _know(renderer, page)
        _rest(renderer)
    renderer.config.plugins.on_shutdown()
    return renderer, pages, count


def render_site(
    root: Path, site: Path, *, articles: Articles = no_articles, anew: bool = False, language: str = ""
) -> BuiltSite:
    """Render the docs of the project at ``root`` into the empty folder ``site``.

    Pages that are among the ``articles`` are not read from their Markdown.

    If anything was said, the site must not be published: MkDocs' strict mode.
    ``anew`` leaves kept pages alone. ``language`` is that of the site, if it is not the main one.
    """
    with contextlib.chdir(root), captured_warnings() as said:
        try:
            renderer, rendered, count = _pages_and_rest(root, site, articles, language, anew=anew)
        except (Exception, SystemExit) as error:
            if isinstance(error, OSError) and error.errno:
                raise  # what the system refuses is no fault of a template
            said.append((ERROR, f"{configuration_of(language)} or a template: {type(error).__name__}: {error}"))
            return BuiltSite({}, {}, tuple(said))
    said += [line for page in rendered for line in page.messages]
    ready = {file: page for page in rendered if (site / (file := renderer.file(page.uri).dest_uri)).is_file()}
    others = read_pages(site, ready)
    pages = dict(sorted({**others.pages, **{file: page.place for file, page in ready.items()}}.items()))
    facts = {**others.facts, **{file: page.facts for file, page in ready.items()}}
    return BuiltSite(pages, dict(sorted(facts.items())), tuple(said), count)
