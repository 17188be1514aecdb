"""All pages of a site: those that are kept, those that have to be made, and what belongs to none of them."""

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import _build_extra_template, _build_theme_template

from microsite.assets.prepared import Prepared, prepared
from microsite.facts import Facts, facts_of
from microsite.rendering.asked import as_answer
from microsite.rendering.engine import Engine
from microsite.rendering.heard import ERROR, listening
from microsite.rendering.keys import key, world
from microsite.rendering.on_demand import HEAD
from microsite.rendering.rendered import Rendered
from microsite.rendering.store import Store
from microsite.rendering.workers import made


@dataclass(frozen=True)
class Built:
    """A rendered site: its pages by their file below it, not written yet. All other files are."""

    pages: Mapping[str, Prepared]
    facts: Mapping[str, Facts]
    said: tuple[tuple[str, str], ...]
    """What MkDocs warned of, by level, in the order of the pages."""
    made: int = 0
    """How many pages had to be made."""


def _know(engine: Engine, page: Rendered) -> None:
    """Let the engine know what a page that it has not read is called, says in its head, and leads to."""
    known = engine.page(page.uri)
    known.__dict__ |= {
        "title": page.title,
        "meta": page.meta,
        "state": max(known.state, HEAD),
        "present_anchor_ids": set(page.anchors),
        "links_to_anchors": {
            engine.file(uri): links for uri, links in page.anchors_asked.items()
        },
    }  # fmt: skip


def _kept(engine: Engine, store: Store, keys: Mapping[str, str]) -> dict[str, Rendered]:
    """Return the kept pages that would be made the same now, by Markdown file."""
    found = {uri: page for uri, name in keys.items() if (page := store.get(name, uri))}
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
                answers[question] = as_answer(engine.answer(question))
        return answers[question]

    return {
        uri: page
        for uri, page in found.items()
        if all(answer(question) == told for question, told in (page.asked or {}).items())
    }


def _pages(engine: Engine, store: Store) -> tuple[list[Rendered], int]:
    """Return every page in the order of their files, and how many had to be made."""
    common = world(engine)
    uris = [file.src_uri for file in engine.pages]
    keys = {file.src_uri: key(common, file.src_uri, file.content_bytes) for file in engine.pages} if common else {}
    pages = _kept(engine, store, keys)
    wanted = [uri for uri in uris if uri not in pages]

    def keep(page: Rendered) -> None:
        # What was saved while it was made may be in the page, but not in the hash.
        if common and key(common, page.uri, engine.file(page.uri).content_bytes) == keys[page.uri]:
            store.put(keys[page.uri], page)

    pages |= {page.uri: page for page in made(engine, wanted, keep)}
    if common and world(engine) != common:
        store.drop(keys[uri] for uri in wanted)
    store.prune(keys.values())
    return [pages[uri] for uri in uris], len(wanted)


def _rest(engine: Engine) -> None:
    """Write what belongs to no page: files as they are, and the theme's templates for the whole site."""
    engine.files.copy_static_files()
    for name in sorted(engine.config.theme.static_templates):
        _build_theme_template(name, engine.env, engine.files, engine.config, engine.nav)
    for name in engine.config.extra_templates:
        _build_extra_template(name, engine.files, engine.config, engine.nav)
    level = engine.config.validation.links.anchors
    for file in engine.pages:
        engine.page(file.src_uri).validate_anchor_links(files=engine.files, log_level=level)
    engine.config.plugins.on_post_build(config=engine.config)


def _pages_and_rest(root: Path, site: Path, *, anew: bool) -> tuple[Engine, list[Rendered], int]:
    engine = Engine(root, site)
    pages, count = _pages(engine, Store(root, anew=anew))
    if not any(level == ERROR for page in pages for level, _ in page.said):
        for page in pages:
            _know(engine, page)
        _rest(engine)
    engine.config.plugins.on_shutdown()
    return engine, pages, count


def render(root: Path, site: Path, *, anew: bool = False) -> Built:
    """Render the docs of the project at ``root``; write all but the pages into the empty folder ``site``.

    If anything was said, the site must not be published: MkDocs' strict mode.
    ``anew`` leaves kept pages alone.
    """
    with contextlib.chdir(root), listening() as said:
        try:
            engine, rendered, count = _pages_and_rest(root, site, anew=anew)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - templates and plugins may raise anything
            said.append((ERROR, f"mkdocs.yml or a template: {type(error).__name__}: {error}"))
            return Built({}, {}, tuple(said))
    said += [line for page in rendered for line in page.said]
    ready = {engine.file(page.uri).dest_uri: page.page for page in rendered if page.page.html}
    facts = {engine.file(page.uri).dest_uri: page.facts for page in rendered if page.page.html}
    others = read_site(site)
    pages = dict(sorted({**others.pages, **ready}.items()))
    return Built(pages, dict(sorted({**others.facts, **facts}.items())), tuple(said), count)


def read_site(site: Path) -> Built:
    """Return the pages that are written below ``site`` already: the theme's own, or all, by another engine."""
    files = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    pages = {name: prepared(site, name, path.read_bytes().decode()) for name, path in files.items()}
    return Built(pages, {name: facts_of(page.html) for name, page in pages.items()}, ())
