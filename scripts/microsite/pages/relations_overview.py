"""The page of all relations: who is said to act on whom, and who has a part in which briefing."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite import urls
from microsite.corpus import Corpus
from microsite.model.place import Place
from microsite.pages.in_parts import LongList, contents, left_out, part_addresses, part_page
from microsite.pages.page import Page
from microsite.pages.parts_in_threats import parts_in_threats
from microsite.pages.relations import relations_picture, relations_table, sentence
from microsite.pages.sheet import Sheet
from microsite.tree.blocks import Block
from microsite.tree.build import heading, paragraph
from microsite.urls import Address

_VIEWS: Final = "As the sources tell them; the claims behind each say whose view it is."
_ACTS: Final = "Who is said to act on whom"
_WHAT: Final = "Who is said to act on whom, and who has a part in which threat."
_PAGE: Final = Address(urls.relation().page)


def _relations(sheet: Sheet) -> Iterator[Block]:
    relations = sheet.corpus.relations
    if not relations:
        return
    yield heading(2, _ACTS, "relations")
    yield paragraph(_VIEWS)
    if "relations" in sheet.pagination.cut:
        by_id = {relation.id: relation for relation in relations}
        yield left_out("picture-relations", "By the name of who acts. Each part has a picture of its own.")
        yield from contents(
            _long(sheet.corpus), lambda key: (sentence(sheet.corpus, by_id[key]), urls.relation(key)), level=3
        )
        return
    yield relations_picture(sheet, relations, "All relations", grouped=True)
    yield relations_table(sheet, relations)


def _parts(sheet: Sheet) -> Iterator[Block]:
    yield heading(2, "Who has a part in which threat", "parts")
    if "roles" in sheet.pagination.cut:
        yield left_out("picture-parts", "Each part has a picture and a table of its own.")
        yield from contents(_long_parts(sheet.corpus), level=3)
        return
    yield from parts_in_threats(sheet, list(sheet.corpus.threats.values()))


def _long(corpus: Corpus) -> LongList:
    count = ("{n} relation", "{n} relations")
    return LongList(corpus, "relations", _PAGE, "Relations", count, Place("seeds/relations.yml"))


def _long_parts(corpus: Corpus) -> LongList:
    count = ("{n} briefing", "{n} briefings")
    return LongList(corpus, "roles", _PAGE, "Parts in threats", count, Place("seeds/threats"))


def _some(sheet: Sheet, ids: Iterable[str]) -> Iterator[Block]:
    """Yield some relations, as a picture and as a table."""
    wanted = set(ids)
    relations = [relation for relation in sheet.corpus.relations if relation.id in wanted]
    yield paragraph(_VIEWS)
    yield relations_picture(sheet, relations, _ACTS, grouped=True)
    yield relations_table(sheet, relations)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the overview, and its parts where there are many relations or briefings."""
    yield _PAGE
    yield from part_addresses(corpus, "relations")
    yield from part_addresses(corpus, "roles")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the overview of relations and parts, or a part of it."""
    if address == _PAGE:
        sheet = Sheet(corpus, address, evidence=False)
        body = (*_relations(sheet), *_parts(sheet))
        return Page(address, "Relations", body, Place("seeds/relations.yml"), _WHAT)
    if address in part_addresses(corpus, "relations"):
        return part_page(_long(corpus), address, _some)
    threats = corpus.threats
    return part_page(
        _long_parts(corpus), address, lambda sheet, ids: parts_in_threats(sheet, [threats[i] for i in ids])
    )
