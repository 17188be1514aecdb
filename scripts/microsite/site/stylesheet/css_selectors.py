"""Whether a selector can match anything: does some element have what each of its compound selectors asks for?

States (:hover), pseudo-elements, what :not() excludes and how elements lie to each other are not looked at. So a
selector is only ever kept in doubt, never dropped in doubt.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import tinycss2
from tinycss2.ast import (
    FunctionBlock,
    HashToken,
    IdentToken,
    LiteralToken,
    Node,
    SquareBracketsBlock,
    StringToken,
    WhitespaceToken,
)

from microsite.site.html.element import Fact
from microsite.site.stylesheet.used_selectors import UsedSelectors

_ALTERNATIVES: Final = ("is", "where", "has")
_COMBINATORS: Final = (">", "+", "~", "||")
_OWN_WORDS: Final = ("-webkit-", "-moz-", "-ms-", "-o-")


def selector_text(tokens: Iterable[Node]) -> str:
    """Return tokens as CSS, without comments and with one space for each stretch of blanks."""
    kept = [token for token in tokens if token.type != "comment"]
    short = [WhitespaceToken(t.source_line, t.source_column, " ") if t.type == "whitespace" else t for t in kept]
    return str(tinycss2.serialize(short)).strip()


def _split(tokens: Iterable[Node]) -> Iterator[list[Node]]:
    """Split a selector list at its commas."""
    part: list[Node] = []
    for node in tokens:
        if node == ",":
            yield part
            part = []
        else:
            part.append(node)
    yield part


def _attribute(block: SquareBracketsBlock) -> Fact:
    tokens = [token for token in block.content if token.type != "whitespace"]
    name = tokens[0].lower_value if isinstance(tokens[0], IdentToken) else ""
    exact = len(tokens) == 3 and tokens[1] == "=" and isinstance(tokens[2], (IdentToken, StringToken))
    return ("attribute", name, tokens[2].value) if exact else ("attribute", name)


def _compounds(tokens: Sequence[Node]) -> Iterator[set[Fact]]:
    """Yield what each compound selector asks of one element."""
    facts: set[Fact] = set()
    before: Node | None = None
    for token in tokens:
        match token:
            case IdentToken() if before == ".":
                facts.add(("class", token.value))
            case IdentToken() if before != ":":
                facts.add(("tag", token.lower_value))
            case HashToken():
                facts.add(("id", token.value))
            case SquareBracketsBlock():
                facts.add(_attribute(token))
            case _ if token.type == "whitespace" or (isinstance(token, LiteralToken) and token.value in _COMBINATORS):
                yield facts
                facts = set()
        before = token
    yield facts


def _functions(tokens: Sequence[Node]) -> Iterator[list[Node]]:
    """Yield the arguments of :is(), :where() and :has(), of which at least one has to match."""
    for token in tokens:
        if isinstance(token, FunctionBlock) and token.lower_name in _ALTERNATIVES:
            yield token.arguments


@dataclass(frozen=True)
class Selector:
    """One selector of a list, as far as it is looked at."""

    text: str
    compounds: tuple[frozenset[Fact], ...]
    """What each compound selector asks of one element."""
    functions: "tuple[tuple[Selector, ...], ...]"
    """The lists within it, of which at least one selector each has to match."""

    def possible(self, names: UsedSelectors) -> bool:
        """Tell whether it can match anything."""
        return all(map(names.possible, self.compounds)) and all(
            any(each.possible(names) for each in alternatives) for alternatives in self.functions
        )


@dataclass(frozen=True)
class SelectorList:
    """The selectors of a rule, read once for all pages."""

    text: str
    selectors: tuple[Selector, ...]


def _selectors(tokens: Iterable[Node]) -> tuple[Selector, ...]:
    return tuple(
        Selector(selector_text(part), tuple(map(frozenset, _compounds(part))), tuple(map(_selectors, _functions(part))))
        for part in _split(tokens)
    )


def read_selectors(prelude: Sequence[Node]) -> SelectorList:
    """Return the selector list that stands before a rule."""
    return SelectorList(selector_text(prelude), _selectors(prelude))


def can_match(read: SelectorList, names: UsedSelectors) -> str:
    """Return the selector list with only the selectors that can match, or "" if none can.

    A browser drops a whole rule for one selector that it does not know. So a list with a selector of one browser's own
    is kept or dropped as one, or the rest of it would begin to count.
    """
    kept = [selector.text for selector in read.selectors if selector.possible(names)]
    if kept and any(word in read.text for word in _OWN_WORDS):
        return read.text
    return ",".join(kept)
