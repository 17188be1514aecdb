"""Lists of hand-written pages that Markdown reads otherwise than they are typed.

Python-Markdown wants an empty line above a list and four blanks before what belongs to an entry, knows ``1.`` and not
``1)``, and counts every list from 1.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from microsite.model.stray_marks import StrayMark, shown

_BLOCK: Final = re.compile(r"(?:^[^\n]*\S[^\n]*\n?){1,600}", re.MULTILINE)
_ITEM: Final = re.compile(r"^(?:[-*+]|\d{1,2}\.) [^\n]{1,60}", re.MULTILINE)
_ENTRY: Final = re.compile(
    r"(?P<indent>[ \t]{0,80})(?P<mark>[-*+]|(?P<number>\d{1,9})\.)[ \t]{1,9}(?P<words>\S[^\n]{0,60})"
)
_BRACKET: Final = re.compile(r"[ ]{0,3}(?P<number>\d{1,2})\)[ \t]{1,9}(?P<words>\S[^\n]{0,60})")
_FENCES: Final = ("```", "~~~")
_LEVEL: Final = 4


def _below_text(text: str) -> Iterator[StrayMark]:
    """Yield lists that stand right below a line of text, of which Markdown makes more text."""
    for block in _BLOCK.finditer(text):
        first = block.group().lstrip()
        if _ITEM.match(first) or first.startswith(("|", ">", "#", ":")):
            continue
        for found in islice(_ITEM.finditer(block.group()), 1):
            at = block.start() + found.start()
            cure = "an empty line stands above a list; put one there, or join the lines"
            yield StrayMark(at, at + len(found.group()), shown(found.group()), cure)


class _Lists:
    """The lines of a page one after the other, and how deep the last entry of the list stands that they belong to."""

    def __init__(self) -> None:
        self.depth: int | None = None
        self.numbered = False
        self.after_blank = True
        self.counted: dict[int, tuple[int, int]] = {}
        """Of each list that goes on, by its level: the number of its last entry, and what was typed for it."""

    def line(self, line: str, typed: str) -> tuple[int, str] | None:
        """Return what is wrong with the next line of a page: where in it, and what to do.

        ``line`` is what Markdown leaves of the line that was ``typed``.
        """
        if not line.strip():
            alone = self.after_blank and typed.strip() and not typed.startswith((" ", "\t"))
            if alone or typed.startswith(_FENCES):
                self.depth = None
            self.after_blank = True
            return None
        wrong = self._entry(found) if (found := _ENTRY.match(line)) else self._words(line)
        self.after_blank = line.lstrip().startswith("#")
        return wrong

    def _entry(self, found: re.Match[str]) -> tuple[int, str] | None:
        depth, before, at = len(found["indent"].expandtabs(_LEVEL)), self.depth, len(found["indent"])
        if before is None and not (self.after_blank and depth < _LEVEL):
            return None
        self.depth = depth
        wrong = self._counted(found, depth // _LEVEL, first=before is None)
        if before is None:
            return self._begins(found)
        if depth > before and depth // _LEVEL == before // _LEVEL:
            blanks = (before // _LEVEL + 1) * _LEVEL
            return at, f"an entry within another has four blanks more before it; write {blanks} blanks"
        return wrong

    def _counted(self, found: re.Match[str], level: int, *, first: bool) -> tuple[int, str] | None:
        """Return what is wrong if the number of an entry is not the one that readers see."""
        self.counted = {} if first else {each: last for each, last in self.counted.items() if each <= level}
        typed = int(found["number"] or 0)
        number, before = self.counted.pop(level, (0, 0))
        if typed:
            self.counted[level] = (number + 1 if typed == before == 1 else typed), typed
        if not typed or not before or typed == number + 1 or typed == before == 1:
            return None
        cure = f"entries are counted one by one, whatever is typed; write {number + 1}."
        return len(found["indent"]), f"{cure}, or, if the number should stay, an empty line and {typed}\\."

    def _begins(self, found: re.Match[str]) -> tuple[int, str] | None:
        number = found["number"]
        if number is None or number == "1":
            return None
        cure = rf"a list is counted from 1, whatever is typed; if the number should stay, write {number}\."
        return len(found["indent"]), cure

    def _words(self, line: str) -> tuple[int, str] | None:
        blanks = len(line) - len(line.lstrip())
        depth = len(line[:blanks].expandtabs(_LEVEL))
        if not self.after_blank or depth >= _LEVEL:
            return None
        if self.depth is not None and depth:
            return blanks, "what goes on within an entry has four blanks before it; write four, or none"
        self.depth = None
        if found := _BRACKET.match(line):
            number, words = found["number"], found["words"]
            return (
                blanks,
                f"a list is numbered with full stops: {number}. {words}; if the bracket should stay, write {number}\\)",
            )
        return None


def list_strays(text: str, page: str) -> Iterator[StrayMark]:
    """Yield what is read otherwise than it is typed; ``text`` is the page without what Markdown takes."""
    yield from _below_text(text)
    lists, at = _Lists(), 0
    for line in text.split("\n"):
        typed = page[at : at + len(line)]
        if wrong := lists.line(line, typed):
            begin, cure = wrong
            yield StrayMark(at + begin, at + len(line), shown(typed), cure)
        at += len(line) + 1
