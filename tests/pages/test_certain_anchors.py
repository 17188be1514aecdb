"""What is told of a page's anchors without making it is true, whatever a record leaves out, and is next to all."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import load
from microsite.model.address import Address
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, EVENT, PLACE, QUESTION, RELATION, THREAT
from microsite.model.tree.text_blocks import Heading
from microsite.pages.certain_anchors import certain_anchors
from microsite.pages.types import routes
from microsite.pages.writing.page import Page
from microsite.seeds.reading.seeds import Seeds
from microsite.site.before_build.promised_anchors import pages_not_asked
from microsite.site.published_addresses import is_promised
from tests.project_copies import TOY

Change = Callable[[Seeds], Seeds]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load(TOY)[0].corpus


def _pages(corpus: Corpus) -> Iterator[tuple[Address, Page]]:
    left_out = pages_not_asked(corpus)
    yield from (
        (address, kind.page(corpus, address)) for address, kind in routes(corpus) if address.page not in left_out
    )


def _promised(page: Page) -> set[str]:
    """Return the anchors of a page that may be linked from elsewhere; that of its title stands for the page."""
    title = next(block for block in page.blocks if isinstance(block, Heading))
    return set(filter(is_promised, page.anchors)) - {title.id}


def test_no_page_of_the_toy_need_be_made(corpus: Corpus) -> None:
    asked = {address.page: _promised(page) - {*certain_anchors(corpus, address)} for address, page in _pages(corpus)}
    assert {file: left for file, left in asked.items() if left} == {}


def _bare(record: Any) -> Any:
    """Return a record without all that it may leave out."""
    fields = type(record).model_fields.items()
    may = {name: field.get_default(call_default_factory=True) for name, field in fields if not field.is_required()}
    return record.model_copy(update={name: value for name, value in may.items() if name not in ("id", "origin")})


def _bare_records(kind: Kind[Any]) -> Change:
    return lambda seeds: seeds.having(kind, map(_bare, seeds.of(kind)))


def _without(kind: Kind[Any]) -> Change:
    return lambda seeds: seeds.having(kind, ())


def _bare_claims(seeds: Seeds) -> Seeds:
    return replace(seeds, dossiers=[replace(each, claims=[*map(_bare, each.claims)]) for each in seeds.dossiers])


def _bare_sources(seeds: Seeds) -> Seeds:
    return replace(seeds, dossiers=[replace(each, source=_bare(each.source)) for each in seeds.dossiers], checks=[])


CHANGES: Mapping[str, Change] = {
    **{f"bare {kind.name}": _bare_records(kind) for kind in (THREAT, ACTOR, QUESTION)},
    **{f"no {kind.name}": _without(kind) for kind in (RELATION, EVENT, PLACE)},
    "bare claims": _bare_claims,
    "bare sources, unchecked": _bare_sources,
}


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_is_told_that_a_page_has_not(change: str, corpus: Corpus) -> None:
    changed = Corpus(CHANGES[change](corpus.seeds), corpus.site)
    told = {address.page: {*certain_anchors(changed, address)} - page.anchors for address, page in _pages(changed)}
    assert {file: more for file, more in told.items() if more} == {}
