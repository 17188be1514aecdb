"""Makes the one page that a browser asks for: its Markdown from the seeds, if it is a generated one, then its HTML."""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from microsite.corpus.project import Project
from microsite.model.kinds import owned
from microsite.pages.macro_project import handed_over
from microsite.pages.types import page_at
from microsite.pages.writing.page import Page
from microsite.site.generate import in_languages_told
from microsite.site.html import facts_of
from microsite.site.links import harms
from microsite.site.render.article import ReadyArticle
from microsite.site.render.from_pages import as_article
from microsite.site.render.log_capture import ERROR, LogLine
from microsite.site.render.renderer import Renderer

HTML: Final = "text/html"


@dataclass(frozen=True)
class ShownPage:
    """A page, or the reason why there is none."""

    html: str
    messages: tuple[LogLine, ...] = ()


class PreviewPages:
    """The pages of a project. Those that are not made of seeds alone are shown as they were written last."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._pages: dict[str, Page] = {}
        """The generated pages that were shown since something was saved."""
        self.renderer = self._set_up()

    def _set_up(self) -> Renderer:
        root = self._project.root
        with handed_over(self._project), self._project.site.speaking(), contextlib.chdir(root):
            language = self._project.language
            site = root / ".build" / "preview" / language
            return Renderer(root, site, articles=self._article, texts=self._text, language=language)

    def _article(self, uri: str) -> ReadyArticle | None:
        """Return the article of a generated page as it is now, which is the one that a build shows."""
        page = self._pages.get(uri)
        return as_article(page) if page else None

    def _text(self, uri: str) -> str | None:
        """Return the Markdown of such a page, for a project whose settings ask for another article than ours."""
        page = self._pages.get(uri)
        return page.text() if page else None

    def use(self, project: Project, *, anew: bool) -> None:
        """Make pages from this project from now on; ``anew`` sets up MkDocs again, for pages that came or went."""
        self._project = project
        self._pages.clear()
        if anew:
            self.renderer = self._set_up()
        else:
            self.renderer.forget()

    def _generated(self, uri: str) -> Page | None:
        """Return a page that is made of seeds alone; None if this is none."""
        page = page_at(self._project.corpus, uri)
        # A page that only says where another went is complete as it is.
        return page and (page if "moved_to" in page.extra else in_languages_told(self._project, [page])[0])

    def _give(self, uri: str) -> None:
        """Let the renderer take a generated page as it is now, in the place of what lies in docs/."""
        if uri.partition("/")[0] in owned() and uri not in self._pages and (page := self._generated(uri)):
            self._pages[uri] = page
            self.renderer.page(uri).forget()

    def show(self, uri: str) -> ShownPage:
        """Return the page of a Markdown file of docs/, made now."""
        try:
            with handed_over(self._project), self._project.site.speaking(), contextlib.chdir(self._project.root):
                self._give(uri)
                html = self.renderer.html(self.renderer.page(uri))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - templates and macros may raise anything
            cause = error.__context__ if isinstance(error, SystemExit) and error.__context__ else error
            return ShownPage("", ((ERROR, f"{self._project.folder}/{uri}: {type(cause).__name__}: {cause}"),))
        if wrong := [(ERROR, f"{self._project.folder}/{uri}: {line}") for line in harms(uri, facts_of(html))]:
            return ShownPage("", tuple(wrong))
        return ShownPage(html, tuple(self.renderer.messages[uri]))

    def file(self, url: str) -> tuple[str, Path | None] | None:
        """Return the Markdown file of the page at ``url``, or another file of the site; None for neither."""
        for file in self.renderer.files:
            if file.dest_uri == url:
                if file.is_documentation_page():
                    return file.src_uri, None
                return "", Path(file.abs_src_path) if file.abs_src_path else None
        return None
