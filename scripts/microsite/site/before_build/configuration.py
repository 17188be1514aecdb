"""mkdocs.yml as MkDocs reads it: what it refuses, what strict mode makes of its warnings, and what we need of it.

MkDocs is asked once for each version of the file: what it said is kept.
"""

import contextlib
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from microsite.corpus.project import Project
from microsite.model import cache
from microsite.model.catalogue import SOURCE, CatalogueError, files_of, read_file
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.site.before_build.needed_settings import settings_missing, settings_of
from microsite.theme import FOLDER

_PACKAGES: Final = ("microsite", "mkdocs", "mkdocs-material", "mkdocs-macros-plugin")
_HOOK: Final = re.compile(r"[\w./-]{1,200}\.py\b")
_NAMED: Final = re.compile(r"!ENV\s+(?:\[([^\]]*)\]|(\S+))")


def _depends_on(main: Project, project: Project) -> Iterator[str]:
    """Yield all that MkDocs' answer hangs on: the file, the variables it names, versions of packages, what is asked."""
    text = "".join(each.configuration.text for each in (main, project))
    yield text
    named = {name for listed, one in _NAMED.findall(text) for name in re.findall(r"\w+", listed or one)}
    yield from (f"{name}={os.environ.get(name)}" for name in sorted(named))
    yield from map(version, _PACKAGES)
    yield (FOLDER / "mkdocs_theme.yml").read_text("utf-8")
    yield getattr(sys.modules.get("mkdocs"), "__name__", "mkdocs")  # or the fork that stands in its place
    yield Path(settings_of.__code__.co_filename).read_text("utf-8")
    hooks = (project.root / name for name in _HOOK.findall(text)) if "hooks" in text else ()
    yield from (hook.read_text("utf-8", "replace") for hook in hooks if hook.is_file())
    own = sorted(str(path) for path in (project.root / "overrides").rglob("*") if path.is_file())
    yield from (str(project.docs.is_dir()), str((project.root / "overrides").is_dir()), *own)


def _no_address(settings: Mapping[str, object]) -> str:
    """Return the first setting that is begun as an address and is none; "" if there is none."""
    for name, value in settings.items():
        try:
            urlsplit(value if isinstance(value, str) else "")
        except ValueError:
            return name
    return ""


def _told(error: BaseException) -> str:
    """Return what somebody's own code ended with, in one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"


def _from_root(message: str, root: Path) -> str:
    """Return what MkDocs says with its files as the project names them, not as this machine does."""
    return message.replace(f"{root}/", "").replace(f"{root.parent}/", "../")


def _asked(project: Project) -> str:
    """Return what MkDocs says, as JSON: settings, each with what is wrong with it, and what it makes of the others."""
    from mkdocs.config.base import ValidationError  # noqa: PLC0415 - slow to import, and asked for seldom
    from mkdocs.config.defaults import MkDocsConfig  # noqa: PLC0415
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415

    path = project.root / project.configuration.file
    config = MkDocsConfig(config_file_path=str(path))
    failed: Sequence[tuple[str, Exception | str]]
    warnings: Sequence[tuple[str, Exception | str]]
    with contextlib.chdir(project.root), path.open("rb") as file:
        try:
            config.load_file(file)
            failed, warnings = config.validate()
        except (ConfigurationError, ValidationError) as error:
            failed, warnings = [("", error)], []
        except ValueError as error:  # MkDocs takes it for granted that an address can be taken apart.
            failed, warnings = [(_no_address(dict(config)), error)], []
        except (Exception, SystemExit) as error:
            if not config.get("hooks"):
                raise
            failed, warnings = [("hooks", f"a file cannot be run; mend it, or take it out ({_told(error)})")], []
    said = [[name, " ".join(str(each).split())] for name, each in (*failed, *warnings)]
    return json.dumps([said, None if failed else settings_of(config, project)])


_HELD: Final[dict[tuple[str, ...], str]] = {}
"""What MkDocs said in this process, of whatever project."""


def _held(project: Project, depends_on: tuple[str, ...]) -> str:
    """Return what MkDocs says, or said in this process of the same things; not what hangs on other files."""
    held = _HELD.get(depends_on)
    if held is None:
        held = _asked(project)
        if str(project.root) not in held and "hooks" not in depends_on[0]:
            _HELD[depends_on] = held
    return held


def _findings(project: Project, answer: str) -> Iterator[Finding]:
    said, settings = json.loads(answer)
    for name, message in (*said, *(settings_missing(settings) if settings else ())):
        told = _from_root(f"{name}: {message}" if name else message, project.root)
        yield finding(project.configuration.place(name), "bad-setting", told)


def _language(project: Project) -> Iterator[Finding]:
    """Yield a finding if templates and scripts have no words in the language of the site."""
    language, words = project.site.language, "partials/words"
    scripts = (f"assets/words/{tool}{language}.js" for tool in ("", "own-copy/", "search/"))
    written = [f"{words}/{language}.html", *scripts]
    folders = (FOLDER, project.root / "overrides")
    if language != SOURCE and not all(any((folder / name).is_file() for folder in folders) for name in written):
        known = ", ".join(sorted(path.stem for path in (FOLDER / words).glob("*.html")))
        message = (
            f'theme: there are no words in the language "{language}"; type one of {known}, or translate '
            f"locale/{language.replace('-', '_')}/LC_MESSAGES/microsite.po and run: microsite messages"
        )
        yield finding(project.configuration.place("theme"), "bad-setting", message)


def _catalogues(project: Project) -> Iterator[Finding]:
    """Yield a finding for each catalogue of the project that cannot be read."""
    for path in files_of(project.site.language, project.root):
        if path.is_relative_to(project.root):
            try:
                read_file(path)
            except CatalogueError as error:
                place = Place(path.relative_to(project.root).as_posix(), error.line)
                yield finding(place, "bad-setting", f"expected a catalogue as gettext has it (.po); {error}")


def check(project: Project) -> Iterator[Finding]:
    """Yield what MkDocs would say of mkdocs.yml; nothing for a project that is read without one."""
    if project.configuration.nav is not None:
        for each in project.sites:
            yield from _of_site(project, each)


def _of_site(main: Project, project: Project) -> Iterator[Finding]:
    yield from _language(project)
    yield from _catalogues(project)
    kept = project.build / "cache" / "settings"
    depends_on = tuple(_depends_on(main, project))
    answer = cache.cached(kept, depends_on, lambda: _held(project, depends_on))
    yield from _findings(project, answer)
