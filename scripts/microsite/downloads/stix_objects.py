"""What every object of a STIX bundle is made with: its id, its times, and what kind of thing an actor is there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID, uuid5

from microsite.model import prose
from microsite.model.entity import Actor
from microsite.model.ledger import Relation
from microsite.model.vocabulary import ActorNature
from microsite.model.words_in_force import vocabulary

_IDENTITY_CLASSES: Final[dict[ActorNature, str]] = {
    "state": "organization",
    "state-organ": "organization",
    "international-body": "organization",
    "organisation": "organization",
    "person": "individual",
    # STIX: "a class of entities"; a "group" there is one that acts together.
    "community": "class",
    "region": "class",
}
"""Words of STIX's identity-class-ov, by what a kind is like. What is not here is an ``intrusion-set``."""

StixObject = dict[str, Any]


def identity_class(actor: Actor) -> str | None:
    """Return what kind of identity an actor is; None for one that is an intrusion set."""
    return _IDENTITY_CLASSES.get(vocabulary().actor(actor.kind).like)


@dataclass(frozen=True)
class StixIds:
    """The ids of a bundle, all made in the namespace of the site."""

    namespace: UUID

    def of(self, kind: str, key: str) -> str:
        return f"{kind}--{uuid5(self.namespace, key)}"

    def actor(self, actor: Actor) -> str:
        return self.of("identity" if identity_class(actor) else "intrusion-set", f"actors/{actor.id}")

    def relation(self, relation: Relation) -> str:
        return self.of("relationship", f"relations/{relation.id}")


def new_object(identifier: str, reviewed: str) -> StixObject:
    """Return what every object begins with."""
    time = f"{reviewed}T00:00:00.000Z"
    return {
        "type": identifier.partition("--")[0],
        "spec_version": "2.1",
        "id": identifier,
        "created": time,
        "modified": time,
    }


def without_citations(text: prose.Prose) -> str:
    """Return prose without its citations, nor the space that stood before them."""
    return re.sub(r"\s+([.,;:])", r"\1", text.plain())


def sentences(parts: Iterable[str]) -> str:
    """Return sentences one behind the other, each with a sign at its end."""
    return " ".join(part if part.endswith((".", "!", "?", "؟", "۔", "…")) else f"{part}." for part in parts)
