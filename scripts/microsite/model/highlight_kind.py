"""What colours and tags of highlights stand for: a table in ``site.yml``, and the one that holds without it."""

from collections.abc import Iterable, Sequence
from typing import Final, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from microsite.model.field_types import FilledText
from microsite.model.record import Record
from microsite.model.vocabulary import CLAIM_KINDS, ClaimKind, HighlightColour


class HighlightKind(Record):
    """A row of the table: what a colour stands for, or a tag."""

    colour: HighlightColour | None = None
    tag: FilledText | None = None
    """As it is typed beside a highlight; small and large letters are the same."""
    kind: ClaimKind

    @model_validator(mode="after")
    def _one_sign(self) -> Self:
        if (self.colour is None) == (self.tag is None):
            raise PydanticCustomError("one-thing", "expected either a colour or a tag in a row of highlights")
        return self


_COLOURS: Final[dict[HighlightColour, ClaimKind]] = {
    "yellow": "finding",
    "red": "argument",
    "purple": "attribution",
    "blue": "definition",
    "green": "event",
    "orange": "figure",
    "magenta": "forecast",
    "grey": "recommendation",
}

USUAL: Final = (
    *(HighlightKind(tag=kind, kind=kind) for kind in CLAIM_KINDS),
    *(HighlightKind(colour=colour, kind=kind) for colour, kind in _COLOURS.items()),
)
"""The table of a site that has none: a tag that is a kind of claim, and a kind for each colour that Zotero offers."""


def kind_of(tags: Iterable[str], colour: HighlightColour | None, table: Sequence[HighlightKind]) -> ClaimKind | None:
    """Return the kind for a highlight: by the first row for one of its tags, else by its colour; None for neither."""
    typed = {tag.strip().casefold() for tag in tags}
    by_tag = (row.kind for row in table if row.tag is not None and row.tag.casefold() in typed)
    by_colour = (row.kind for row in table if row.colour is not None and row.colour == colour)
    return next(by_tag, None) or next(by_colour, None)


def unused_tags(tags: Iterable[str], kind: ClaimKind | None, table: Sequence[HighlightKind]) -> tuple[str, ...]:
    """Return the tags that the kind of a highlight does not come from: they stand for none, or for another one."""
    used = {row.tag.casefold() for row in table if row.tag is not None and row.kind == kind}
    return tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip() and tag.strip().casefold() not in used))
