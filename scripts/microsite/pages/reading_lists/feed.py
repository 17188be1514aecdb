"""What changes in the claims behind a reading list: ``data/lists/<id>.atom``, from the ledger of claims.

For a list pinned to an edition, the changes since that edition: what a class would find elsewhere on the living pages.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from microsite.corpus.corpus import Corpus
from microsite.corpus.ledger.held_lines import changes_since
from microsite.corpus.ledger.reading_list_history import list_changes
from microsite.downloads.atom import Feed, feed_bytes
from microsite.downloads.changes_feed import LATEST, entries
from microsite.model import urls
from microsite.model.data_file import DataFile
from microsite.model.reading_list import ReadingList
from microsite.model.wording import mark, words

_EVER: Final = mark("What changed in the claims that this {list.one} leads to.")
_SINCE: Final = mark("What changed in the claims that this {list.one} leads to since edition {edition}.")


def _feed(corpus: Corpus, reading_list: ReadingList) -> Feed:
    pinned = reading_list.pinned
    lines = {concern.number for concern in list_changes(corpus, reading_list)}
    if pinned:
        lines &= changes_since(corpus, pinned)
    # That a source came says less here than in the feed of the site, so it is another entry.
    of_list = [
        replace(entry, id=f"lists/{reading_list.id}/{entry.id}") if entry.id.startswith("sources/") else entry
        for entry in entries(corpus, lines)
    ]
    title = words("Changes behind “{list}”", list=reading_list.title)
    subtitle = words(_SINCE, edition=pinned) if pinned else words(_EVER)
    path = urls.list_file(reading_list.id, "atom")
    return Feed(
        path, urls.reading_list(reading_list.id), title, subtitle, reading_list.reviewed, tuple(of_list[::-1])[:LATEST]
    )


def files(corpus: Corpus) -> Iterator[DataFile]:
    """Yield the feed of every list; none where the site has no identity to make ids from."""
    identity = corpus.seeds.identity
    if identity is None:
        return
    for reading_list in corpus.lists.values():
        feed = _feed(corpus, reading_list)
        yield DataFile(feed.path, feed_bytes(feed, identity.tag, corpus.site), "")
