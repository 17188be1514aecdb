"""What the ledgers held when an edition was frozen: a hash a line, so that no line can be lost or changed unnoticed."""

from hashlib import sha256
from typing import Annotated

from pydantic import Field

from microsite.model.edition import EditionLabel
from microsite.model.limits import RECORDS
from microsite.model.record import Record

LineHash = Annotated[str, Field(pattern=r"^[0-9a-f]{32}$", max_length=32)]
"""The first half of the SHA-256 of a line, without its end."""


LineHashes = Annotated[tuple[LineHash, ...], Field(max_length=RECORDS)]


class HeldLines(Record):
    """A line of ``seeds/ledger/editions.jsonl``: what an edition held that no edition before it did."""

    edition: EditionLabel
    claims: LineHashes
    addresses: LineHashes


def line_hash(line: str) -> str:
    """Return the hash of a line of a ledger, without its end, as :class:`HeldLines` names it."""
    return sha256(line.encode()).hexdigest()[:32]
