"""MkDocs, and the fork that has the same modules: in this process, page by page, with what was kept of the last build.

Plugins and themes import ``mkdocs``. The fork can stand behind that name, but only for a whole process.
"""

import importlib
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from microsite.corpus.project import Project
from microsite.pages.macro_project import handed_over
from microsite.site.engines.engine import Engine
from microsite.site.render.article import Articles, no_articles
from microsite.site.render.built_site import BuiltSite


def load(package: str) -> None:
    """Let ``import mkdocs`` mean ``package``; ``RuntimeError`` if it means another in this process already."""
    if package != "mkdocs" and "mkdocs" not in sys.modules:
        importlib.import_module(f"{package}.replacement")
    there = importlib.import_module("mkdocs").__name__
    if there != package:
        raise RuntimeError(f"{there} is loaded in this process, so it cannot render with {package}")


@dataclass(frozen=True)
class InProcess(Engine):
    """An engine that is a package with the modules of MkDocs 1.6."""

    package: str

    def take_its_place(self) -> None:
        with suppress(ImportError, RuntimeError):  # said when it renders
            load(self.package)

    def render(
        self, project: Project, into: Path, *, articles: Articles = no_articles, anew: bool = False
    ) -> BuiltSite:
        try:
            load(self.package)
        except (ImportError, RuntimeError) as error:
            return BuiltSite({}, {}, (("ERROR", str(error)),))
        from microsite.site.render.render_site import render_site  # noqa: PLC0415 - it imports mkdocs, which now is the right one

        with handed_over(project):
            return render_site(project.root, into, articles=articles, anew=anew, language=project.language)


def engine(name: str) -> Engine:
    """Return the engine whose package has this name."""
    return InProcess(name)
