"""Running text out of elements: white space as one blank, and which pieces of it are raised."""

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from microsite.sources.documents.markup.elements import PageElement
from microsite.sources.documents.markup.names import names_led_to, names_of
from microsite.sources.text.entry_links import PlaceLink, joined_links
from microsite.sources.text.marked_pieces import LINK, LINK_END, MARKS, RAISED, RAISED_END, Spans, marked, unmarked
from microsite.sources.text.normalise import normalise
from microsite.sources.text.segment_breaks import close_breaks

LINE: Final = "\u2028"
"""Between lines that begin on purpose, wherever the source ends its own."""
_ANCHORS: Final = frozenset("¶ # § 🔗 ⚓".split())
_UNSEEN: Final = frozenset(
    "head title link meta button input select textarea option datalist dialog annotation annotation-xml rp rt img "
    "source track map area wbr embed".split()
)
_HIDDEN: Final = frozenset(
    "sr-only visually-hidden screen-reader-text mw-editsection headerlink anchorjs-link katex-html noprint".split()
)
_NOT_SHOWN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


class GatheredText(NamedTuple):
    """Running text in its normal form."""

    text: str
    raised: Spans
    links: tuple[PlaceLink, ...]
    names: tuple[str, ...]
    """What links call places in it."""


@dataclass
class RunningText:
    """Text that is gathered piece by piece."""

    pieces: list[str] = field(default_factory=list)
    led_to: list[tuple[str, ...]] = field(default_factory=list)
    """What each piece that is a link leads to."""
    names: list[str] = field(default_factory=list)

    def add(self, text: str, *, raised: bool = False, leads: tuple[str, ...] = ()) -> None:
        """Take a piece; marks of others in it go."""
        clean = MARKS.sub("", text)
        if leads and clean.strip():
            clean = marked(clean, LINK, LINK_END)
            self.led_to.append(leads)
        self.pieces.append(marked(clean, RAISED, RAISED_END) if raised else clean)

    def take(self) -> GatheredText:
        """Return what was gathered and begin anew; names of places without a text are those of the next."""
        found = unmarked(normalise(close_breaks("".join(self.pieces))))
        links = [PlaceLink(*span, names) for span, names in zip(found.links, self.led_to, strict=False)]
        names = tuple(self.names) if found.text else ()
        self.pieces.clear()
        self.led_to.clear()
        if found.text:
            self.names.clear()
        return GatheredText(found.text, found.raised, joined_links(links, found.text), names)


def is_hidden(element: PageElement) -> bool:
    """Say whether readers do not see an element, or should not read it as text."""
    if element.tag in _UNSEEN or "hidden" in element.attributes:
        return True
    if element.tag == "a" and element.words == 0 and element.text.strip() in _ANCHORS:
        return True
    return bool(_HIDDEN & element.called) or bool(_NOT_SHOWN.search(element.get("style")))


def gather(
    element: PageElement,
    into: RunningText,
    *,
    without: frozenset[int] = frozenset(),
    raised: bool = False,
    leads: tuple[str, ...] = (),
) -> None:
    """Add all text of an element, with a blank where a line begins; ``without`` are elements that are no text."""
    into.names += names_of(element)
    if element.order in without or is_hidden(element):
        return
    leads = names_led_to(element) or leads
    blank = LINE if element.breaks or element.tag == "br" else ""
    into.add(blank)
    for part in element.parts:
        if isinstance(part, str):
            into.add(part, raised=raised, leads=leads)
        else:
            gather(part, into, without=without, raised=raised or part.tag == "sup", leads=leads)
    into.add(blank)


def running_text(element: PageElement) -> str:
    """Return all text of an element in its normal form."""
    into = RunningText()
    gather(element, into)
    return into.take().text
