"""The anchors that the pages of a site will have, before it is built."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from microsite.checks.readable_page import kept_reading
from microsite.checks.rules.macro_calls import plain_calls
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.address import Address
from microsite.model.anchors_around import CITE_ANCHORS
from microsite.model.cache import MemoryCache
from microsite.model.kinds import KINDS
from microsite.pages.certain_anchors import certain_anchors
from microsite.pages.in_language import led_to_main
from microsite.pages.types import page_at, redirects
from microsite.site.before_build.macro_results import body_of
from microsite.site.before_build.site_files import SiteFiles
from microsite.site.before_build.written_page import WrittenPage, read_written


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

    @cached_property
    def _found(self) -> MemoryCache[frozenset[str]]:
        """The anchors of each page that was asked for."""
        return MemoryCache()

    def written(self, file: str) -> WrittenPage:
        """Return a hand-written page with what its macros give."""
        page = self._page(file)
        called = "results" if plain_calls(self.project, page)[1] else "words"
        return read_written(body_of(self.project, page), kept_reading(self.project.root, page, called))

    def resolved(self, file: str) -> Collection[str | None]:
        """Return the addresses of such a page that an engine resolves: not those that lead to the main language."""
        page = self._page(file)
        body = body_of(self.project, page)
        led = led_to_main(self.project.corpus, Address(file), body)
        kept = kept_reading(self.project.root, page, "led")
        return (self.written(file) if led == body else read_written(led, kept)).links

    def _page(self, file: str) -> HandWrittenPage:
        return next(page for page in self.project.pages if page.name == file)

    def _on_written(self, file: str) -> frozenset[str]:
        cited = any(call.name == "cite_page" for call in plain_calls(self.project, self._page(file))[1])
        return self.written(file).facts.anchors | (frozenset(CITE_ANCHORS) if cited else frozenset())

    def _on_generated(self, file: str) -> frozenset[str]:
        page = page_at(self.project.corpus, file)
        if page is None:
            return frozenset()
        (whole,) = redirects.with_old_anchors(self.project.corpus, [page])
        return whole.anchors | (frozenset(CITE_ANCHORS) if page.citable else frozenset())

    @cached_property
    def _certain(self) -> MemoryCache[frozenset[str]]:
        """What the records tell of each page that was asked for: a page is made only for what they do not tell."""
        return MemoryCache()

    def _is_certain(self, file: str, anchor: str) -> bool:
        corpus = self.project.corpus
        return anchor in self._certain.cached(file, (), lambda: frozenset(certain_anchors(corpus, Address(file))))

    def has(self, file: str, anchor: str) -> bool:
        """Say whether a page has an anchor."""
        if not anchor or Address(file, anchor) in self._of_records:
            return True
        if file in self.files.by_hand:
            return anchor in self._found.cached(file, (), lambda: self._on_written(file))
        if self._is_certain(file, anchor):
            return True
        return anchor in self._found.cached(file, (), lambda: self._on_generated(file))
