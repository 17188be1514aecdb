"""The ledgers only grow: every line that they held when an edition was frozen still stands there, unchanged.

Told from the project alone. The store of editions may not be at hand, and a contributor has no need of it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from microsite.corpus.ledger.held_lines import LedgerName, digest_of, held_in, held_until
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.held_lines import line_hash
from microsite.model.place import Place
from microsite.model.record import Record
from microsite.model.seed_files import ADDRESS_LEDGER, CLAIM_LEDGER, EDITIONS, HELD_LINES
from microsite.seeds.reading.seeds import Seeds

_HELD = HELD_LINES.of()


def _put_back(file: str) -> str:
    return f"put back what was there, which git log -p -- {file} shows"


def _records(seeds: Seeds) -> Iterator[Finding]:
    """Find the first record whose lines are not those that it was written for; those after it rest on the same."""
    for record in seeds.editions:
        held = list(held_until(seeds.held, record.id))
        last = held[-1].edition if held else ""
        if last != record.id or digest_of(line.origin.line for line in held) != record.ledgers:
            message = f"{_HELD} is not as it was when edition {record.id} was frozen; {_put_back(_HELD)}"
            yield finding(record.origin.place("ledgers"), "shrunk-ledger", message)
            return


def _without_record(seeds: Seeds) -> Iterator[Finding]:
    known = {record.id for record in seeds.editions}
    for line in seeds.held:
        if line.edition not in known:
            message = (
                f"{EDITIONS.of()} has no record of edition {line.edition}; {_put_back(EDITIONS.of())}. If freezing it "
                f"was interrupted, finish it: {typed('edition')} freeze {line.edition}"
            )
            yield finding(line.origin.place(), "shrunk-ledger", message)


def _lost(seeds: Seeds, ledger: LedgerName, file: str, lines: Iterable[Record]) -> Iterator[Finding]:
    there = Counter(line_hash(one.origin.line) for one in lines)
    for line in seeds.held:
        held = held_in(seeds, ledger, line.edition)
        if gone := (held - there).total():
            message = (
                f"{gone} of the {held.total()} lines that stood here when edition {line.edition} was frozen are gone "
                f"or changed; {_put_back(file)}"
            )
            yield finding(Place(file), "shrunk-ledger", message)
            return


def check(project: Project) -> Iterator[Finding]:
    """Lines of the ledgers that went or were changed since an edition, and records that do not say which there were."""
    seeds = project.corpus.seeds
    if not {EDITIONS.of(), _HELD} & seeds.broken_files:
        yield from _records(seeds)
        yield from _without_record(seeds)
    if CLAIM_LEDGER.of() not in seeds.broken_files:
        yield from _lost(seeds, "claims", CLAIM_LEDGER.of(), seeds.changes)
    if ADDRESS_LEDGER.of() not in seeds.broken_files:
        yield from _lost(seeds, "addresses", ADDRESS_LEDGER.of(), seeds.addresses)
