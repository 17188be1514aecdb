"""Puts links and pictures written in HTML back to what the generator wrote, after an engine that rewrites them.

A page from ``x.md`` is served as ``x/``. So the links that Markdown writes are lifted by one folder. Those in HTML (in
pictures, reading lists, pages that say where something went) are whole already: MkDocs leaves them alone, Zensical
lifts them a second time, and they lead nowhere.
"""

import re
import shutil
from pathlib import Path
from typing import Final

from microsite.model.address import GIVEN_UP, served_at

_WRITTEN: Final = re.compile(r'(<(?:a|img)\b[^<>]*?\s(?:href|src)=")((?![#/]|[a-z][a-z0-9+.-]*:)[^<>]*>)')
"""A link or picture within the site, with its attributes; the same text in Markdown's own output would be a wonder."""


def put_back(html: str, source: str) -> str:
    """Return ``html`` with every link and picture that ``source`` (its Markdown) writes as HTML as it stands there."""
    for before, after in sorted(set(_WRITTEN.findall(source))):
        html = html.replace(f"{before}../{after}", before + after)
    return html


_UP: Final = re.compile(r"""((?:href|src|action|content)=["'](?:0; ?url=)?)\.\.(?:/|&#x2f;)""")
"""The first step up of a relative address; its template engine writes a slash as a reference."""


def serve_given_up(site: Path) -> None:
    """Put the pages that stand in for others where those were, one folder above; their links are all to other pages."""
    for path in sorted((site / GIVEN_UP).rglob("*.html")):
        target = site / served_at(path.relative_to(site).as_posix())
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_UP.sub(r"\1", path.read_text("utf-8")), "utf-8")
    shutil.rmtree(site / GIVEN_UP, ignore_errors=True)


def mend_links(site: Path, docs: Path) -> None:
    """Put the links of every page of ``site`` back that was ``x.md`` in ``docs``.

    A page from ``x/index.md`` is served where it lies: its links were not lifted.
    """
    for path in sorted(site.rglob("index.html")):
        source = (docs / path.relative_to(site).parent).with_suffix(".md")
        if source.is_file():
            html = path.read_text("utf-8")
            mended = put_back(html, source.read_text("utf-8"))
            if mended != html:
                path.write_text(mended, "utf-8")
