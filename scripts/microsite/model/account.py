"""A briefing's own text: sections, each headed by a question, each with its box of what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Final

from microsite.model.catalogue import Catalogue
from microsite.model.prose import Prose, ProseBlock, ProseHeading, ProseItems, plain_prose
from microsite.model.tree.slug import slug
from microsite.model.wording import mark

MISSING: Final = mark("What is missing here")
"""The heading (###) of the box at the end of a section; a list of what no source says stands under it."""

_headings: Final = [MISSING]
"""What heads a box in the project that is worked on: the English words, and those of its language. As with the words of
a vocabulary (``words_in_force``), they hold until the next project is read."""


def head_boxes(catalogue: Catalogue) -> None:
    """Let the heading of boxes be in a language, too."""
    _headings[1:] = [] if catalogue.say(MISSING) == MISSING else [catalogue.say(MISSING)]


def heading_of_boxes() -> str:
    """Return the heading of boxes as the project's language has it."""
    return _headings[-1]


@dataclass(frozen=True)
class AccountSection:
    """A part of the text: all from one heading of level 2 to the next."""

    heading: ProseHeading | None
    """None for what stands before the first heading."""
    blocks: tuple[ProseBlock, ...]
    box: ProseHeading | None = None
    """The heading of the box, where there is one."""
    missing: tuple[ProseBlock, ...] = ()
    """What stands under the heading of the box: one list, where it is written well."""


def is_box(block: ProseBlock) -> bool:
    """Say whether a block heads a box of what is missing; it is printed as no heading."""
    if not isinstance(block, ProseHeading):
        return False
    return plain_prose(block.children).strip() in _headings or block.anchor == slug(MISSING)


def _section(heading: ProseHeading | None, blocks: tuple[ProseBlock, ...]) -> AccountSection:
    for index, block in enumerate(blocks):
        if isinstance(block, ProseHeading) and is_box(block):
            return AccountSection(heading, blocks[:index], block, blocks[index + 1 :])
    return AccountSection(heading, blocks)


def account(prose: Prose) -> Iterator[AccountSection]:
    """Yield the sections of a text in order."""
    numbers = accumulate(isinstance(block, ProseHeading) and block.level == 2 for block in prose.blocks)
    for _, group in groupby(zip(numbers, prose.blocks, strict=True), key=itemgetter(0)):
        first, *rest = (block for _, block in group)
        if isinstance(first, ProseHeading) and first.level == 2:
            yield _section(first, tuple(rest))
        else:
            yield _section(None, (first, *rest))


def has_opening(prose: Prose) -> bool:
    """Say whether a text begins without a heading."""
    first = next(account(prose), None)
    return first is not None and first.heading is None


def misplaced_boxes(prose: Prose) -> Iterator[ProseHeading]:
    """Yield the headings of boxes that are none: of level 2, or without one list, and one alone, below."""
    for section in account(prose):
        if section.heading and is_box(section.heading):
            yield section.heading
        one_list = len(section.missing) == 1 and isinstance(section.missing[0], ProseItems)
        if section.box and not (section.box.level == 3 and one_list):
            yield section.box
