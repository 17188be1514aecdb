"""The words of each kind of record that can be had in another language; all else is the original's.

A record here has the fields of its original that hold words, under the same names. Entries of lists are found by the
field that :data:`PAIRED_BY` names, or by their place.
"""

from collections.abc import Mapping
from typing import Final

from pydantic import Field

from microsite.model.claim import ClaimId
from microsite.model.field_types import ActorRef, Few, FilledText, Id, PageRef, SourceRef
from microsite.model.prose import Prose
from microsite.model.prose_field import ProseField
from microsite.model.record import Record
from microsite.model.translations.ledger_texts import AnswerText, CheckText
from microsite.model.translations.vocabulary_texts import NAMED_BY


class PartText(Record):
    """The part of an actor, who is named."""

    actor: ActorRef
    part: FilledText


class KeyPointText(Record):
    """A key point."""

    label: FilledText
    says: ProseField


class SaidText(Record):
    """What a source, which is named, says on a point."""

    source: SourceRef
    says: ProseField


class PointText(Record):
    """A point of a comparison."""

    point: FilledText
    said: Few[SaidText] = ()


class ReasonText(Record):
    """Why a briefing counts as less well founded."""

    reason: FilledText


class PairingText(Record):
    """Why to read a page, which is named, beside a briefing."""

    page: PageRef
    reason: FilledText


class TeachingText(Record):
    """What a briefing offers to those who teach."""

    outcomes: Few[FilledText] = ()
    questions: Few[ProseField] = ()
    pair_with: Few[PairingText] = ()


class ThreatText(Record):
    """A briefing: the front matter of ``seeds/threats/<id>.<language>.md``, and its text."""

    title: FilledText
    short: FilledText
    bottom_line: ProseField
    key_points: Few[KeyPointText] = ()
    actors: Few[PartText] = ()
    caveats: Few[ProseField] = ()
    open_questions: Few[FilledText] = ()
    agreement: ProseField | None = None
    comparison: Few[PointText] = ()
    lowered: ReasonText | None = None
    teaching: TeachingText | None = None

    id: Id = Field(default="unnamed", exclude=True)
    body: Prose = Field(default=Prose("", ()), exclude=True)


class ActorText(Record):
    """An actor: the front matter of ``seeds/actors/<id>.<language>.md``, and its text, if it is to have a page."""

    name: FilledText
    short: FilledText
    also: Few[FilledText] = ()
    background: ProseField | None = None
    distinguish: Few[ProseField] = ()

    id: Id = Field(default="unnamed", exclude=True)
    body: Prose = Field(default=Prose("", ()), exclude=True)


class FigureText(Record):
    """What the number of a claim counts."""

    unit: FilledText


class ClaimText(Record):
    """A claim."""

    id: ClaimId
    says: FilledText
    figure: FigureText | None = None
    note: FilledText | None = None


class TermText(Record):
    """A glossary term."""

    id: Id
    term: FilledText
    also: Few[FilledText] = ()
    definition: ProseField | None = None


class TopicText(Record):
    """A topic."""

    id: Id
    title: FilledText
    about: FilledText | None = None


class PlaceText(Record):
    """A place."""

    id: Id
    name: FilledText
    basis: FilledText | None = None


class SourceWords(Record):
    """A source, whose id is the name of its folder."""

    label: FilledText
    run_in: FilledText | None = None
    about: FilledText | None = None
    unknown: Few[FilledText] = ()
    cautions: Few[FilledText] = ()


PAIRED_BY: Final[Mapping[type[Record], str]] = {
    PartText: "actor",
    SaidText: "source",
    PairingText: "page",
    AnswerText: "source",
    CheckText: "claim",
    **NAMED_BY,
}
"""The field that tells which entry of the original an entry of a list translates."""

FREE: Final = frozenset({"also"})
"""Fields that are not made from the original: what readers look for in that language."""
