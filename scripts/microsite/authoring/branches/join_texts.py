"""Two versions of one text, joined where both only added to it: what ours has there, and behind it what theirs has.

Git calls it a conflict where two branches add at one place: it cannot know which comes first. Of two sentences in a
list, or of two paragraphs, both stay, and whoever merges looks at their order.
"""

from difflib import SequenceMatcher
from typing import NamedTuple

from microsite.authoring.branches.join_records import JoinError


class _Change(NamedTuple):
    """Lines of the text that both began with, from ``start`` up to ``end``, and what stands there instead."""

    start: int
    end: int
    lines: list[str]


def _changes(base: list[str], other: list[str]) -> list[_Change]:
    opcodes = SequenceMatcher(None, base, other, autojunk=False).get_opcodes()
    return [_Change(a, b, other[c:d]) for what, a, b, c, d in opcodes if what != "equal"]


def _is_entry(line: str) -> bool:
    return line.startswith(("- ", "* ", "+ ", " ")) or line[:1].isdigit()


def _both(ours: list[str], theirs: list[str], *, in_fields: bool) -> list[str]:
    """Return what both added at one place; raises :class:`JoinError` where it cannot stand together."""
    if ours == theirs:
        return ours
    listed = all(_is_entry(line) for line in (*ours, *theirs) if line.strip())
    if in_fields and not listed:
        raise JoinError("both branches added a field at one place")
    apart = not listed and ours[-1].strip() and theirs[0].strip()
    if listed and ours[0].strip() and theirs[0].strip():
        # The empty lines below a list are below all of it.
        below = [line for line in ours if not line.strip()]
        return [line for line in ours if line.strip()] + [line for line in theirs if line.strip()] + below
    return [*ours, *([""] if apart else []), *theirs]


def _meet(one: _Change, other: _Change) -> bool:
    """Say whether two changes touch each other, so that git cannot join them."""
    return one.start <= other.end and other.start <= one.end


def join_texts(base: str, ours: str, theirs: str) -> str:
    """Join two versions of a text that began as ``base``; raises :class:`JoinError` where people must choose."""
    begun, mine, other = (text.replace("\r\n", "\n").split("\n") for text in (base, ours, theirs))
    fences = [number for number, line in enumerate(begun) if line.rstrip() == "---"]
    body = fences[1] if len(fences) > 1 and fences[0] == 0 else 0
    left, result = _changes(begun, other), list(begun)
    made = list[_Change]()
    for change in _changes(begun, mine):
        met = [each for each in left if _meet(change, each)]
        if met and (len(met) > 1 or {change.start, change.end, met[0].start, met[0].end} != {change.start}):
            if met != [change]:
                raise JoinError("both branches changed the same lines")
            made.append(change)
        elif met:
            lines = _both(change.lines, met[0].lines, in_fields=change.start <= body)
            made.append(_Change(change.start, change.end, lines))
        else:
            made.append(change)
        left = [each for each in left if each not in met]
    for change in sorted((*made, *left), reverse=True):
        result[change.start : change.end] = change.lines
    return "\n".join(result)
