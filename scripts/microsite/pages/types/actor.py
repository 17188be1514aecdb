"""The page of an actor: its names, its part in each threat, its relations, what is claimed about it."""

from collections.abc import Iterator

from microsite.corpus import record_wording
from microsite.corpus.cited_claims import claims_of_actor
from microsite.corpus.corpus import Corpus
from microsite.model import urls
from microsite.model.edtf_words import edtf_in_words
from microsite.model.entity import Actor
from microsite.model.ledger import Relation
from microsite.model.place import Place
from microsite.model.tree.attributes import attributes
from microsite.model.tree.blocks import Block
from microsite.model.tree.build import Words, bullets, heading, paragraph, table
from microsite.model.tree.inlines import Inlines, Span, Text, inlines, join_inlines, strong
from microsite.model.urls import Address
from microsite.model.vocabulary import ACTOR_KINDS, RELATION_TYPES
from microsite.model.wording import text, words
from microsite.pages.metadata import front_matter
from microsite.pages.sections.account import account_sections
from microsite.pages.sections.actor_picture import actor_picture
from microsite.pages.sections.backlinks import backlinks
from microsite.pages.sections.events import events_section
from microsite.pages.sections.evidence import evidence
from microsite.pages.sections.references import references
from microsite.pages.sections.relations import anchor
from microsite.pages.writing.page import Page
from microsite.pages.writing.page_writer import PageWriter


def _name_lines(sheet: PageWriter, actor: Actor) -> Iterator[Inlines]:
    corpus = sheet.corpus
    for written in actor.names:
        known = (source for source in written.sources if source in corpus.sources)
        sources = (sheet.link(record_wording.the_source(corpus, source), urls.source(source)) for source in known)
        yield text("{name} in {sources}", name=strong(written.name), sources=join_inlines(sources))
    if actor.also:
        yield text("Also met elsewhere: {names}", names=", ".join(actor.also))
    for native in actor.native:
        name = Span(inlines(native.name), lang=native.lang)
        yield text("{name} ({lang}; {basis})", name=name, lang=native.lang, basis=native.basis)


def _names(sheet: PageWriter, actor: Actor) -> Iterator[Block]:
    if actor.names or actor.also or actor.native or actor.distinguish:
        yield heading(2, "Names", "names")
        yield from bullets(_name_lines(sheet, actor))
        for prose in actor.distinguish:
            yield from sheet.prose(prose)


def _parts(sheet: PageWriter, actor: Actor) -> Iterator[Block]:
    rows = [
        (sheet.entity(threat.id), (Text(part.part), *sheet.markers(part.claims)))
        for threat, part in sheet.corpus.parts_of.get(actor.id, ())
    ]
    if rows:
        yield heading(2, "Part in each threat", "threats")
        yield table(("Threat", "Part"), rows)


def _relation(sheet: PageWriter, actor: Actor, relation: Relation) -> tuple[Words, ...]:
    forward, back = RELATION_TYPES[relation.type]
    out = relation.from_ == actor.id
    acts, other = (forward, relation.to) if out else (back, relation.from_)
    said = Span(text("{acts} {other}", acts=acts, other=sheet.entity(other)), attributes(id=anchor(relation)))
    note = inlines(f" ({relation.note})" if relation.note else "")
    when = edtf_in_words(relation.date) if relation.date else "time not stated"
    return (said, *note), when, sheet.markers(relation.claims)


def _relations(sheet: PageWriter, actor: Actor) -> Iterator[Block]:
    own = sheet.corpus.relations_of_actor.get(actor.id, [])
    if own:
        yield heading(2, "Relations", "relations")
        yield paragraph("As the sources tell them; the claims behind each say whose view it is.")
        yield actor_picture(sheet, actor, own)
        yield table(("Relation", "When", "Evidence"), [_relation(sheet, actor, r) for r in own])


def _body(sheet: PageWriter, actor: Actor) -> Iterator[Block]:
    yield paragraph(actor.short, attributes("lead"))
    yield from account_sections(sheet, actor.body)
    yield from _names(sheet, actor)
    yield from _parts(sheet, actor)
    yield from _relations(sheet, actor)
    yield from events_section(sheet, sheet.corpus.events_of_actor.get(actor.id, ()))
    yield from evidence(sheet, claims_of_actor(sheet.corpus, actor))
    yield from backlinks(sheet, actor.id, claims=False)
    yield from references(sheet)
    reviewed = words("{kind}. Last reviewed {day}.", kind=ACTOR_KINDS[actor.kind], day=actor.reviewed)
    yield paragraph(reviewed, attributes("reviewed"))


def addresses(corpus: Corpus) -> Iterator[Address]:
    """Yield the address of every actor's page."""
    return (urls.actor(actor) for actor in corpus.actors)


def page(corpus: Corpus, address: Address) -> Page:
    """Return the page of an actor."""
    actor, sheet = corpus.actors[address.name], PageWriter(corpus, address)
    return Page(
        address=address,
        title=actor.name,
        body=tuple(_body(sheet, actor)),
        seed=Place(actor.origin.document.file),
        description=actor.short,
        updated=actor.reviewed,
        extra=front_matter.actor(actor),
    )
