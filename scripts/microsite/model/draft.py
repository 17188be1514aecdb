"""What was marked in a source and is no claim yet: ``drafts.yml``. Check knows it; the site never shows it."""

import hashlib
from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from microsite.model.claim import Passages
from microsite.model.field_types import FilledText, PrintedText, Sha256
from microsite.model.record import Record
from microsite.model.vocabulary import ClaimKind

DraftId = Annotated[str, Field(pattern=r"^draft-[0-9a-f]{12}$")]
"""Made from what was marked and where: the same highlight has the same id, whatever is noted beside it later."""

Short = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$", max_length=12)]
"""The beginning of a SHA-256."""


class ClaimDraft(Record):
    """A highlight that was found in a source. It holds where that stands, never the words that were marked."""

    id: DraftId
    at: Passages
    """The sentences that were marked, or the passage they are all of."""
    hash: Sha256
    """Of the words that stand there, so that check sees when they change: see :func:`hash_of_all`."""
    says: FilledText | None = None
    """What was noted beside the highlight."""
    kind: ClaimKind | None = None
    """What its tag or colour stands for, by the table in ``site.yml``."""
    noted: Short | None = None
    """The beginning of the hash of ``says`` and ``kind`` as taken over: tells if somebody changed them since."""
    mark: Short | None = None
    """The same of the id that the annotation has where it was made, so that it is known again."""
    by: PrintedText | None = None
    """Who noted it, where that was to be kept."""

    @property
    def locators(self) -> tuple[str, ...]:
        """All passages that were marked."""
        return (self.at,) if isinstance(self.at, str) else self.at


def hash_of_all(hashes: Sequence[str]) -> str:
    """Return one SHA-256 for passages of these: its own for one alone, and else that of all of them, a line each."""
    return hashes[0] if len(hashes) == 1 else hashlib.sha256("\n".join(hashes).encode()).hexdigest()
