"""Every anchor stands once on its page, and that of a heading hangs on the words of the heading alone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from microsite.corpus.block_places import place_of_block
from microsite.corpus.project import Project
from microsite.model.account import is_box
from microsite.model.anchors_around import CITE_ANCHORS, TEMPLATE_ANCHORS
from microsite.model.entity import Actor, Threat
from microsite.model.finding import Finding, finding
from microsite.model.kind import Kind
from microsite.model.kinds import ACTOR, EVENT, PLACE, QUESTION, SOURCE, TERM, THREAT, TOPIC, WORK
from microsite.model.place import BODY
from microsite.model.prose import ProseHeading, plain_prose, texts
from microsite.model.tree.slug import slug
from microsite.model.words_in_force import vocabulary

EVERYWHERE: Final = (*CITE_ANCHORS, *TEMPLATE_ANCHORS)
"""The anchors that any page may have."""

SECTIONS: Final[Mapping[str, frozenset[str]]] = {
    THREAT.name: frozenset(
        "agreement at-a-glance caveats discussion evidence for-teaching founding key-figures key-points linked-from"
        " open-questions outcomes pairings references related relations timeline".split()
    ),
    ACTOR.name: frozenset("account evidence linked-from names references relations threats timeline".split()),
}
"""The headings that a page has of itself, some only while there is something to say under them, by kind."""

_CUT: Final = r"letter-(?:[a-z]|digits|other-scripts)"
RESERVED: Final[Mapping[Kind[Any], re.Pattern[str]]] = {
    TERM: re.compile("|".join([*EVERYWHERE, _CUT])),
    WORK: re.compile("|".join([*EVERYWHERE, _CUT, "sources|works"])),
    SOURCE: re.compile("|".join(EVERYWHERE)),
    EVENT: re.compile("|".join([*EVERYWHERE, r"picture-(?:timeline|map)(?:-.*)?", r"year-\d+", "undated"])),
    PLACE: re.compile("|".join([*EVERYWHERE, r"picture-map(?:-.*)?"])),
    TOPIC: re.compile("|".join(EVERYWHERE)),
}
"""Anchors of the pages on which records stand under their ids."""


def is_reserved(kind: Kind[Any], anchor: str) -> bool:
    """Say whether the page of a list has an anchor of itself; some are in the words of the project."""
    others = (f"other-{vocabulary().in_addresses(each.name)}" for each in (THREAT, QUESTION))
    return bool(RESERVED[kind].fullmatch(anchor)) or (kind is TOPIC and anchor in others)


def _ids(project: Project) -> Iterator[Finding]:
    for kind in RESERVED:
        for record in project.corpus.seeds.of(kind):
            for identifier in (kind.id_of(record), *kind.former_ids(record)):
                if is_reserved(kind, identifier):
                    message = f'the page of this list has an anchor "{identifier}" of its own; choose another id'
                    yield finding(kind.place_of_id(record), "same-anchor", message)


def _headings(record: Threat | Actor, own: Iterable[str]) -> Iterator[Finding]:
    """Yield the headings of a record that have the anchor of another, or of a section that the page has of itself."""
    first = dict.fromkeys(own, "")
    for block in texts(record.body.blocks):
        if not isinstance(block, ProseHeading) or is_box(block):
            continue
        words = " ".join(plain_prose(block.children).split())
        anchor = slug(words)
        if anchor in first:
            other = f'the heading "{first[anchor]}" above has' if first[anchor] else "a section of the page itself has"
            message = f'{other} the address #{anchor}, too; say in "{words}" what makes it another'
            yield finding(place_of_block(record.origin, (BODY,), block, "##"), "same-anchor", message)
        first.setdefault(anchor, words)


def check(project: Project) -> Iterator[Finding]:
    """Ids that a page has already, and headings whose addresses would hang on their order."""
    yield from _ids(project)
    for threat in project.corpus.seeds.of(THREAT):
        yield from _headings(threat, SECTIONS[THREAT.name])
    for actor in project.corpus.seeds.of(ACTOR):
        yield from _headings(actor, SECTIONS[ACTOR.name])
