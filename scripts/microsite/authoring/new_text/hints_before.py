"""Hints that were written on another text of their source: those by words are carried by them, the others are named."""

from collections.abc import Iterator

from microsite.model.finding import Finding, finding
from microsite.model.passage import SourceText
from microsite.model.source import Source


def hints_to_look_at(source: Source, before: SourceText, after: SourceText) -> Iterator[Finding]:
    """Yield a finding for each hint that names a passage of the text before by its locator alone, or a line of it.

    A hint with words speaks of the passage that begins with them, wherever it stands now; if none does, or one that
    is called otherwise, reading the text says so. A locator alone fits whatever has that number now.
    """
    if before.file.sha256 == after.file.sha256:
        return
    for number, hint in enumerate(source.hints):
        if hint.words or hint.split or not (hint.at or hint.line):
            continue
        key, what = ("line", f"line {hint.line}") if hint.line else ("at", f"{hint.at}")
        mend = (
            "look whether it is still meant" if hint.line else "look whether it is still meant, and write words: beside"
        )
        message = f"this hint was written on {before.file.name} as it was, and names {what} alone; {mend}"
        yield finding(source.origin.place("hints", number, key), "bad-hint", message)
