"""How to cite a page that people write: the box of generated pages, from the page's own title and day."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Final

from microsite.corpus.project import Project
from microsite.model.address import Address
from microsite.model.page_settings import PageSettings
from microsite.model.place import Place
from microsite.model.tree.markdown import MarkdownWriter
from microsite.model.tree.quotes import typographic
from microsite.pages.sections.cite import with_citations
from microsite.pages.writing.page import Page
from microsite.seeds.reading.page_settings import read_page_settings

MACRO: Final = "cite_page"
_HEAD = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)


class FrontMatterError(ValueError):
    """What a page says of itself cannot be cited; the build stops with this message."""


def _settings(file: str, text: str) -> PageSettings:
    head = _HEAD.match(text)
    settings, findings = read_page_settings(head[1], file, text) if head else (PageSettings(), [])
    if settings is None:
        raise FrontMatterError(str(findings[0]))
    return settings


def hand_written_page(project: Project, name: str) -> Page:
    """Return the hand-written page ``name`` (below docs/), to be cited.

    Its front matter gives the title, and under ``reviewed`` or ``updated`` its day if it has one: a page without one is
    cited without one, and never by the day of the build. :class:`FrontMatterError` says what is missing or wrong.
    """
    page = next((page for page in project.pages if page.name == name), None)
    file = page.file if page else f"docs/{name}"
    settings = _settings(file, page.text if page else "")
    if settings.title is None:
        raise FrontMatterError(f"{file}:1:1: missing-field: expected a title in front matter: the line title: …")
    return Page(Address(name), settings.title, (), Place(file), updated=settings.day)


def _calling(project: Project) -> Iterator[Page]:
    """Yield the pages that call the macro; what is wrong with one is said when its turn comes."""
    for page in project.pages:
        if MACRO in page.text:
            with suppress(FrontMatterError):
                yield hand_written_page(project, page.name)


def cited_pages(project: Project) -> Mapping[str, Page]:
    """Return the hand-written pages that say how to cite them, by name, with that section; pandoc is asked once."""

    def cite() -> Mapping[str, Page]:
        # A folder of its own for pandoc's answers: those for the generated pages would be overwritten.
        cache = project.build / "cache" / "by-hand"
        return {page.address.page: page for page in with_citations(_calling(project), project.site, cache)}

    found: Mapping[str, Page] = project.corpus.worked_out.cached("pages cited by hand", tuple(project.pages), cite)
    return found


def cite_box(project: Project, name: str) -> str:
    """Return the section on how to cite a hand-written page, as Markdown."""
    page = hand_written_page(project, name)
    cited = cited_pages(project).get(name) or with_citations([page], project.site)[0]
    return "\n".join(MarkdownWriter(cited.address).blocks(typographic(cited.said()))).strip()
