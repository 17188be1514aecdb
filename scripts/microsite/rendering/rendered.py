"""A page as it comes from its template, and all that later steps ask of it, so that its HTML is not read again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from microsite.assets.prepared import Prepared, prepared
from microsite.facts import Facts, facts_of
from microsite.rendering.asked import Question
from microsite.rendering.heard import ERROR, Line
from microsite.rendering.renderer import Renderer


@dataclass(frozen=True)
class Rendered:
    """One page."""

    uri: str
    """Its Markdown file below docs/."""
    page: Prepared
    facts: Facts
    title: str | None
    meta: Mapping[str, Any]
    anchors: frozenset[str]
    """Those of its Markdown, as MkDocs knows them."""
    anchors_asked: Mapping[str, Mapping[str, str]]
    """The anchors that it links to, by Markdown file, each with the link as it is written."""
    asked: Mapping[Question, str] | None
    """What it asked of others, with the answers; None if more than can be asked again."""
    said: tuple[Line, ...] = ()
    """What was warned of."""


def _failure(renderer: Renderer, uri: str, error: BaseException) -> Rendered:
    """Return a page that could not be made. A macro that fails ends the process; the reason is what it met."""
    cause = error.__context__ if isinstance(error, SystemExit) and error.__context__ else error
    said = (ERROR, f"docs/{uri}: {type(cause).__name__}: {cause}")
    return Rendered(uri, Prepared(""), facts_of(""), None, {}, frozenset(), {}, None, (said,))


def rendered(renderer: Renderer, uri: str) -> Rendered:
    """Make one page. What is wrong with it is in what was ``said``, never an exception."""
    try:
        page = renderer.page(uri)
        ready = prepared(renderer.site, page.file.dest_uri, renderer.html(page))
        facts = facts_of(ready.html)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - templates and macros may raise anything
        return _failure(renderer, uri, error)
    with renderer.about(page):
        asked, generated = renderer.asked[uri], page.meta.get("render_macros") is False
        return Rendered(
            uri=uri,
            page=ready,
            facts=facts,
            title=page.title,
            meta=page.meta,
            anchors=frozenset(page.present_anchor_ids or ()),
            anchors_asked={target.src_uri: links for target, links in (page.links_to_anchors or {}).items()},
            asked=None if asked.too_much or not generated else asked.answers,
            said=tuple(renderer.said[uri]),
        )
