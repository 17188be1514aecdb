"""The record of an edition: that it was frozen, when, and the fingerprints of what it is made of and of the ledgers."""

from typing import Annotated, Any

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from microsite.model.field_types import Day, FilledText, Sha256
from microsite.model.generator import typed
from microsite.model.record import Record

EditionLabel = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}(-[a-z0-9]+)?$")]
"""``2026-12``, or ``2026-12-b`` for a second edition in a month."""


class Edition(Record):
    """One edition in ``seeds/editions.yml``. ``scripts/edition.py`` writes it, and nothing of it ever changes."""

    id: EditionLabel
    frozen: Day
    manifest: Sha256
    """SHA-256 of its manifest: the store cannot be changed without a change here."""
    ledgers: Sha256
    """SHA-256 of ``seeds/ledger/editions.jsonl`` up to its own line: neither ledger can lose a line that it held."""
    note: FilledText | None = None

    @model_validator(mode="before")
    @classmethod
    def _is_converted(cls, data: Any) -> Any:
        """Refuse a record that counts lines of the ledger, as records did before they named what the ledgers held."""
        if isinstance(data, dict) and "changes" in data:
            raise PydanticCustomError(
                "shrunk-ledger",
                "this record counts the lines of the ledger and does not say which they were; run: "
                f"{typed('edition')} convert",
            )
        return data
