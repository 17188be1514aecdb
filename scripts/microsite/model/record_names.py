"""What records of each kind are called: every name, the first the one that readers are shown."""

from collections.abc import Iterable, Iterator

from microsite.model.csl import is_placeholder
from microsite.model.dossier import Dossier
from microsite.model.entity import Actor
from microsite.model.kind import RecordName
from microsite.model.ledger import Event, Reference


def other_names(also: Iterable[str]) -> Iterator[RecordName]:
    """Yield the names that a record holds under ``also``."""
    yield from (RecordName(name, ("also", index)) for index, name in enumerate(also))


def actor_names(actor: Actor) -> Iterator[RecordName]:
    """Yield the names of an actor: ours, those that sources write, and those in other languages."""
    yield RecordName(actor.name, ("name",))
    for index, written in enumerate(actor.names):
        yield RecordName(written.name, ("names", index, "name"), sources=tuple(written.sources))
    yield from other_names(actor.also)
    yield from (RecordName(name.name, ("native", index, "name"), name.lang) for index, name in enumerate(actor.native))


def event_names(event: Event) -> Iterator[RecordName]:
    """Yield the name of an event, if it has one, and what happened."""
    if event.name:
        yield RecordName(event.name, ("name",))
    yield RecordName(event.what, ("what",))


def source_names(dossier: Dossier) -> Iterator[RecordName]:
    """Yield the title of a source, if it is known, and what the site calls it."""
    label = dossier.source.label
    yield RecordName(
        dossier.source.title or label[:1].upper() + label[1:], ("title" if dossier.source.title else "label",)
    )
    yield RecordName(label, ("label",))
    yield from other_names(dossier.source.also)


def work_title(work: Reference) -> str:
    """Return the title of a work; nothing where it is not known."""
    title = work.csl.get("title")
    return str(title) if title and not is_placeholder(title) else ""
