"""The same Markdown through other engines: mkdocs-material as it comes, and Hugo with the least of templates.

"Plain" is what somebody gets who runs mkdocs-material on our Markdown: our extensions for Markdown, without which the
pages would not be read as they are meant, and a navigation of one page. Everything else is the theme's own: its
templates, its script, and its search plugin, which is on unless it is turned off. "Bare" turns it off.
"""

import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from microsite.model.atomic_write import write_if_changed
from tests.benchmarks.growth.stopwatch import Cost, measured, size_of

_MATERIAL: Final = """\
site_name: Plain
theme: {name: material, font: false}
markdown_extensions: [attr_list, def_list, md_in_html, tables, {toc: {permalink: true, toc_depth: 3}}]
nav: [{Home: index.md}]
validation: {nav: {omitted_files: ignore}}
"""
_BARE: Final = "plugins: []\n"
_HUGO: Final = (
    "baseURL = '/'\ntitle = 'Plain'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\n"
    "[markup.goldmark.renderer]\nunsafe = true\n"
)
_TEMPLATE: Final = re.compile(r"^template: .*\n", re.MULTILINE)
_PAGE: Final = "<!doctype html><title>{{ .Title }}</title>{{ .Content }}"


def _markdown(docs: Path, target: Path) -> None:
    """Copy the Markdown alone: no downloads, no assets, and no page asks for a template of ours."""
    shutil.rmtree(target, ignore_errors=True)
    for path in docs.rglob("*.md"):
        write_if_changed(target / path.relative_to(docs), _TEMPLATE.sub("", path.read_text("utf-8"), count=1))


def plain_material(root: Path, limit: float, *, search: bool) -> Cost:
    """Return what mkdocs-material costs on the pages of the project at ``root``, with none of our steps."""
    folder = root / ".build" / "plain"
    _markdown(root / "docs", folder / "docs")
    write_if_changed(folder / "mkdocs.yml", _MATERIAL + ("" if search else _BARE))
    cost = measured([sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"], folder, limit=limit)
    return replace(cost, left=size_of(folder / "site"))


def hugo(root: Path, limit: float) -> Cost:
    """Return what Hugo costs on the same pages; ``ValueError`` where there is no Hugo."""
    program = shutil.which("hugo")
    if program is None:
        raise ValueError("Hugo is not installed")
    folder = root / ".build" / "hugo"
    _markdown(root / "docs", folder / "content")
    for path in sorted((folder / "content").rglob("index.md")):
        # What MkDocs calls the index of a folder of pages, Hugo calls _index.
        path.rename(path.with_name("_index.md"))
    for name in ("single", "list"):
        write_if_changed(folder / "layouts" / "_default" / f"{name}.html", _PAGE)
    write_if_changed(folder / "layouts" / "index.html", _PAGE)
    write_if_changed(folder / "config.toml", _HUGO)
    cost = measured([program, "--quiet"], folder, limit=limit)
    return replace(cost, left=size_of(folder / "public"))
