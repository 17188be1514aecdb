"""What the ledgers held when an edition was frozen, and what came since: told by the lines, never by their number."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Literal

from microsite.corpus.corpus import Corpus
from microsite.model.claim_ledger import ClaimChange
from microsite.model.held_lines import HeldLines, line_hash
from microsite.model.published_page import PublishedPage
from microsite.seeds.reading.seeds import Seeds

LedgerName = Literal["claims", "addresses"]


def held_until(held: Iterable[HeldLines], label: str) -> Iterator[HeldLines]:
    """Yield what editions held, the oldest first, up to the one that is named."""
    for one in held:
        yield one
        if one.edition == label:
            return


def held_in(seeds: Seeds, ledger: LedgerName, label: str) -> Counter[str]:
    """Return the hashes of all lines that a ledger held in an edition, each as often as the line stood there."""
    return Counter(name for one in held_until(seeds.held, label) for name in getattr(one, ledger))


def _came_since(lines: Iterable[ClaimChange | PublishedPage], held: Counter[str]) -> frozenset[int]:
    since, left = set(), held.copy()
    for number, line in enumerate(lines):
        name = line_hash(line.origin.line)
        if left[name]:
            left[name] -= 1
        else:
            since.add(number)
    return frozenset(since)


def changes_since(corpus: Corpus, label: str) -> frozenset[int]:
    """Return which changes of claims an edition did not hold, as their places among all changes, from 0."""

    def find() -> frozenset[int]:
        return _came_since(corpus.seeds.changes, held_in(corpus.seeds, "claims", label))

    result: frozenset[int] = corpus.worked_out.cached(f"changes since {label}", None, find)
    return result


def pages_held(corpus: Corpus, label: str) -> frozenset[str]:
    """Return the addresses of the pages that an edition holds."""

    def find() -> frozenset[str]:
        lines = corpus.seeds.addresses
        since = _came_since(lines, held_in(corpus.seeds, "addresses", label))
        return frozenset(line.page for number, line in enumerate(lines) if number not in since)

    result: frozenset[str] = corpus.worked_out.cached(f"pages in {label}", None, find)
    return result


def digest_of(lines: Iterable[str]) -> str:
    """Return the SHA-256 of lines of ``seeds/ledger/editions.jsonl``, given without their ends."""
    return sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()


def newly_held(seeds: Seeds, label: str) -> HeldLines:
    """Return what both ledgers hold now, and held in no edition yet, as the line of a new one."""

    def new(ledger: LedgerName, lines: Iterable[ClaimChange | PublishedPage]) -> tuple[str, ...]:
        known = held_in(seeds, ledger, label)
        return tuple((Counter(line_hash(line.origin.line) for line in lines) - known).elements())

    return HeldLines(edition=label, claims=new("claims", seeds.changes), addresses=new("addresses", seeds.addresses))
