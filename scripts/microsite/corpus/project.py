"""A project on disk: its seeds as a corpus, its hand-written pages as text."""

import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from microsite.corpus.corpus import Corpus
from microsite.corpus.left_over_folders import left_over_folders, told
from microsite.corpus.misplaced_pages import misplaced_pages
from microsite.corpus.named_findings import named
from microsite.model.finding import Finding, finding
from microsite.model.kinds import owned
from microsite.model.limits import PAGE
from microsite.model.place import Place
from microsite.model.record import ADDRESS
from microsite.model.site import UNNAMED, Site
from microsite.model.site_configuration import SiteConfiguration
from microsite.seeds.reading.files import LEDGER_LIMIT, LIMIT, read_text
from microsite.seeds.reading.seed_file import Readings
from microsite.seeds.reading.seeds import read_seeds
from microsite.seeds.reading.site_configuration import FILE, read_site_configuration


@dataclass(frozen=True)
class HandWrittenPage:
    """A file that people write: its name in findings and its text."""

    file: str
    text: str


@dataclass(frozen=True)
class Project:
    """Everything the generator and the checks work from."""

    root: Path
    corpus: Corpus
    pages: tuple[HandWrittenPage, ...]
    """Hand-written pages below docs/."""
    notes: tuple[HandWrittenPage, ...]
    """Other Markdown of the project, which must not copy a source either, and the seeds as written."""

    configuration: SiteConfiguration = field(default_factory=SiteConfiguration)
    left_over: frozenset[Path] = frozenset()
    """Folders of docs/ with pages of an earlier build, which belong to nobody now."""

    @property
    def site(self) -> Site:
        """The site that is made of it."""
        return self.corpus.site


def _texts(root: Path, paths: list[Path]) -> tuple[tuple[HandWrittenPage, ...], list[Finding]]:
    result, findings = [], []
    for path in paths:
        name = path.relative_to(root).as_posix()
        text, wrong = read_text(path, name, LEDGER_LIMIT if path.suffix == ".jsonl" else LIMIT)
        if text is not None and len(text) > PAGE and name.startswith("docs/"):
            message = f"expected at most {PAGE:,} characters, got {len(text):,}; make two pages of it"
            text, wrong = None, [finding(Place(name), "unreadable", message)]
        findings += wrong
        if text is not None:
            result.append(HandWrittenPage(name, text))
    return tuple(result), findings


def _title(page: HandWrittenPage) -> str:
    """Return the title of a hand-written page: its first heading, as plain text; the file's name without one."""
    heading = next((line[1:].strip(" ") for line in page.text.split("\n") if line.startswith("# ")), "")
    words, begun, attributes = heading.rpartition("{:")
    return (words.rstrip(" ") if begun and attributes.find("}") == len(attributes) - 1 else heading) or page.file


def _by_hand(pages: tuple[HandWrittenPage, ...]) -> dict[str, str]:
    """Return the titles of the hand-written pages at the top of docs/, by name."""
    names = {page.file.removeprefix("docs/").removesuffix(".md"): page for page in pages}
    return {name: _title(page) for name, page in names.items() if "/" not in name and name != "index"}


def _configuration(root: Path) -> tuple[SiteConfiguration, list[Finding]]:
    text, findings = read_text(root / FILE, FILE)
    return (SiteConfiguration(), findings) if text is None else read_site_configuration(text, os.environ)


def _site(configuration: SiteConfiguration, address: str) -> Site:
    repository = configuration.repository if re.fullmatch(ADDRESS, configuration.repository) else ""
    return Site(
        configuration.name or UNNAMED.name,
        address.rstrip("/") if re.match(r"https?://", address) else "",
        repository.rstrip("/"),
        configuration.branch or "main",
        language=configuration.language,
    )


def load(
    root: Path, address: str = "", *, frozen: bool = False, cache: Readings | None = None
) -> tuple[Project, list[Finding]]:
    """Read the project at ``root``: all that can be read, and the findings about the rest.

    ``address`` is where the site lives on the web, if that is known (the environment's SITE_URL, as MkDocs has it).
    ``frozen`` says that it is read to freeze an edition of it. ``cache`` holds the seeds that were read, for a
    process that loads a project again after an edit.
    """
    seeds, findings = read_seeds(root, cache)
    docs = root / "docs"
    markdown = [p for p in sorted(docs.rglob("*.md")) if p.relative_to(docs).parts[0] not in owned()]
    left_over = left_over_folders(root, markdown)
    by_hand = [path for path in markdown if left_over.isdisjoint(path.parents)]
    misplaced = misplaced_pages(root, by_hand)
    pages, page_findings = _texts(root, [path for path in by_hand if path not in misplaced])
    kinds = ("*.yml", "*.md", "*.jsonl")
    written = [p for kind in kinds for p in sorted((root / "seeds").rglob(kind)) if p.name != "passages.yml"]
    # Seeds that could not be read have their findings already.
    notes, _ = _texts(root, [*sorted(root.glob("*.md")), *written])
    configuration, wrong = _configuration(root)
    site = replace(_site(configuration, address), by_hand=_by_hand(pages), root=root, frozen=frozen)
    corpus = Corpus(seeds, site)
    # With a vocabulary that cannot be read, nobody knows which folders it names; that has a finding.
    orphans = told(root, left_over) if seeds.vocabulary.readable else []
    every = [*named(findings, corpus), *page_findings, *misplaced.values(), *orphans, *wrong]
    return Project(root, corpus, pages, notes, configuration, left_over), every
