"""MkDocs, set up for one site: its configuration, plugins, files, navigation and templates, in MkDocs' order of events.

It is asked for pages one by one. What is said meanwhile is kept by page, to be printed in the order of the pages.
"""

import contextlib
import logging
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from markdown.extensions.toc import nest_toc_tokens
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.structure.files import File
from mkdocs.structure.toc import get_toc
from mkdocs.utils.meta import get_data

from microsite.model.quotes import curl
from microsite.model.translations.names import configuration_of
from microsite.site.pages_without_menu import pass_over_written_pages
from microsite.site.render.article import Articles, ReadyArticle, can_be_taken, no_articles, say_permalinks
from microsite.site.render.dependencies import DependencyKey, PageDependencies, TrackedFiles, TrackedList
from microsite.site.render.files_of_site import files_of_site
from microsite.site.render.frame import Frames
from microsite.site.render.lazy_page import HEAD, READ, READING, LazyPage
from microsite.site.render.log_capture import LogLine, captured_warnings
from microsite.site.render.navigation import with_pages

Texts = Callable[[str], str | None]
"""Gives the Markdown of a page in the place of its file below docs/; None for the file itself."""

_SAID: Final = ("title", "description")
"""Front matter that readers read."""
_SITE: Final = ""
"""In the place of a page: what is about the site as a whole."""
_LOG: Final = logging.getLogger(f"mkdocs.{__name__}")


def _no_texts(_: str) -> None:
    """Give no text: every page is read from its file."""


class Renderer:
    """A site that MkDocs could build, whose pages are made when they are asked for."""

    def __init__(
        self, root: Path, site: Path, *, articles: Articles = no_articles, texts: Texts = _no_texts, language: str = ""
    ) -> None:
        self.root, self.site, self.language, self._texts = root, site, language, texts
        self.messages: defaultdict[str, list[LogLine]] = defaultdict(list)
        """What was said about each page."""
        self.dependencies: defaultdict[str, PageDependencies] = defaultdict(PageDependencies)
        self._current = _SITE
        self.config: Any = load_config(str(root / configuration_of(language)), site_dir=str(site))
        say_permalinks(self.config)
        pass_over_written_pages(self.config)
        self.config.plugins.on_startup(command="build", dirty=False)
        self.config = self.config.plugins.on_config(self.config)
        self.config.plugins.on_pre_build(config=self.config)
        self.article: Articles = articles if can_be_taken(self.config) else no_articles
        """The article of a page, if it is made already."""
        env = self.config.theme.get_env()
        self.files = files_of_site(self.config, env)
        nav = with_pages(self.files, self.config, self)
        self.nav = self.config.plugins.on_nav(nav, config=self.config, files=self.files)
        self.pages: list[File] = list(self.files.documentation_pages())
        self.env = self.config.plugins.on_env(env, config=self.config, files=self.files)
        self._frames = Frames(self.env, self.nav, self.config)

    def file(self, uri: str) -> File:
        """Return the Markdown file of a page."""
        file: File | None = self.files.get_file_from_path(uri)
        if file is None:
            raise LookupError(uri)
        return file

    def page(self, uri: str) -> LazyPage:
        """Return the page of a Markdown file."""
        page = self.file(uri).page
        if not isinstance(page, LazyPage):
            raise LookupError(uri)
        return page

    @contextlib.contextmanager
    def about(self, page: LazyPage) -> Iterator[None]:
        """What is said and asked within is about ``page``."""
        before, self._current = self._current, page.file.src_uri
        try:
            with captured_warnings(self.messages[self._current]):
                yield
        finally:
            self._current = before

    def is_own(self, page: LazyPage) -> bool:
        return self._current in (page.file.src_uri, _SITE)

    def note(self, question: DependencyKey, value: object) -> None:
        self.dependencies[self._current].add(question, value)

    def too_much(self) -> None:
        self.dependencies[self._current].too_much = True

    def _read_source(self, page: LazyPage) -> None:
        """Read front matter and Markdown of a page."""
        text = self._texts(page.file.src_uri)
        if text is None:
            page.read_source(self.config)
        else:
            page.markdown, page.meta = get_data(text)
        for name in _SAID:
            if isinstance(said := page.meta.get(name), str):
                page.meta[name] = curl(said)

    def read_head(self, page: LazyPage) -> None:
        """Read the front matter of a page."""
        with self.about(page):
            page.state = READING
            if article := self.article(page.file.src_uri):
                page.meta = dict(article.meta)
            else:
                self._read_source(page)
            page.state = HEAD

    def read(self, page: LazyPage) -> None:
        """Read a page and turn its Markdown into HTML, with the events of plugins that belong to it."""
        config, plugins = self.config, self.config.plugins
        with self.about(page):
            page.state = READING
            plugins.on_pre_page(page, config=config, files=self.files)
            if article := self.article(page.file.src_uri):
                self._take(page, article)
            else:
                self._read_source(page)
                page.markdown = plugins.on_page_markdown(page.markdown, page=page, config=config, files=self.files)
                page.render(config, self._watched(page))
            page.content = plugins.on_page_content(page.content, page=page, config=config, files=self.files)
            page.state = READ

    def _watched(self, page: LazyPage) -> Any:
        return TrackedFiles(self.files, self.dependencies[page.file.src_uri])

    def _take(self, page: LazyPage, article: ReadyArticle) -> None:
        """Let a page be what an article says; links that lead nowhere are warned of as MkDocs does."""
        files, links = self._watched(page), dict[File, dict[str, str]]()
        for link in article.links:
            if file := files.get_file_from_path(link.target):
                if link.anchor:
                    links.setdefault(file, {}).setdefault(link.anchor, link.written)
            else:
                message = "Doc file '%s' contains a link '%s', but the target is not found among documentation files."
                _LOG.log(self.config.validation.links.not_found, message, page.file.src_uri, link.written)
        title = page.nav_title or article.meta.get("title", article.title)
        page.recall(title, dict(article.meta), set(article.anchors), links)
        page.markdown, page.content = "", article.html
        headings: list[Any] = [heading._asdict() for heading in article.headings]
        page.toc = get_toc(nest_toc_tokens(headings))

    def html(self, page: LazyPage) -> str:
        """Return a page as MkDocs would write it; "" if its template gives nothing."""
        if page.state != READ:
            self.read(page)
        config, plugins = self.config, self.config.plugins
        with self.about(page):
            page.active = True
            try:
                context = get_context(self.nav, TrackedList(self.pages, self.too_much), config, page)
                template = self.env.get_template(page.meta.get("template", "main.html"))
                context = plugins.on_page_context(context, page=page, config=config, nav=self.nav)
                context["frame"] = self._frames.around(page, context, self.dependencies)
                output: str = plugins.on_post_page(template.render(context), page=page, config=config)
            finally:
                page.active = False
        return output.encode("utf-8", "xmlcharrefreplace").decode() if output.strip() else ""

    def forget(self) -> None:
        """Read every page again when it is asked for next."""
        self._frames = Frames(self.env, self.nav, self.config)
        self.messages.clear()
        self.dependencies.clear()
        for file in self.pages:
            if isinstance(page := file.page, LazyPage):
                page.forget()

    def answer(self, question: DependencyKey) -> object:
        """Return what a page that asks this is told now."""
        kind, uri, *key = question
        file = self.files.get_file_from_path(uri)
        if kind == "file":
            return file and file.url
        if file is None or not isinstance(page := file.page, LazyPage):
            return None
        with self.about(page):
            if kind == "title":
                return page.title
            return [page.meta[key[0]]] if key[0] in page.meta else []
