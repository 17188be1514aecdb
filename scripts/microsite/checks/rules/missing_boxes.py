"""What a section's sources do not say stands in one box at its end, as a list."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from microsite.checks.every_prose import RecordProse, every_prose
from microsite.corpus.project import Project
from microsite.model.account import heading_of_boxes, is_box, misplaced_boxes
from microsite.model.finding import Finding, finding
from microsite.model.place import BODY
from microsite.model.prose import ProseHeading, plain_prose

_ALIKE: Final = 0.75
"""How much of a heading has to be that of the box for it to be meant."""


def _finding(one: RecordProse, heading: ProseHeading, message: str) -> Finding:
    start = one.origin.place(*one.keys)
    return finding(start._replace(line=start.line + heading.line), "missing-box", message)


def _meant(heading: ProseHeading) -> bool:
    """Say whether a heading is nearly that of the box: another capital, a word less."""
    said = plain_prose(heading.children).strip(" .:?").lower()
    return SequenceMatcher(None, said, heading_of_boxes().lower()).ratio() >= _ALIKE


def check(project: Project) -> Iterator[Finding]:
    """Look through the texts of pages."""
    for one in every_prose(project.corpus):
        if one.keys != (BODY,):
            continue
        for heading in misplaced_boxes(one.prose):
            message = (
                f'expected "### {heading_of_boxes()}" at the end of a section, and below it one list and nothing else: '
                "write - What it is. [@claim-id]"
            )
            yield _finding(one, heading, message)
        for block in one.prose.blocks:
            if isinstance(block, ProseHeading) and not is_box(block) and _meant(block):
                message = (
                    f'"{plain_prose(block.children)}" makes no box of what is missing; write ### {heading_of_boxes()}'
                )
                yield _finding(one, block, message)
