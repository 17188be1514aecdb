"""The page of all relations: who is said to act on whom, and who has a part in which briefing."""

from collections.abc import Iterable, Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.place import Place
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import heading, paragraph
from microsite.model.wording import mark, one_or_more, words
from microsite.pages.sections.parts_in_threats import parts_in_threats
from microsite.pages.sections.relations import VIEWS, relations_list, relations_picture, sentence
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter
from microsite.pages.writing.paginated_list import PaginatedList, contents, moved_entries, part_addresses, part_page

_ACTS: Final = mark("Who is said to act on whom")
_WHAT: Final = mark("Who is said to act on whom, and who has a part in which {threat.one}.")


def _relations(sheet: PageWriter) -> Iterator[Block]:
    relations = sheet.corpus.relations
    if not relations:
        return
    yield heading(2, words(_ACTS), "relations")
    yield paragraph(words(VIEWS))
    if "relations" in sheet.pagination.cut:
        by_id = {relation.id: relation for relation in relations}
        yield moved_entries("picture-relations", words("By the name of who acts. Each part has a picture of its own."))
        yield from contents(
            _long(sheet.corpus), lambda key: (sentence(sheet.corpus, by_id[key]), urls.relation(key)), level=3
        )
        return
    yield relations_picture(sheet, relations, words("All {relation.many}"), grouped=True)
    yield relations_list(sheet, relations)


def _parts(sheet: PageWriter) -> Iterator[Block]:
    yield heading(2, words("Who has a part in which {threat.one}"), "parts")
    if "roles" in sheet.pagination.cut:
        yield moved_entries("picture-parts", words("Each part has a picture and a table of its own."))
        yield from contents(_long_parts(sheet.corpus), level=3)
        return
    yield from parts_in_threats(sheet, list(sheet.corpus.threats.values()))


def _long(corpus: Corpus) -> PaginatedList:
    count = one_or_more("{n} {relation.one}", "{n} {relation.many}")
    return PaginatedList(
        corpus, "relations", urls.relation(), words("{relation.title}"), count, Place("seeds/relations.yml")
    )


def _long_parts(corpus: Corpus) -> PaginatedList:
    count = one_or_more("{n} {threat.one}", "{n} {threat.many}")
    return PaginatedList(
        corpus, "roles", urls.relation(), words("Parts in {threat.many}"), count, Place("seeds/threats")
    )


def _some(sheet: PageWriter, ids: Iterable[str]) -> Iterator[Block]:
    """Yield some relations, as a picture and in sentences."""
    wanted = set(ids)
    relations = [relation for relation in sheet.corpus.relations if relation.id in wanted]
    yield paragraph(words(VIEWS))
    yield relations_picture(sheet, relations, words(_ACTS), grouped=True)
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
        return Page(address, words("{relation.title}"), body, Place("seeds/relations.yml"), words(_WHAT))
    if address in part_addresses(corpus, "relations"):
        return part_page(_long(corpus), address, _some)
    threats = corpus.threats
    return part_page(
        _long_parts(corpus), address, lambda sheet, ids: parts_in_threats(sheet, [threats[i] for i in ids])
    )
