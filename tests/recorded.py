"""Ledgers and records of editions, as the commands write them, without building a site."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from microsite.corpus.ledger.claim_history import LEDGER, ledger_line
from microsite.model.claim_ledger import ClaimChange
from microsite.model.held_lines import HeldLines, line_hash
from microsite.model.place import Document, Origin
from microsite.site.editions.record import record_edition


def record_without_site(root: Path, label: str) -> None:
    """Put down the record of an edition with all that the ledgers hold; what its pages are is not asked for."""
    record_edition(root, (label, f"{label}-01", ""), "0" * 64)


def as_read(changes: Iterable[ClaimChange]) -> list[ClaimChange]:
    """Return changes as if a ledger of these lines had been read."""
    changes = list(changes)
    lines = tuple(map(ledger_line, changes))
    documents = (Document(LEDGER, lines, {(): (number, 1)}) for number, _ in enumerate(lines, 1))
    return [one.model_copy().located(Origin(document)) for one, document in zip(changes, documents, strict=True)]


def held(label: str, changes: Sequence[ClaimChange]) -> HeldLines:
    """Return what an edition held that was frozen after these changes of claims."""
    return HeldLines(edition=label, claims=tuple(line_hash(one.origin.line) for one in changes), addresses=())
