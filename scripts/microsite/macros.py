"""What hand-written pages may call: {{ claim("…") }}, {{ cite("…") }}, {{ figure("…") }}, {{ entity("…") }} and tables.

Engines load this module (``modules: [microsite.macros]`` in mkdocs.yml). It only registers; the work is done by
``microsite.pages.macros``. Generated pages run no macro at all. Those
that people write are rendered in a closed environment (``on_pre_page_macros``).
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.exceptions import PluginError

from microsite.checks.known_macros import KNOWN_MACROS
from microsite.checks.rules.macro_calls import calls_evidence
from microsite.corpus.project import Project
from microsite.model.default_vocabulary import FOLDERS
from microsite.model.words_in_force import put_in_force, vocabulary
from microsite.pages.closed_macros import on_pre_page_macros
from microsite.pages.in_language import page_in_language
from microsite.pages.language_of_site import language_of_site, main_address, tell_languages
from microsite.pages.macro_project import is_handed_over, project_of
from microsite.pages.macros import Macros
from microsite.pages.sections.cite_hand_written import MACRO, cite_box
from microsite.seeds.reading.seed_reader import SeedReader
from microsite.site.other_preview import is_other_preview, write_pages_for_preview
from microsite.site.pages_without_menu import pass_over_written_pages
from microsite.site.render.article import say_permalinks
from microsite.site.written_pages import outdated

__all__ = ["define_env", "on_pre_page_macros"]


def _repository(env: Any) -> tuple[str, str]:
    """Return the address of the repository and its branch, as mkdocs.yml has them; "" if it has none."""
    extra = env.conf.get("extra") or {}
    return str(extra.get("repository") or ""), str(extra.get("branch") or "main")


def _in_its_language(project: Callable[[], Project], say: Callable[..., str]) -> Callable[..., str]:
    """Return a macro that speaks the language of the project."""

    def said(*arguments: str) -> str:
        with project().site.speaking():
            return say(*arguments)

    return said


def _own_words(root: Path, config: Any) -> None:
    """Tell an engine what it cannot read in seeds: how folders are called, and that no menu lists the pages in them."""
    SeedReader(root).vocabulary()
    if (folders := dict(vocabulary().folders)) != FOLDERS:
        config["extra"]["folders"] = folders
    if hasattr(config, "not_in_nav"):  # Zensical misses no page, and hands on a mapping.
        pass_over_written_pages(config)


def _register(env: Any, project: Callable[[], Project], page: Callable[[], str], macros: Callable[[], Macros]) -> None:
    """Register every macro under the name that pages call it by."""

    def register(name: str, say: Callable[..., str]) -> None:
        env.macro(_in_its_language(project, say), name)

    of_their_own = {
        MACRO: lambda: cite_box(project(), page()),
        "ways_in": lambda: macros().ways_in(*_repository(env)),
        "grades": lambda: macros().vocabulary(vocabulary().grades_in_words()),
    }
    for name, known in KNOWN_MACROS.items():
        if known.words:
            register(name, lambda _words=known.words: macros().vocabulary(_words))
        else:
            register(name, of_their_own.get(name) or (lambda *args, _name=name: getattr(macros(), _name)(*args)))


def _tell_language(env: Any, project: Project) -> None:
    """Tell an engine of the other languages of the site, and let it speak its own where it says something itself."""
    tell_languages(env, project)
    if own := project.site.vocabulary:
        put_in_force(own)
    if hasattr(env.conf, "mdx_configs"):  # Zensical has its own.
        with project.site.speaking():
            say_permalinks(env.conf)


def define_env(env: Any) -> None:
    """Register the macros (called by mkdocs-macros); ``PluginError`` where the pages are not those of the seeds."""
    root, language = Path(env.project_dir), language_of_site(env)
    if not is_handed_over(root) and (what := outdated(root)):
        if is_other_preview():
            write_pages_for_preview(root)
        else:
            raise PluginError(what)

    address = main_address(env, language)

    def project() -> Project:
        return project_of(root, address, language)

    def page() -> str:
        # MkDocs knows the file of a page; Zensical knows its path.
        return str(getattr(env.page, "path", None) or env.page.file.src_uri)

    def macros() -> Macros:
        # Numbers of evidence go on from call to call, so a page has one set of macros; the hook below ends it.
        if (name := page()) not in env.macros_of_page:
            env.macros_of_page[name] = Macros(project().corpus, name, evidence=calls_evidence(project(), name))
        return env.macros_of_page[name]  # type: ignore[no-any-return]

    env.macros_of_page = {}
    _own_words(root, env.conf)
    _tell_language(env, project())
    env.in_language = lambda text: page_in_language(project(), page(), text)

    _register(env, project, page, macros)
