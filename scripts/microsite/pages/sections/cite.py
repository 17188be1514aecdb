"""The last section of every generated page: how to cite it. Plain text; a script only adds buttons for copying."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from microsite.corpus.citations.this_site import (
    READ_ON,
    STYLES,
    Citable,
    as_ris,
    biblatex,
    citable,
    csl_json,
    format_pages,
)
from microsite.downloads.latex_text import latex
from microsite.model import urls
from microsite.model.address import in_edition
from microsite.model.quotes import curl, curl_within
from microsite.model.site import Site
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Blocks, Fold
from microsite.model.tree.build import heading, paragraph
from microsite.model.tree.inlines import CopyButton, Text, inlines, strong
from microsite.model.tree.verbatim import Preformatted
from microsite.model.wording import commas, mark, words
from microsite.pages.metadata import highwire
from microsite.pages.writing.page import Page

_REPORTS: Final = ("threats", "actors", "questions")
_NAMES: Final = ("claims", "actors")
"""Folders whose pages are called by an id or a name, not by a title."""

STAND_IN: Final = "some-claim-that-is-none-of-the-site"
"""Stands for the ids of claims while their citations are formatted."""

_TITLE, _ABOUT = f"{STAND_IN}-title", f"{STAND_IN}-about"
"""Stand for what claims say, and for where they are from."""

_QUOTED_AFTER: Final = "“„«‘‚‹"
"""A title behind one of these stands between quotation marks."""

_UNDATED = mark("This page has no date of its own: put the day on which you read it in the place of {place}.")
_NO_ADDRESS = mark(
    "This copy of the site does not know its web address, so the page is named by its path on the site. "
    "Add the address at which you read it."
)


def _folder_and_name(page: Page) -> tuple[str, str]:
    """Return where a page is, ``("claims", "x-001")``; the lists themselves have no name."""
    folder, _, name = page.address.page.removesuffix(".md").partition("/")
    return folder, "" if name == "index" else name


def as_citable(page: Page, site: Site, edition: str = "") -> Citable:
    """Return a page as something to cite: briefings as reports, claims as entries, lists as web pages.

    With an edition it is the frozen page, whose date is not that of the living one.
    """
    folder, name = _folder_and_name(page)
    kind = "webpage"
    if name and folder in _REPORTS:
        kind = "report"
    elif name and folder == "claims":
        kind = "entry"
    exact = bool(name) and folder in _NAMES
    path, day = in_edition(edition, page.address.url), None if edition else page.updated
    title, abstract = page.cited or page.label or page.title, page.description if page.cited else ""
    return citable(site, path, kind, title, day, abstract=abstract, exact=exact)


def _copyable(label: str, written: str) -> Blocks:
    anchor = f"cite-{label.lower()}"
    button = CopyButton(words("Copy {format}", format=label), anchor)
    return paragraph((strong(label), Text(" "), button)), Preformatted(written, anchor)


def _box(item: Citable, written: Mapping[str, str], filled: Callable[[str, str], str]) -> Blocks:
    """Return the section: what was ``written`` of a stand-in, ``filled`` in, and what takes no program to write."""
    texts = {label: filled(label, said) for label, said in written.items()}
    texts |= {"RIS": as_ris(item), "CSL-JSON": csl_json(item)}
    blocks: list[Block] = []
    if "URL" not in item.csl:
        blocks.append(paragraph(words(_NO_ADDRESS)))
    if "issued" not in item.csl:
        blocks.append(paragraph(words(_UNDATED, place=words(READ_ON))))
    for label, said in texts.items():
        blocks += _copyable(label, said)
    blocks.append(paragraph((), attributes("copied", aria_live="polite")))
    title = words("Cite this claim") if item.csl["type"] == "entry" else words("Cite this page")
    return heading(2, title, "cite-this"), Fold(inlines(commas(texts)), tuple(blocks), attributes("cite"))


def _head(page: Page, item: Citable) -> highwire.CitationHead:
    """Return what the head says of the citation."""
    title = page.cited or page.title
    if not page.cited and item.csl["type"] == "entry" and page.description:
        title = words("{claim}: {says}", claim=title, says=page.description)
    return highwire.head(item, title, page.updated, page.description)


def _stand_in(page: Page) -> Page:
    """Return what pandoc is asked about in the place of a page: claims of one day differ in words and id alone.

    The stand-ins are lower-case words, digits and hyphens, and capitals stay, so each style prints them as they are.
    """
    if not page.cited:
        return page
    other = urls.claim(f"{STAND_IN}-{page.updated or 'undated'}")
    return replace(page, address=other, cited=_TITLE, description=_ABOUT)


def _filled(cited: str, about: str, names: tuple[str, str], label: str, written: str) -> str:
    """Return what was written of a stand-in as it is written of the page; ``names`` are those of both."""
    if cited:
        title = curl(cited)
        if label == "BibTeX":
            title, about = latex(cited), latex(about)
        elif written.partition(_TITLE)[0][-1:] in _QUOTED_AFTER:
            title = curl_within(cited)
        written = written.replace(_TITLE, title).replace(_ABOUT, about)
    return written.replace(*names)


def with_citations(pages: Iterable[Page], site: Site, cache: Path | None = None) -> list[Page]:
    """Return the pages, each citable one with the section on how to. ``cache`` is a folder for pandoc's answers."""
    all_of_them = list(pages)
    cited = [(page, _stand_in(page)) for page in all_of_them if page.citable]
    asked = {stand_in.address: as_citable(stand_in, site) for _, stand_in in cited}
    items = list(asked.values())
    programs = {"BibTeX": biblatex(items, cache)}
    formats = {style: format_pages(items, style, cache) for style in STYLES} | programs
    result = [page for page in all_of_them if not page.citable]
    for page, stand_in in cited:
        item, other = as_citable(page, site), asked[stand_in.address].id
        names = _folder_and_name(stand_in)[1], _folder_and_name(page)[1]
        headed = replace(page, extra={**page.extra, "cited": _head(page, item)})
        written = {label: of_all[other] for label, of_all in formats.items()}
        # Not the page itself, which would be held with it.
        filled = partial(_filled, page.cited, page.description, names)
        result.append(headed.with_more(partial(_box, item, written, filled)))
    return result
