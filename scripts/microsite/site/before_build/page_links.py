"""Links on hand-written pages: each leads to a page or file that the site will have, and to an anchor there."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from markdown import util

from microsite.checks.rules.macro_calls import plain_calls
from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.project import HandWrittenPage, Project
from microsite.model.finding import Finding, finding
from microsite.model.kinds import KINDS
from microsite.model.near_names import nearest
from microsite.model.place import Place
from microsite.model.urls import Address
from microsite.pages.types import page_at, redirects
from microsite.site.before_build.macro_results import body_of
from microsite.site.before_build.site_files import SiteFiles
from microsite.site.before_build.written_page import WrittenPage, read_written
from microsite.site.render.from_pages import as_article
from microsite.sources.html.address_resolution import file_and_anchor

_MAIL = f"{util.AMP_SUBSTITUTE}#"
"""How Markdown hides the letters of a mail address."""

_CITED = frozenset({"cite-this", "cite-apa", "cite-mla", "cite-bibtex", "cite-ris", "cite-csl-json"})
"""The anchors of the box that every page for readers ends with."""


class _Wrong(NamedTuple):
    code: str
    address: str
    message: str


@dataclass(frozen=True)
class _Anchors:
    """The anchors of every page, each looked up when somebody asks."""

    project: Project
    files: SiteFiles

    @cached_property
    def _of_records(self) -> frozenset[Address]:
        """The anchors of records that have no page of their own."""
        corpus = self.project.corpus
        return frozenset(
            kind.address(kind.id_of(each)) for kind in KINDS if not kind.has_page for each in corpus.seeds.of(kind)
        )

    def written(self, file: str) -> WrittenPage:
        """Return a hand-written page with what its macros give."""
        page = next(page for page in self.project.pages if page.file == f"docs/{file}")
        return read_written(body_of(self.project, page))

    def _on_written(self, file: str) -> frozenset[str]:
        page = next(page for page in self.project.pages if page.file == f"docs/{file}")
        cited = any(call.name == "cite_page" for call in plain_calls(self.project, page)[1])
        return self.written(file).facts.anchors | (_CITED if cited else frozenset())

    def has(self, file: str, anchor: str) -> bool:
        """Say whether a page has an anchor."""
        if not anchor or Address(file, anchor) in self._of_records:
            return True
        if file in self.files.by_hand:
            return anchor in self._on_written(file)
        # What works are called is asked of another program, whose answer is kept here.
        format_works(self.project.corpus, self.project.root / ".build" / "cache")
        page = page_at(self.project.corpus, file)
        if page is None:
            return False
        (whole,) = redirects.with_old_anchors(self.project.corpus, [page])
        return anchor in as_article(whole).anchors or (page.citable and anchor in _CITED)


def _instead(file: str, files: SiteFiles) -> str:
    """Return what to write in the place of a file that does not exist, if there is anything near."""
    bare = file.rstrip("/").removesuffix(".html")
    for near in (f"{bare}.md", f"{bare}/index.md"):
        if near in files.pages:
            return f"; write the name of the file, {near.rpartition('/')[2]}"
    return nearest(file, files.pages)


def _in_markdown(address: str, page: str, anchors: _Anchors) -> _Wrong | None:
    """Return what MkDocs would say of a link that Markdown knows of."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return _Wrong("broken-link", address, f'"{address[:60]}" is no address')
    if parts.scheme or parts.netloc or _MAIL in address:
        return None
    if address.startswith(("/", "\\")):
        message = f'"{address[:60]}" begins at the root of the host; write the way from this page, such as method.md'
        return _Wrong("broken-link", address, message)
    if parts.path:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)).lstrip("/"))
    else:
        file = page
    if file not in anchors.files.pages and not anchors.files.beside(file):
        guess = _instead(file, anchors.files)
        return _Wrong(
            "broken-link", address, f'"{address[:60]}" leads to docs/{file[:60]}, which does not exist{guess}'
        )
    if file in anchors.files.pages and not anchors.has(file, parts.fragment):
        return _Wrong("broken-anchor", address, f'docs/{file} has no anchor "{parts.fragment[:60]}"')
    return None


def _in_html(address: str, page: str, anchors: _Anchors) -> _Wrong | None:
    """Return what is wrong with a link in HTML, which a browser resolves on the built page."""
    leads = file_and_anchor(address, f"{Address(page).url[1:]}index.html")
    if leads is None:
        return None
    file, anchor = leads
    if not anchors.files.built(file):
        return _Wrong("broken-link", address, f'"{address[:60]}" leads to {file[:60]}, which does not exist')
    target = next((page for page in anchors.files.pages if f"{Address(page).url[1:]}index.html" == file), None)
    if target and not anchors.has(target, anchor):
        return _Wrong("broken-anchor", address, f'{file} has no anchor "{anchor[:60]}"')
    return None


def _wrong_links(page: str, anchors: _Anchors) -> Iterator[_Wrong]:
    written = anchors.written(page)
    for address in dict.fromkeys(written.links):
        if address is None:
            yield _Wrong("broken-link", "<a", "a link or picture names no address; engines end at it")
        elif wrong := _in_markdown(address, page, anchors):
            yield wrong
    for address in written.in_html:
        if wrong := _in_html(address, page, anchors):
            yield wrong


def _place(written: HandWrittenPage, address: str) -> Place:
    """Return where a link stands; the beginning of the page where Markdown writes it otherwise than its author."""
    text = written.text
    linked = text.find(f"]({address}")
    at = max(linked + 2 if linked >= 0 else text.find(address), 0)
    return Place(written.file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def check(project: Project) -> Iterator[Finding]:
    """Links that lead nowhere, and anchors that are not there."""
    files = SiteFiles(project)
    anchors = _Anchors(project, files)
    for written in project.pages:
        page = written.file.removeprefix("docs/")
        if page in files.by_hand:
            for wrong in _wrong_links(page, anchors):
                yield finding(_place(written, wrong.address), wrong.code, wrong.message)
