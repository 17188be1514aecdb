"""What MkDocs, with the configuration of this site, makes of the Markdown of one page."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from microsite.model.address import Address
from tests.project_copies import ROOT

Toc = tuple[str, str, int, tuple["Toc", ...]]
"""A heading in the table of contents: its HTML, anchor and level, and the headings below it."""


@dataclass(frozen=True)
class Said:
    """A page as MkDocs gives it to the theme."""

    html: str
    toc: tuple[Toc, ...]
    title: str
    anchors: set[str]
    files: set[str]
    """Files below docs/ that links of the Markdown name, but for those that only name an anchor."""
    links: set[tuple[str, str, str]]
    """Links to anchors: the file, the anchor, and the link as it is written."""


class _Asked(Files):
    """Files that remember which of them were asked for."""

    def __init__(self, files: list[File]) -> None:
        super().__init__(files)
        self.asked: set[str] = set()

    def get_file_from_path(self, path: str) -> File | None:
        self.asked.add(path)
        return super().get_file_from_path(path)


@cache
def _config() -> Any:
    return load_config(str(ROOT / "mkdocs.yml"), plugins=[])


def _toc(link: AnchorLink) -> Toc:
    return link.title, link.id, link.level, tuple(_toc(child) for child in link.children)


class Site:
    """A site that has some files below docs/, whatever is in them."""

    def __init__(self, files: Iterable[str]) -> None:
        config = _config()
        self._files = _Asked([File(path, None, config.site_dir, config.use_directory_urls) for path in files])

    def said(self, here: Address, markdown: str) -> Said:
        """Render the Markdown of one of its pages."""
        self._files.asked = set()
        file = self._files.src_uris[here.page]
        page = Page(None, file, _config())
        page.markdown, page.meta = markdown, {}
        page.render(_config(), self._files)
        links = page.links_to_anchors or {}
        return Said(
            page.content or "",
            tuple(_toc(link) for link in page.toc),
            page.title or "",
            set(page.present_anchor_ids or ()),
            self._files.asked,
            {(to.src_uri, anchor, written) for to, each in links.items() for anchor, written in each.items()},
        )
