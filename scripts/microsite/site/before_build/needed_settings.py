"""What the generator needs of mkdocs.yml, which another site could set otherwise.

Pages are written for one form of addresses, one set of extensions and one theme. Where a setting differs, a build ends
in a broken link on every page; here it is one line at the setting.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from microsite.corpus.project import Project

EXTENSIONS: Final = ("attr_list", "def_list", "md_in_html", "tables", "toc")
"""What the Markdown of generated pages is written with."""
_TEMPLATES: Final = ("search.html", "redirect.html", "base.html", "partials/language.html")
"""Ours, and those of the theme that ours stand on; another theme has not all of them."""

_SCRIPTS: Final = ("analytics", "consent", "version")
"""Parts of the theme that put a script into every page, which the policy of the site does not let run."""


def settings_of(config: Any, project: Project) -> dict[str, Any]:
    """Return what MkDocs makes of the settings that :func:`settings_missing` asks for, fit for JSON."""
    theme, root = config.theme, project.root
    language = str(theme.get("language") or "en")
    words = f"partials/words/{language}.html"
    folders = [Path(folder) for folder in theme.dirs]

    def there(template: str) -> bool:
        return any((folder / template).is_file() for folder in folders)

    return {
        "use_directory_urls": bool(config.use_directory_urls),
        "in docs": Path(config.docs_dir).resolve() == project.docs.resolve(),
        "docs": project.folder,
        "plugins": sorted(config.plugins),
        "markdown_extensions": sorted({name.rpartition(".")[2] for name in config.markdown_extensions}),
        "templates": all(map(there, _TEMPLATES)),
        "generator": config.extra.get("generator") is not False,
        "scripts": [name for name in _SCRIPTS if config.extra.get(name)],
        "font": bool(theme.get("font")),
        "language": language if not there(words) else "",
        "own words": (root / "overrides" / words).is_file(),
        "elsewhere": bool(theme.custom_dir) and Path(theme.custom_dir).resolve() != (root / "overrides").resolve(),
        "unused": not theme.custom_dir and any(path.is_file() for path in (root / "overrides").rglob("*")),
    }


def settings_missing(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the name of each setting that the site could not be built with, and what it should be."""
    if not settings["use_directory_urls"]:
        yield "use_directory_urls", "expected true; every address that the pages name ends with a slash"
    if not settings["in docs"]:
        yield "docs_dir", f"expected {settings['docs']}; the pages are written there"
    if "macros" not in settings["plugins"]:
        yield "plugins", "expected macros among them; hand-written pages call them: - macros: {module_name: macros}"
    if without := [name for name in EXTENSIONS if name not in settings["markdown_extensions"]]:
        yield "markdown_extensions", f"expected {', '.join(without)} as well; pages are written with it"
    if settings["generator"]:
        yield "extra", "expected generator: false; else every page links to the theme's own site"
    for name in settings["scripts"]:
        yield "extra", f"expected nothing of {name}; it needs a script in the page, and no page of the site runs one"
    yield from _of_the_theme(settings)


def _of_the_theme(settings: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the same of the theme: the first thing that is wrong with it."""
    if not settings["templates"]:
        yield "theme", "expected the theme that this site is made with: name: microsite"
    elif settings["elsewhere"]:
        yield "theme", "expected custom_dir: overrides; templates in another folder are not looked at by the check"
    elif settings["font"]:
        yield "theme", "expected font: false; readers' browsers would fetch fonts from another host"
    elif language := settings["language"]:
        there = f"expected custom_dir: overrides; the words in the language {language} stand there"
        nowhere = f"expected a language that the theme knows, got {language}; language: en"
        yield "theme", there if settings["own words"] else nowhere
    elif settings["unused"]:
        yield "theme", "expected custom_dir: overrides; without it nothing in overrides/ counts"
