"""The record of an edition in ``seeds/editions.yml``, and what the ledgers hold: the last that a freeze writes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from microsite.corpus.ledger.held_lines import digest_of, newly_held
from microsite.model.append_lines import append_lines, with_lines
from microsite.model.atomic_write import write_if_changed
from microsite.model.edition import Edition
from microsite.model.finding import Finding
from microsite.model.place import Document
from microsite.model.seed_files import EDITIONS, HELD_LINES
from microsite.seeds.reading.seed_reader import read_seeds
from microsite.seeds.reading.validate import as_record

RECORDS: Final = EDITIONS.of()
HEAD: Final = (
    b"# yaml-language-server: $schema=schema/editions.json\n# Written by microsite edition; nothing here changes.\n"
)
_UNKNOWN: Final = "0" * 64


def record_lines(edition: tuple[str, str, str], manifest: str, ledgers: str) -> list[str]:
    """Return the record of an edition (label, day, note) as lines of YAML."""
    label, day, note = edition
    lines = [f"- id: {label}", f"  frozen: '{day}'", f"  manifest: '{manifest}'", f"  ledgers: '{ledgers}'"]
    return [*lines, f"  note: {json.dumps(note, ensure_ascii=False)}"] if note else lines


def _with_record(root: Path, lines: list[str]) -> bytes:
    """Return ``seeds/editions.yml`` with one more record."""
    path = root / RECORDS
    before = path.read_bytes() if path.exists() else b""
    # A file of comments, or one that says [], has no place for a record.
    return with_lines(before if read_seeds(root)[0].editions else HEAD, lines)


def record_refusals(edition: tuple[str, str, str]) -> list[Finding]:
    """Return what would be wrong with the record of an edition. It never changes, so this is asked first."""
    label, day, note = edition
    data = {"id": label, "frozen": day, "manifest": _UNKNOWN, "ledgers": _UNKNOWN}
    return as_record(Edition, data | ({"note": note} if note else {}), Document(RECORDS, (), {}))[1]


@contextmanager
def held_by_earlier_try(root: Path, label: str) -> Iterator[str]:
    """Set aside what an interrupted freeze of ``label`` put down of the ledgers; yield it, "" if there is nothing.

    It is the last line of ``seeds/ledger/editions.jsonl``, if no record goes with it. It is put back at the end, unless
    the edition has its record then.
    """
    seeds, path = read_seeds(root)[0], root / HELD_LINES.of()
    if not seeds.held or seeds.held[-1].edition != label or label in {record.id for record in seeds.editions}:
        yield ""
        return
    before = path.read_bytes()
    write_if_changed(path, with_lines(b"", (one.origin.line for one in seeds.held[:-1])))
    try:
        yield seeds.held[-1].origin.line
    finally:
        if label not in {record.id for record in read_seeds(root)[0].editions}:
            write_if_changed(path, before)


def record_edition(root: Path, edition: tuple[str, str, str], manifest: str, held: str = "") -> None:
    """Put down what both ledgers hold, then the record; ``held`` is the line of an earlier try, to be kept."""
    seeds, _ = read_seeds(root)
    line = held or newly_held(seeds, edition[0]).model_dump_json()
    append_lines(root / HELD_LINES.of(), [line])
    ledgers = digest_of([*(one.origin.line for one in seeds.held), line])
    write_if_changed(root / RECORDS, _with_record(root, record_lines(edition, manifest, ledgers)))
