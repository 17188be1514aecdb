"""A long list in parts: the page that leads to them, and the page of a part. One way for every list.

Everything is a link; it needs no JavaScript. See ``corpus/pagination.py`` for how lists are cut, and from which length.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.pagination import PagePart, paginate
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import bullets, heading, paragraph
from microsite.model.tree.inlines import Inline, Inlines, Link, Span, Text, join_inlines
from microsite.model.tree.text_blocks import Paragraph
from microsite.model.tree.verbatim import Anchors
from microsite.model.wording import plural, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text import collation

ListEntry = tuple[str, Address]
"""What is listed: its name and the address it keeps."""


@dataclass(frozen=True)
class PaginatedList:
    """A list that is cut, and what its pages have in common."""

    corpus: Corpus
    name: str
    """As in ``Pagination.cut``."""
    address: Address
    title: str
    count: tuple[str, str]
    """How many there are, for one and for more: ``("{n} claim", "{n} claims")``."""
    seed: Place
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Earlier anchors of entries, by id: they stay on the list."""


def part_addresses(corpus: Corpus, name: str) -> Iterator[Address]:
    """Yield the addresses of the parts of a list; none where it stands on one page."""
    return (urls.part_of_list(name, part.name) for part in paginate(corpus).cut.get(name, {}))


def letters(here: Address, ways: Iterable[tuple[str, str]]) -> Paragraph:
    """Return the way to each heading of a long page; ``ways`` are words and anchors."""
    links = [Link(Address(here.page, anchor), (Text(title),)) for title, anchor in ways]
    return paragraph(join_inlines(links, " "), attributes("letters"))


LONG_ON_A_SCREEN: Final = 40
"""With more entries than this, a list has a row of letters and a field to filter it by."""


def letter_row(here: Address, entries: Iterable[tuple[str, str]]) -> Paragraph:
    """Return the way to the first entry under each letter; ``entries`` are names and anchors, in their order."""
    first: dict[str, str] = {}
    for name, anchor in entries:
        first.setdefault(collation.heading(name), anchor)
    return letters(here, ((words(letter), anchor) for letter, anchor in first.items()))


def filter_field(entries: str) -> Paragraph:
    """Return the place of the field that filters a list; a script makes it. ``entries`` is the element that one is."""
    return paragraph((), attributes("list-filter", data_entries=entries))


def handrail(here: Address, entries: Collection[tuple[str, str]], element: str) -> Iterator[Block]:
    """Yield what helps through a long list of entries by name: letters, and the field. Nothing where it is short."""
    if len(entries) > LONG_ON_A_SCREEN:
        yield filter_field(element)
        yield letter_row(here, entries)


def contents(of: PaginatedList, entry: Callable[[str], ListEntry] | None = None, level: int = 2) -> Iterator[Block]:
    """Yield the ways to all parts. With ``entry``, each entry has a line too, which keeps its anchor."""
    sheet, parts = PageWriter(of.corpus, of.address, evidence=False), paginate(of.corpus).cut[of.name]
    yield letters(of.address, ((part.title, part.anchor) for part in parts))
    for part, ids in parts.items():
        yield heading(level, part.title, part.anchor)
        yield paragraph(sheet.link(plural(len(ids), *of.count), urls.part_of_list(of.name, part.name)))
        if entry:
            if former := tuple(name for identifier in ids for name in of.former.get(identifier, ())):
                yield Anchors(former)
            yield from bullets(_line(sheet, *entry(identifier)) for identifier in ids)


def moved_entries(picture: str, instead: str) -> Paragraph:
    """Return what stands in the place of a picture of the whole, which would be too large to be read.

    It bears the anchors of the picture and of its parts, which were published while the list was short.
    """
    inner = (Span((), attributes(id=f"{picture}-{part}")) for part in ("title", "desc", "hatch"))
    return paragraph((*inner, Text(instead)), attributes("about", id=picture))


def _line(sheet: PageWriter, name: str, address: Address) -> Link:
    return sheet.link(name, address, attributes(id=address.anchor))


def part_links(of: PaginatedList) -> dict[str, object]:
    """Return the metadata of the page that leads to the parts."""
    named = [(part.title, urls.part_of_list(of.name, part.name)) for part in paginate(of.corpus).cut[of.name]]
    return dict(front_matter.listing(of.address, of.title, named))


Body = Callable[[PageWriter, tuple[str, ...]], Iterable[Block]]
"""Writes the entries of a part, given by their ids."""


def part_page(of: PaginatedList, address: Address, body: Body) -> Page:
    """Return the page of a part. Lists are cited whole."""
    parts = paginate(of.corpus).cut[of.name]
    part = next(each for each in parts if urls.part_of_list(of.name, each.name) == address)
    count = plural(len(parts[part]), *of.count)

    def made() -> Iterator[Block]:
        sheet = PageWriter(of.corpus, address, evidence=False)
        yield paragraph(_lead(of, sheet, part))
        yield from body(sheet, parts[part])

    return Page(
        address,
        words("{list}: {part}", list=of.title, part=part.title),
        made,
        of.seed,
        words("{count} under {part}.", count=count, part=part.title),
        citable=False,
    )


def page_of_list(
    of: PaginatedList,
    address: Address,
    whole: Callable[[Corpus], Page],
    divided: Callable[[PaginatedList], Page],
    body: Body,
) -> Page:
    """Return the page at an address of a list: the ``whole``; of one that is cut what leads to its parts, or a part."""
    if of.name not in paginate(of.corpus).cut:
        return whole(of.corpus)
    return divided(of) if address == of.address else part_page(of, address, body)


def _lead(of: PaginatedList, sheet: PageWriter, part: PagePart) -> Inlines:
    """Return the way to the whole list, and to the parts before and after this one."""
    order = list(paginate(of.corpus).cut[of.name])
    index = order.index(part)

    def link(one: PagePart) -> Link:
        return sheet.link(one.title, urls.part_of_list(of.name, one.name))

    ways: list[Inline | Inlines] = [sheet.link(words("All: {list}", list=of.title), of.address)]
    ways += [text("before: {part}", part=link(one)) for one in (order[index - 1 : index] if index else [])]
    ways += [text("after: {part}", part=link(one)) for one in order[index + 1 : index + 2]]
    return join_inlines(ways, words("; "))
