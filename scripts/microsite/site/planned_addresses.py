"""The addresses that a build is going to have: what collides, and what was promised, without making a page."""

from collections.abc import Callable, Iterator

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.address import EDITIONS, Address
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.model.seed_files import MOVED
from microsite.pages.types import all_addresses, data, data_addresses, known_files, redirects, routes
from microsite.site.editions.promises import check_planned
from microsite.site.given_up import check_given_up


def _wanted(corpus: Corpus) -> Iterator[tuple[Address, Callable[[], Place]]]:
    """Yield every address with what tells the seed of its page, which is only made where somebody asks."""
    for address, kind in routes(corpus):
        yield address, lambda address=address, kind=kind: kind.page(corpus, address).seed  # type: ignore[misc]
    for address in data_addresses(corpus):
        yield address, lambda: data.SEED
    for page in redirects.pages(corpus, known_files(corpus)):
        yield page.address, lambda page=page: page.seed  # type: ignore[misc]


def collisions(project: Project) -> Iterator[Finding]:
    """Yield a finding for every page whose address another seed, or a hand-written page, has already."""
    taken: dict[str, Callable[[], object]] = {
        Address(page.name).url: lambda page=page: page.file  # type: ignore[misc]
        for page in project.pages
    }
    for address, seed in _wanted(project.corpus):
        other = taken.setdefault(address.url, seed)
        if other is not seed:
            place = seed()
            mend = "take this out" if place.file == MOVED.of() else "give one of them another id or name"
            message = f"the address {address.url} is wanted by this and by {other()}; {mend}"
            yield finding(place, "same-address", message)


def _among_editions(project: Project) -> Iterator[Finding]:
    for page in project.pages:
        if Address(page.name).url.startswith(EDITIONS):
            message = "addresses below /e/ are those of frozen editions; give the page another name"
            yield finding(Place(page.file), "same-address", message)


def check_addresses_planned(project: Project) -> list[Finding]:
    """Return what is wrong with the addresses of all pages, none of which need be made."""
    findings = [found for each in project.sites for found in collisions(each)]
    findings += [*_among_editions(project), *check_given_up(project)]
    planned = [*_planned(project), *(f"/{o.language}{url}" for o in project.others for url in _planned(o))]
    return findings + check_planned(project, planned)


def _planned(project: Project) -> list[str]:
    """Return the addresses of all pages of a site."""
    by_hand = [Address(page.name).url for page in project.pages]
    return by_hand + [address.url for address in all_addresses(project.corpus)]
