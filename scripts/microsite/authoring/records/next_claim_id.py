"""The number of a new claim: one that was never used, not even by a claim that is gone."""

import re
from collections.abc import Iterator

from microsite.corpus.project import Project
from microsite.model.git import file_history
from microsite.model.kinds import CLAIM


def _texts(project: Project, source: str) -> Iterator[str]:
    yield from (written.text for written in project.pages)
    yield from (written.text for written in project.notes if written.file.startswith("seeds/"))
    yield file_history(project.root, CLAIM.file.of(source))


def next_claim_id(project: Project, source: str) -> str:
    """Return the id after the highest that any seed, hand-written page or earlier version names."""
    pattern = re.compile(rf"(?<![a-z0-9-]){re.escape(source)}-(\d{{3,}})(?![a-z0-9-])")
    # A work may be called after a source and a year: that is no number of a claim.
    works = project.corpus.works
    found = {number for text in _texts(project, source) for number in pattern.findall(text)}
    used = [int(number) for number in found if f"{source}-{number}" not in works]
    return f"{source}-{max(used, default=0) + 1:03d}"
