"""What a source must say before it is published: what it is called, who is behind it, when it appeared, what it is.

Unknown is a value, but somebody has to say it: ``unknown`` names what could not be established.
"""

import re
from collections.abc import Iterator
from typing import Final

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding
from microsite.model.source import NOT_ESTABLISHED, NOT_WRITTEN, Source

_TITLE: Final = ("title", "the title", 'its title, as title: "…"', re.compile(r"\btitle\b", re.IGNORECASE))
_WHO: Final = (
    "publisher",
    "who wrote it and who published it",
    'who published it, as publisher: "…", or who wrote it, as authors: [{literal: "…"}]',
    re.compile(r"\b(?:who|whose|writers?|authors?|editors?|publishers?|published)\b", re.IGNORECASE),
)
"""The field, the words for ``unknown``, what to type, and how lines of ``unknown`` name it."""


def _unnamed(source: Source) -> Iterator[Finding]:
    """Yield what a source leaves open without saying that it is unknown.

    As many lines of ``unknown`` as things that are open are taken to name them, in whatever language they are.
    """
    known = ((_TITLE, source.title), (_WHO, source.authors or source.publisher))
    left_open = [thing for thing, said in known if not said]
    if len(source.unknown) >= len(left_open):
        return
    for key, words, what, named in left_open:
        if any(named.search(line) for line in source.unknown):
            continue
        as_list = f"as a line below unknown: - {words}" if source.unknown else f'as unknown: ["{words}"]'
        message = f"type {what}; if nobody knows, say so {as_list}"
        yield finding(source.origin.place(key), "unsaid-source", message)


def _unwritten(source: Source) -> Iterator[Finding]:
    """Yield what was filled in for somebody to write."""
    if source.dating.basis == NOT_ESTABLISHED:
        message = (
            "type when it appeared and how that is known: edtf: 2013-05, inferred: false, basis: Printed on its cover."
            "; if it bears no date, the years that are possible, inferred: true, and in basis why those"
        )
        yield finding(source.origin.place("dating", "basis"), "unsaid-source", message)
    if source.about == NOT_WRITTEN:
        message = "type in a sentence or two what this source is, and what of it you have: about: …"
        yield finding(source.origin.place("about"), "unsaid-source", message)


def check(project: Project) -> Iterator[Finding]:
    """Every source that is in use says what it is, or that nobody knows."""
    for dossier in project.corpus.sources.values():
        if not dossier.source.retired:
            yield from _unnamed(dossier.source)
            yield from _unwritten(dossier.source)
