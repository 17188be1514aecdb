"""A reading list: what a course reads, in order, each item with the reason for it and the time it takes."""

from typing import Annotated, Final, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.field_types import (
    ActorRef,
    ClaimRef,
    Day,
    Few,
    FilledText,
    Id,
    QuestionRef,
    SourceRef,
    TermRef,
    ThreatRef,
    WorkRef,
)
from microsite.model.record import Record

ItemKind = Literal["page", "threat", "actor", "source", "claim", "question", "term", "work"]
"""What an item can name: a hand-written page, or a record of some kinds."""

LIVING: Final = "living"

Minutes = Annotated[int, Field(gt=0, le=600)]


class ReadingItem(Record):
    """One thing to read. It names exactly one page, claim, term or work, by its id."""

    page: Id | None = None
    """A hand-written page, by its file below docs/ without the ending: ``method``."""
    threat: ThreatRef | None = None
    actor: ActorRef | None = None
    source: SourceRef | None = None
    claim: ClaimRef | None = None
    question: QuestionRef | None = None
    term: TermRef | None = None
    work: WorkRef | None = None
    """Key in references.yml."""
    minutes: Minutes
    """Time to read it, at about 200 words a minute, and to do what the note asks."""
    note: FilledText
    """Why it is here and what to look for."""

    @model_validator(mode="after")
    def _names_one_thing(self) -> Self:
        named = [kind for kind in get_args(ItemKind) if getattr(self, kind)]
        if len(named) != 1:
            raise PydanticCustomError(
                "one-thing",
                "expected each item to name one of {kinds}; this one names {named}; {mend}",
                {
                    "kinds": ", ".join(get_args(ItemKind)),
                    "named": " and ".join(named) or "none",
                    "mend": "make an item of each" if named else "write threat: … with its id, or another of these",
                },
            )
        return self

    @property
    def kind(self) -> ItemKind:
        """What kind of thing the item names."""
        return next(kind for kind in get_args(ItemKind) if getattr(self, kind))

    @property
    def names(self) -> str:
        """The id of what the item names."""
        return str(getattr(self, self.kind))


class ListPart(Record):
    """A week of a course, or a step of a session."""

    title: FilledText
    items: Few[ReadingItem] = Field(min_length=1)


class ReadingList(Record):
    """The file ``seeds/lists/<id>.yml``."""

    title: FilledText
    audience: FilledText
    """Who it is for."""
    about: FilledText
    """What it leads to, in a sentence or two; a description, not a claim."""
    edition: Annotated[str, Field(pattern=r"^(living|[0-9]{4}-[0-9]{2}(-[a-z0-9]+)?)$")]
    """``living``: links lead to the pages as they are today. ``2026-12``: to that edition, which never changes."""
    parts: Few[ListPart] = Field(min_length=1)
    reviewed: Day

    id: Id = Field(default="unnamed", exclude=True)

    @property
    def pinned(self) -> str:
        """The edition that links lead to; empty if they lead to the living pages."""
        return "" if self.edition == LIVING else self.edition

    @property
    def items(self) -> tuple[ReadingItem, ...]:
        """All items, in order."""
        return tuple(item for part in self.parts for item in part.items)
