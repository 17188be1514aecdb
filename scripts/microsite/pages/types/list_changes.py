"""What has changed in the claims behind a reading list: since its edition, or from each edition to the next."""

from collections.abc import Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.reading_list_history import Interval, ListChange, intervals
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.edtf_words import edtf_in_words
from microsite.model.reading_list import ReadingList
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import bullets, heading, paragraph
from microsite.model.tree.inlines import strong
from microsite.model.wording import join_list, mark, text, words
from microsite.pages.types.editions import LIVING, change_line, changes_of_claims
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter

NOTHING: Final = mark("No claim behind this list has changed.")

_INTRO: Final = mark(
    "Claim by claim, from the records: what was added, reworded, said with another strength, left with less evidence, "
    "or withdrawn. The numbers are those of the readings on the list. {list} leads to the pages themselves."
)
_NO_EDITION: Final = mark(
    "No edition has been frozen yet, so there is nothing to compare with. The feed of this list tells of every change."
)


def _title(stretch: Interval) -> str:
    if stretch.until:
        return words("From edition {first} to {last}", first=stretch.since, last=stretch.until)
    return words("Since edition {edition}", edition=stretch.since)


def _where(concern: ListChange) -> str:
    numbers = join_list([str(number) for number in concern.items])
    return words(mark("reading {n}") if len(concern.items) == 1 else mark("readings {n}"), n=numbers)


def _stretch(sheet: PageWriter, stretch: Interval) -> Iterator[Block]:
    yield heading(2, _title(stretch), f"since-{stretch.since}")
    day = edtf_in_words(sheet.corpus.editions[stretch.since].frozen)
    frozen = words("Edition {edition} was frozen on {day}.", edition=stretch.since, day=day)
    if not stretch.changed:
        yield paragraph(text("{frozen} {nothing}", frozen=frozen, nothing=strong(words(NOTHING))))
        return
    counts = changes_of_claims(concern.step for concern in stretch.changed)
    yield paragraph(
        words("{frozen} From then on there {changes} in {claims} behind this list.", frozen=frozen, **counts)
    )
    # The newest first, as feeds have it.
    yield from bullets(change_line(sheet, each.step, _where(each)) for each in reversed(stretch.changed))


def _body(sheet: PageWriter, reading_list: ReadingList) -> Iterator[Block]:
    yield paragraph(text(_INTRO, list=sheet.link(words("The list"), urls.reading_list(reading_list.id))))
    found = intervals(sheet.corpus, reading_list)
    if not found:
        yield paragraph(words(_NO_EDITION))
    elif len(found) > 1:
        yield paragraph(words("Read down to the edition that you use."))
    for stretch in found:
        yield from _stretch(sheet, stretch)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every list's changes."""
    return (urls.list_changes(each) for each in corpus.lists)


def page(corpus: Corpus, address: Address) -> Page:
    """Return what has changed. It is about the living site; a frozen edition only leads there."""
    each, sheet = corpus.lists[address.page.split("/")[1]], PageWriter(corpus, address, evidence=False)
    title, place = words("What has changed: {list}", list=each.title), each.origin.place()
    return Page(address, title, tuple(_body(sheet, each)), place, f"{title}.", extra=LIVING, citable=False)
