"""What a project can have its own words for: kinds of actors, relations and sources, units, grades, and its pages.

``seeds/vocabulary.yml`` is an :class:`OwnVocabulary`. What holds without it stands in ``default_vocabulary.py``.
"""

from typing import Final, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.field_types import Few, FilledText, Id
from microsite.model.record import Record
from microsite.model.vocabulary import ActorNature, GradeNature, Mark, SourceNature

PageKind = Literal[
    "threat", "actor", "claim", "question", "source", "work", "term", "event", "place", "topic", "relation", "list",
]  # fmt: skip
"""The kinds of record that readers are shown, by their words in seeds."""

OF_THE_METHOD: Final = ("claim", "source", "work")
"""Kinds whose names stay, since what a site says of its evidence is told with them; their list and folder may not."""


class ActorKindText(Record):
    """The words for a kind of actor."""

    id: Id
    many: FilledText
    """The heading that actors of it stand under: ``Companies``."""
    one: FilledText | None = None
    """One of them; its id in words unless said."""


class KindOfActor(ActorKindText):
    """A kind of actor."""

    like: ActorNature = "organisation"
    """What an actor of it is, for exports. A person is counted with a group, and not called a part of it."""

    @property
    def singular(self) -> str:
        """One actor of it, in words."""
        return self.one or self.id.replace("-", " ")


class RelationKindText(Record):
    """The words for what one actor does to another."""

    id: Id
    one: FilledText
    """As read from the first actor to the second: ``owns``."""
    many: FilledText
    """The same of an actor whose name is plural: ``own``."""
    inverse: FilledText | None = None
    """As read from the second actor, on its own page: ``is owned by``. Without it the first stands first there too."""
    inverse_many: FilledText | None = None
    past: FilledText | None = None
    """What the first actor did, of a relation that is past: ``owned``. Without it the present is said to be past."""
    past_many: FilledText | None = None

    @model_validator(mode="after")
    def _whole_pairs(self) -> Self:
        for one, many in (("inverse", "inverse_many"), ("past", "past_many")):
            if (getattr(self, one) is None) != (getattr(self, many) is None):
                raise PydanticCustomError("missing-field", f"expected both {one} and {many}, or neither")
        return self


class KindOfRelation(RelationKindText):
    """What one actor does to another."""

    mark: Mark = "views"
    """The mark that it has in pictures."""


class SourceKindText(Record):
    """The words for a kind of source."""

    id: Id
    one: FilledText
    """As pages call it: ``research paper``."""


class KindOfSource(SourceKindText):
    """A kind of source."""

    like: SourceNature = "report"
    """What a source of it is, for citations and exports."""


class GradeText(Record):
    """The words for what a look elsewhere rests on."""

    id: Id
    says: FilledText
    """What readers are told: ``seen in an excerpt of the public page named``."""
    beside_date: FilledText
    """The same in a few words beside a date that was worked out."""


class GradeOfCheck(GradeText):
    """On what a look elsewhere rests."""

    like: GradeNature = "excerpt"
    """On what it rests: what is like ``not-checked`` counts as no look at all."""


class PageWordsText(Record):
    """What readers call the records of a kind."""

    kind: PageKind
    one: FilledText | None = None
    many: FilledText | None = None
    title: FilledText | None = None
    """Title of the page that lists them; the plural unless said."""
    whole: FilledText | None = None
    """One of them where nothing else says of what it is: ``glossary term``; the singular unless said."""
    whole_many: FilledText | None = None

    @model_validator(mode="after")
    def _named_whole(self) -> Self:
        for one, many in (("one", "many"), ("whole", "whole_many")):
            if (getattr(self, one) is None) != (getattr(self, many) is None):
                raise PydanticCustomError("missing-field", f"expected both {one} and {many}, or neither")
        return self


class PageWords(PageWordsText):
    """What readers call the records of a kind that have pages, or a place on one. What is not said stays as it is."""

    folder: Id | None = None
    """The folder that their addresses begin with. An address once published is a promise."""


class OwnVocabulary(Record):
    """The record of ``seeds/vocabulary.yml``. A list that stands here replaces the one that holds without it."""

    pages: Few[PageWords] = ()
    actors: Few[KindOfActor] | None = Field(default=None, min_length=1)
    relations: Few[KindOfRelation] | None = Field(default=None, min_length=1)
    sources: Few[KindOfSource] | None = Field(default=None, min_length=1)
    units: Few[FilledText] | None = Field(default=None, min_length=1)
    """What figures count; without it, each says so in its own words."""
    grades: Few[GradeOfCheck] | None = Field(default=None, min_length=1)
