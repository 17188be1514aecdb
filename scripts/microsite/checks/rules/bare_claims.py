"""Ids of claims as words in prose: ``(harbour-report-001)`` cites nothing, though it looks as if it did."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from microsite.checks.every_prose import every_prose
from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.prose import Prose, ProseText

_ID: Final = re.compile(r"(?<![\w@/#-])[a-z][a-z0-9-]{0,79}-\d{3}(?![\w-])")


def _bare(prose: Prose, claims: Collection[str]) -> Iterator[tuple[str, int]]:
    """Yield the ids that stand as words, each with how many of the same stand before it, cited ones included."""
    words = [part.text for part in prose.inlines() if isinstance(part, ProseText)]
    for each in dict.fromkeys(each for text in words for each in _ID.findall(text) if each in claims):
        for number, found in enumerate(re.finditer(rf"{re.escape(each)}(?![\w-])", prose.source)):
            if prose.source[max(found.start() - 1, 0) : found.start()] not in ("@", "`"):
                yield each, number


def check(project: Project) -> Iterator[Finding]:
    """Look through the prose of all records; what stands between backticks is meant as it is."""
    claims = {*project.corpus.claims, *project.corpus.withdrawn}
    for one in every_prose(project.corpus):
        for each, number in _bare(one.prose, claims):
            message = f'found "{each}" as words; a citation is written [@{each}], and the id itself `{each}`'
            yield finding(one.origin.find(each, number, *one.keys, is_id=True), "prose-markup", message)
