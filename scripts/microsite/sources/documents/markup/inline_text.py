"""Running text out of elements: white space as one blank, and which pieces of it are raised."""

import re
from dataclasses import dataclass, field
from typing import Final

from microsite.sources.documents.markup.elements import PageElement
from microsite.sources.text.normalise import normalise
from microsite.sources.text.raised import END, RAISED, Spans, unmarked

_EITHER: Final = re.compile(f"[{RAISED}{END}]")
_ANCHORS: Final = frozenset("¶ # § 🔗 ⚓".split())
_UNSEEN: Final = frozenset(
    "head title link meta button input select textarea option datalist dialog annotation annotation-xml rp rt img "
    "source track map area wbr embed".split()
)
_HIDDEN: Final = frozenset(
    "sr-only visually-hidden screen-reader-text mw-editsection headerlink anchorjs-link katex-html noprint".split()
)
_NOT_SHOWN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


@dataclass
class RunningText:
    """Text that is gathered piece by piece."""

    pieces: list[str] = field(default_factory=list)

    def add(self, text: str, *, raised: bool = False) -> None:
        """Take a piece; private marks of others in it go."""
        clean = _EITHER.sub("", text)
        self.pieces.append(f"{RAISED}{clean}{END}" if raised and clean.strip() else clean)

    def take(self) -> tuple[str, Spans]:
        """Return the text in its normal form with the spans of what is raised, and begin anew."""
        text = normalise("".join(self.pieces))
        self.pieces.clear()
        return unmarked(text)


def is_hidden(element: PageElement) -> bool:
    """Say whether readers do not see an element, or should not read it as text."""
    if element.tag in _UNSEEN or "hidden" in element.attributes:
        return True
    if element.tag == "a" and element.words == 0 and element.text.strip() in _ANCHORS:
        return True
    return bool(_HIDDEN & element.called) or bool(_NOT_SHOWN.search(element.get("style")))


def gather(
    element: PageElement, into: RunningText, *, without: frozenset[int] = frozenset(), raised: bool = False
) -> None:
    """Add all text of an element, with a blank where a line begins; ``without`` are elements that are no text."""
    if element.order in without or is_hidden(element):
        return
    blank = " " if element.breaks or element.tag == "br" else ""
    into.add(blank)
    for part in element.parts:
        if isinstance(part, str):
            into.add(part, raised=raised)
        else:
            gather(part, into, without=without, raised=raised or part.tag == "sup")
    into.add(blank)


def running_text(element: PageElement) -> str:
    """Return all text of an element in its normal form."""
    into = RunningText()
    gather(element, into)
    return into.take()[0]
