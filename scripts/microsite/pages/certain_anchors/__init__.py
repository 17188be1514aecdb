"""The anchors that a page is sure to have, told from the records alone: nobody makes a page to learn that it has them.

They are a part of what the page has, never more. Where an anchor is not among them, the page itself is asked.
"""

from collections.abc import Iterator

from microsite.corpus.corpus import Corpus
from microsite.model.address import Address
from microsite.model.kinds import KINDS
from microsite.pages.certain_anchors.of_lists import ON_LISTS, on_topic
from microsite.pages.certain_anchors.of_records import ON_PAGES


def _of_entries(corpus: Corpus, address: Address) -> Iterator[str]:
    """Yield the anchors of the records that stand on the list at an address, under the ids they had before, too."""
    for kind in KINDS:
        if not kind.has_page and kind.address("").page == address.page:
            for record in corpus.seeds.of(kind):
                names = (kind.id_of(record), *kind.former_ids(record))
                yield from (kind.address(name).anchor for name in names)


def certain_anchors(corpus: Corpus, address: Address) -> Iterator[str]:
    """Yield anchors that the page at an address has, those that are told the fastest first; it has others, perhaps."""
    if not corpus.translation:
        yield from (moved.anchor for moved in corpus.seeds.moved if moved.page == address.url and moved.anchor)
    kind, identifier = corpus.at.get(address, (None, ""))
    if kind is not None and kind.name in ON_PAGES:
        yield from ON_PAGES[kind.name](corpus, identifier)
        return
    yield from _of_entries(corpus, address)
    for where, anchors in ON_LISTS:
        if where() == address:
            yield from anchors(corpus)
    yield from on_topic(corpus, address)
