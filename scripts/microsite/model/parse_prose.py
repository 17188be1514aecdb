"""Markdown text to :class:`~microsite.model.prose.Prose`, through markdown-it-py with HTML switched off.

Only what briefings need passes: paragraphs, headings of level 2 and 3, lists, quotations, emphasis, code,
links to web pages, citations and entity links. Anything else is a mistake with its place.
"""

from collections import deque
from itertools import accumulate
from typing import Final

from markdown_it.token import Token

from microsite.model.foreign_marks import SEEN, foreign_marks, without_marks
from microsite.model.parse_inlines import InlineParse
from microsite.model.prose import (
    Prose,
    ProseBlock,
    ProseHeading,
    ProseInline,
    ProseItems,
    ProseParagraph,
    ProseQuote,
    plain_prose,
)
from microsite.model.prose_mistakes import ProseError, ProseMistake, first_mistakes
from microsite.model.prose_syntax import MARKDOWN
from microsite.model.refused_prose import refuse_at_sight

_NAMES: Final = {
    "fence": "code blocks are not used in briefings; take the lines of backticks away",
    "code_block": (
        "code blocks (text indented by four spaces) are not used in briefings; take the blanks before the text away"
    ),
    "hr": "horizontal rules are not used in briefings; take this line out",
}
_TWICE: Final = (
    "the fields of a page stand once, between two lines ---; put what is new into those above, and take this line, the "
    "fields below it and their second line out"
)
_SIGNS_OF_BLOCKS: Final = " \t>+*-.)0123456789"
_SHOWN: Final = 80
"""Signs of a heading that a finding writes out."""
_LEVELS: Final = "expected a heading of level 2 or 3 (## or ###); the title stands in the front matter"


class _Parse:
    """One pass over the tokens of one text."""

    def __init__(self, source: str) -> None:
        self.lines = source.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines)]
        self.inlines = InlineParse(source)
        self.line = 0

    def wrong(self, message: str, line: int | None = None) -> ProseError:
        at = self.starts[self.line if line is None else line]
        return ProseError([*self.inlines.mistakes, ProseMistake("prose-markup", message, at)])

    def paragraph(self, token: Token) -> tuple[ProseInline, ...]:
        first, content = self.line, token.content

        def place(at: int) -> int:
            begin = content.rfind("\n", 0, at) + 1
            line = min(first + content.count("\n", 0, at), len(self.lines) - 1)
            words = content[begin:].partition("\n")[0]
            indent = self.lines[line].find(words.strip()) - (len(words) - len(words.lstrip()))
            return self.starts[line] + max(indent, 0) + at - begin

        return self.inlines.read(token, place)

    def blocks(self, tokens: deque[Token]) -> tuple[ProseBlock, ...]:
        """Turn block tokens into blocks, up to the end or the next closing token, which is consumed."""
        result: list[ProseBlock] = []
        while tokens:
            token = tokens.popleft()
            if token.type.endswith("_close"):
                break
            self.line = line = token.map[0] if token.map else self.line
            block = self.block(token, tokens)
            if result and type(result[-1]) is type(block) and isinstance(block, (ProseItems, ProseQuote)):
                what = "lists" if isinstance(block, ProseItems) else "quotations"
                raise self.wrong(
                    f"two {what} in a row, which would be printed as one; put a sentence between them", line
                )
            result.append(block)
        return tuple(result)

    def block(self, token: Token, rest: deque[Token]) -> ProseBlock:
        match token.type:
            case "paragraph_open" | "heading_open":
                line, children = self.line, self.paragraph(rest.popleft())
                rest.popleft()
                return ProseParagraph(children, line) if token.tag == "p" else self.heading(token, children, line)
            case "bullet_list_open" | "ordered_list_open":
                if (start := token.attrGet("start")) not in (None, 1):
                    message = f"a list begins with 1. here; if {start} belongs to a sentence, begin that with a word"
                    raise self.wrong(message)
                return ProseItems(token.type[0] == "o", self.items(rest))
            case "blockquote_open":
                return ProseQuote(self.within(self.blocks(rest), "a quotation"))
        if token.type == "hr" and not any(line.strip() for line in self.lines[: self.line]):
            raise self.wrong(_TWICE)
        raise self.wrong(_NAMES.get(token.type, f"{token.type} is not used in briefings; write a paragraph"))

    def heading(self, token: Token, children: tuple[ProseInline, ...], line: int) -> ProseHeading:
        if token.tag not in ("h2", "h3"):
            signs = "##" if token.tag == "h1" else "###"
            raise self.wrong(f"{_LEVELS}; write {signs} {plain_prose(children).strip()[:_SHOWN]}", line)
        if not plain_prose(children).strip() and not self.inlines.mistakes:
            raise self.wrong("a heading without words", line)
        return ProseHeading(int(token.tag[1]), children, line)

    def items(self, rest: deque[Token]) -> tuple[tuple[ProseBlock, ...], ...]:
        items = []
        while rest.popleft().type == "list_item_open":
            items.append(self.within(self.blocks(rest), "an item of a list"))
            if not isinstance(items[-1][0], ProseParagraph):
                raise self.wrong("an item of a list begins with words, not with another list")
        return tuple(items)

    def within(self, blocks: tuple[ProseBlock, ...], what: str) -> tuple[ProseBlock, ...]:
        """Return what stands within ``what``; :class:`ProseError` if it cannot."""
        if not blocks and self.lines[self.line].strip(_SIGNS_OF_BLOCKS):
            raise self.wrong("quotations or lists are nested too deeply; take signs away at the beginning of this line")
        if not blocks:
            raise self.wrong(f"{what} is empty; write something, or take the sign away")
        for block in blocks:
            if isinstance(block, ProseHeading):
                raise self.wrong(f"a heading stands on its own, not in {what}", block.line)
        return blocks


def _blocks(source: str) -> tuple[ProseBlock, ...]:
    try:
        parse = _Parse(source)
        blocks = parse.blocks(deque(MARKDOWN.parse(source)))
    except RecursionError:
        message = "emphasis, quotations or lists are nested too deeply"
        raise ProseError([ProseMistake("prose-markup", message, 0)]) from None
    if parse.inlines.mistakes:
        raise ProseError(parse.inlines.mistakes)
    return blocks


def parse_prose(source: str) -> Prose:
    """Parse Markdown text; raises :class:`ProseError`, which names all that is wrong within its paragraphs."""
    refuse_at_sight(source)
    foreign = foreign_marks(source)
    if not foreign:
        return Prose(source, _blocks(source))
    wrong = [ProseMistake("prose-markup", f"{mark.message}{SEEN}", mark.start) for mark in foreign]
    try:
        _blocks(without_marks(source, foreign))
    except ProseError as error:
        wrong += error.mistakes
    raise ProseError(first_mistakes(sorted(wrong, key=lambda mistake: mistake.at)))
