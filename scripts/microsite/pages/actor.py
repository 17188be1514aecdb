"""The page of an actor: its names, its part in each threat, its relations, what is claimed about it."""

from collections.abc import Iterator

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.dates import in_words
from microsite.grounds import claims_of_actor
from microsite.meta import front_matter
from microsite.model.entity import Actor
from microsite.model.ledger import Relation
from microsite.model.place import Place
from microsite.model.vocabulary import ACTOR_KINDS, RELATION_TYPES
from microsite.pages.actor_picture import actor_picture
from microsite.pages.events import events_section
from microsite.pages.evidence import evidence
from microsite.pages.links import backlinks
from microsite.pages.page import Page
from microsite.pages.references import references
from microsite.pages.relations import anchor
from microsite.pages.sheet import Sheet


def _names(sheet: Sheet, actor: Actor) -> Iterator[str]:
    if not (actor.names or actor.also or actor.native or actor.distinguish):
        return
    yield markdown.heading(2, "Names", "names")
    yield ""
    for written in actor.names:
        sources = ", ".join(
            sheet.link(f"the {sheet.corpus.sources[s].source.label}", urls.source(s))
            for s in written.sources
            if s in sheet.corpus.sources
        )
        yield f"- <strong>{markdown.escape(written.name)}</strong> in {sources}"
    if actor.also:
        yield f"- Also met elsewhere: {markdown.escape(', '.join(actor.also))}"
    for native in actor.native:
        name = f'<bdi lang="{native.lang}">{markdown.escape(native.name)}</bdi>'
        yield f"- {name} ({markdown.escape(native.lang)}; {markdown.escape(native.basis)})"
    yield ""
    for text in actor.distinguish:
        yield from sheet.prose(text)


def _parts(sheet: Sheet, actor: Actor) -> Iterator[str]:
    rows = [
        (sheet.entity(threat.id), markdown.escape(part.part) + sheet.markers(part.claims))
        for threat, part in sheet.corpus.parts_of.get(actor.id, ())
    ]
    if rows:
        yield markdown.heading(2, "Part in each threat", "threats")
        yield ""
        yield from markdown.table(("Threat", "Part"), rows)
        yield ""


def _relation(sheet: Sheet, actor: Actor, relation: Relation) -> tuple[str, str, str]:
    forward, back = RELATION_TYPES[relation.type]
    out = relation.from_ == actor.id
    words, other = (forward, relation.to) if out else (back, relation.from_)
    note = f" ({markdown.escape(relation.note)})" if relation.note else ""
    when = in_words(relation.date) if relation.date else "time not stated"
    said = f'<span id="{anchor(relation)}">{words} {sheet.entity(other)}</span>{note}'
    return said, markdown.escape(when), sheet.markers(relation.claims)


def _relations(sheet: Sheet, actor: Actor) -> Iterator[str]:
    own = sheet.corpus.relations_of_actor.get(actor.id, [])
    if own:
        yield markdown.heading(2, "Relations", "relations")
        yield ""
        yield "As the sources tell them; the claims behind each say whose view it is."
        yield ""
        yield from actor_picture(sheet, actor, own)
        yield from markdown.table(("Relation", "When", "Evidence"), (_relation(sheet, actor, r) for r in own))
        yield ""


def _body(sheet: Sheet, actor: Actor) -> Iterator[str]:
    yield markdown.escape(actor.short)
    yield "{: .lead }"
    yield ""
    yield from sheet.prose(actor.body)
    yield from _names(sheet, actor)
    yield from _parts(sheet, actor)
    yield from _relations(sheet, actor)
    yield from events_section(sheet, sheet.corpus.events_of_actor.get(actor.id, ()))
    yield from evidence(sheet, claims_of_actor(sheet.corpus, actor))
    yield from backlinks(sheet, actor.id, claims=False)
    yield from references(sheet)
    yield f"{ACTOR_KINDS[actor.kind]}. Last reviewed {actor.reviewed}."
    yield "{: .reviewed }"


def pages(corpus: Corpus) -> Iterator[Page]:
    """Yield the page of every actor."""
    for actor in corpus.actors.values():
        sheet = Sheet(corpus, urls.actor(actor.id))
        yield Page(
            address=sheet.address,
            title=actor.name,
            body=tuple(_body(sheet, actor)),
            seed=Place(actor.origin.document.file),
            description=actor.short,
            updated=actor.reviewed,
            extra=front_matter.actor(actor),
        )
