"""One side of a comparison: a project as it was or as it is, with its findings and the pages they make."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from microsite.checks import check
from microsite.corpus import Corpus
from microsite.lists import list_files
from microsite.model.finding import Finding
from microsite.pages import made
from microsite.pages.page import Page
from microsite.plan import collisions
from microsite.project import Project, load
from microsite.report import in_order
from microsite.urls import Address


@dataclass(frozen=True)
class Side:
    """What is read of one side; pages only where there are no findings, as in a build."""

    project: Project
    findings: tuple[Finding, ...]
    pages: tuple[Page, ...]
    files: tuple[str, ...]
    """Generated files other than pages, by their path below docs/."""

    @property
    def corpus(self) -> Corpus:
        return self.project.corpus

    @property
    def sound(self) -> bool:
        """Whether a site can be built of it."""
        return not self.findings

    def texts(self) -> Iterator[tuple[Address, str]]:
        """Yield every page, generated and hand-written, as Markdown."""
        for page in self.pages:
            yield page.address, page.text()
        for written in self.project.pages:
            yield Address(written.file.removeprefix("docs/")), written.text


def side(root: Path) -> Side:
    """Read a project and make its pages in memory; nothing is written."""
    project, findings = load(root)
    findings += check(project)
    pages, downloads = ([], []) if findings else made(project.corpus, project.site)
    findings += collisions(pages, (page.file for page in project.pages))
    if findings:
        return Side(project, tuple(in_order(findings)), (), ())
    files = (*downloads, *list_files(project.corpus, project.site, pages))
    return Side(project, (), tuple(pages), tuple(file.path for file in files))
