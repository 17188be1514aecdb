"""One side of a comparison: a project as it was or as it is, with its findings and the pages they make."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from microsite.changes.words import sentences, sentences_of
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

    def sentences(self) -> Iterator[tuple[Address, list[str]]]:
        """Yield every page, generated and hand-written, as the sentences that a reader meets."""
        for page in self.pages:
            yield page.address, sentences_of(page)
        for written in self.project.pages:
            yield Address(written.file.removeprefix("docs/")), sentences(written.text)


def side(root: Path) -> Side:
    """Read a project and make its pages in memory; nothing is written."""
    project, findings = load(root)
    findings += check(project)
    findings = findings or list(collisions(project))
    if findings:
        return Side(project, tuple(in_order(findings)), (), ())
    pages, downloads = made(project.corpus)
    files = (*downloads, *list_files(project.corpus, project.site, pages))
    return Side(project, (), tuple(pages), tuple(file.path for file in files))
