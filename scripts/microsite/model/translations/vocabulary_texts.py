"""The words of a project's own vocabulary, and of its map, in another language: they stand on pages of every kind."""

from collections.abc import Mapping
from typing import Final

from pydantic import Field

from microsite.model.address import Address
from microsite.model.field_types import Few, FilledText, Id
from microsite.model.geography import MapOutline
from microsite.model.kind import Kind
from microsite.model.project_words import (
    ActorKindText,
    GradeText,
    OwnVocabulary,
    PageWordsText,
    RelationKindText,
    SourceKindText,
)
from microsite.model.record import Record
from microsite.model.seed_files import OUTLINE, VOCABULARY


class VocabularyText(Record):
    """The words of ``seeds/vocabulary.yml``."""

    pages: Few[PageWordsText] = ()
    actors: Few[ActorKindText] = ()
    relations: Few[RelationKindText] = ()
    sources: Few[SourceKindText] = ()
    grades: Few[GradeText] = ()

    id: Id = Field(default="vocabulary", exclude=True)


class LabelText(Record):
    """A name that helps to find one's way on the map."""

    name: FilledText


class MapText(Record):
    """The words of ``seeds/map.yml``."""

    labels: Few[LabelText] = ()
    coordinates: FilledText | None = None
    unlisted: FilledText | None = None
    caption: FilledText | None = None
    credit: FilledText | None = None

    id: Id = Field(default="map", exclude=True)


NAMED_BY: Final[Mapping[type[Record], str]] = {
    PageWordsText: "kind",
    **dict.fromkeys((ActorKindText, RelationKindText, SourceKindText, GradeText), "id"),
}
"""The field that tells which entry of the original an entry of a list translates."""


def _nowhere(_: str) -> Address:
    return Address("index.md")


OWN_VOCABULARY: Final[Kind[OwnVocabulary]] = Kind("vocabulary", VOCABULARY, _nowhere, names=lambda _: ())
OWN_MAP: Final[Kind[MapOutline]] = Kind("map", OUTLINE, _nowhere, names=lambda _: ())
"""Files that hold one record each, which is no page and is called like its file."""
