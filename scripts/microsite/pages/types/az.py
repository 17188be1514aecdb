"""The A–Z: every name of everything, and under every other name where to look. It needs no JavaScript."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.name_index import IndexLine, index_lines, labels, number_of_names
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.place import Place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import bullets, heading, paragraph
from microsite.model.tree.inlines import Inline, Inlines, Span, Text, inlines
from microsite.model.wording import mark, plural, text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.foreign import in_language
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import LONG_ON_A_SCREEN, filter_field, letters
from microsite.sources.text import collation

LONG: Final = 600
"""With more names than this, each letter has a page of its own."""

_LEAD: Final = mark(
    "Every {threat.one}, {actor.one}, {question.one}, source, cited work and {term.whole}, "
    "under every name the site knows for it. Accents, hyphens and a “the” at the front do not "
    "count in the order."
)

Letters = dict[str, list[IndexLine]]


def names_by_letter(corpus: Corpus) -> Letters:
    """Return the lines of the list by their letters, in order."""

    def group() -> Letters:
        grouped = groupby(index_lines(corpus), key=lambda line: collation.heading(line.name.name))
        return {letter: list(lines) for letter, lines in grouped}

    letters: Letters = corpus.worked_out.cached("names by letter", (), group)
    return letters


def anchor(letter: str) -> str:
    """Return the anchor of a letter on the list, and the name of its page where it has one: ``a``, ``digits``."""
    return collation.anchor(letter)


def _line(sheet: PageWriter, line: IndexLine) -> Inlines:
    entry, kind = line.entry, labels()[line.entry.kind][0]
    target = sheet.link(in_language(entry.name, entry.lang), entry.address)
    if not line.see:
        return text("{name} ({kind})", name=target, kind=kind)
    name: Inline = Text(line.name.name)
    if line.name.lang:
        name = Span(inlines(line.name.name), lang=line.name.lang)
    if line.name.by:
        name = Text(words("“{name}”, in the words of {by}", name=line.name.name, by=line.name.by))
    return text("{name}: see {target} ({kind})", name=name, target=target, kind=kind)


def _whole(sheet: PageWriter, by_letter: Letters) -> Iterator[Block]:
    for letter, group in by_letter.items():
        yield heading(2, words(letter), anchor(letter))
        yield from bullets(_line(sheet, line) for line in group)


def _in_parts(sheet: PageWriter, by_letter: Letters) -> Iterator[Block]:
    """Yield the letters with the way to their pages. The anchors are those of the undivided list."""
    for letter, group in by_letter.items():
        yield heading(2, words(letter), anchor(letter))
        span = words(
            "{count}, {first} to {last}",
            count=plural(len(group), "{n} name", "{n} names"),
            first=group[0].name.name,
            last=group[-1].name.name,
        )
        yield paragraph(sheet.link(span, urls.names(anchor(letter))))


def _is_divided(corpus: Corpus) -> bool:
    return number_of_names(corpus) > LONG


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the list, and a page for each letter where there are very many names."""
    yield urls.names()
    if _is_divided(corpus):
        yield from (urls.names(anchor(letter)) for letter in names_by_letter(corpus))


def page(corpus: Corpus, address: Address) -> Page:
    """Return the list, or the page of a letter."""
    sheet, by_letter = PageWriter(corpus, address, evidence=False), names_by_letter(corpus)
    if address == urls.names():
        return _list(sheet, by_letter)
    letter = next(letter for letter in by_letter if anchor(letter) == address.name)
    shown = words(letter)
    title, what = words("A–Z: {letter}", letter=shown), words("Every name under {letter}.", letter=shown)
    names = bullets(_line(sheet, line) for line in by_letter[letter])
    body = (paragraph(sheet.link(words("All letters"), urls.names())), *_field(len(by_letter[letter])), *names)
    return Page(address, title, body, Place("seeds"), what, citable=False)


def _field(names: int) -> Iterator[Block]:
    if names > LONG_ON_A_SCREEN:
        yield filter_field("li")


def _list(sheet: PageWriter, by_letter: Letters) -> Page:
    divided = _is_divided(sheet.corpus)
    field = () if divided else _field(sum(map(len, by_letter.values())))
    ways = letters(sheet.address, ((words(letter), anchor(letter)) for letter in by_letter))
    body = (paragraph(words(_LEAD)), *field, ways, *(_in_parts if divided else _whole)(sheet, by_letter))
    named = [(line.entry.name, line.entry.address) for group in by_letter.values() for line in group if not line.see]
    pages = [(words(letter), urls.names(anchor(letter))) for letter in by_letter]
    extra = front_matter.listing(sheet.address, words("A–Z"), pages if divided else named, twin=False)
    what = words("Every name, in alphabetical order.")
    return Page(sheet.address, words("A–Z"), body, Place("seeds"), what, extra=extra, citable=False)
