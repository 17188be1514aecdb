"""All addresses that may not vanish: those of the ledger, and those of every page that a recorded edition holds."""

from collections.abc import Iterable, Iterator, Mapping

from microsite.corpus.project import Project
from microsite.model.finding import Finding
from microsite.site.editions.store import TamperedError, recorded, store_of
from microsite.site.html import HtmlFacts
from microsite.site.published_addresses import (
    Promise,
    lost_addresses,
    promises,
    promises_of_edition,
    published_addresses,
)


def all_promises(project: Project) -> Iterator[Promise]:
    """Yield the promises of a project; those of editions as far as their store is at hand."""
    seeds = project.corpus.seeds
    yield from promises(seeds.addresses)
    try:
        held = recorded(store_of(project.root), seeds.editions)
    except TamperedError:
        return  # which the build says
    for manifest in held:
        yield from promises_of_edition(manifest.label, manifest.files)


def check_planned(project: Project, pages: Iterable[str]) -> list[Finding]:
    """Compare the addresses of planned pages with what is promised: before anything is built, and without anchors."""
    return list(lost_addresses(all_promises(project), dict.fromkeys(pages)))


def check_addresses(project: Project, pages: Mapping[str, HtmlFacts]) -> list[Finding]:
    """Compare the pages of a site with what is promised; a project without a ledger has promised nothing yet."""
    return list(lost_addresses(all_promises(project), published_addresses(pages)))
