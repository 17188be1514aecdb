"""What ``seeds/moved.yml`` says of addresses that were given up: each leads to a page that is there, in a few steps."""

from collections.abc import Collection, Iterator, Mapping

from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.address import EDITIONS, Address
from microsite.model.anchors_around import CITE_ANCHORS
from microsite.model.finding import Finding, finding
from microsite.model.moved import Moved
from microsite.pages.types import all_addresses, known_files, page_at


def _next(moved: Mapping[str, Moved], target: str) -> Moved | None:
    """Return the record of what a target, or the page that it stands on, was given up for."""
    return moved.get(target) or moved.get(target.partition("#")[0])


def _leads_nowhere(moved: Mapping[str, Moved], one: Moved, pages: Collection[str]) -> str:
    """Return why an address leads to no page; "" if it leads to one, or to one that says why it was withdrawn."""
    way, then = [one.from_], one
    while then.to:
        way.append(then.to)
        step = _next(moved, then.to)
        if step is one:
            return f"this goes round in a circle: {' → '.join(way)}; name a page that is there"
        if step is None or step.from_ in way[:-1]:
            break  # it ends; or in a circle of others, who are told
        then = step
    if one.to and _next(moved, one.to) is None and one.to.partition("#")[0] not in pages:
        else_say = "name one that is there, or say withdrawn: {date: …, reason: …}"
        return f"there is no page {one.to.partition('#')[0]}; {else_say}"
    return ""


def _anchor_nowhere(
    moved: Mapping[str, Moved], one: Moved, generated: Collection[str], by_hand: Collection[str]
) -> str:
    """Return why nothing can be said in the place of an anchor; "" if its page is one of ours."""
    if one.page in by_hand:
        here = (
            f'put <span id="{one.anchor}"></span> where its subject stands now on that page, and take this record out'
        )
        return f"{one.page} is written by hand; {here}"
    if one.page in moved:
        return f"{one.page} is given up itself, and stands for its anchors; take this record out"
    return "" if one.page in generated else f"there is no page {one.page}; name the page that had this anchor"


def _still_there(corpus: Corpus, one: Moved, file: str) -> bool:
    """Say whether the page of an anchor that was given up bears it all the same: it would be there twice."""
    page = page_at(corpus, file)
    return one.anchor in CITE_ANCHORS or (page is not None and one.anchor in page.anchors)


def check_given_up(project: Project) -> Iterator[Finding]:
    """Yield what is wrong with addresses that were given up, of pages that none need be made."""
    corpus = project.corpus
    moved = {one.from_: one for one in reversed(corpus.seeds.moved)}
    by_hand = {Address(page.file.removeprefix("docs/")).url for page in project.pages}
    generated = {Address(file).url: file for file in known_files(corpus)}
    pages = by_hand | {address.url for address in all_addresses(corpus)}
    for one in corpus.seeds.moved:
        place = one.origin.place("from")
        if one.page.startswith(EDITIONS):
            yield finding(place, "same-address", "addresses below /e/ are those of frozen editions, which stay")
        if one.anchor and moved[one.from_] is not one:
            yield finding(place, "same-address", f"{one.from_} was given up in this file already; take one of them out")
        if one.anchor and (why := _anchor_nowhere(moved, one, generated, by_hand)):
            yield finding(place, "moved-nowhere", why)
        elif one.anchor and _still_there(corpus, one, generated[one.page]):
            yield finding(place, "same-anchor", f"{one.from_} is still there; take this record out")
        elif why := _leads_nowhere(moved, one, pages):
            yield finding(one.origin.place("to"), "moved-nowhere", why)
