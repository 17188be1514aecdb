"""The words of a project: its own, and the default for what it has none for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Final, Literal, Protocol, TypeVar

from microsite.model import default_vocabulary
from microsite.model.project_words import (
    GradeOfCheck,
    KindOfActor,
    KindOfRelation,
    KindOfSource,
    OwnVocabulary,
)
from microsite.model.spoken import spoken
from microsite.model.vocabulary import Mark
from microsite.model.word_forms import capital, forms

ListName = Literal["actors", "relations", "sources", "units", "grades"]
"""The lists of a vocabulary file."""


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=_WithId)


def _by_id(own: Iterable[E] | None, default: Iterable[E]) -> Mapping[str, E]:
    return MappingProxyType({entry.id: entry for entry in (default if own is None else own)})


@dataclass(frozen=True)
class ProjectVocabulary:
    """The words of a project: its own, and the default for what it has none for.

    Each can be asked for any id: of one that the vocabulary does not have, the id is its word. Records with such an id
    are refused where they are read; the rest of the checks still runs.
    """

    own: OwnVocabulary = field(default_factory=OwnVocabulary)
    readable: bool = True
    """False while the file cannot be read: then no record is refused for its words."""

    @cached_property
    def actors(self) -> Mapping[str, KindOfActor]:
        """Kinds of actors, in the order of headings."""
        return _by_id(self.own.actors, default_vocabulary.ACTORS)

    @cached_property
    def relations(self) -> Mapping[str, KindOfRelation]:
        """Kinds of relations."""
        return _by_id(self.own.relations, default_vocabulary.RELATIONS)

    @cached_property
    def sources(self) -> Mapping[str, KindOfSource]:
        """Kinds of sources."""
        return _by_id(self.own.sources, default_vocabulary.SOURCES)

    @cached_property
    def grades(self) -> Mapping[str, GradeOfCheck]:
        """Grades of checks."""
        return _by_id(self.own.grades, default_vocabulary.GRADES)

    @cached_property
    def units(self) -> tuple[str, ...]:
        """What figures can count; empty where each says so in its own words."""
        return self.own.units or ()

    @cached_property
    def folders(self) -> Mapping[str, str]:
        """The folder that the addresses of a kind begin with, by its name; of kinds that have one."""
        own: dict[str, str] = {words.kind: words.folder for words in self.own.pages if words.folder}
        return MappingProxyType({kind: own.get(kind, usual) for kind, usual in default_vocabulary.FOLDERS.items()})

    def in_addresses(self, kind: str) -> str:
        """Return the word for records of a kind in names of files and anchors, which are the same in every language."""
        own: dict[str, str | None] = {words.kind: words.folder for words in self.own.pages}
        return own.get(kind) or default_vocabulary.PAGE_OF[kind].many or kind

    def ids(self, of: ListName) -> tuple[str, ...]:
        """Return what a field may say that is filled from a list; empty where it may say anything."""
        return self.units if of == "units" else tuple(getattr(self, of))

    def meanings(self, of: ListName) -> Mapping[str, str]:
        """Return the same, each with the words that readers are shown."""
        shown = {
            **{("actors", each.id): each.many for each in self.actors.values()},
            **{("relations", each.id): each.one for each in self.relations.values()},
            **{("sources", each.id): each.one for each in self.sources.values()},
            **{("grades", each.id): each.says for each in self.grades.values()},
        }
        return {each: self._said(of, shown.get((of, each), "")) for each in self.ids(of)}

    @cached_property
    def _forms(self) -> Mapping[str, Mapping[str, str]]:
        own = {words.kind: words for words in self.own.pages}
        return {usual.kind: forms(own.get(usual.kind), usual) for usual in default_vocabulary.PAGES}

    def page(self, kind: str) -> Mapping[str, str]:
        """Return the words for a kind of record, by form: one, many, One, Many, whole, whole_many, title, list."""
        return {form: self.word(f"{kind}.{form}") for form in self._forms[kind]}

    def word(self, named: str) -> str:
        """Return the word that a sentence names: ``threat.one``; :class:`LookupError` for one that there is none of."""
        kind, _, form = named.partition(".")
        plain = form.lower() if form in ("One", "Many") else form
        word = self._forms[kind][plain]
        if self is not DEFAULT and word != DEFAULT._forms[kind][plain]:
            return capital(word) if plain != form else word
        said = spoken().say(word)
        return capital(said) if plain != form else said

    def _said(self, of: ListName, word: str) -> str:
        """Return a word as the site speaks: the project's own as they stand, those of the default in its language."""
        return word if getattr(self.own, of) is not None else spoken().say(word)

    def actors_called(self, kind: str) -> str:
        """Return the heading that actors of a kind stand under."""
        return self._said("actors", self.actor(kind).many)

    def actor_called(self, kind: str) -> str:
        """Return what an actor of a kind is, in words."""
        return self._said("actors", self.actor(kind).singular)

    def source_called(self, kind: str) -> str:
        """Return what a source of a kind is, in words."""
        return self._said("sources", self.source(kind).one)

    def grade_said(self, grade: str) -> str:
        """Return what readers are told of a grade of checks."""
        return self._said("grades", self.grade(grade).says)

    def grade_beside_date(self, grade: str) -> str:
        """Return the same in a few words, beside a date."""
        return self._said("grades", self.grade(grade).beside_date)

    def grades_in_words(self) -> Mapping[str, str]:
        """Return what readers are told of each grade, by the few words that stand beside a date."""
        return {self.grade_beside_date(grade): self.grade_said(grade) for grade in self.grades}

    def does(self, kind: str, *, plural: bool) -> str:
        """Return what the first actor of a relation does, in the number of its name."""
        relation = self.relation(kind)
        return self._said("relations", relation.many if plural else relation.one)

    def did(self, kind: str, *, plural: bool) -> str | None:
        """Return what the first actor of a past relation did, in the number of its name; None without words for it."""
        relation = self.relation(kind)
        if relation.past is None or relation.past_many is None:
            return None
        if self.own.relations is not None:
            return relation.past_many if plural else relation.past
        return spoken().count(2 if plural else 1, relation.past, relation.past_many)

    def actor(self, kind: str) -> KindOfActor:
        """Return a kind of actor."""
        return self.actors.get(kind) or KindOfActor.model_construct(id=kind, many=kind)

    def place_of_actor(self, kind: str) -> int:
        """Return the place of a kind of actor among the headings."""
        return [*self.actors, kind].index(kind)

    def relation(self, kind: str) -> KindOfRelation:
        """Return a kind of relation."""
        return self.relations.get(kind) or KindOfRelation.model_construct(id=kind, one=kind, many=kind)

    def mark(self, kind: str) -> Mark:
        """Return the mark of a kind of relation in pictures."""
        return self.relation(kind).mark

    def source(self, kind: str) -> KindOfSource:
        """Return a kind of source."""
        return self.sources.get(kind) or KindOfSource.model_construct(id=kind, one=kind)

    def grade(self, grade: str) -> GradeOfCheck:
        """Return a grade of checks."""
        return self.grades.get(grade) or GradeOfCheck.model_construct(id=grade, says=grade, beside_date=grade)


DEFAULT: Final = ProjectVocabulary()
"""That of a project without a file for it."""
