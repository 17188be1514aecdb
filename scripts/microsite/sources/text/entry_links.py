"""Links within a document: what leads from its text to an entry of its list of references."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class PlaceLink:
    """A piece of a text, in its normal form, that leads to other places of the document."""

    start: int
    end: int
    names: tuple[str, ...]
    """What these places are called."""

    def moved(self, by: int) -> "PlaceLink":
        """Return the link in a text in which its own begins at ``by``."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True)
class EntryLink:
    """A piece of a text that leads to entries of the list of references."""

    start: int
    end: int
    entries: tuple[int, ...]
    """Their places in the list, from 0."""


def joined_links(links: Iterable[PlaceLink], text: str) -> tuple[PlaceLink, ...]:
    """Return links in order; pieces of one, with no more than a blank between them, as one."""
    found: list[PlaceLink] = []
    for link in links:
        if link.start == link.end:
            continue
        if found and found[-1].names == link.names and not text[found[-1].end : link.start].strip():
            found[-1] = replace(found[-1], end=link.end)
        else:
            found.append(link)
    return tuple(found)


def entry_links(links: Sequence[PlaceLink], places: Mapping[str, Sequence[int]]) -> tuple[EntryLink, ...]:
    """Return the links that lead to entries; ``places`` says which entries are called by a name."""
    led = ((link, tuple(dict.fromkeys(at for name in link.names for at in places.get(name, ())))) for link in links)
    return tuple(EntryLink(link.start, link.end, entries) for link, entries in led if entries)
