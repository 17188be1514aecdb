"""One source with everything that is filed under it: the folder ``seeds/sources/<id>/``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from microsite.model.claim import Claim
from microsite.model.draft import ClaimDraft
from microsite.model.field_types import Id, PrintedText
from microsite.model.passage import Passage, Sentence, SourceText
from microsite.model.place import Origin
from microsite.model.record import Record
from microsite.model.source import Source
from microsite.model.verification import Verification


class Unsettled(Record):
    """A claim, or another text, whose passage changed, was lost or is not certain since its source was read again."""

    claim: Id | None = None
    file: PrintedText | None = None
    """The file that names the passage, where that is no claim."""
    was: PrintedText
    now: PrintedText | None = None
    """Where the same words stand."""
    near: PrintedText | None = None
    """The passage that is nearest by its words."""
    differs: PrintedText | None = None
    """How that differs, in numbers."""
    how: PrintedText


@dataclass
class Dossier:
    """One source with everything filed under it."""

    id: str
    source: Source
    text: SourceText | None = None
    claims: list[Claim] = field(default_factory=list)
    unsettled: list[Unsettled] = field(default_factory=list)
    verification: Verification | None = None
    withdrawn: list[Claim] = field(default_factory=list)
    """Claims that are no longer made. They are not among ``claims``."""
    drafts: list[ClaimDraft] = field(default_factory=list)
    """What was marked in it and is no claim yet: for check and for people at work, never for a page."""

    @property
    def origin(self) -> Origin:
        """Where the record of the source stands."""
        return self.source.origin

    @cached_property
    def units(self) -> Mapping[str, Passage | Sentence]:
        """Every passage and sentence of the source by locator."""
        passages = self.text.passages if self.text else ()
        units: dict[str, Passage | Sentence] = {passage.at: passage for passage in passages}
        return units | {sentence.at: sentence for passage in passages for sentence in passage.sentences}

    @cached_property
    def units_and_above(self) -> frozenset[str]:
        """The locators of every passage and sentence, and of what they stand in: ``s4`` for ``s4.p2.s3``."""
        parts = (at.split(".") for at in self.units)
        return frozenset(".".join(above[:length]) for above in parts for length in range(1, len(above) + 1))
