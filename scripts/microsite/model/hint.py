"""A hint in ``source.yml``: what no rule can know about the layout of a text, said by a person who looked."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.field_types import LETTERS, FilledText, PrintedText
from microsite.model.passage_kinds import PassageKind
from microsite.model.record import Record, branch

Beginning = Annotated[PassageKind, branch("passage")] | Annotated[Literal["sentence"], branch("sentence")]


_PASSAGE: Final = rf"^((title|byline)[0-9]{{0,5}}|(s[0-9]{{1,5}}\.)?{LETTERS}[0-9]{{1,5}})$"
PassageName = Annotated[str, Field(pattern=_PASSAGE, max_length=20)]
"""A passage whole, as it is shown: ``s4.p2``, ``p4``, ``title``, ``byline2``."""

Printed = Annotated[PrintedText, Field(max_length=200)]
"""A few words of a text, fewer than eight: so no sentence of a source stands here."""

_TOGETHER: Final = (
    ["join"],
    ["split"],
    ["drop"],
    ["kind"],
    ["level"],
    ["kind", "level"],
    ["split", "kind"],
    ["split", "level"],
    ["split", "kind", "level"],
)
"""What may be said of one passage by one hint."""
_OF_A_RANGE: Final = (
    ["join"],
    ["join", "kind"],
    ["join", "kind", "level"],
    ["drop"],
    ["kind"],
    ["level"],
    ["kind", "level"],
)
"""What may be said of a range of passages."""


class Hint(Record):
    """What no rule can know about the layout of the text.

    It names a passage as the text is read without hints, by its locator (``at``) or its first words (``words``), and
    says one thing of it. Of plain text it may name a line in their place, counted in the file from 1. With
    ``not_citation`` it names words of the whole text that cite nothing.
    """

    at: PassageName | None = None
    """The passage, as ``ingest.py FILE --show`` names it."""
    words: Printed | None = None
    """Its first words, fewer than eight; beside ``at`` they make sure that it is the passage that is meant."""
    to: PassageName | None = None
    """The last passage of a range that begins with the one named: the hint is about all of them."""
    join: Literal["before", "after", "together"] | None = None
    """It is one passage with the one before it, or after it; ``together``: all of a range are one.

    Captions, footnotes and tables that stand between two pieces of running text are passed over.
    """
    split: Printed | None = None
    """Another passage begins at these words in it; ``kind`` and ``level`` are those of that one."""
    drop: bool = False
    """It is no passage: a running head, say."""
    kind: PassageKind | None = None
    level: int | None = Field(default=None, ge=1, le=6)
    """Of a heading; 1 is the highest, 6 the lowest that a page can have."""
    not_citation: Printed | None = None
    """Words that look like a citation and are none, wherever they stand: as they are shown, or how that begins."""
    line: int | None = Field(default=None, ge=1)
    begins: Beginning | None = None
    """A passage of this kind begins at this line, whatever the rules say."""
    continues: bool = False
    """The line belongs to the passage before it, whatever the rules say."""
    why: FilledText

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        if wrong := _beside_a_refusal(self) if self.not_citation else _wrong(self):
            raise PydanticCustomError("bad-hint", "{wrong}", {"wrong": wrong})
        return self


def _beside_a_refusal(hint: Hint) -> str:
    """Return what is wrong with a hint that words cite nothing: it says that alone."""
    others = hint.model_dump(exclude_defaults=True, exclude={"not_citation", "why"})
    return "not_citation is about the whole text; write it in a hint of its own, with why" if others else ""


def _wrong(hint: Hint) -> str:
    """Return what is wrong with a hint in itself and what to type, or nothing."""
    said = [name for name in ("join", "split", "drop", "kind", "level") if getattr(hint, name)]
    named = hint.at or hint.words
    if hint.to and not named:
        return "to names the last passage of a range; write at: with the first"
    if not hint.line and not named:
        return "expected at (a passage, as ingest.py FILE --show names it) or words (its first words)"
    if hint.line and (named or said):
        return "a line goes with begins or continues alone; to say this of a passage, name it by at or words"
    if named and (hint.begins or hint.continues):
        return "begins and continues go with a line; of a passage write join, split, drop, kind or level"
    if named and not said:
        return "expected what to do with the passage: join, split, drop, kind or level"
    if hint.to and (hint.line or (hint.join and hint.join != "together")):
        return "to names the end of a range; join its passages by join: together"
    if hint.join == "together" and not hint.to:
        return "join: together is about a range; write to: with its last passage, or join: before or after"
    if hint.to and "split" in said:
        return "a range cannot be split; name the passage that is to be split by at alone"
    if named and said not in (_OF_A_RANGE if hint.to else _TOGETHER):
        return f"a hint says one thing; make a hint each of {', '.join(said)}"
    return ""
