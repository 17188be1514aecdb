"""Hints that were written on another text of their source: those by words are carried by them, the others are named."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from microsite.model.finding import Finding, finding
from microsite.model.hint import Hint
from microsite.model.passage import SourceText
from microsite.model.source import Source
from microsite.sources.ingest.locators import Numbered, number_passages
from microsite.sources.ingest.measure import MeasuredSource
from microsite.sources.ingest.measured_part import MeasuredPart
from microsite.sources.ingest.parts import whole_text
from microsite.sources.verification import texts_at_hand

_WORDS: Final = 6
"""First words by which a passage is offered: fewer than are guarded."""


def _first_words(part: MeasuredPart, parts: Sequence[MeasuredPart]) -> str:
    """Return the first words of a passage, no more than it takes to name it; "" if that takes too many."""
    words = part.text.split()
    for count in range(min(2, len(words)), _WORDS + 1):
        first = " ".join(words[:count])
        if first and sum(each.text.startswith(first) for each in parts) == 1:
            return first
    return ""


def _at(hint: Hint, parts: Sequence[MeasuredPart]) -> MeasuredPart | None:
    """Return the passage that a hint names, of passages that know their locators without hints."""
    if hint.line:
        there = ((part.lines, part) for part in parts)
        return next((part for lines, part in there if lines and lines[0] <= hint.line <= lines[1]), None)
    return next((part for part in parts if part.read_as == hint.at), None)


def _numbered(parts: Sequence[MeasuredPart]) -> list[MeasuredPart]:
    """Return passages as they are read without hints, each with its locator."""
    locators, _ = number_passages([Numbered(part.kind, part.text, part.level) for part in parts])
    return [replace(part, read_as=at) for part, at in zip(parts, locators, strict=True)]


def _former(before: SourceText, source: Source, texts: Path | None) -> list[MeasuredPart]:
    """Return the passages before, without hints, if the very file that was read is in the folder ``texts``."""
    read = texts_at_hand(before, texts) if texts else None
    if read is None or isinstance(read, Finding) or read.sha256 != before.file.sha256:
        return []
    found, _ = whole_text(before.source, read, source.model_copy(update={"hints": ()}), before.segmentation)
    return _numbered(found.parts) if found else []


def _what_to_type(hint: Hint, now: Sequence[MeasuredPart], former: Sequence[MeasuredPart]) -> str:
    """Return which passage a hint meant, or may mean, and what to type so that it says so."""
    meant = _at(hint, former)
    same = [part for part in now if meant and part.text == meant.text]
    key = f"line: {hint.line}" if hint.line else f"at: {hint.at}"
    if meant and len(same) == 1 and (words := _first_words(same[0], now)):
        return f'it meant the passage that is {same[0].read_as} now; write words: "{words}" in the place of {key}'
    there = _at(hint, now)
    words = _first_words(there, now) if there else ""
    if not words:
        return f"nothing stands there now that its first words name; write words: of the one that is meant for {key}"
    place = "in the place of" if hint.line else "beside"
    return f'"{words}" begins there now; if it is meant, write words: "{words}" {place} {key}, else those of the other'


def hints_to_look_at(
    source: Source, before: SourceText, measured: MeasuredSource, texts: Path | None = None
) -> Iterator[Finding]:
    """Yield a finding for each hint that names a passage of the text before by its locator alone, or a line of it.

    A hint with words speaks of the passage that begins with them, wherever it stands now; if none does, or one that
    is called otherwise, reading the text says so. A locator alone fits whatever has that number now. What was meant
    is told where the text before lies in the folder ``texts``.
    """
    alone = [(n, h) for n, h in enumerate(source.hints) if (h.at or h.line) and not (h.words or h.split)]
    if before.file.sha256 == measured.record.file.sha256 or not alone:
        return
    whole = measured.whole
    now = [*whole.parts, *whole.dropped] if whole.hinted else _numbered(whole.parts)
    former = _former(before, source, texts)
    for number, hint in alone:
        key, what = ("line", f"line {hint.line}") if hint.line else ("at", f"{hint.at}")
        mend = _what_to_type(hint, now, former)
        message = f"this hint was written on {before.file.name} as it was, and names {what} alone; {mend}"
        yield finding(source.origin.place("hints", number, key), "bad-hint", message)
