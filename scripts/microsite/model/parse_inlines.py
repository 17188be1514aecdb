"""What stands within a paragraph: from the tokens of Markdown to :data:`~microsite.model.prose.ProseInline`."""

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable
from itertools import islice
from typing import Final

from markdown_it.token import Token

from microsite.model.citation_slips import CITED_ITEM, in_small_letters, link_as_meant
from microsite.model.no_address import no_address
from microsite.model.other_programs import numbered_part, of_another_program
from microsite.model.plain_words import strays_in_plain_words, without_escapes
from microsite.model.prose import (
    EDITORS,
    Cite,
    Cited,
    EntityLink,
    ProseCode,
    ProseEmphasis,
    ProseInline,
    ProseLink,
    ProseText,
    inlines,
    plain_prose,
)
from microsite.model.prose_mistakes import AND_MORE, MOST_MISTAKES, ProseMistake
from microsite.model.stray_line_starts import strays_at_line_starts
from microsite.model.stray_marks import is_stray_emphasis
from microsite.model.web_address import ADDRESS, unreachable

_STRONG: Final = 2
"""Signs on each side of strong words."""
_ENTITY_PARTS: Final = re.compile(r"\s*(?P<id>[a-z][a-z0-9-]*)\s*(?:\|\s*(?P<label>[^|]+?)\s*)?")
_LINKED: Final = re.compile(r"\[[^\[\]]{1,300}\](\([^()\s]{1,300}\))")
"""A citation with an address behind it, as if it were the words of a link."""
_NAMED: Final = re.compile(r"(?:@|\[\[)(?:[^\W_]|-)+")
"""A key as it is looked for in a file, wherever it stands."""

_OBJECTS: Final = "images and other objects are not used in briefings; describe it in words"


def _joined(children: list[ProseInline]) -> tuple[ProseInline, ...]:
    """Return inlines, texts that stand beside each other as one."""
    result: list[ProseInline] = []
    run: list[str] = []
    for child in [*children, None]:
        if isinstance(child, ProseText):
            run.append(child.text)
            continue
        if run:
            result.append(ProseText("".join(run)))
            run = []
        if child is not None:
            result.append(child)
    return tuple(result)


class InlineParse:
    """Reads the paragraphs of one text, ``source``, in order, and counts keys: for the place of each citation.

    Those in code count, too: there they are found as well.
    """

    def __init__(self, source: str) -> None:
        self.named: defaultdict[str, list[int]] = defaultdict(list)
        for found in _NAMED.finditer(source):
            self.named[found[0]].append(found.start())
        self.counted: dict[str, int] = {}
        self.mistakes: list[ProseMistake] = []
        self.text = ""
        self.at = 0
        self.run: tuple[int, int] | None = None
        self.place: Callable[[int], int] = int

    def read(self, token: Token, place: Callable[[int], int]) -> tuple[ProseInline, ...]:
        """Return what stands in a paragraph; ``place`` gives the place in the whole text of one in the paragraph."""
        self.text, self.place, self.at, self.run = token.content, place, 0, None
        for stray in strays_at_line_starts(token.content):
            self._wrong("prose-markup", stray.message, stray.start)
        return self._until_close(deque(token.children or []))

    def _wrong(self, code: str, message: str, at: int | None = None) -> None:
        if len(self.mistakes) < MOST_MISTAKES:
            self.mistakes.append(ProseMistake(code, message, self.place(self.at if at is None else at)))
        elif not self.mistakes[-1].message.endswith(AND_MORE):
            self.mistakes[-1] = self.mistakes[-1]._replace(message=f"{self.mistakes[-1].message}{AND_MORE}")

    def _count(self, key: str) -> int:
        """Return how many of the same stand before this one, which is the next that was not counted yet."""
        before = bisect_left(self.named[key], self.place(self.at)) if len(self.named[key]) > 1 else 0
        self.counted[key] = max(before, self.counted.get(key, -1) + 1)
        return self.counted[key]

    def _until_close(self, tokens: deque[Token]) -> tuple[ProseInline, ...]:
        """Turn tokens into inlines, up to the end or the next closing token, which is consumed."""
        result: list[ProseInline] = []
        while tokens:
            token = tokens.popleft()
            if token.type.endswith("_close"):
                break
            self.at = token.meta.get("at", self.at)
            if (inline := self._inline(token, tokens)) is not None:
                result.append(inline)
        return _joined(result)

    def _inline(self, token: Token, rest: deque[Token]) -> ProseInline | None:
        match token.type:
            case "text":
                self._emphasis_left(token)
                return ProseText(token.content)
            case "text_special":
                return ProseText(token.content)
            case "softbreak" | "hardbreak":
                self.at = self.text.find("\n", self.at) + 1 or self.at
                return ProseText(" ")
            case "code_inline":
                return ProseCode(token.content)
            case "em_open" | "strong_open":
                return ProseEmphasis(self._until_close(rest), strong=token.type == "strong_open")
            case "link_open":
                return self._link(token, rest)
            case "citation":
                return self._citation(token.content)
            case "entity_link":
                return self._entity_link(token.content)
            case "stray":
                self._wrong(token.meta.get("code", "prose-markup"), token.meta["message"])
                return None
        self._wrong("prose-markup", _OBJECTS)
        return None

    def _emphasis_left(self, token: Token) -> None:
        """Say once of a run of stars or underscores that it marks nothing."""
        run = token.meta.get("run")
        if run and token.content and run != self.run and is_stray_emphasis(self.text, *run):
            sign, begin = token.content, run[0]
            what, marks = ("emphasis is", sign) if run[1] - begin < _STRONG else ("strong words are", sign * _STRONG)
            cure = rf"{what} written {marks}word{marks}; if readers should see the sign, write \{sign}"
            self._wrong("prose-markup", f'found "{self.text[begin : run[1]][:20]}"; {cure}', begin)
            self.run = run

    def _link(self, token: Token, rest: deque[Token]) -> ProseInline | None:
        url, at = str(token.attrs.get("href", "")), self.at
        children = self._until_close(rest)
        if url.startswith("mailto:"):
            self._wrong("unsafe-link", f"an address of mail stands without signs around it: {url[7:67]}", at)
        elif not ADDRESS.fullmatch(url):
            self._wrong("unsafe-link", no_address(url, plain_prose(children).strip()), at)
        elif wrong := unreachable(url):
            self._wrong("unsafe-link", f"{wrong}, such as https://example.org/page, or take the link out", at)
        elif not plain_prose(children).strip():
            self._wrong("prose-markup", "a link without words to follow; write [words](address)", at)
        elif any(isinstance(child, (ProseLink, EntityLink, Cite)) for child in inlines(children)):
            self._wrong("prose-markup", "a link or a citation within a link; put it behind the link", at)
        return ProseLink(url, children)

    def _citation(self, content: str) -> Cite | None:
        if linked := _LINKED.match(self.text, self.at):
            message = f'found "{linked[0][:60]}"; a citation leads to its claim by itself: take {linked[1][:60]} out'
            self._wrong("prose-markup", message)
        items = []
        for part in content.split(";"):
            match = CITED_ITEM.fullmatch(" ".join(part.split()))
            if other := numbered_part(part.strip()):
                self._wrong("bad-citation", f'found "[{content.strip()[:80]}]"; {other}')
                return None
            if not match:
                message = f'expected [@claim-id], [@a; @b] or [@work, p. 3], got "[{" ".join(content.split())[:80]}]"'
                self._wrong("bad-citation", message + in_small_letters(content))
                return None
            key = match["key"]
            if key == EDITORS and match["locator"]:
                self._wrong("bad-citation", "the editors are cited without a place; write [@editors]")
                return None
            items.append(Cited(key, match["locator"], self._count(f"@{key}")))
        return Cite(tuple(items))

    def _entity_link(self, content: str) -> EntityLink | None:
        match = _ENTITY_PARTS.fullmatch(" ".join(content.split()))
        if other := of_another_program(f"[[{content}"):
            self._wrong("bad-citation", f'found "[[{" ".join(content.split())[:80]}]]"; {other}')
            return None
        if self.text[max(self.at - 2, 0) : self.at].strip() == "!":
            self._wrong("prose-markup", "a page is not shown within another; take the ! before [[ out")
        if not match:
            message = f'expected [[id]] or [[id|words to show]], got "[[{" ".join(content.split())[:80]}]]"'
            meant = link_as_meant(content)
            self._wrong("bad-citation", f"{message}; write {meant}" if meant else message)
            return None
        label = match["label"]
        for stray in islice(strays_in_plain_words(label), 1) if label else ():
            self._wrong("prose-markup", stray.message)
        return EntityLink(match["id"], label and without_escapes(label), self._count(f"[[{match['id']}"))
