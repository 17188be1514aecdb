"""The picture on an actor's page, put together from its relations and its parts."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from microsite import urls
from microsite.dates import in_words
from microsite.model.entity import Actor
from microsite.model.ledger import Relation
from microsite.model.vocabulary import RELATION_TYPES
from microsite.pages.relations import anchor, sentence
from microsite.pages.sheet import Sheet
from microsite.tree.verbatim import Picture
from microsite.visuals import ego
from microsite.visuals.families import FAMILY_OF
from microsite.visuals.svg import figure
from microsite.wording import plural, words

_CAPTION: Final = (
    "An arrow to the right is what this actor does, one to the left what is done to it. "
    "The words on an arrow lead to its claims, the boxes to their pages."
)


def _branch(sheet: Sheet, actor: Actor, relation: Relation) -> ego.Branch:
    forward, back = RELATION_TYPES[relation.type]
    out = relation.from_ == actor.id
    way: ego.Way = "both" if forward == back else "out" if out else "in"
    when = in_words(relation.date) if relation.date else ""
    label = forward if out else back
    says = sentence(sheet.corpus, relation) + (f" ({when})" if when else "")
    return ego.Branch(way, FAMILY_OF[relation.type], label, when, f"#{anchor(relation)}", says)


def _others(sheet: Sheet, actor: Actor, relations: Iterable[Relation]) -> list[ego.Other]:
    """Return those the actor has relations with, most relations first."""
    actors, branches = sheet.corpus.actors, defaultdict(list)
    for relation in relations:
        other = relation.to if relation.from_ == actor.id else relation.from_
        branches[other].append(_branch(sheet, actor, relation))
    ordered = sorted(
        (other for other in branches if other in actors), key=lambda o: (-len(branches[o]), actors[o].name)
    )
    return [ego.Other(actors[o].name, sheet.href(urls.actor(o)), tuple(branches[o])) for o in ordered]


def _leaves(sheet: Sheet, actor: Actor) -> list[ego.Leaf]:
    found: dict[str, ego.Leaf] = {}
    for threat, part in sheet.corpus.parts_of.get(actor.id, ()):
        evidence, says = urls.part(threat.id, actor.id), f"{threat.title}: {part.part}"
        leaf = ego.Leaf(threat.title, sheet.href(urls.threat(threat.id)), sheet.href(evidence), says)
        found.setdefault(threat.id, leaf)
    return list(found.values())


def actor_picture(sheet: Sheet, actor: Actor, relations: Sequence[Relation]) -> Picture:
    """Return the picture of an actor's relations and of the threats in which it has a part."""
    leaves = _leaves(sheet, actor)
    says = words(
        "{relations} and {threats}; the tables on this page list them.",
        relations=plural(len(relations), "{n} relation", "{n} relations"),
        threats=plural(len(leaves), "{n} threat", "{n} threats"),
    )
    drawing = ego.draw(actor.name, _others(sheet, actor, relations), leaves)
    return figure("picture-relations", words("Relations of {actor}", actor=actor.name), says, drawing, _CAPTION)
