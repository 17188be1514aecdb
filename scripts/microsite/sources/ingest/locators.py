"""Passages by number: sections by heading, and passages by kind within each."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from microsite.model.passage import Section
from microsite.model.passage_kinds import PASSAGE_LETTERS, PassageKind


class Numbered(NamedTuple):
    """A passage-to-be: what it is, and the words by which a section is called, if it is a heading."""

    kind: PassageKind
    text: str
    level: int = 1


def number_passages(parts: Sequence[Numbered]) -> tuple[list[str], list[Section]]:
    """Return the locator of each part, and the sections; ``s0`` is what stands before the first heading.

    No two are the same: of several bylines the first is ``byline``, the others ``byline2`` and so on.
    """
    sectioned = any(part.kind == "heading" for part in parts)
    sections = [Section(at="s0", heading=None)] if sectioned else []
    counts: Counter[str] = Counter()
    bare: Counter[PassageKind] = Counter()
    locators = []
    for part in parts:
        if part.kind not in PASSAGE_LETTERS:
            bare[part.kind] += 1
            locators.append(f"{part.kind}{bare[part.kind] if bare[part.kind] > 1 else ''}")
            continue
        if part.kind == "heading":
            sections.append(Section(at=f"s{len(sections)}", heading=part.text, level=part.level))
            counts.clear()
        letter = PASSAGE_LETTERS[part.kind]
        counts[letter] += 1
        locators.append(f"{sections[-1].at}.{letter}{counts[letter]}" if sectioned else f"{letter}{counts[letter]}")
    used = {locator.partition(".")[0] for locator in locators}
    return locators, [section for section in sections if section.at in used]
