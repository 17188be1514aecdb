"""A page of MkDocs that is read when somebody first asks for what is in it.

MkDocs reads all pages before it renders the first, so that a template may look at any of them. Most templates look at
none but their own page and the titles in the navigation; here, others are read only if one does.
"""

import contextlib
from typing import Any, Protocol

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from microsite.site.render.dependencies import DependencyKey, TrackedMeta
from microsite.site.render.packed_head import unpacked

UNREAD, HEAD, READING, READ = range(4)


class PageReader(Protocol):
    """Who reads pages, and notes what is asked of them."""

    def read_head(self, page: "LazyPage") -> None: ...
    def read(self, page: "LazyPage") -> None: ...
    def about(self, page: "LazyPage") -> contextlib.AbstractContextManager[None]: ...
    def is_own(self, page: "LazyPage") -> bool: ...
    def note(self, question: DependencyKey, value: object) -> None: ...
    def too_much(self) -> None: ...


class LazyPage(Page):
    """Made before MkDocs sets up its navigation, which takes the pages that are there and makes only the others.

    ``nav_title`` is what the navigation calls it; None if it goes by its own title.
    """

    def __init__(self, nav_title: str | None, file: File, config: Any, reader: PageReader) -> None:
        self.nav_title, self._reader, self.state = nav_title, reader, UNREAD
        self._title = nav_title
        self._meta: dict[str, Any] | bytes = {}
        super().__init__(nav_title, file, config)

    def forget(self) -> None:
        """Be read again when asked next."""
        self.state, self._title = UNREAD, self.nav_title

    def let_go(self) -> None:
        """Hold the text no longer, now that the page is written; whoever asks for it has it read once more."""
        self.state = min(self.state, HEAD)
        self._markdown = self._content = None

    def recall(
        self,
        title: str | None,
        meta: dict[str, Any] | bytes,
        anchors: set[str],
        links: dict[File, dict[str, str]],
    ) -> None:
        """Know what an earlier reading found: what the page is called, says in its head, has and leads to.

        The head may be one that was packed; then nobody changes it any more.
        """
        self._title, self._meta, self.state = title, meta, max(self.state, HEAD)
        self.present_anchor_ids, self.links_to_anchors = anchors, links

    @property
    def meta(self) -> Any:
        """The front matter."""
        if self.state == UNREAD:
            self._reader.read_head(self)
        uri = self.file.src_uri
        meta = unpacked(self._meta) if isinstance(self._meta, bytes) else self._meta
        if self._reader.is_own(self):
            return meta
        return TrackedMeta(meta, lambda key, value: self._reader.note(("meta", uri, key), value), self._reader.too_much)

    @meta.setter
    def meta(self, value: Any) -> None:
        self._meta = value

    @property
    def title(self) -> Any:
        """What the page is called: as the navigation says, or its front matter, or its first heading."""
        if self._title is None and self.state < READING:
            self._reader.read(self)
        title = self._title
        if title is None:
            with self._reader.about(self):
                title = super().title
        if not self._reader.is_own(self):
            self._reader.note(("title", self.file.src_uri), title)
        return title

    @title.setter
    def title(self, value: Any) -> None:
        self._title = value

    def _look(self) -> None:
        """Read the page if nobody did. Its text is more than questions can say, so only the page itself may look."""
        if self.state < READING:
            self._reader.read(self)
        if not self._reader.is_own(self):
            self._reader.too_much()

    @property
    def markdown(self) -> Any:
        """The text without its front matter."""
        self._look()
        return self._markdown

    @markdown.setter
    def markdown(self, value: Any) -> None:
        self._markdown = value

    @property
    def content(self) -> Any:
        """The text as HTML."""
        self._look()
        return self._content

    @content.setter
    def content(self, value: Any) -> None:
        self._content = value

    @property
    def toc(self) -> Any:
        """Its headings."""
        self._look()
        return self._toc

    @toc.setter
    def toc(self, value: Any) -> None:
        self._toc = value
