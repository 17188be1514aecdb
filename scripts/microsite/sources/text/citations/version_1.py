"""Version 1 of the rules: author and date alone, as ``(Peters, 2009: 34)`` and ``Wendt (1994)``.

Sources stand on them: what comes out must not change.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from microsite.sources.text.citations.citation import InTextCitation

_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_PARENTHESIS = re.compile(r"\(([^()]*)\)")
_DATED = re.compile(rf"\b{_YEAR}\b")
_PART = re.compile(
    rf"(?:see |cf\. |e\.g\. )?(?P<names>[^\d;]*)\b(?P<year>{_YEAR})"
    r"(?:\s*[:,]\s*(?:pp?\.\s*)?(?P<locator>\d[\d ,-]*))?"
)
_NAME = r"[^\W\d_a-z][\w'-]*"
_NAMES = re.compile(
    rf"{_NAME}(?:(?:,? (?:&|and) |, | )(?:(?:van|von|der|den|de|al|el|bin|of|for|the) )*(?:{_NAME}|et al\.))*"
)
_EMAN = r"[\w'-]*[^\W\d_a-z]"
_BEFORE = re.compile(rf" (?P<names>(?:\.la te )?{_EMAN}(?: (?:(?:&|dna) )?{_EMAN})*)")
"""Names before a parenthesis, read from right to left: so the search begins at the parenthesis, wherever it stands."""

_MOST_WORDS = 12
"""Words of a name that is looked for elsewhere."""


def _raw(text: str) -> Iterator[InTextCitation]:
    backwards = text[::-1]
    for parenthesis in filter(lambda match: _DATED.search(match[1]), _PARENTHESIS.finditer(text)):
        for part in parenthesis.group(1).split(";"):
            match = _PART.fullmatch(part.strip())
            if not match:
                continue
            names, locator = match["names"].strip(" ,"), match["locator"]
            span = parenthesis.start(), parenthesis.end()
            if _NAMES.fullmatch(names):
                yield InTextCitation(names, match["year"], locator, "parenthetical", *span)
            elif not names and (before := _BEFORE.match(backwards, len(text) - span[0])):
                start = len(text) - before.end()
                yield InTextCitation(before["names"][::-1], match["year"], locator, "narrative", start, span[1])


def _shortest(citation: InTextCitation, known: set[str]) -> InTextCitation:
    """Cut words that only lead up to the name: ``As Alexander Wendt (1994)`` is Wendt.

    The longest tail of the run that is cited in parentheses elsewhere wins; else the last name alone,
    which a person corrects with ``cited_as`` in references.yml where an institution has several words.
    """
    words = citation.names.split(" ")
    tails = [" ".join(words[i:]) for i in range(max(0, len(words) - _MOST_WORDS), len(words))]
    shortened = [replace(citation, names=tail) for tail in tails]
    if any(word in {"and", "&", "al."} for word in words):
        return next((c for c in shortened if c.key in known), citation)
    return next((c for c in shortened if c.key in known), shortened[-1])


def in_text_citations(paragraphs: Sequence[str]) -> list[list[InTextCitation]]:
    """Return the in-text citations of each of ``paragraphs`` (normalised text), in order."""
    found = [list(_raw(paragraph)) for paragraph in paragraphs]
    known = {c.key for each in found for c in each if c.form == "parenthetical"}
    return [[c if c.form == "parenthetical" else _shortest(c, known) for c in each] for each in found]
