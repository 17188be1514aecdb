"""Records that were written before 2026-12 counted the lines of the ledger of claims. Once, they are told which.

The ledger of claims only grew, so the lines that an edition held are its first ones, as many as its record says. The
ledger of addresses has a day in each line; an edition held those of its day and before it.
"""

import sys
from collections import Counter
from pathlib import Path

from pydantic import Field

from microsite.corpus.ledger.held_lines import digest_of
from microsite.model.append_lines import with_lines
from microsite.model.atomic_write import write_if_changed
from microsite.model.edition import Edition, EditionLabel
from microsite.model.field_types import Day, FilledText, Sha256
from microsite.model.finding import Finding, finding
from microsite.model.held_lines import HeldLines, line_hash
from microsite.model.record import Record
from microsite.model.seed_files import ADDRESS_LEDGER, CLAIM_LEDGER, HELD_LINES
from microsite.seeds.reading.files import read_text
from microsite.seeds.reading.seed_file import records
from microsite.seeds.reading.seed_reader import SeedReader
from microsite.site.editions.record import HEAD, RECORDS, record_lines


class CountedEdition(Record):
    """A record of the old form."""

    id: EditionLabel
    frozen: Day
    manifest: Sha256
    changes: int = Field(ge=0)
    note: FilledText | None = None


def _held(editions: tuple[CountedEdition, ...], claims: list[str], pages: list[tuple[str, str]]) -> list[HeldLines]:
    """Return what each edition held, and none before it; ``pages`` are lines with their days."""
    result: list[HeldLines] = []
    known: Counter[str] = Counter()
    for edition in editions:
        then = Counter(map(line_hash, claims[: edition.changes]))
        then_pages = Counter(line_hash(line) for day, line in pages if day <= edition.frozen)
        new, new_pages = (then - known).elements(), (then_pages - known).elements()
        result.append(HeldLines(edition=edition.id, claims=tuple(new), addresses=tuple(new_pages)))
        known += Counter(result[-1].claims) + Counter(result[-1].addresses)
    return result


def _too_few(editions: tuple[CountedEdition, ...], claims: int) -> list[Finding]:
    """Find the first edition that held more lines than there are: what is gone cannot be told any more."""
    for edition in editions:
        if edition.changes > claims:
            file = CLAIM_LEDGER.of()
            message = (
                f"{file} has {claims} lines, and {edition.changes} when edition {edition.id} was frozen; put back what "
                f"was there, which git log -p -- {file} shows, then convert again"
            )
            return [finding(edition.origin.place("changes"), "shrunk-ledger", message)]
    return []


def convert_records(root: Path) -> list[Finding]:
    """Write the records of a project in the form that names lines; return why that cannot be done.

    Records that are in this form already are left as they are. What the editions held is written first, so that
    converting can be done again if it was interrupted.
    """
    reader = SeedReader(root)
    text, unreadable = read_text(root / RECORDS, RECORDS)
    if not (root / RECORDS).exists() or (text is not None and not records(Edition, text, RECORDS).findings):
        sys.stdout.write("nothing to convert: the records say already which lines the ledgers held\n")
        return []
    old = records(CountedEdition, text or "", RECORDS)
    claims, pages = reader.read(CLAIM_LEDGER), reader.read(ADDRESS_LEDGER)
    if findings := [*unreadable, *old.findings, *reader.findings] or _too_few(old.records, len(claims)):
        return findings
    held = _held(old.records, [one.origin.line for one in claims], [(one.since, one.origin.line) for one in pages])
    held_lines = [one.model_dump_json() for one in held]
    write_if_changed(root / HELD_LINES.of(), with_lines(b"", held_lines))
    lines = []
    for number, one in enumerate(old.records, 1):
        lines += record_lines((one.id, one.frozen, one.note or ""), one.manifest, digest_of(held_lines[:number]))
    write_if_changed(root / RECORDS, with_lines(HEAD, lines))
    sys.stdout.write(f"{RECORDS}: {len(old.records)} records say now which lines the ledgers held\n")
    return []
