"""Hints that say that what looks like a citation is none."""

import re
from collections.abc import Iterator, Sequence

from microsite.model.finding import Finding, finding
from microsite.model.source import Source
from microsite.sources.text.citations.citation import InTextCitation
from microsite.sources.text.normalise import normalise


def refused_by(source: Source) -> tuple[str, ...]:
    """Return the words that hints of a source name as no citations."""
    return tuple(normalise(hint.not_citation) for hint in source.hints if hint.not_citation)


def _is_meant(printed: str, words: str) -> bool:
    """Say whether words are those of a citation, or those it begins with."""
    return printed.startswith(words) and not re.match(r"\w", printed[len(words) :])


def accepted(cited: Sequence[Sequence[InTextCitation]], refused: Sequence[str]) -> list[list[InTextCitation]]:
    """Return the citations of each passage without those that hints refuse."""
    return [[c for c in each if not any(_is_meant(c.printed, words) for words in refused)] for each in cited]


def refusals_of_nothing(cited: Sequence[Sequence[InTextCitation]], source: Source) -> Iterator[Finding]:
    """Yield a finding for each hint that refuses what is no citation anyway, with what may be meant."""
    printed = list(dict.fromkeys(c.printed for each in cited for c in each))
    for number, hint in enumerate(source.hints):
        words = normalise(hint.not_citation or "")
        if not words or any(_is_meant(each, words) for each in printed):
            continue
        first = words.split()[0].strip(",")
        near = [f'"{each}"' for each in printed if first in each][:3]
        meant = f" ({', '.join(near)} are)" if near else ""
        message = f'"{words}" is read as no citation{meant}; write it as check and ingest print it, or delete the hint'
        yield finding(source.origin.place("hints", number, "not_citation"), "bad-hint", message)
