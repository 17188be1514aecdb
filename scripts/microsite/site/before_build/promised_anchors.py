"""Published anchors that hang on what people write: of hand-written pages, and of headings in briefings and actors.

The others (of evidence, parts, relations) are looked for on the built site: to know them, every page has to be made.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from microsite.checks.rules.anchors import SECTIONS
from microsite.corpus.corpus import Corpus
from microsite.corpus.project import Project
from microsite.model.address import Address
from microsite.model.finding import Finding
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, THREAT
from microsite.model.prose import ProseHeading, plain_prose, texts
from microsite.model.tree.slug import slug
from microsite.site.before_build.anchors_there import AnchorsThere
from microsite.site.before_build.site_files import SiteFiles
from microsite.site.editions.promises import all_promises
from microsite.site.published_addresses import Promise, lost_addresses

_WRITTEN: Final[tuple[Kind[Any], ...]] = (THREAT, ACTOR)
"""Kinds whose pages have headings that people write."""
_MADE: Final = re.compile(r"(?:c|evidence|part|relation|picture)-|missing$")
"""How anchors of these pages begin that no heading of their text has."""


def _headed(corpus: Corpus) -> Iterator[tuple[Address, frozenset[str]]]:
    """Yield the pages of briefings and actors, each with the anchors of its headings."""
    for kind in _WRITTEN:
        for record in corpus.seeds.of(kind):
            headings = (block for block in texts(record.body.blocks) if isinstance(block, ProseHeading))
            named = (slug(" ".join(plain_prose(heading.children).split())) for heading in headings)
            yield kind.address(kind.id_of(record)), frozenset(named) | SECTIONS[kind.name]


def _at_hand(project: Project, there: AnchorsThere) -> Mapping[str, tuple[str, frozenset[str]]]:
    """Return the file of each page that is looked at, by its address, and the anchors that it has for certain."""
    below = f"/{project.language}" if project.language else ""
    written = {below + Address(page).url: (page, frozenset[str]()) for page in there.files.by_hand}
    headed = {below + address.url: (address.page, anchors) for address, anchors in _headed(project.corpus)}
    return written | headed


def _in_language(project: Project, promised: list[Promise]) -> Iterator[Finding]:
    there = AnchorsThere(project, SiteFiles(project))
    pages = _at_hand(project, there)
    for each in promised:
        file, certain = pages.get(each.page, ("", frozenset[str]()))
        sure = each.anchor in certain or (certain and _MADE.match(each.anchor))
        if file and each.anchor and not sure and not there.has(file, each.anchor):
            yield from lost_addresses([each], {each.page: frozenset()})


def check(project: Project) -> Iterator[Finding]:
    """Yield what is gone, in the language that has the page; a page that is gone itself is said elsewhere."""
    promised = list(all_promises(project))
    for each in project.sites if promised else ():
        yield from _in_language(each, promised)
