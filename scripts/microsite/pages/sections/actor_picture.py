"""The picture on an actor's page, put together from its relations and its parts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from microsite.model import urls
from microsite.model.edtf_words import edtf_in_words
from microsite.model.entity import Actor
from microsite.model.ledger import Relation
from microsite.model.tree.verbatim import Picture
from microsite.model.vocabulary import RELATION_TYPES
from microsite.model.wording import plural, words
from microsite.pages.pictures import ego_network
from microsite.pages.pictures.relation_marks import FAMILY_OF
from microsite.pages.pictures.svg import figure
from microsite.pages.sections.relations import anchor, sentence
from microsite.pages.writing.page_writer import PageWriter
from microsite.sources.text import collation

_CAPTION: Final = (
    "An arrow to the right is what this actor does, one to the left what is done to it. "
    "The words on an arrow lead to its claims, the boxes to their pages."
)


def _branch(sheet: PageWriter, actor: Actor, relation: Relation) -> ego_network.Branch:
    forward, back = RELATION_TYPES[relation.type]
    out = relation.from_ == actor.id
    way: ego_network.Way = "both" if forward == back else "out" if out else "in"
    when = edtf_in_words(relation.date) if relation.date else ""
    label = forward if out else back
    said = sentence(sheet.corpus, relation)
    says = words("{relation} ({date})", relation=said, date=when) if when else said
    return ego_network.Branch(way, FAMILY_OF[relation.type], label, when, f"#{anchor(relation)}", says)


def _others(sheet: PageWriter, actor: Actor, relations: Iterable[Relation]) -> list[ego_network.OtherActor]:
    """Return those the actor has relations with, most relations first."""
    actors, branches = sheet.corpus.actors, defaultdict(list)
    for relation in relations:
        other = relation.to if relation.from_ == actor.id else relation.from_
        branches[other].append(_branch(sheet, actor, relation))
    ordered = sorted(
        (other for other in branches if other in actors),
        key=lambda o: (-len(branches[o]), collation.key(actors[o].name)),
    )
    return [ego_network.OtherActor(actors[o].name, sheet.href(urls.actor(o)), tuple(branches[o])) for o in ordered]


def _leaves(sheet: PageWriter, actor: Actor) -> list[ego_network.Leaf]:
    found: dict[str, ego_network.Leaf] = {}
    for threat, part in sheet.corpus.parts_of.get(actor.id, ()):
        evidence, says = urls.part(threat.id, actor.id), words("{threat}: {part}", threat=threat.title, part=part.part)
        leaf = ego_network.Leaf(threat.title, sheet.href(urls.threat(threat.id)), sheet.href(evidence), says)
        found.setdefault(threat.id, leaf)
    return list(found.values())


def actor_picture(sheet: PageWriter, actor: Actor, relations: Sequence[Relation]) -> Picture:
    """Return the picture of an actor's relations and of the threats in which it has a part."""
    leaves = _leaves(sheet, actor)
    says = words(
        "{relations} and {threats}; the tables on this page list them.",
        relations=plural(len(relations), "{n} relation", "{n} relations"),
        threats=plural(len(leaves), "{n} threat", "{n} threats"),
    )
    drawing = ego_network.draw(actor.name, _others(sheet, actor, relations), leaves)
    return figure("picture-relations", words("Relations of {actor}", actor=actor.name), says, drawing, _CAPTION)
