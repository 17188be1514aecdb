"""Published anchors that are gone, of any page: what the records tell of it is asked first, the page itself last.

Most pages are told by their records alone (``pages/certain_anchors``), so next to none is made for this.
"""

from collections.abc import Iterable, Iterator, Mapping

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model import urls
from microsite.model.address import Address
from microsite.model.finding import Finding
from microsite.pages.certain_anchors import certain_anchors
from microsite.pages.types import data_addresses, known_files, redirects, withdrawn
from microsite.site.before_build.anchors_there import AnchorsThere
from microsite.site.before_build.site_files import SiteFiles
from microsite.site.editions.promises import all_promises
from microsite.site.published_addresses import Promise, lost_addresses

Promised = Mapping[str, Mapping[str, Promise]]
"""What is promised, by the address of the page and the anchor."""


def _by_page(promised: Iterable[Promise]) -> Promised:
    result: dict[str, dict[str, Promise]] = {}
    for each in promised:
        if each.anchor:
            result.setdefault(each.page, {}).setdefault(each.anchor, each)
    return result


def pages_not_asked(corpus: Corpus) -> set[str]:
    """Return the files of pages that lose nothing: they stand for all anchors, or say the same in every project."""
    leading = [page.address for page in redirects.pages(corpus, known_files(corpus))]
    same = (urls.finding(), urls.search(), *data_addresses(corpus))
    return {address.page for address in (*leading, *withdrawn.addresses(corpus), *same)}


def _lost(there: AnchorsThere, file: str, wanted: Mapping[str, Promise]) -> Iterator[Promise]:
    left = dict(wanted)
    if file not in there.files.by_hand:
        for anchor in certain_anchors(there.project.corpus, Address(file)):
            left.pop(anchor, None)
            if not left:
                return
    yield from (each for anchor, each in left.items() if not there.has(file, anchor))


def _in_language(project: Project, promised: Promised) -> Iterator[Promise]:
    there, below = AnchorsThere(project, SiteFiles(project)), f"/{project.language}" if project.language else ""
    for file in sorted(there.files.pages - pages_not_asked(project.corpus)):
        if wanted := promised.get(below + Address(file).url):
            yield from _lost(there, file, wanted)


def check(project: Project) -> Iterator[Finding]:
    """Yield what is gone, in the language that has the page; a page that is gone itself is said elsewhere."""
    promised = _by_page(all_promises(project))
    for each in project.sites if promised else ():
        with each.site.speaking():
            lost = list(_in_language(each, promised))
        yield from lost_addresses(lost, {one.page: frozenset() for one in lost})
