"""From corpus to files: plan every page, report collisions, only then write and prune."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.ledger.held_lines import pages_held
from microsite.corpus.project import Project
from microsite.corpus.translations.siblings import in_languages
from microsite.downloads import files_in_language, found_passages
from microsite.model.data_file import DataFile
from microsite.model.kinds import owned
from microsite.model.site import UNNAMED, Site
from microsite.pages.reading_lists import list_files
from microsite.pages.sections.cite import with_citations
from microsite.pages.sections.cite_hand_written import cited_pages
from microsite.pages.types import known_files, make_outputs, redirects
from microsite.pages.writing.in_language import in_language
from microsite.pages.writing.page import Page
from microsite.pages.writing.search_metadata import with_search_metadata

_OURS: Final = "put the folder into BESIDE_KINDS (model/urls.py), .gitignore and clean in the Makefile"


def _with_editions(project: Project, pages: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages, each with the editions that hold it; editions are in the main language."""
    corpus = project.corpus
    if project.language:
        yield from pages
        return
    holding = [(edition.id, pages_held(corpus, edition.id)) for edition in corpus.seeds.editions]
    for page in pages:
        held = [label for label, addresses in holding if page.address.url in addresses]
        yield replace(page, extra={**page.extra, "editions": held}) if held else page


def _answers(project: Project) -> Path:
    """Return the folder for what need not be worked out again in the next build."""
    return project.build / "cache"


def finish_pages(project: Project, pages: Iterable[Page]) -> list[Page]:
    """Return pages with what each gets that no page type gives it: old anchors, what the search shows, citations."""
    with project.site.speaking():
        return _finish(project, pages)


def _finish(project: Project, pages: Iterable[Page]) -> list[Page]:
    corpus = project.corpus
    pages = redirects.with_old_anchors(corpus, with_search_metadata(corpus, pages))
    return with_citations(_with_editions(project, pages), project.site, _answers(project))


class Plan(NamedTuple):
    """All that is generated, before any of it is a file."""

    pages: tuple[Page, ...]
    downloads: tuple[DataFile, ...]
    site: Site = UNNAMED
    others: "tuple[Plan, ...]" = ()
    """The same for each other language, in the order of the project's."""

    def files(self) -> Mapping[str, str | bytes]:
        """Return the content of every generated file by its path below docs/."""
        return PlannedFiles(self)

    @property
    def sites(self) -> "tuple[Plan, ...]":
        """What is planned in each language, the main one first, as :attr:`Project.sites` are."""
        return (self, *self.others)


class PlannedFiles(Mapping[str, str | bytes]):
    """Every generated file by its path below docs/. Texts of pages are made when they are asked for, and not held.

    The tree of a page is there until the next is asked for.
    """

    def __init__(self, planned: Plan) -> None:
        self._site = planned.site
        pages: dict[str, Page | DataFile] = {page.file: page for page in planned.pages}
        self._made = pages | {file.path: file for file in planned.downloads}
        self._last: Page | None = None

    def __getitem__(self, path: str) -> str | bytes:
        made = self._made[path]
        if isinstance(made, DataFile):
            return made.data
        if self._last is not None and self._last is not made:
            self._last.let_go()
        self._last = made
        with self._site.speaking():
            return made.text()

    def __contains__(self, path: object) -> bool:
        # Mapping would ask for the text, and make it.
        return path in self._made

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


def plan(project: Project) -> Plan:
    """Make every page and every download of a project, in all its languages."""
    with project.site.speaking():
        own = _plan(project)
    return own._replace(others=tuple(map(plan, project.others)))


def _plan(project: Project) -> Plan:
    corpus = project.corpus
    # Asked here, where the folder for the answers is known; pages that cite, and downloads, find them made.
    format_works(corpus, _answers(project))
    if not project.language:
        found_passages.derive_all(corpus, _answers(project))
    cited_pages(project)
    every, downloads = make_outputs(corpus)
    pages = _named(project, finish_pages(project, every))
    # A page that only says where another went is nothing to cite.
    pages += list(redirects.pages(corpus, {page.address.page for page in pages}))
    strangers = sorted({page.file for page in pages if page.file.partition("/")[0] not in owned()})
    if strangers:
        raise ValueError(
            f"pages in folders that the next build would take for people's: {', '.join(strangers)}; {_OURS}"
        )
    if project.language:
        files = {page.address.page for page in pages}
        told = _as_translated(project, pages, files, (file.path for file in downloads))
        return Plan(tuple(told), tuple(downloads), project.site)
    return Plan(tuple(pages), (*downloads, *list_files(corpus, project.site, pages)), project.site)


def in_languages_told(project: Project, pages: Iterable[Page]) -> list[Page]:
    """Return pages of one site, finished, that say which other languages have them, and what is not in their own."""
    with project.site.speaking():
        known = _named(project, _finish(project, pages))
        if not project.language:
            return known
        return [*_as_translated(project, known, known_files(project.corpus), _downloads_in_language(project))]


def _named(project: Project, pages: list[Page]) -> list[Page]:
    """Return the pages, each with the other languages that have it: for the head of the page, and its menu."""
    return [replace(page, extra={**page.extra, **in_languages(project, page.address)}) for page in pages]


def _as_translated(
    project: Project, pages: Iterable[Page], generated: Iterable[str], downloads: Iterable[str]
) -> Iterable[Page]:
    """Return the pages of another language, told of what is not in it; the rest is the files that it has."""
    translation = project.corpus.translation
    there = {*generated, *(page.name for page in project.pages), *downloads}
    return in_language(pages, translation, there) if translation else pages


def _downloads_in_language(project: Project) -> Collection[str]:
    """Return the files that the pages of another language load."""

    def name() -> Collection[str]:
        return [file.path for file in files_in_language(project.corpus, known_files(project.corpus))]

    named: Collection[str] = project.corpus.worked_out.cached("files in its language", (), name)
    return named
