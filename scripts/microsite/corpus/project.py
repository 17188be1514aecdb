"""A project on disk: its seeds as a corpus, its hand-written pages as text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from microsite.corpus.corpus import Corpus
from microsite.corpus.hand_written_files import hand_written_files
from microsite.corpus.hand_written_page import HandWrittenPage, Pages, read_pages, titles
from microsite.corpus.left_over_folders import left_over_folders, told
from microsite.corpus.misplaced_pages import misplaced_pages
from microsite.corpus.named_findings import named
from microsite.corpus.site_in_language import SiteInLanguage, by_language, configuration, site_in_language
from microsite.corpus.translations.translated_pages import TranslatedPage
from microsite.corpus.translations.translated_seeds import (
    NOTHING_TRANSLATED,
    TranslatedSeeds,
)
from microsite.model.account import head_boxes
from microsite.model.catalogue import catalogue
from microsite.model.finding import Finding
from microsite.model.site import UNNAMED, Site
from microsite.model.site_configuration import SiteConfiguration
from microsite.model.web_address import ADDRESS
from microsite.seeds.reading.seed_file import Readings
from microsite.seeds.reading.seed_reader import read_seeds


@dataclass(frozen=True)
class Project:
    """Everything the generator and the checks work from."""

    root: Path
    corpus: Corpus
    pages: tuple[HandWrittenPage, ...]
    """Hand-written pages below docs/."""
    configuration: SiteConfiguration = field(default_factory=SiteConfiguration)
    left_over: frozenset[Path] = frozenset()
    """Folders of docs/ with pages of an earlier build, which belong to nobody now."""
    language: str = ""
    """Of a site in another language than the main one: which."""
    translated: TranslatedSeeds = NOTHING_TRANSLATED
    """What became of each translation, in such a project."""
    translated_pages: tuple[TranslatedPage, ...] = ()
    """The same of its hand-written pages."""
    others: tuple["Project", ...] = ()
    """The same project in its other languages."""
    beside: tuple["Project", ...] = ()
    """Of a site in another language than the main one: the same in those that are neither, which know of no others."""

    @cached_property
    def notes(self) -> tuple[HandWrittenPage, ...]:
        """Other Markdown of the project, which must not copy a source either, and the seeds as written.

        They are read when somebody asks, which a preview never does.
        """
        return () if self.language else _notes(self.root)

    @property
    def folder(self) -> str:
        """The folder that its pages are written to, as it is named in findings."""
        return f"docs/{self.language}" if self.language else "docs"

    @property
    def docs(self) -> Path:
        """The folder that its pages are written to."""
        return self.root / self.folder

    @property
    def build(self) -> Path:
        """The folder for what is kept from one build to the next."""
        return self.root / ".build" / self.language

    @property
    def sites(self) -> "tuple[Project, ...]":
        """The project in each of its languages, the main one first."""
        return (self, *self.others)

    def in_language(self, language: str) -> "Project":
        """Return the same in a language that it has; "" is the main one."""
        return next(each for each in self.sites if each.language == language)

    @property
    def every_page(self) -> tuple[HandWrittenPage, ...]:
        """What people write on pages, in all languages."""
        return tuple(page for each in self.sites for page in each.pages)

    @property
    def site(self) -> Site:
        """The site that is made of it."""
        return self.corpus.site


def _site(configuration: SiteConfiguration, address: str) -> Site:
    repository = configuration.repository if re.fullmatch(ADDRESS, configuration.repository) else ""
    return Site(
        configuration.name or UNNAMED.name,
        address.rstrip("/") if re.match(r"https?://", address) else "",
        repository.rstrip("/"),
        configuration.branch or "main",
        language=configuration.language,
    )


def _other(root: Path, language: str, made: SiteInLanguage) -> Project:
    return Project(
        root,
        made.corpus,
        made.pages,
        made.configuration,
        language=language,
        translated=made.translated,
        translated_pages=made.translated_pages,
    )


def _beside(one: Project, known: list[Project]) -> Project:
    return replace(one, beside=tuple(other for other in known if other.language != one.language))


def _notes(root: Path) -> tuple[HandWrittenPage, ...]:
    kinds = ("*.yml", "*.md", "*.jsonl")
    written = [p for kind in kinds for p in sorted((root / "seeds").rglob(kind)) if p.name != "passages.yml"]
    # Seeds that could not be read have their findings already.
    return read_pages(root, [*sorted(root.glob("*.md")), *written])[0]


def _titles(root: Path, files: Iterable[Path], pages: Pages) -> dict[str, str]:
    """Return the titles of pages at the top of docs/; a page that could not be read has a finding, and is there."""
    there = {path.stem: "" for path in files if path.parent == root / "docs" and path.stem != "index"}
    return there | titles(pages)


def load(
    root: Path, address: str = "", *, frozen: bool = False, cache: Readings | None = None
) -> tuple[Project, list[Finding]]:
    """Read the project at ``root``: all that can be read, and the findings about the rest.

    ``address`` is where the site lives on the web (the environment's SITE_URL, as MkDocs has it); without it, what
    ``site_url`` says. ``frozen`` says that it is read to freeze an edition of it, which lives elsewhere. ``cache``
    holds the seeds that were read, for a process that loads a project again after an edit.
    """
    seeds, findings = read_seeds(root, cache)
    of_language = by_language(root, hand_written_files(root / "docs"), seeds.translations)
    left_over = left_over_folders(root, of_language[""])
    by_hand = [path for path in of_language[""] if left_over.isdisjoint(path.parents)]
    misplaced = misplaced_pages(root, by_hand)
    pages, page_findings = read_pages(root, [path for path in by_hand if path not in misplaced])
    said, wrong = configuration(root)
    lives_at = address or ("" if frozen else said.address)
    site = replace(_site(said, lives_at), by_hand=_titles(root, by_hand, pages), root=root, frozen=frozen)
    head_boxes(catalogue(site.language, root))
    corpus = Corpus(seeds, site)
    # Without a vocabulary that can be read, nobody knows which folders it names; that has a finding.
    orphans = told(root, left_over) if seeds.vocabulary.readable and (root / "seeds").is_dir() else []
    every = [*named(findings, corpus), *page_findings, *misplaced.values(), *orphans, *wrong]
    main = Project(root, corpus, pages, said, left_over)
    # An edition holds the main language alone.
    languages = () if frozen else tuple(seeds.translations)
    others = {name: site_in_language(root, name, of_language[name], (corpus, pages, said)) for name in languages}
    every += [found for _, findings in others.values() for found in findings]
    known = [_other(root, name, made) for name, (made, _) in others.items()]
    return replace(main, others=tuple(_beside(one, known) for one in known)), every
