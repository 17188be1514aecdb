"""The page of a reading list, which printed is the handout, and the list of all reading lists."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.reading_lists import ResolvedItem, called, leads_to, reading_minutes, resolve_items, web_address
from microsite.model import urls
from microsite.model.address import Address, in_edition
from microsite.model.edtf_words import edtf_in_words
from microsite.model.place import Place
from microsite.model.reading_list import ListPart, ReadingList
from microsite.model.site import Site
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block, Blocks, Box, OrderedList
from microsite.model.tree.build import LineWords, about, bullets, definitions, heading, paragraph
from microsite.model.tree.inlines import Inlines, Link, Span, Text, inlines, strong
from microsite.model.tree.text_blocks import Paragraph
from microsite.model.wording import mark, one_or_more, plural, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.briefing_list import choice, choice_box
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter

CARTRIDGE: Final = "imscc"
_CARTRIDGE_IS: Final = mark(
    "links to all items, for Moodle, Canvas and other learning platforms (Common Cartridge 1.1)"
)

FILES = {
    "csl.json": mark("CSL-JSON, for citation processors"),
    "bib": mark("BibLaTeX, for LaTeX and JabRef"),
    "ris": mark("RIS, for Zotero, EndNote and others"),
    "atom": mark("what changes in the claims behind this list, as an Atom feed"),
}
"""The downloads of every list by their ending, with what they are."""

_NO_CARTRIDGE = mark(
    "For a learning platform there is a cartridge of links, but not on this copy of the site: it does not know its "
    "web address, and the links need it."
)
_FROZEN = mark("For a learning platform there is a cartridge of links on the living page of this list.")


def time(total: int) -> str:
    """Return minutes in words: ``45 minutes``, ``2 hours 5 minutes``."""
    hours, rest = divmod(total, 60)
    parts = (hours, one_or_more("{n} hour", "{n} hours")), (rest, one_or_more("{n} minute", "{n} minutes"))
    return " ".join(plural(n, *counted) for n, counted in parts if n)


def _printed(address: str) -> Span:
    """Return a whole address, which only paper shows."""
    return Span(inlines(address), attributes("printed-address"))


def _item(corpus: Corpus, reading_list: ReadingList, reading: ResolvedItem) -> Iterator[Paragraph]:
    """Yield the paragraphs of an item of the numbered list."""
    # The link check looks at the pages at hand; an edition may not be.
    mark = attributes("reading", data_living="") if reading_list.pinned else attributes("reading")
    link = Link(leads_to(corpus.site, reading_list, reading), inlines(reading.title), mark)
    what = words("{kind}, {time}", kind=called(reading.item), time=time(reading.item.minutes))
    yield paragraph((link, Text(" "), Span(inlines(what), attributes("what"))))
    # A claim is titled by what it says; in an edition it may have said something else.
    if reading.says not in ("", reading.title):
        yield paragraph(reading.says)
    yield paragraph(reading.item.note)
    if reading.withdrawn:
        day = edtf_in_words(reading.withdrawn.date)
        gone, page = strong(words("Withdrawn on {day}.", day=day)), Link(reading.address, text("The claim’s page"))
        yield paragraph(text("{withdrawn} {page} says why.", withdrawn=gone, page=page))
    path = in_edition(reading_list.pinned, reading.target.url)
    where = web_address(corpus.site, reading_list, reading.target.url) or words("{path} on the site", path=path)
    yield paragraph(_printed(where))


def _part(corpus: Corpus, reading_list: ReadingList, number: int, part: tuple[ListPart, list[ResolvedItem]]) -> Blocks:
    about_it, own = part
    items = tuple(tuple(_item(corpus, reading_list, reading)) for reading in own)
    return (
        heading(2, about_it.title, f"part-{number}"),
        about(words("{time} in all.", time=time(reading_minutes(about_it.items)))),
        OrderedList(items, start=own[0].number),
    )


def _edition(corpus: Corpus, reading_list: ReadingList) -> str:
    if not reading_list.pinned:
        return words("Living: links lead to the pages as they are today, and pages are corrected when they are wrong.")
    edition = corpus.editions[reading_list.pinned]
    pinned = mark("Pinned: links lead to edition {edition}, frozen on {day}. Its pages do not change.")
    return words(pinned, edition=edition.id, day=edtf_in_words(edition.frozen))


def _changes(sheet: PageWriter, reading_list: ReadingList) -> Inlines:
    """Return the way to what has changed, with its address for the handout."""
    target = urls.list_changes(reading_list.id)
    where = sheet.corpus.site.living.url(target.url) or words("{path} on the site", path=target.url)
    return (sheet.link(words("What has changed in the claims behind this list"), target), Text(" "), _printed(where))


def _file(reading_list: ReadingList, ending: str, label: str, what: str) -> Inlines:
    link = Link(Address(urls.list_file(reading_list.id, ending)), inlines(label))
    return text("{file}: {what}", file=link, what=what)


def _files(corpus: Corpus, reading_list: ReadingList) -> Box:
    """Return the section of downloads, which stays off paper."""
    endings = ({CARTRIDGE: words(_CARTRIDGE_IS)} if has_cartridge(corpus.site) else {}) | {
        ending: words(what) for ending, what in FILES.items()
    }
    blocks: list[Block] = [
        heading(2, words("Take this list along"), "files"),
        paragraph(words("On paper this page is a handout: print it from your browser.")),
        *bullets(_file(reading_list, end, f"{reading_list.id}.{end}", what) for end, what in endings.items()),
    ]
    if not has_cartridge(corpus.site):
        blocks.append(paragraph(words(_FROZEN) if corpus.site.frozen else words(_NO_CARTRIDGE)))
    return Box(tuple(blocks), attributes("no-print", data_no_print=""))


def has_cartridge(site: Site) -> bool:
    """Say whether cartridges are made: their links need the site's address, and that of an edition is not yet known."""
    return bool(site.address) and not site.frozen


def _length(reading_list: ReadingList) -> str:
    items = plural(len(reading_list.items), "{n} item", "{n} items")
    return words("{time}, {items}", time=time(reading_minutes(reading_list.items)), items=items)


def _body(sheet: PageWriter, reading_list: ReadingList) -> Iterator[Block]:
    corpus = sheet.corpus
    yield paragraph(reading_list.about)
    facts: tuple[tuple[str, LineWords], ...] = (
        (words("For"), reading_list.audience),
        (words("Time"), _length(reading_list)),
        (words("Edition"), _edition(corpus, reading_list)),
        (words("Since then") if reading_list.pinned else words("Changes"), _changes(sheet, reading_list)),
    )
    yield definitions(facts, "facts")
    for number, part in enumerate(resolve_items(corpus, corpus.site, reading_list), 1):
        yield from _part(corpus, reading_list, number, part)
    yield _files(corpus, reading_list)


def _index(corpus: Corpus) -> Page:
    sheet, title, lists = PageWriter(corpus, urls.reading_list()), words("{list.title}"), corpus.lists.values()
    entries = (
        choice(sheet, each.title, urls.reading_list(each.id), each.about, f"{each.audience} {_length(each)}.")
        for each in lists
    )
    lead = paragraph(words("Ways through this site for a course, each item with a reason and a time."))
    body = (lead, choice_box(entries) if lists else paragraph(words("There are none yet.")))
    named = ((each.title, urls.reading_list(each.id)) for each in lists)
    extra = front_matter.listing(urls.reading_list(), title, named)
    return Page(urls.reading_list(), title, body, Place("seeds/lists"), words("All {list.many}."), extra=extra)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list of reading lists, and the page of each."""
    yield urls.reading_list()
    yield from (urls.reading_list(each) for each in corpus.lists)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list of reading lists, or the page of one."""
    if address == urls.reading_list():
        return _index(corpus)
    reading_list, sheet = corpus.lists[address.name], PageWriter(corpus, address, evidence=False)
    parts = resolve_items(corpus, corpus.site, reading_list)
    # A page of an edition is no page of this site, so what machines are told stays with the living ones.
    entries = [(reading.title, reading.address) for _, own in parts for reading in own]
    return Page(
        address,
        reading_list.title,
        tuple(_body(sheet, reading_list)),
        reading_list.origin.place(),
        reading_list.about,
        updated=reading_list.reviewed,
        extra=front_matter.reading_list(reading_list, entries),
    )
