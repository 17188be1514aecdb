"""Markdown text to :class:`~microsite.model.prose.Prose`, through markdown-it-py with HTML switched off.

Only what briefings need passes: paragraphs, headings of level 2 and 3, lists, quotations, emphasis, code,
links to web pages, citations and entity links. Anything else is a mistake with a line.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Annotated

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from microsite.model.limits import TEXT
from microsite.model.prose import (
    Cite,
    Cited,
    EntityLink,
    Prose,
    ProseBlock,
    ProseCode,
    ProseEmphasis,
    ProseHeading,
    ProseInline,
    ProseItems,
    ProseLink,
    ProseParagraph,
    ProseQuote,
    ProseText,
    inlines,
    plain_prose,
)
from microsite.model.record import ADDRESS, refuse_hidden

_CITATION = re.compile(r"\[(@[^\[\]]*)\]")
_ITEM = re.compile(r"\s*@(?P<key>[a-z][a-z0-9-]*)(?:\s*,\s*(?P<locator>[^;@]+?))?\s*")
_ENTITY = re.compile(r"\[\[([^\[\]\n]*)\]\]")
_ENTITY_PARTS = re.compile(r"\s*(?P<id>[a-z][a-z0-9-]*)\s*(?:\|\s*(?P<label>[^|]+?)\s*)?")
BULLET = re.compile(r"\s*([•◦▪‣●○\uf0b7\uf0a7])\s*")
"""The bullet of a word processor at the beginning of a line; the last two are drawn by fonts of symbols only."""


class ProseError(Exception):
    """Prose that cannot stand; ``line`` counts from 0 within it."""

    def __init__(self, code: str, message: str, line: int) -> None:
        super().__init__(message)
        self.code, self.line = code, line


def _rule(name: str, pattern: re.Pattern[str]) -> tuple[str, object]:
    def rule(state: StateInline, silent: bool) -> bool:
        match = pattern.match(state.src, state.pos)
        if not match:
            return False
        if not silent:
            state.push(name, "", 0).content = match.group(1)
        state.pos = match.end()
        return True

    return name, rule


def _parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False})
    for name, rule in (_rule("citation", _CITATION), _rule("entity", _ENTITY)):
        markdown.inline.ruler.before("link", name, rule)  # type: ignore[arg-type]
    markdown.validateLink = lambda url: True  # type: ignore[method-assign] # refused with a message in _link instead
    return markdown


class _Parse:
    """One pass over the tokens of one text; counts keys so that each citation's place can be found."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self.line = 0

    def mistake(self, code: str, message: str) -> ProseError:
        return ProseError(code, message, self.line)

    def count(self, key: str) -> int:
        self.seen[key] += 1
        return self.seen[key] - 1

    def citation(self, content: str) -> Cite:
        items = []
        for part in content.split(";"):
            match = _ITEM.fullmatch(" ".join(part.split()))
            if not match:
                raise self.mistake(
                    "bad-citation", f'expected [@claim-id], [@a; @b] or [@work, p. 3], got "[{content}]"'
                )
            key = match["key"]
            items.append(Cited(key, match["locator"], self.count(f"@{key}")))
        return Cite(tuple(items))

    def entity(self, content: str) -> EntityLink:
        match = _ENTITY_PARTS.fullmatch(" ".join(content.split()))
        if not match:
            raise self.mistake("bad-citation", f'expected [[id]] or [[id|words to show]], got "[[{content}]]"')
        return EntityLink(match["id"], match["label"], self.count(f"[[{match['id']}"))

    def link(self, token: Token) -> str:
        url = str(token.attrs.get("href", ""))
        if not ADDRESS.fullmatch(url):
            message = f'expected an address in http or https, got "{url[:60]}"; link to this site with [[id]] or [@id]'
            raise self.mistake("unsafe-link", message)
        return url

    def inlines(self, tokens: list[Token]) -> tuple[ProseInline, ...]:
        """Turn inline tokens into inlines, up to the end or the next closing token, which is consumed."""
        result: list[ProseInline] = []
        while tokens:
            token = tokens.pop(0)
            if token.type.endswith("_close"):
                break
            if token.type in ("softbreak", "hardbreak"):
                self.line += 1
            result.append(self.inline(token, tokens))
        return tuple(result)

    def inline(self, token: Token, rest: list[Token]) -> ProseInline:
        match token.type:
            case "text" | "text_special":
                return ProseText(token.content)
            case "softbreak" | "hardbreak":
                return ProseText(" ")
            case "code_inline":
                return ProseCode(token.content)
            case "em_open" | "strong_open":
                return ProseEmphasis(self.inlines(rest), strong=token.type == "strong_open")
            case "link_open":
                url, children = self.link(token), self.inlines(rest)
                if not plain_prose(children).strip():
                    raise self.mistake("prose-markup", "a link without words to follow; write [words](address)")
                if any(isinstance(child, (ProseLink, EntityLink, Cite)) for child in inlines(children)):
                    raise self.mistake("prose-markup", "a link or a citation within a link; put it behind the link")
                return ProseLink(url, children)
            case "citation":
                return self.citation(token.content)
            case "entity":
                return self.entity(token.content)
        raise self.mistake("prose-markup", "images and other objects are not used in briefings; describe it in words")

    def blocks(self, tokens: list[Token]) -> tuple[ProseBlock, ...]:
        """Turn block tokens into blocks, up to the end or the next closing token, which is consumed."""
        result: list[ProseBlock] = []
        while tokens:
            token = tokens.pop(0)
            if token.type.endswith("_close"):
                break
            self.line = line = token.map[0] if token.map else self.line
            block = self.block(token, tokens)
            if result and type(result[-1]) is type(block) and isinstance(block, (ProseItems, ProseQuote)):
                what = "lists" if isinstance(block, ProseItems) else "quotations"
                message = f"two {what} in a row, which would be printed as one; put a sentence between them"
                raise ProseError("prose-markup", message, line)
            result.append(block)
        return tuple(result)

    def block(self, token: Token, rest: list[Token]) -> ProseBlock:
        match token.type:
            case "paragraph_open" | "heading_open":
                line, inline = self.line, rest.pop(0)
                children = self.inlines(list(inline.children or []))
                rest.pop(0)
                return ProseParagraph(children, line) if token.tag == "p" else self.heading(token, children, line)
            case "bullet_list_open" | "ordered_list_open":
                return ProseItems(token.type[0] == "o", self.items(rest))
            case "blockquote_open":
                return ProseQuote(self.within(self.blocks(rest), "a quotation"))
        names = {
            "fence": "code blocks",
            "code_block": "code blocks (text indented by four spaces)",
            "hr": "horizontal rules",
        }
        raise self.mistake(
            "prose-markup", f"{names.get(token.type, token.type)} are not used in briefings; write a paragraph"
        )

    def heading(self, token: Token, children: tuple[ProseInline, ...], line: int) -> ProseHeading:
        if token.tag not in ("h2", "h3"):
            raise ProseError(
                "prose-markup",
                "expected a heading of level 2 or 3 (## or ###); the title stands in the front matter",
                line,
            )
        if not plain_prose(children).strip():
            raise ProseError("prose-markup", "a heading without words", line)
        return ProseHeading(int(token.tag[1]), children, line)

    def items(self, rest: list[Token]) -> tuple[tuple[ProseBlock, ...], ...]:
        items = []
        while rest.pop(0).type == "list_item_open":
            items.append(self.within(self.blocks(rest), "an item of a list"))
            if not isinstance(items[-1][0], ProseParagraph):
                raise self.mistake("prose-markup", "an item of a list begins with words, not with another list")
        return tuple(items)

    def within(self, blocks: tuple[ProseBlock, ...], what: str) -> tuple[ProseBlock, ...]:
        """Return what stands within ``what``; :class:`ProseError` if it cannot."""
        if not blocks:
            raise self.mistake("prose-markup", f"{what} is empty; write something, or take the sign away")
        for block in blocks:
            if isinstance(block, ProseHeading):
                raise ProseError("prose-markup", f"a heading stands on its own, not in {what}", block.line)
        return blocks


_MARKDOWN = _parser()


def parse_prose(source: str) -> Prose:
    """Parse Markdown text; raises :class:`ProseError`."""
    for line, text in enumerate(source.split("\n")):
        if bullet := BULLET.match(text):
            shown = " ".join(text[bullet.end() :].split()[:3])
            raise ProseError("prose-markup", f"found a bullet of a word processor; write a hyphen: - {shown} …", line)
    try:
        tokens: Sequence[Token] = _MARKDOWN.parse(source)
        return Prose(source, _Parse().blocks(list(tokens)))
    except RecursionError:
        raise ProseError("prose-markup", "emphasis, quotations or lists are nested too deeply", 0) from None


def _field(value: object) -> Prose:
    if not isinstance(value, str):
        raise PydanticCustomError("wrong-type", "expected text")
    if len(value) > TEXT:
        raise PydanticCustomError("wrong-type", "expected at most {most} characters", {"most": f"{TEXT:,}"})
    refuse_hidden(value)
    if not value.strip():
        raise PydanticCustomError("empty-text", "nothing is written here; say it, or leave the key out")
    try:
        return parse_prose(value)
    except ProseError as mistake:
        raise PydanticCustomError(mistake.code, "{text}", {"text": str(mistake)}) from None


ProseField = Annotated[
    Prose,
    PlainValidator(_field),
    WithJsonSchema({"type": "string", "description": "Prose with [@citations] and [[links]]"}),
]
"""A field of prose in YAML."""
