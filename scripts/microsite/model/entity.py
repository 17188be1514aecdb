"""What pages are about: threats, actors, glossary terms."""

from typing import Literal

from pydantic import Field

from microsite.model.field_types import (
    ActorRef,
    ClaimRef,
    Day,
    Few,
    FilledText,
    Id,
    Language,
    PrintedText,
    SourceRef,
    TermRef,
    ThreatRef,
)
from microsite.model.prose import Prose
from microsite.model.prose_field import ProseField
from microsite.model.record import Record
from microsite.model.teaching import Teaching
from microsite.model.vocabulary_ids import KindOfActorId


class Part(Record):
    """An actor's part in a threat, in a few words, and the claims it rests on."""

    actor: ActorRef
    part: FilledText
    claims: Few[ClaimRef] = Field(min_length=1)


class Lowered(Record):
    """An editor's judgement that a briefing is less well founded than its claims alone would show."""

    reason: FilledText


class KeyPoint(Record):
    """What a reader should take away, in a sentence under a label of a few words."""

    label: FilledText
    says: ProseField


class SourceOnPoint(Record):
    """What a source says on a point that sources are compared on; it cites that source and the editors alone."""

    source: SourceRef
    says: ProseField


class ComparedPoint(Record):
    """A point on which the sources of a briefing agree, differ, or one of them is silent."""

    point: FilledText
    said: Few[SourceOnPoint] = Field(min_length=1)


class Threat(Record):
    """A threat briefing: the front matter of ``seeds/threats/<id>.md``; its body is :attr:`body`."""

    title: FilledText
    short: FilledText
    """One line for lists; a description, not a claim."""
    also: Few[FilledText] = ()
    """What readers type who mean it, for the search."""
    bottom_line: ProseField
    """The headline answer: what each source says, and where they part."""
    key_points: Few[KeyPoint] = ()
    actors: Few[Part] = Field(min_length=1)
    related: Few[ThreatRef] = ()
    caveats: Few[ProseField] = ()
    open_questions: Few[FilledText] = ()
    agreement: ProseField | None = None
    """Where the sources agree, differ or are silent, in a sentence or two."""
    comparison: Few[ComparedPoint] = ()
    """The same point by point, each source in its own words."""
    lowered: Lowered | None = None
    teaching: Teaching | None = None
    reviewed: Day
    former: Few[Id] = ()
    """Ids it had before; its old addresses lead to the new one."""

    id: Id = Field(default="unnamed", exclude=True)
    body: Prose = Field(default=Prose("", ()), exclude=True)


class Topic(Record):
    """A heading that briefings are sorted under, so that readers can choose."""

    id: Id
    title: FilledText
    about: FilledText
    """One line; a description, not a claim."""
    threats: Few[ThreatRef] = Field(min_length=1)


class Written(Record):
    """A name as particular sources write it."""

    name: PrintedText
    sources: Few[SourceRef] = Field(min_length=1)


class Native(Record):
    """A name in another language or script, with the ground for it."""

    name: PrintedText
    lang: Language
    basis: FilledText


class Actor(Record):
    """A state, group, body, community or person: the front matter of ``seeds/actors/<id>.md``."""

    name: FilledText
    kind: KindOfActorId
    short: FilledText
    names: Few[Written] = ()
    """What the sources call it."""
    plural: bool = False
    """Whether its name is plural, so that "are part of" follows it and not "is part of"."""
    also: Few[FilledText] = ()
    """Other names and spellings that readers may look for."""
    native: Few[Native] = ()
    background: ProseField | None = None
    """Who it is, in a plain sentence or two that rest on claims."""
    distinguish: Few[ProseField] = ()
    """What must not be confused or merged with it, and why."""
    reviewed: Day
    former: Few[Id] = ()
    """Ids it had before; its old addresses lead to the new one."""

    id: Id = Field(default="unnamed", exclude=True)
    body: Prose = Field(default=Prose("", ()), exclude=True)


class Term(Record):
    """A glossary term."""

    id: Id
    term: FilledText
    language: Language | None = None
    """What the term is in, if that is not the language of the site."""
    also: Few[FilledText] = ()
    definition: ProseField
    basis: Literal["source", "ours"]
    """Whether a source defines it (then the definition cites claims) or we do."""
    see: Few[TermRef] = ()
    former: Few[Id] = ()
    """Ids it had before; their anchors stay."""
