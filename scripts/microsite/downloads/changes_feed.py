"""What changed in claims, newest first: ``data/changes.atom``.

From the ledger of claims, so a build changes nothing here that no line of the ledger says. A change is an entry; all
claims that a source came with are one.
"""

from collections import Counter
from collections.abc import Container, Iterator
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.change_wording import describe_change
from microsite.corpus.ledger.claim_history import LedgerStep, replay
from microsite.corpus.record_wording import claim_label
from microsite.downloads.atom import Feed, FeedEntry, feed_bytes
from microsite.model import urls
from microsite.model.data_file import DataFile
from microsite.model.vocabulary import CHANGES
from microsite.model.wording import mark, plural, words

PATH: Final = "data/changes.atom"

_SUBTITLE: Final = mark("Which claims were added, reworded or withdrawn, and what they rest on now.")

LATEST: Final = 100
"""How many entries the feed holds; the older ones stay in the ledger."""


def _first_days(corpus: Corpus) -> dict[str, str]:
    """Return the day on which claims of each source were first put down."""
    result: dict[str, str] = {}
    for change in corpus.seeds.changes:
        result.setdefault(change.source, change.date)
    return result


def _of_source(corpus: Corpus, source: str, day: str, count: int) -> FeedEntry:
    dossier = corpus.sources.get(source)
    name = (dossier.source.title or dossier.source.label) if dossier else source
    title = words("New source: {source}", source=name)
    claims = plural(count, "{n} claim added.", "{n} claims added.")
    return FeedEntry(f"sources/{source}", title, day, urls.source(source if dossier else ""), claims)


def _of_claim(step: LedgerStep, number: int) -> FeedEntry:
    """Return the entry of one change; ``number`` counts the same change of the same claim on the same day, from 1."""
    change = step.change
    again = f"/{number}" if number > 1 else ""
    title = words("{word}: {meaning}", word=claim_label(change.claim), meaning=words(CHANGES[change.change]))
    entry = f"claims/{change.claim}/{change.date}/{change.change}{again}"
    return FeedEntry(entry, title, change.date, urls.claim(change.claim), describe_change(step))


def entries(corpus: Corpus, lines: Container[int] | None = None) -> Iterator[FeedEntry]:
    """Yield the entries in the order of the ledger. A source that came with its claims is told once, at the first.

    ``lines`` are those of the ledger, from 0, that are told of; without it all are.
    """
    first, seen = _first_days(corpus), Counter[tuple[str, str, str]]()
    of_interest = [c for number, c in enumerate(corpus.seeds.changes) if lines is None or number in lines]
    came = Counter(c.source for c in of_interest if c.change == "added" and c.date == first[c.source])
    told_of: set[str] = set()
    for number, step in enumerate(replay(corpus.seeds.changes, corpus.renamed)):
        change = step.change
        wanted = lines is None or number in lines
        if change.change == "added" and change.date == first[change.source]:
            if change.source not in told_of and wanted:
                told_of.add(change.source)
                yield _of_source(corpus, change.source, change.date, came[change.source])
            continue
        same = (change.claim, change.date, change.change)
        seen[same] += 1
        if wanted:
            yield _of_claim(step, seen[same])


def _first_day_of(tag: str) -> str:
    """Return the first day that the date of a tag URI means: RFC 4151 lets it be a year, a month or a day."""
    date = tag.rstrip(":").rpartition(",")[2]
    return f"{date}-01-01"[: len("2026-01-01")]


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the feed, the newest line of the ledger first.

    Where nothing has been recorded yet it is empty and as old as the newest review or, without any, as the day in the
    site's tag. Without ``site.yml`` there is none.
    """
    newest_first = tuple(entries(corpus))[::-1][:LATEST]
    reviewed = [threat.reviewed for threat in corpus.threats.values()] + [a.reviewed for a in corpus.actors.values()]
    if identity := corpus.seeds.identity:
        day = max(reviewed, default=_first_day_of(identity.tag))
        feed = Feed(PATH, urls.claim(), words("Changes in claims"), words(_SUBTITLE), day, newest_first)
        what = words("What changed in claims, as an Atom feed, for feed readers.")
        yield DataFile(PATH, feed_bytes(feed, identity.tag, corpus.site), what)
