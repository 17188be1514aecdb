"""The engines that can take the place of MkDocs, and how each is asked to build into a folder of its own."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from microsite.engines.links import mend_links


@dataclass(frozen=True)
class Engine:
    """One engine: its name is that of its package."""

    name: str
    lifts_links: bool = False
    """Whether it rewrites the links in HTML too, as if they were written in Markdown."""


ENGINES: Final = {
    "properdocs": Engine("properdocs"),  # the maintained fork of MkDocs
    "zensical": Engine("zensical", lifts_links=True),  # the successor of the theme's makers
}


def command(engine: Engine) -> tuple[str, ...]:
    """Return the command that builds the site with ``engine``; it always starts from nothing.

    Of what Zensical kept from the last build it would take pages that are out of date.
    """
    return sys.executable, "-m", engine.name, "build", "--strict", "--clean", "--config-file", "mkdocs.yml"


def render(engine: Engine, root: Path) -> Path | None:
    """Build the pages in ``root / "docs"`` with ``engine``; return the folder of the site, or None if it refused."""
    folder = Path(".build") / engine.name
    new = root / folder
    shutil.rmtree(new, ignore_errors=True)
    # Zensical has no option for the folder, so mkdocs.yml reads it from here.
    environment = os.environ | {"ENGINE_SITE_DIR": folder.as_posix()}
    if subprocess.run(command(engine), cwd=root, env=environment, check=False).returncode:
        return None
    if engine.lifts_links:
        mend_links(new, root / "docs")
    return new
