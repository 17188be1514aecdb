"""The page of an actor: who it is, what is said, its part in each briefing, its relations, what is claimed about it."""

from collections.abc import Iterator

from microsite.corpus.actor_order import beside
from microsite.corpus.cited_claims import claims_of_actor
from microsite.corpus.connections import connections
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.account import has_opening
from microsite.model.address import Address
from microsite.model.entity import Actor
from microsite.model.kinds import ACTOR
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import heading, paragraph, table
from microsite.model.tree.inlines import Text
from microsite.model.wording import several, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.account import ACCOUNT, account_sections
from microsite.pages.sections.backlinks import backlinks
from microsite.pages.sections.credit_line import credit_line
from microsite.pages.sections.events import events_section
from microsite.pages.sections.evidence import evidence
from microsite.pages.sections.identity import identity_card, names
from microsite.pages.sections.neighbours import neighbours, row_links
from microsite.pages.sections.references import references
from microsite.pages.sections.relations import actor_section
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter


def _parts(sheet: PageWriter, actor: Actor) -> Iterator[Block]:
    rows = [
        (sheet.entity(threat.id), (Text(part.part), *sheet.markers(part.claims)))
        for threat, part in connections(sheet.corpus).parts_of.get(actor.id, ())
    ]
    if rows:
        yield heading(2, words("Part in each {threat.one}"), "threats")
        yield table(several("{threat.One}", "Part"), rows)


def _by_briefing(corpus: Corpus) -> dict[str, set[str]]:
    """Return the ids of the claims of every briefing, by its title."""
    return {
        threat.title: {claim.id for claim in connections(corpus).claims_of_threat.get(threat.id, ())}
        for threat in corpus.threats.values()
    }


def _body(sheet: PageWriter, actor: Actor) -> Iterator[Block]:
    yield paragraph(actor.short, attributes("lead"))
    if actor.background:
        yield from sheet.prose(actor.background)
    yield identity_card(sheet, actor)
    yield from names(sheet, actor)
    # Without a heading of its own, what is said would stand under the names.
    if has_opening(actor.body):
        yield heading(2, words("What is said"), ACCOUNT)
    yield from account_sections(sheet, actor.body)
    yield from _parts(sheet, actor)
    yield from actor_section(sheet, actor)
    yield from events_section(sheet, connections(sheet.corpus).events_of_actor.get(actor.id, ()))
    yield from evidence(sheet, claims_of_actor(sheet.corpus, actor), _by_briefing(sheet.corpus))
    yield from references(sheet)
    yield from backlinks(sheet, actor.id, claims=False)
    yield from credit_line(sheet, ACTOR, actor.id)


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every actor's page."""
    return (urls.actor(actor) for actor in corpus.actors)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the page of an actor."""
    actor, sheet = corpus.actors[address.name], PageWriter(corpus, address)
    row = [(each.name, urls.actor(each.id)) for each in beside(corpus, actor.id)]
    return Page(
        address=address,
        title=actor.name,
        body=lambda: _body(PageWriter(corpus, address), actor),
        seed=Place(actor.origin.document.file),
        description=actor.short,
        updated=actor.reviewed,
        foot=tuple(neighbours(sheet, row, words("{actor.title}"))),
        extra={**front_matter.actor(corpus, actor), **row_links(address, row)},
    )
