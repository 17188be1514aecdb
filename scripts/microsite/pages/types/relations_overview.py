"""The page of all relations: who is said to act on whom, and who has a part in which briefing."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.place import Place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import heading, paragraph
from microsite.model.urls import Address
from microsite.pages.sections.parts_in_threats import parts_in_threats
from microsite.pages.sections.relations import VIEWS, relations_list, relations_picture, sentence
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import PaginatedList, contents, moved_entries, part_addresses, part_page

_ACTS: Final = "Who is said to act on whom"
_WHAT: Final = "Who is said to act on whom, and who has a part in which briefing."


def _relations(sheet: PageWriter) -> Iterator[Block]:
    relations = sheet.corpus.relations
    if not relations:
        return
    yield heading(2, _ACTS, "relations")
    yield paragraph(VIEWS)
    if "relations" in sheet.pagination.cut:
        by_id = {relation.id: relation for relation in relations}
        yield moved_entries("picture-relations", "By the name of who acts. Each part has a picture of its own.")
        yield from contents(
            _long(sheet.corpus), lambda key: (sentence(sheet.corpus, by_id[key]), urls.relation(key)), level=3
        )
        return
    yield relations_picture(sheet, relations, "All relations", grouped=True)
    yield relations_list(sheet, relations)


def _parts(sheet: PageWriter) -> Iterator[Block]:
    yield heading(2, "Who has a part in which briefing", "parts")
    if "roles" in sheet.pagination.cut:
        yield moved_entries("picture-parts", "Each part has a picture and a table of its own.")
        yield from contents(_long_parts(sheet.corpus), level=3)
        return
    yield from parts_in_threats(sheet, list(sheet.corpus.threats.values()))


def _long(corpus: Corpus) -> PaginatedList:
    count = ("{n} relation", "{n} relations")
    return PaginatedList(corpus, "relations", urls.relation(), "Relations", count, Place("seeds/relations.yml"))


def _long_parts(corpus: Corpus) -> PaginatedList:
    count = ("{n} briefing", "{n} briefings")
    return PaginatedList(corpus, "roles", urls.relation(), "Parts in briefings", count, Place("seeds/threats"))


def _some(sheet: PageWriter, ids: Iterable[str]) -> Iterator[Block]:
    """Yield some relations, as a picture and in sentences."""
    wanted = set(ids)
    relations = [relation for relation in sheet.corpus.relations if relation.id in wanted]
    yield paragraph(VIEWS)
    yield relations_picture(sheet, relations, _ACTS, grouped=True)
    yield relations_list(sheet, relations)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the overview, and its parts where there are many relations or briefings."""
    yield urls.relation()
    yield from part_addresses(corpus, "relations")
    yield from part_addresses(corpus, "roles")


def page(corpus: Corpus, address: Address) -> Page:
    """Return the overview of relations and parts, or a part of it."""
    if address == urls.relation():
        sheet = PageWriter(corpus, address, evidence=False)
        body = (*_relations(sheet), *_parts(sheet))
        return Page(address, "Relations", body, Place("seeds/relations.yml"), _WHAT)
    if address in part_addresses(corpus, "relations"):
        return part_page(_long(corpus), address, _some)
    threats = corpus.threats
    return part_page(
        _long_parts(corpus), address, lambda sheet, ids: parts_in_threats(sheet, [threats[i] for i in ids])
    )
