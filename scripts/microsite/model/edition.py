"""The record of an edition: that it was frozen, when, and the fingerprint of what it is made of."""

from typing import Annotated

from pydantic import Field

from microsite.model.record import Day, FilledText, Record, Sha256

EditionLabel = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}(-[a-z0-9]+)?$")]
"""``2026-12``, or ``2026-12-b`` for a second edition in a month."""


class Edition(Record):
    """One edition in ``seeds/editions.yml``. ``scripts/edition.py`` writes it, and nothing of it ever changes."""

    id: EditionLabel
    frozen: Day
    manifest: Sha256
    """SHA-256 of its manifest: the store cannot be changed without a change here."""
    changes: int = Field(ge=0)
    """How many lines the ledger of claims had: what comes after them has changed since."""
    note: FilledText | None = None
