"""A page before it is a file."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from microsite.model import markdown
from microsite.model.address import Address
from microsite.model.place import Place
from microsite.model.quotes import curl
from microsite.model.tree.anchors import place_anchors, used_anchors
from microsite.model.tree.blocks import Block, Blocks
from microsite.model.tree.inlines import Inlines, Span, inlines
from microsite.model.tree.markdown import MarkdownWriter
from microsite.model.tree.quotes import typographic
from microsite.model.tree.slug import slug
from microsite.model.tree.text_blocks import Heading
from microsite.pages.metadata import front_matter
from microsite.pages.writing.own_direction import lines_in_own_direction

PageBody = Blocks | Callable[[], Iterable[Block]]
"""Blocks, or what makes them each time it is asked: trees of all pages at once would be most of a build's memory."""


def _made(body: PageBody) -> Blocks:
    return tuple(body()) if callable(body) else body


@dataclass(frozen=True)
class Page:
    """A generated page: where it goes, what it says, and the seed it comes from."""

    address: Address
    title: str
    """Plain text."""
    body: PageBody
    """What it says, without the title, or what makes it."""
    seed: Place
    """The seed to edit; its file is where "edit this page" leads."""
    description: str = ""
    updated: str | None = None
    """Day of the last review, from the seed."""
    extra: Mapping[str, object] = field(default_factory=dict)
    """More front matter."""
    lang: str = ""
    """What its title is written in, if that is not the language of the site (BCP 47)."""
    citable: bool = True
    """Whether it says how to cite it; a tool has nothing to cite."""
    foot: Blocks = ()
    """What stands below all else, how to cite the page included."""
    label: str = ""
    """What its heading's anchor is made of, if not its title."""
    cited: str = ""
    """What it is cited as, if not by its title. Plain text."""
    folder: str = ""
    """Where in docs/ its file stands, if not at its address."""

    @property
    def file(self) -> str:
        """Its Markdown file below docs/."""
        return f"{self.folder}/{self.address.page}" if self.folder else self.address.page

    def said(self) -> Blocks:
        """Return what it says, without the title and what stands below."""
        return _made(self.body)

    def with_more(self, more: PageBody) -> "Page":
        """Return the page with more at its end, made when the rest is."""
        return replace(self, body=lambda: (*self.said(), *_made(more)))

    @property
    def _title(self) -> Inlines:
        return (Span(inlines(self.title), lang=self.lang),) if self.lang else inlines(self.title)

    @cached_property
    def _anchored(self) -> Blocks:
        """The title and the body, with an anchor for every heading, made of the words that were written."""
        return place_anchors((Heading(1, self._title, slug(self.label)), *self.said(), *self.foot))

    @cached_property
    def blocks(self) -> Blocks:
        """The title and the body, with an anchor for every heading, and typographic quotation marks."""
        return lines_in_own_direction(typographic(self._anchored))

    @property
    def anchors(self) -> frozenset[str]:
        """Every anchor that the page bears; nothing of it need be written for that."""
        return frozenset(used_anchors(self._anchored))

    @cached_property
    def meta(self) -> Mapping[str, object]:
        """The front matter. Templates never run on the page."""
        fields: dict[str, object] = {
            "title": markdown.in_template(curl(self.title)),
            "description": markdown.in_template(curl(self.description)),
            "seed": self.seed.file,
            "seed_line": self.seed.line,
            "render_macros": False,
        }
        if self.updated:
            fields["updated"] = self.updated
        return fields | front_matter.page(self.address, self.title) | dict(self.extra)

    def let_go(self) -> None:
        """Hold its tree no longer; whoever asks for it has it made once more."""
        for name in ("_anchored", "blocks", "meta"):
            vars(self).pop(name, None)

    def text(self) -> str:
        """Return the page as a Markdown file."""
        lines = (*markdown.front_matter(self.meta), "", *MarkdownWriter(self.address).blocks(self.blocks))
        return "\n".join(lines).rstrip() + "\n"
