"""The site of another language, built by itself, below that of the main one."""

import gzip
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from microsite.corpus.project import Project
from microsite.site.engines import engine_called
from microsite.site.html import HtmlFacts

_STYLES: Final = "assets/languages.css"
_MAP: Final = "sitemap.xml"
_ENTRIES: Final = re.compile(r"\s*<url>.*</url>", re.DOTALL)
_END: Final = "</urlset>"
_STAMP: Final = slice(4, 8)
"""Where the time stands in a file of gzip (RFC 1952)."""


def drop_if_alone(project: Project, site: Path) -> None:
    """Take away what only a site in several languages needs from one that is not."""
    if not (project.language or project.others):
        (site / _STYLES).unlink(missing_ok=True)


def languages_left_out(project: Project, engine: str) -> str:
    """Return a line on the languages that an engine does not make, and how they are made; "" where there are none."""
    left = ", ".join(other.language for other in project.others)
    if not left or engine_called(engine).joins_languages:
        return ""
    return f"{engine} makes the main language alone ({left}: make site, with no ENGINE)\n"


def put_below(project: Project, built: Path, site: Path, facts: Mapping[str, HtmlFacts]) -> dict[str, HtmlFacts]:
    """Move the built site of another language below that of the main one; return the facts of its pages there.

    Search engines look for one map of the site: that of the main language names the pages of both.
    """
    below = site / project.language
    _join_maps(site, built)
    built.rename(below)
    return {f"{project.language}/{name}": page for name, page in facts.items()}


def _join_maps(site: Path, built: Path) -> None:
    whole, own = site / _MAP, built / _MAP
    if not (whole.is_file() and own.is_file()):
        return
    found = _ENTRIES.search(own.read_text("utf-8"))
    before, end, after = whole.read_text("utf-8").rpartition(_END)
    text = f"{before.rstrip()}{found[0] if found else ''}\n{end}{after}"
    whole.write_text(text, "utf-8", newline="")
    packed = whole.with_name(f"{_MAP}.gz")
    if packed.is_file():
        stamp = int.from_bytes(packed.read_bytes()[_STAMP], "little")
        with packed.open("wb") as raw, gzip.GzipFile(str(packed), "wb", fileobj=raw, mtime=stamp) as file:
            file.write(text.encode())
    for name in (_MAP, f"{_MAP}.gz"):
        (built / name).unlink(missing_ok=True)
