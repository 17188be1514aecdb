"""The site of a project in another language than its main one."""

import os
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from microsite.corpus.corpus import Corpus
from microsite.corpus.hand_written_page import Pages, read_pages, titles
from microsite.corpus.translations.translated_pages import PAGE, TranslatedPage, translated_page
from microsite.corpus.translations.translated_seeds import (
    TranslatedSeeds,
    ids_with_page,
    text_states,
    translated_seeds,
)
from microsite.model.finding import Finding
from microsite.model.kinds import owned
from microsite.model.site_configuration import SiteConfiguration
from microsite.model.translations.names import configuration_of
from microsite.model.translations.translation import Translation
from microsite.seeds.reading.files import read_text
from microsite.seeds.reading.site_configuration import read_site_configuration


class SiteInLanguage(NamedTuple):
    """What a project has in one of its other languages."""

    corpus: Corpus
    pages: Pages
    configuration: SiteConfiguration
    translated: TranslatedSeeds
    """What became of each translation."""
    translated_pages: tuple[TranslatedPage, ...]
    """The same of hand-written pages."""


def configuration(root: Path, language: str = "") -> tuple[SiteConfiguration, list[Finding]]:
    """Read how the site of the project at ``root`` is called in a language; "" is the main one."""
    file = configuration_of(language)
    text, findings = read_text(root / file, file)
    return (SiteConfiguration(), findings) if text is None else read_site_configuration(text, os.environ, file)


def by_language(root: Path, pages: list[Path], languages: Iterable[str]) -> dict[str, list[Path]]:
    """Return the files of hand-written pages by their language, those of the main one under ""."""
    result: dict[str, list[Path]] = {"": [], **{language: [] for language in languages}}
    for path in pages:
        first = path.relative_to(root / "docs").parts[0]
        result[first if first in result else ""].append(path)
    return result


def _settings(root: Path, language: str, main: SiteConfiguration) -> tuple[SiteConfiguration, list[Finding]]:
    """Return the configuration in a language, with what all languages share."""
    own, findings = configuration(root, language)
    return main.heir(own), findings


def _written(root: Path, language: str, files: Iterable[Path]) -> tuple[Pages, list[Finding]]:
    """Read the pages that people write in a language, among the files of its folder."""
    folder, generated = f"docs/{language}", frozenset(owned())
    kept = [path for path in files if path.relative_to(root / folder).parts[0] not in generated]
    return read_pages(root, kept, folder)


def _translated_pages(main: Corpus, before: Pages, pages: Pages, language: str) -> tuple[TranslatedPage, ...]:
    memory = main.seeds.translations[language].memory
    texts = {page.name: page.text for page in before}
    return tuple(
        translated_page(page.name, page.file, (page.text, texts.get(page.name)), memory.get((PAGE, page.name), {}))
        for page in pages
    )


def _corpus(
    main: Corpus, said: SiteConfiguration, language: str, pages: tuple[Pages, Pages]
) -> tuple[Corpus, TranslatedSeeds]:
    """Return the corpus in a language, and what became of its translations; ``pages`` are the main ones and its own."""
    done = translated_seeds(main.seeds, main.seeds.translations[language])
    before, own = pages
    translation = Translation(
        said.language,
        main.site.language,
        done.ids,
        partial(text_states, main.seeds, done),
        ids_with_page(done),
        frozenset(page.name for page in own),
        frozenset(page.name for page in before),
    )
    site = replace(
        main.site,
        name=said.name or main.site.name,
        address=f"{main.site.address}/{language}" if main.site.address else "",
        by_hand=titles(own),
        language=said.language,
        folder=language,
        vocabulary=done.seeds.vocabulary,
    )
    return Corpus(done.seeds, site, translation), done


def site_in_language(
    root: Path, language: str, files: Iterable[Path], main: tuple[Corpus, Pages, SiteConfiguration]
) -> tuple[SiteInLanguage, list[Finding]]:
    """Return the site of the project at ``root`` in a language, and what is wrong with the files it is made of.

    ``files`` are those below the folder of the language; ``main`` is what the main language has.
    """
    corpus, before, configured = main
    pages, findings = _written(root, language, files)
    said, wrong = _settings(root, language, configured)
    own, done = _corpus(corpus, said, language, (before, pages))
    made = SiteInLanguage(own, pages, said, done, _translated_pages(corpus, before, pages, language))
    return made, [*findings, *wrong]
