"""A walk over elements that makes blocks of them."""

from dataclasses import dataclass, field, replace
from typing import Final

from microsite.model.passage_kinds import PassageKind
from microsite.sources.documents.document import DocumentBlock, LeftOut
from microsite.sources.documents.markup.contents_list import is_contents_list
from microsite.sources.documents.markup.elements import HEADINGS, PageElement
from microsite.sources.documents.markup.inline_text import RunningText, gather, is_hidden, running_text
from microsite.sources.documents.markup.linked_notes import Notes, linked_notes
from microsite.sources.documents.markup.names import names_of
from microsite.sources.documents.markup.tables import gather_table, lays_out
from microsite.sources.documents.markup.work_lists import entries_of, is_list_of_works, read_entry

_CAPTION: Final = frozenset("figcaption caption wp-caption-text caption-text figure-caption table-caption".split())
_FIGURE: Final = frozenset("figure table-wrap wp-caption mediaobject informalfigure float".split())
_NOTE: Final = frozenset("footnote endnote rearnote doc-footnote doc-endnote".split())
_APART: Final = frozenset(
    "toc doc-toc imprint colophon copyright-page titlepage halftitlepage landmarks cover doc-cover doc-colophon "
    "pg-boilerplate".split()
)
"""Types of EPUB and ARIA for what is no text of a book."""
_PAGE: Final = frozenset({"pagebreak", "doc-pagebreak"})
_BOLD: Final = frozenset({"b", "strong"})
_HEADING_WORDS: Final = 12


@dataclass
class Walked:
    """What a walk found."""

    blocks: list[DocumentBlock] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    entries_called: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """The places of references by what links call them."""
    left_out: list[LeftOut] = field(default_factory=list)
    bold: list[int] = field(default_factory=list)
    """Which blocks are short lines in bold type: headings, where a document has no others."""


@dataclass(frozen=True)
class _Within:
    """What surrounds an element."""

    kind: PassageKind = "paragraph"
    figure: bool = False


class _Walk:
    """Goes through a tree once."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.found = Walked()
        self.line = RunningText()
        self.label: str | None = None

    def end_line(self, kind: PassageKind, *, level: int | None = None, mark: str | None = None) -> None:
        """End the running text: it is a block, unless it is empty."""
        line = self.line.take()
        if line.text:
            block = DocumentBlock(kind, line.text, level=level, label=self.label, mark=mark, superscripts=line.raised)
            self.found.blocks.append(replace(block, links=line.links, names=line.names))

    def inside(self, element: PageElement, within: _Within) -> None:
        """Walk through what stands in an element. Two line breaks are an end as well as one of a paragraph."""
        broken = False
        for part in element.parts:
            if isinstance(part, str):
                self.line.add(part)
                broken = broken and part.isspace()
            elif not part.breaks:
                if part.tag == "br" and broken:
                    self.end_line(within.kind)
                self.inline(part)
                broken = part.tag == "br"
            elif not is_hidden(part):
                self.end_line(within.kind)
                self.block(part, within)
        self.end_line(within.kind)

    def inline(self, element: PageElement) -> None:
        """Add an element of a line; the mark of a page in it is the label of what follows."""
        for each in (element, *element.all):
            if _PAGE & each.called:
                self.label = each.get("title") or each.get("aria-label") or each.text.strip() or None
                return
        gather(element, self.line, without=self.notes.links, raised=element.tag == "sup")

    def block(self, element: PageElement, within: _Within) -> None:
        """Walk through an element that begins on a line of its own; what is one block has its name."""
        made, before = self.found.blocks, len(self.found.blocks)
        self._block(element, within)
        if len(made) == before + 1 or (len(made) > before and element.tag == "li"):
            made[before] = replace(made[before], names=(*made[before].names, *names_of(element)))

    def _block(self, element: PageElement, within: _Within) -> None:
        if element.order in self.notes.marks or _NOTE & element.called:
            self.one(element, "footnote", mark=self.notes.marks.get(element.order))
        elif is_list_of_works(element):
            self.references(element)
        elif _APART & types(element):
            self.found.left_out.append(LeftOut(running_text(element), "no text of the book"))
        elif is_contents_list(element):
            self.found.left_out.append(LeftOut(running_text(element), "table of contents"))
        elif element.tag in HEADINGS:
            self.one(element, "heading", level=int(element.tag[1]))
        elif kind := whole_kind(element, within.figure):
            self.one(element, kind)
        elif element.tag == "li":
            self.item(element, within)
        elif element.tag == "table" and not lays_out(element):
            self.table(element)
        else:
            self.around(element, within)

    def around(self, element: PageElement, within: _Within) -> None:
        """Walk through an element that only holds others, or a line of text."""
        before = len(self.found.blocks)
        kinds: dict[str, PassageKind] = {"dt": "item", "blockquote": "quote"}
        figure = within.figure or element.tag == "figure" or bool(_FIGURE & element.called)
        self.inside(element, _Within(kinds.get(element.tag, within.kind), figure))
        if len(self.found.blocks) == before + 1 and _is_bold(element):
            self.found.bold.append(before)

    def one(
        self, element: PageElement, kind: PassageKind, *, level: int | None = None, mark: str | None = None
    ) -> None:
        """Make one block of an element and all that stands in it."""
        gather(element, self.line, without=self.notes.links)
        self.end_line(kind, level=level, mark=mark)

    def item(self, element: PageElement, within: _Within) -> None:
        """The first text of an item is the item; what follows in it are paragraphs, and items of lists within it."""
        made, before = self.found.blocks, len(self.found.blocks)
        self.inside(element, replace(within, kind="paragraph"))
        if len(made) > before and made[before].kind == "paragraph":
            made[before] = replace(made[before], kind="item")

    def table(self, element: PageElement) -> None:
        """A table is one passage, behind its caption."""
        for each in element.children:
            if each.tag == "caption":
                self.one(each, "caption")
        gather_table(element, self.line, without=self.notes.links)
        self.end_line("table")

    def references(self, element: PageElement) -> None:
        """Take the entries of a list of references; its heading stays."""
        for each in element.all:
            if each.tag in HEADINGS:
                self.one(each, "heading", level=int(each.tag[1]))
        for entry in entries_of(element):
            text, names = read_entry(entry)
            if text:
                place = len(self.found.references)
                self.found.references.append(text)
                self.found.entries_called |= {n: (*self.found.entries_called.get(n, ()), place) for n in names}


def types(element: PageElement) -> frozenset[str]:
    """Return what an element is in a book, by the vocabularies of EPUB and ARIA."""
    return frozenset(f"{element.get('epub:type')} {element.get('role')} {element.get('id')}".lower().split())


def whole_kind(element: PageElement, in_figure: bool) -> PassageKind | None:
    """Return the kind of an element that is one block whatever stands in it; None if it is none."""
    style = element.get("data-custom-style").lower()
    if element.tag in ("figcaption", "caption") or (_CAPTION & element.called and element.tag != "table"):
        return "caption"
    if "caption" in style or (in_figure and "title" in element.called):
        return "caption"
    return "paragraph" if element.tag == "pre" else None


def _is_bold(element: PageElement) -> bool:
    """Say whether an element is a short line in bold type."""
    if not 0 < element.words <= _HEADING_WORDS or element.text.rstrip()[-1:] in ".,;:":
        return False
    return sum(each.words for each in element.all if each.tag in _BOLD) >= element.words


def walk(root: PageElement) -> Walked:
    """Return the blocks of an element and of all that stands in it."""
    going = _Walk(linked_notes(root))
    going.inside(root, _Within())
    return going.found
