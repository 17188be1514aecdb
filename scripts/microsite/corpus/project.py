"""A project on disk: its seeds as a corpus, its hand-written pages as text."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from microsite.corpus.corpus import Corpus
from microsite.corpus.hand_written_files import hand_written_files
from microsite.corpus.left_over_folders import left_over_folders, told
from microsite.corpus.misplaced_pages import misplaced_pages
from microsite.corpus.named_findings import named
from microsite.corpus.translations.translated_pages import PAGE as PAGE_KIND
from microsite.corpus.translations.translated_pages import TranslatedPage, translated_page
from microsite.corpus.translations.translated_seeds import (
    NOTHING_TRANSLATED,
    TranslatedSeeds,
    ids_with_page,
    text_states,
    translated_seeds,
)
from microsite.model.account import head_boxes
from microsite.model.catalogue import catalogue
from microsite.model.finding import Finding, finding
from microsite.model.kinds import owned
from microsite.model.limits import PAGE
from microsite.model.place import Place
from microsite.model.record import ADDRESS
from microsite.model.site import UNNAMED, Site
from microsite.model.site_configuration import SiteConfiguration
from microsite.model.translations.names import configuration_of
from microsite.model.translations.translation import Translation
from microsite.seeds.reading.files import LEDGER_LIMIT, LIMIT, read_text
from microsite.seeds.reading.seed_file import Readings
from microsite.seeds.reading.seeds import read_seeds
from microsite.seeds.reading.site_configuration import read_site_configuration


@dataclass(frozen=True)
class HandWrittenPage:
    """A file that people write: its name in findings and its text."""

    file: str
    text: str
    folder: str = "docs"
    """The folder of its site: docs/, or the folder of a language there."""

    @property
    def name(self) -> str:
        """Its file below that folder, which is its address."""
        return self.file.removeprefix(f"{self.folder}/")


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
    language: str = ""
    """Of a site in another language than the main one: which."""
    translated: TranslatedSeeds = NOTHING_TRANSLATED
    """What became of each translation, in such a project."""
    translated_pages: tuple[TranslatedPage, ...] = ()
    """The same of its hand-written pages."""
    others: tuple["Project", ...] = ()
    """The same project in its other languages."""

    @property
    def docs(self) -> Path:
        """The folder that its pages are written to."""
        return self.root / "docs" / self.language

    @property
    def build(self) -> Path:
        """The folder for what is kept from one build to the next."""
        return self.root / ".build" / self.language

    @property
    def site(self) -> Site:
        """The site that is made of it."""
        return self.corpus.site


def _texts(root: Path, paths: list[Path], folder: str = "docs") -> tuple[tuple[HandWrittenPage, ...], list[Finding]]:
    result, findings = [], []
    for path in paths:
        name = path.relative_to(root).as_posix()
        text, wrong = read_text(path, name, LEDGER_LIMIT if path.suffix == ".jsonl" else LIMIT)
        if text is not None and len(text) > PAGE and name.startswith("docs/"):
            message = f"expected at most {PAGE:,} characters, got {len(text):,}; make two pages of it"
            text, wrong = None, [finding(Place(name), "unreadable", message)]
        findings += wrong
        if text is not None:
            result.append(HandWrittenPage(name, text, folder))
    return tuple(result), findings


def _title(page: HandWrittenPage) -> str:
    """Return the title of a hand-written page: its first heading, as plain text; the file's name without one."""
    heading = next((line[1:].strip(" ") for line in page.text.split("\n") if line.startswith("# ")), "")
    words, begun, attributes = heading.rpartition("{:")
    return (words.rstrip(" ") if begun and attributes.find("}") == len(attributes) - 1 else heading) or page.file


def _by_hand(pages: tuple[HandWrittenPage, ...]) -> dict[str, str]:
    """Return the titles of the hand-written pages at the top of docs/, by name."""
    names = {page.name.removesuffix(".md"): page for page in pages}
    return {name: _title(page) for name, page in names.items() if "/" not in name and name != "index"}


def _configuration(root: Path, language: str = "") -> tuple[SiteConfiguration, list[Finding]]:
    file = configuration_of(language)
    text, findings = read_text(root / file, file)
    return (SiteConfiguration(), findings) if text is None else read_site_configuration(text, os.environ, file)


def _by_language(root: Path, pages: list[Path], languages: Iterable[str]) -> dict[str, list[Path]]:
    """Return the files of hand-written pages by their language, those of the main one under ""."""
    result: dict[str, list[Path]] = {"": [], **{language: [] for language in languages}}
    for path in pages:
        first = path.relative_to(root / "docs").parts[0]
        result[first if first in result else ""].append(path)
    return result


def _said(settings: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in settings.items() if value}


def _in_language(main: Project, language: str, files: list[Path]) -> tuple[Project, list[Finding]]:
    """Return a project in another language."""
    folder = f"docs/{language}"
    generated = frozenset(owned())
    kept = [path for path in files if path.relative_to(main.root / folder).parts[0] not in generated]
    pages, findings = _texts(main.root, kept, folder)
    configuration, wrong = _configuration(main.root, language)
    configuration = replace(configuration, shared={**main.configuration.shared, **_said(configuration.shared)})
    seeds = main.corpus.seeds
    done = translated_seeds(seeds, seeds.translations[language])
    translation = Translation(
        configuration.language,
        main.site.language,
        done.ids,
        partial(text_states, seeds, done),
        ids_with_page(done),
        frozenset(page.name for page in pages),
        frozenset(page.name for page in main.pages),
    )
    site = replace(
        main.site,
        name=configuration.name or main.site.name,
        address=f"{main.site.address}/{language}" if main.site.address else "",
        by_hand=_by_hand(pages),
        language=configuration.language,
        folder=language,
    )
    corpus = Corpus(done.seeds, site, translation)
    translated = _translated(main, pages, language)
    project = Project(main.root, corpus, pages, (), configuration, frozenset(), language, done, translated)
    return project, [*findings, *wrong]


def _translated(main: Project, pages: Iterable[HandWrittenPage], language: str) -> tuple[TranslatedPage, ...]:
    memory = main.corpus.seeds.translations[language].memory
    texts = {page.name: page.text for page in main.pages}
    return tuple(
        translated_page(page.name, page.file, (page.text, texts.get(page.name)), memory.get((PAGE_KIND, page.name), {}))
        for page in pages
    )


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
    of_language = _by_language(root, hand_written_files(docs), seeds.translations)
    left_over = left_over_folders(root, of_language[""])
    by_hand = [path for path in of_language[""] if left_over.isdisjoint(path.parents)]
    misplaced = misplaced_pages(root, by_hand)
    pages, page_findings = _texts(root, [path for path in by_hand if path not in misplaced])
    kinds = ("*.yml", "*.md", "*.jsonl")
    written = [p for kind in kinds for p in sorted((root / "seeds").rglob(kind)) if p.name != "passages.yml"]
    # Seeds that could not be read have their findings already.
    notes, _ = _texts(root, [*sorted(root.glob("*.md")), *written])
    configuration, wrong = _configuration(root)
    site = replace(_site(configuration, address), by_hand=_by_hand(pages), root=root, frozen=frozen)
    head_boxes(catalogue(site.language, root))
    corpus = Corpus(seeds, site)
    # With a vocabulary that cannot be read, nobody knows which folders it names; that has a finding.
    orphans = told(root, left_over) if seeds.vocabulary.readable else []
    every = [*named(findings, corpus), *page_findings, *misplaced.values(), *orphans, *wrong]
    main = Project(root, corpus, pages, notes, configuration, left_over)
    # An edition holds the main language alone.
    languages = () if frozen else tuple(seeds.translations)
    others = [_in_language(main, language, of_language[language]) for language in languages]
    every += [found for _, findings in others for found in findings]
    return replace(main, others=tuple(other for other, _ in others)), every
