"""A page as it comes from its template, and all that later steps ask of it, so that its HTML is not read again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from microsite.site.html import HtmlFacts, facts_of
from microsite.site.html.shared_texts import SharedTexts
from microsite.site.render.dependencies import DependencyKey
from microsite.site.render.log_capture import ERROR, LogLine
from microsite.site.render.packed_head import packed, unpacked
from microsite.site.render.printed_address import with_printed_address
from microsite.site.render.renderer import Renderer
from microsite.site.render.whole_names import with_whole_names
from microsite.site.stylesheet.page_stylesheets import SheetPlace, prepare_page


@dataclass(frozen=True)
class KnownPage:
    """What is known of one page: all but its HTML."""

    uri: str
    """Its Markdown file below docs/."""
    place: SheetPlace
    facts: HtmlFacts
    title: str | None
    head: bytes
    """Its front matter, packed: that of all pages takes as much as all else that is known of them."""
    anchors: frozenset[str]
    """Those of its Markdown, as MkDocs knows them."""
    anchors_asked: Mapping[str, Mapping[str, str]]
    """The anchors that it links to, by Markdown file, each with the link as it is written."""
    dependencies: Mapping[DependencyKey, str] | None
    """What it asked of others, with the answers; None if more than can be asked again."""
    messages: tuple[LogLine, ...] = ()
    """What was warned of."""

    @property
    def meta(self) -> Mapping[str, Any]:
        """Its front matter."""
        return unpacked(self.head)

    def in_use(self, texts: SharedTexts) -> "KnownPage":
        """Return what a build goes on with, once the page is written: nobody will ask its questions again."""
        return replace(self, dependencies=None, facts=texts.facts(self.facts))


@dataclass(frozen=True)
class RenderedPage:
    """A page with its HTML, which stays no longer in memory than until it is written."""

    known: KnownPage
    html: str
    """It waits for the address of its style sheet; "" if the template gives nothing."""


def _failure(renderer: Renderer, uri: str, error: BaseException) -> RenderedPage:
    """Return a page that could not be made. A macro that fails ends the process; the reason is what it met."""
    cause = error.__context__ if isinstance(error, SystemExit) and error.__context__ else error
    said = (ERROR, f"docs/{uri}: {type(cause).__name__}: {cause}")
    return RenderedPage(
        KnownPage(uri, SheetPlace(), facts_of(""), None, packed({}), frozenset(), {}, None, (said,)), ""
    )


def render_page(renderer: Renderer, uri: str) -> RenderedPage:
    """Make one page. What is wrong with it is in what was ``said``, never an exception."""
    try:
        page = renderer.page(uri)
        html = with_whole_names(with_printed_address(page.file.dest_uri, renderer.html(page)))
        html, place = prepare_page(renderer.site, page.file.dest_uri, html)
        facts = facts_of(html)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - templates and macros may raise anything
        return _failure(renderer, uri, error)
    with renderer.about(page):
        asked, generated = renderer.dependencies[uri], page.meta.get("render_macros") is False
        known = KnownPage(
            uri=uri,
            place=place,
            facts=facts,
            title=page.title,
            head=packed(page.meta),
            anchors=frozenset(page.present_anchor_ids or ()),
            anchors_asked={target.src_uri: links for target, links in (page.links_to_anchors or {}).items()},
            dependencies=None if asked.too_much or not generated else asked.answers,
            messages=tuple(renderer.messages[uri]),
        )
        return RenderedPage(known, html)
