"""A claim: one atomic statement of a source in our own words, tied to the passage it rests on."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.field_types import (
    ActorRef,
    Day,
    Edtf,
    EventRef,
    Few,
    FilledText,
    Locator,
    PrintedText,
    SeedNumber,
    TermRef,
    ThreatRef,
    WorkRef,
)
from microsite.model.record import Record, branch
from microsite.model.vocabulary import ClaimKind, Qualifier, Strength
from microsite.model.vocabulary_ids import Unit

OTHERS: Final = "others"
"""Whose word or view it is where no one actor can be named: several, or somebody the source leaves open."""
NOBODY: Final = ("source", "unnamed-reports", OTHERS)
"""Speakers who are no actor."""

Speaker = (
    Annotated[ActorRef, branch("actor")] | Annotated[Literal["source", "unnamed-reports", "others"], branch("other")]
)
Perceiver = Annotated[ActorRef, branch("actor")] | Annotated[Literal["others"], branch("other")]


class Voice(Record):
    """Whose word a claim is: the source's own, an actor's it reports, or an actor's view it describes."""

    speaker: Speaker = "source"
    """``source`` (the default), ``unnamed-reports``, the id of the actor whose words are reported, or ``others``."""
    perceiver: Perceiver | None = None
    """The id of the actor through whose eyes the source describes this, or ``others``; makes it a perception."""
    quoted: bool = False
    """The source gives the speaker's own words in quotation marks."""

    @model_validator(mode="after")
    def _one_voice(self) -> Self:
        if self.perceiver and self.speaker != "source":
            raise PydanticCustomError(
                "voice", "expected either speaker (who says it) or perceiver (who sees it so), not both"
            )
        if self.quoted and self.speaker == "source":
            raise PydanticCustomError("voice", "quoted belongs to a speaker: name who is quoted, or take quoted out")
        return self


class Via(Record):
    """A work whose finding the source passes on ("as cited in")."""

    work: WorkRef
    """Key in references.yml."""
    page: PrintedText | None = None
    """Pages as the source gives them."""


class Figure(Record):
    """The number a claim gives, with everything that keeps it honest."""

    value: SeedNumber
    to: SeedNumber | None = None
    """Upper end, where the source gives a range."""
    qualifier: Qualifier = "none"
    unit: Unit
    """What is counted, in words: ``people killed or injured``, ``US dollars a year``."""
    period: Edtf | None = None
    """The time the number is about; leave it out where the source does not say."""

    @model_validator(mode="after")
    def _range(self) -> Self:
        if self.to is None and self.qualifier == "between":
            mend = "add to: … with its upper end, or take qualifier: between out"
            raise PydanticCustomError("figure-range", f"between is said of a range, and this has one end; {mend}")
        if self.to is not None and self.qualifier != "between":
            raise PydanticCustomError("figure-range", "value and to are the ends of a range; write qualifier: between")
        if self.to is not None and self.to < self.value:
            mend = f"write value: {self.to}, to: {self.value}"
            raise PydanticCustomError("figure-range", f"expected the lower end as value, the upper one as to; {mend}")
        if self.to == self.value:
            raise PydanticCustomError("figure-range", "both ends are the same; take to and qualifier: between out")
        return self


class Withdrawal(Record):
    """A claim that is no longer made. Its page stays and says so."""

    date: Day
    reason: FilledText


ClaimId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*-[0-9]{3,9}$", max_length=80)]
"""The id of a source and a number."""


Passages = Annotated[Locator, branch("one")] | Annotated[Few[Locator], Field(min_length=1), branch("several")]
PageNumber = (
    Annotated[int, Field(ge=1, le=99_999), branch("number")]
    | Annotated[str, Field(pattern=r"^[0-9A-Za-z][0-9A-Za-z.-]*$", max_length=20), branch("printed")]
)
"""A page by the number that is printed on it (``xii``), or else by its place in the file."""
Works = Annotated[Via, branch("one")] | Annotated[Few[Via], branch("several")]


class Claim(Record):
    """One statement of one source. Its id is permanent and never used again."""

    id: ClaimId
    at: Passages
    """The passage it rests on, to the sentence; a list where it rests on several."""
    page: PageNumber | None = None
    """The page of that passage, where the text has pages. Check holds it against the text."""
    says: FilledText
    kind: ClaimKind
    strength: Strength
    voice: Voice = Voice()
    via: Works | None = None
    """The cited work or works, where the source passes on another's finding. An empty list says that this is the
    source's own, though the passage cites others."""
    figure: Figure | None = None
    actors: Few[ActorRef] = ()
    threats: Few[ThreatRef] = ()
    terms: Few[TermRef] = ()
    events: Few[EventRef] = ()
    note: FilledText | None = None
    """An editor's remark that readers see beside the claim."""
    withdrawn: Withdrawal | None = None
    """When and why the claim was withdrawn. It stays in its file, counts nowhere, and keeps its address."""

    @model_validator(mode="after")
    def _in_the_voice_of_its_strength(self) -> Self:
        if self.strength == "asserted" and self.voice.speaker != "source":
            raise PydanticCustomError(
                "voice",
                "asserted is the source's own word, and this is what {speaker} says; write strength: reported",
                {"speaker": self.voice.speaker},
            )
        return self

    @property
    def source(self) -> str:
        """Id of the source, which the claim's id begins with."""
        return self.id.rpartition("-")[0]

    @property
    def locators(self) -> tuple[str, ...]:
        """All passages the claim rests on."""
        return (self.at,) if isinstance(self.at, str) else self.at

    @property
    def is_own(self) -> bool:
        """Whether it is said to be the source's own, in a passage that cites others."""
        return self.via == ()

    @property
    def works(self) -> tuple[Via, ...]:
        """All works the source cites for it."""
        if self.via is None:
            return ()
        return (self.via,) if isinstance(self.via, Via) else self.via
