"""Gives pages that people write typographic quotation marks and apostrophes: an extension of Python-Markdown.

It is named in mkdocs.yml, so every engine has it. Generated pages have theirs from their trees. Code and blocks of HTML
stay as they are written, and so does a reference: ``&#39;`` for a mark that has to be straight.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from microsite.model.quotes import curl, curl_pieces, has_straight

_WHEN: Final = 6
"""After the processor that takes lists of attributes out of the text, before the one of the table of contents."""
_IN_LINES: Final = frozenset("a abbr b bdi cite del em i img ins mark q small span strong sub sup".split())
_VERBATIM: Final = frozenset("code kbd pre samp script style textarea".split())
_PLACEHOLDER: Final = re.compile("(\x02[^\x03]*\x03)")
"""What Python-Markdown puts in the place of HTML, references and escaped signs."""
_STASHED: Final = re.compile("\x02wzxhzdk:([0-9]+)\x03")


@dataclass
class _Piece:
    """The text in an element, or behind it."""

    element: Element
    behind: bool
    text: str


class _Quotes(Treeprocessor):
    """Goes along every line of a page."""

    md: Markdown

    def run(self, root: Element) -> None:
        """Change the text of a page in place."""
        line: list[_Piece] = []
        for piece in _pieces(root):
            if piece is None:
                self._change(line)
                line = []
            else:
                line.append(piece)
        self._change(line)
        for image in root.iter("img"):
            if alt := image.get("alt"):
                image.set("alt", curl(alt))

    def _change(self, line: list[_Piece]) -> None:
        if not any(has_straight(piece.text) for piece in line):
            return
        parts = [_PLACEHOLDER.split(piece.text) for piece in line]
        changes = [piece.behind or piece.element.tag not in _VERBATIM for piece in line]
        known = [
            (self._as_read(part), False) if number % 2 else (part, change)
            for each, change in zip(parts, changes, strict=True)
            for number, part in enumerate(each)
        ]
        curled = iter(curl_pieces(known))
        for piece, each in zip(line, parts, strict=True):
            new = [next(curled) for _ in each]
            text = "".join(old if number % 2 else now for number, (old, now) in enumerate(zip(each, new, strict=True)))
            if text != piece.text:
                setattr(piece.element, "tail" if piece.behind else "text", text)

    def _as_read(self, placeholder: str) -> str:
        """Return what a reader sees of it: nothing of a tag."""
        stashed = _STASHED.fullmatch(placeholder)
        if not stashed:
            return chr(int(placeholder[1:-1])) if placeholder[1:-1].isdigit() else ""
        raw = str(self.md.htmlStash.rawHtmlBlocks[int(stashed[1])])
        return html.unescape(raw) if raw.startswith("&") else ""


def _pieces(element: Element) -> Iterator[_Piece | None]:
    """Yield the pieces of lines in their order, and None where one ends."""
    yield _Piece(element, behind=False, text=element.text or "")
    for child in element:
        ends = child.tag not in _IN_LINES and child.tag not in _VERBATIM
        if ends:
            yield None
        yield from _pieces(child)
        if ends:
            yield None
        yield _Piece(child, behind=True, text=child.tail or "")


class QuotesExtension(Extension):
    """Registers it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - its name in Python-Markdown
        """Let it run on every page."""
        md.treeprocessors.register(_Quotes(md), "typographic-quotes", _WHEN)


def makeExtension(**settings: Any) -> QuotesExtension:  # noqa: N802 - the name that Python-Markdown asks for
    """Return the extension."""
    return QuotesExtension(**settings)
