"""A page of MkDocs that is read when somebody first asks for what is in it.

MkDocs reads all pages before it renders the first, so that a template may look at any of them. Most templates look at
none but their own page and the titles in the navigation; here, others are read only if one does.
"""

from typing import Any, Protocol

from mkdocs.structure.pages import Page

from microsite.rendering.asked import Question, WatchedMeta

UNREAD, HEAD, READING, READ = range(4)


class Reader(Protocol):
    """Who reads pages, and notes what is asked of them."""

    def read_head(self, page: "PageOnDemand") -> None: ...
    def read(self, page: "PageOnDemand") -> None: ...
    def is_own(self, page: "PageOnDemand") -> bool: ...
    def note(self, question: Question, value: object) -> None: ...
    def too_much(self) -> None: ...


class PageOnDemand(Page):
    """MkDocs makes its pages itself, so these are given their class afterwards (:func:`on_demand`)."""

    reader: Reader
    state: int
    named: bool
    """Whether its title stands in the navigation."""

    def forget(self) -> None:
        """Be read again when asked next."""
        self.state = UNREAD
        if not self.named:
            self.__dict__.pop("title", None)

    @property
    def meta(self) -> Any:
        """The front matter."""
        if self.state == UNREAD:
            self.reader.read_head(self)
        meta, uri = self.__dict__["meta"], self.file.src_uri
        if self.reader.is_own(self):
            return meta
        return WatchedMeta(meta, lambda key, value: self.reader.note(("meta", uri, key), value), self.reader.too_much)

    @meta.setter
    def meta(self, value: Any) -> None:
        self.__dict__["meta"] = value

    @property
    def title(self) -> Any:
        """What the page is called: as the navigation says, or its front matter, or its first heading."""
        own = self.reader.is_own(self)
        if "title" in self.__dict__:
            title = self.__dict__["title"]
        else:
            if self.state < READING:
                self.reader.read(self)
            title = Page.__dict__["title"].func(self)
        if not own:
            self.reader.note(("title", self.file.src_uri), title)
        return title

    @title.setter
    def title(self, value: Any) -> None:
        self.__dict__["title"] = value

    def _part(self, name: str) -> Any:
        if self.state < READING:
            self.reader.read(self)
        if not self.reader.is_own(self):
            self.reader.too_much()
        return self.__dict__[name]

    @property
    def markdown(self) -> Any:
        """The text without its front matter."""
        return self._part("markdown")

    @markdown.setter
    def markdown(self, value: Any) -> None:
        self.__dict__["markdown"] = value

    @property
    def content(self) -> Any:
        """The text as HTML."""
        return self._part("content")

    @content.setter
    def content(self, value: Any) -> None:
        self.__dict__["content"] = value

    @property
    def toc(self) -> Any:
        """Its headings."""
        return self._part("toc")

    @toc.setter
    def toc(self, value: Any) -> None:
        self.__dict__["toc"] = value


def on_demand(page: Page, reader: Reader) -> PageOnDemand:
    """Make a page that MkDocs has just made one that is read on demand, and return it."""
    page.__class__ = PageOnDemand
    page.__dict__ |= {"reader": reader, "state": UNREAD, "named": "title" in page.__dict__}
    assert isinstance(page, PageOnDemand)  # noqa: S101 - for the type checker
    return page
