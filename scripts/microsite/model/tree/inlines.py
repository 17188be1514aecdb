"""The parts of a line: text, emphasis, links, markers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from microsite.model.address import Address
from microsite.model.spoken import spoken
from microsite.model.tree.attributes import NONE, Attributes, check_token
from microsite.model.tree.characters import TreeError, fold_space
from microsite.model.tree.targets import SitePath, WebAddress, check_address

Target = Address | WebAddress | SitePath
"""Where a link leads. An address is looked up when the site is built; the others are not."""

_LANGUAGE: Final = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
"""The shape of a language tag (BCP 47, section 2.1)."""


WORD_JOINER: Final = "\u2060"
"""Between two signs, it keeps them on one line (Unicode, UAX 14)."""
LONGEST_MARKER: Final = 26
"""Signs of a marker that stay on one line: some six numbers. Links of a longer one may stand on the next."""


@dataclass(frozen=True, slots=True)
class Text:
    """Characters. White space is folded."""

    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", fold_space(self.text))


@dataclass(frozen=True, slots=True)
class Code:
    """A literal piece of text."""

    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", fold_space(self.text).strip())


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised text; ``strong`` for bold."""

    children: "Inlines"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a line that has attributes; with a language (BCP 47), foreign words of either direction."""

    children: "Inlines" = ()
    attributes: Attributes = NONE
    lang: str = ""

    def __post_init__(self) -> None:
        if self.lang and not _LANGUAGE.fullmatch(self.lang):
            raise TreeError(f"not a language: {self.lang!r}")
        if self.lang and any(name == "lang" for name, _ in self.attributes.named):
            raise TreeError("two languages of one piece of a line")

    @property
    def says_anything(self) -> bool:
        """Whether it says something of its words; if not, it only holds together what is one text."""
        return bool(self.lang) or self.attributes != NONE


@dataclass(frozen=True, slots=True)
class Link:
    """A link."""

    target: Target
    children: "Inlines"
    attributes: Attributes = NONE

    def __post_init__(self) -> None:
        if isinstance(self.target, Address):
            check_address(self.target)
        if len(self.children) == 1 and type(first := self.children[0]) is Text and first.text.strip():
            return  # as nearly all links are
        if any(isinstance(inline, (Link, Marker, CopyButton)) for inline in flat(self.children)):
            raise TreeError("a link or a button in a link")
        if not plain(self.children).strip():
            raise TreeError("a link without words")


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands behind a sentence: ``[4, 11–13]``, links to what it rests on, on the line where the sentence ends."""

    links: tuple[Link, ...]

    def __post_init__(self) -> None:
        if not self.links:
            raise TreeError("a marker without a link")

    @property
    def label(self) -> str:
        """What a reader reads of it: ``[4, 11–13]``."""
        return f"[{', '.join(plain(link.children).strip() for link in self.links)}]"

    @property
    def inlines(self) -> "Inlines":
        """It in parts that are no marker: nothing between it and the word before it ends a line."""
        classes = ("markers", "long") if len(self.label) > LONGEST_MARKER else ("markers",)
        said = (Text("["), *join_inlines(self.links), Text("]"))
        return Text(WORD_JOINER), Span(said, Attributes(classes=classes))


@dataclass(frozen=True, slots=True)
class CopyButton:
    """A button that copies the text of an element; hidden until a script shows it."""

    label: str
    copies: str
    """The anchor of the element."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "label", fold_space(self.label).strip())
        check_token(self.copies)


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line within a cell or a paragraph."""


Inline = Text | Code | Emphasis | Span | Link | Marker | CopyButton | Break
Inlines = tuple[Inline, ...]


def strong(words: "str | Inlines") -> Emphasis:
    """Return words in bold."""
    return Emphasis(inlines(words), strong=True)


def inlines(words: "str | Inline | Iterable[Inline]") -> Inlines:
    """Return plain words, or one inline, as inlines."""
    if isinstance(words, str):
        return (Text(words),) if words else ()
    return (words,) if isinstance(words, Inline) else tuple(words)


def join_inlines(parts: "Iterable[str | Inline | Inlines]", by: str | None = None) -> Inlines:
    """Return parts one after the other with plain text between them: commas, unless something else is given."""
    by = spoken().say(", ") if by is None else by
    result: list[Inline] = []
    for part in parts:
        result += [Text(by)] if result else []
        result += inlines(part)
    return tuple(result)


def flat(children: Inlines) -> list[Inline]:
    """Return every inline, those within others included; of a marker its links, without their words."""
    found: list[Inline] = []
    for child in children:
        found.append(child)
        if type(child) is Text:
            continue  # as most are
        if isinstance(child, (Emphasis, Span, Link)):
            found += flat(child.children)
        elif isinstance(child, Marker):
            found += child.links
    return found


def plain(children: Inlines) -> str:
    """Return inlines as plain text, without markers."""
    parts = []
    for child in flat(children):
        if isinstance(child, (Text, Code)):
            parts.append(child.text)
        elif isinstance(child, Break):
            parts.append(" ")
    return "".join(parts)


def says(children: Inlines) -> bool:
    """Return whether anything of inlines can be seen or led to: whether they are more than white space."""
    return any(not isinstance(child, Text) or child.text.strip() for child in children)
