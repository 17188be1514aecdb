"""One side of a comparison: a project as it was or as it is, with its findings and the pages they make."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from microsite.authoring.branch_report.page_sentences import page_sentences, sentences_of
from microsite.checks.reporters import sort_findings
from microsite.checks.rules import check
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project, load
from microsite.model.address import Address
from microsite.model.finding import Finding
from microsite.pages.reading_lists import list_files
from microsite.pages.types import make_outputs
from microsite.pages.writing.page import Page
from microsite.site.planned_addresses import collisions


@dataclass(frozen=True)
class Snapshot:
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
            yield Address(written.file.removeprefix("docs/")), page_sentences(written.text)


def take_snapshot(root: Path) -> Snapshot:
    """Read a project and make its pages in memory; nothing is written."""
    project, findings = load(root)
    findings += check(project)
    findings = findings or list(collisions(project))
    if findings:
        return Snapshot(project, tuple(sort_findings(findings)), (), ())
    pages, downloads = make_outputs(project.corpus)
    files = (*downloads, *list_files(project.corpus, project.site, pages))
    return Snapshot(project, (), tuple(pages), tuple(file.path for file in files))
