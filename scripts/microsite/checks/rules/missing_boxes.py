"""What a section's sources do not say stands in one box at its end, as a list."""

from collections.abc import Iterator

from microsite.checks.every_prose import every_prose
from microsite.corpus.project import Project
from microsite.model.account import heading_of_boxes, misplaced_boxes
from microsite.model.finding import Finding, finding
from microsite.model.place import BODY


def check(project: Project) -> Iterator[Finding]:
    """Look through the texts of pages."""
    for one in every_prose(project.corpus):
        for heading in misplaced_boxes(one.prose) if one.keys == (BODY,) else ():
            start = one.origin.place(*one.keys)
            message = (
                f'expected "### {heading_of_boxes()}" at the end of a section, and one list below it ("- What it is. '
                '[@claim-id]"); a paragraph stands above it'
            )
            yield finding(start._replace(line=start.line + heading.line), "missing-box", message)
