"""What a translation was made from: a line of ``seeds/ledger/<language>.jsonl``, which a command writes."""

import hashlib
from typing import Annotated

from pydantic import Field

from microsite.model.field_types import MachineText
from microsite.model.record import Record

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]


class MadeFrom(Record):
    """The pieces of a record or page that were translated, each with the digest of the original's words."""

    kind: MachineText
    """The name of its kind, or ``page``."""
    id: MachineText
    """Its id; the path of a page below docs/."""
    pieces: dict[MachineText, Digest]
    """By their way into the translation: ``says``, ``key_points.2.label``, ``body.3``."""


def digest(words: str) -> str:
    """Return the digest of words; white space does not count."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:12]
