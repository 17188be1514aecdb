"""Zensical: a program of its own, which reads mkdocs.yml and renders all pages; nothing that it keeps is relied on."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from microsite.corpus.project import Project
from microsite.model.default_vocabulary import FOLDERS
from microsite.model.project_lock import held_files
from microsite.model.translations.names import configuration_of
from microsite.model.words_in_force import vocabulary
from microsite.pages.language_of_site import extra_told
from microsite.site.engines.engine import Engine
from microsite.site.engines.links import mend_links, serve_given_up
from microsite.site.render.article import Articles, no_articles
from microsite.site.render.built_site import BuiltSite, read_pages

COMMAND: Final = (sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file")
"""It always starts from nothing: of what it kept it would take pages that are out of date."""
_OWN: Final = ".zensical.yml"
"""Settings beside those of mkdocs.yml. It takes its folders from where they lie, so they lie there while it builds."""


@contextmanager
def _settings(project: Project) -> Iterator[str]:
    """Give the file of settings: templates are told there of folders and languages, as no macro can."""
    own, extra = configuration_of(project.language), dict(extra_told(project, project.configuration.shared))
    if (folders := dict(vocabulary().folders)) != FOLDERS:
        extra["folders"] = folders
    if not extra:
        yield own
        return
    path = project.root / _OWN
    # JSON is YAML.
    path.write_text(json.dumps({"INHERIT": own, "extra": extra}), "utf-8")
    try:
        yield _OWN
    finally:
        path.unlink(missing_ok=True)


@dataclass(frozen=True)
class Zensical(Engine):
    """Every page is rendered from its Markdown; articles that are made already are left alone."""

    joins_languages: ClassVar[bool] = False
    """It makes one menu of those of a file and of the file that it inherits from."""

    def take_its_place(self) -> None:
        """Nothing to do: it runs in a process of its own."""

    def render(
        self, project: Project, into: Path, *, articles: Articles = no_articles, anew: bool = False
    ) -> BuiltSite:
        # It has no option for the folder, so mkdocs.yml reads it from here.
        environment = os.environ | {"ENGINE_SITE_DIR": Path(os.path.relpath(into, project.root)).as_posix()}
        with _settings(project) as settings:
            done = subprocess.run(
                (*COMMAND, settings),
                cwd=project.root,
                env=environment,
                check=False,
                capture_output=True,
                encoding="utf-8",
                # It writes into the new site until it ends, whatever becomes of this process.
                pass_fds=held_files() if os.name == "posix" else (),
            )
        if done.returncode:
            return BuiltSite(
                {}, {}, (("ERROR", f"zensical ended with {done.returncode}:\n{done.stdout}{done.stderr}"),)
            )
        mend_links(into, project.docs)
        serve_given_up(into)
        return read_pages(into)


def engine(_: str) -> Engine:
    """Return the engine."""
    return Zensical()
