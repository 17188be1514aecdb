"""What every engine does for a site, however it goes about it."""

from pathlib import Path
from typing import ClassVar, Protocol

from microsite.corpus.project import Project
from microsite.site.render.article import Articles, no_articles
from microsite.site.render.built_site import BuiltSite


class Engine(Protocol):
    """Renders the pages of a project."""

    joins_languages: ClassVar[bool] = True
    """Whether it can render the languages of a project that are not the main one."""

    def take_its_place(self) -> None:
        """Have the packages of this engine stand where the rest of the process looks for them."""
        ...

    def render(
        self, project: Project, into: Path, *, articles: Articles = no_articles, anew: bool = False
    ) -> BuiltSite:
        """Return the site of the pages in docs/; all files but those pages are written into the empty folder ``into``.

        If anything is said in what comes back, the site must not be published. ``articles`` need not be read from
        Markdown again, if the engine knows how to take them. ``anew`` forbids what was kept from earlier builds.
        """
        ...
