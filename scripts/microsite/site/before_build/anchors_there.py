"""The anchors that the pages of a site will have, before it is built."""

from dataclasses import dataclass
from functools import cached_property

from microsite.checks.rules.macro_calls import plain_calls
from microsite.corpus.citations.cited_works import format_works
from microsite.corpus.project import Project
from microsite.model.kinds import KINDS
from microsite.model.urls import Address
from microsite.pages.types import page_at, redirects
from microsite.site.before_build.macro_results import body_of
from microsite.site.before_build.site_files import SiteFiles
from microsite.site.before_build.written_page import WrittenPage, read_written
from microsite.site.render.from_pages import as_article

_CITED = frozenset({"cite-this", "cite-apa", "cite-mla", "cite-bibtex", "cite-ris", "cite-csl-json"})
"""The anchors of the box that every page for readers ends with."""


@dataclass(frozen=True)
class AnchorsThere:
    """The anchors of every page, each looked up when somebody asks."""

    project: Project
    files: SiteFiles

    @cached_property
    def _of_records(self) -> frozenset[Address]:
        """The anchors of records that have no page of their own."""
        corpus = self.project.corpus
        return frozenset(
            kind.address(kind.id_of(each)) for kind in KINDS if not kind.has_page for each in corpus.seeds.of(kind)
        )

    def written(self, file: str) -> WrittenPage:
        """Return a hand-written page with what its macros give."""
        page = next(page for page in self.project.pages if page.file == f"docs/{file}")
        return read_written(body_of(self.project, page))

    def _on_written(self, file: str) -> frozenset[str]:
        page = next(page for page in self.project.pages if page.file == f"docs/{file}")
        cited = any(call.name == "cite_page" for call in plain_calls(self.project, page)[1])
        return self.written(file).facts.anchors | (_CITED if cited else frozenset())

    def has(self, file: str, anchor: str) -> bool:
        """Say whether a page has an anchor."""
        if not anchor or Address(file, anchor) in self._of_records:
            return True
        if file in self.files.by_hand:
            return anchor in self._on_written(file)
        # What works are called is asked of another program, whose answer is kept here.
        format_works(self.project.corpus, self.project.root / ".build" / "cache")
        page = page_at(self.project.corpus, file)
        if page is None:
            return False
        (whole,) = redirects.with_old_anchors(self.project.corpus, [page])
        return anchor in as_article(whole).anchors or (page.citable and anchor in _CITED)
