"""A style sheet without the rules that can never apply (CSS Syntax Level 3, parsed by tinycss2).

Kept are rules whose selectors can match, in whatever @media, @supports, @layer or @container they stand; of custom
properties and keyframes, those that a kept declaration or a script names.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, ParseError, QualifiedRule

from microsite.site.stylesheet.css_selectors import SelectorList, can_match, read_selectors, selector_text
from microsite.site.stylesheet.hidden_marks import hidden_marks, is_hidden
from microsite.site.stylesheet.used_selectors import UsedSelectors

_GROUPS: Final = ("media", "supports", "layer", "container", "starting-style")
_REFERENCE: Final = re.compile(r"var\(\s*(--[\w-]+)")
_WORD: Final = re.compile(r"[A-Za-z_-][\w-]*")


@dataclass(frozen=True)
class CssRule:
    """A rule that is kept so far: what stands before the brace, and what within."""

    head: str
    body: "tuple[CssPart, ...]"
    keyframes: str = ""
    """The name, if the rule is @keyframes."""


@dataclass(frozen=True)
class CssLine:
    """A declaration, or an at-rule without a block."""

    text: str
    property: str = ""


CssPart = CssRule | CssLine


def _declaration(node: Declaration) -> CssLine:
    value = selector_text(node.value) + ("!important" if node.important else "")
    return CssLine(f"{node.name}:{value}", node.name)


@dataclass(frozen=True)
class _ReadRule:
    """A rule as it was read, for whatever pages: its selectors, or the line of a group such as @media, and its body."""

    head: SelectorList | str
    content: Sequence[Node]

    @cached_property
    def body(self) -> "tuple[_Read, ...]":
        """What stands within, read when the rule is first kept."""
        parse = tinycss2.parse_rule_list if isinstance(self.head, str) else tinycss2.parse_blocks_contents
        return tuple(_read(parse(self.content, skip_comments=True, skip_whitespace=True)))


_Read = CssPart | _ReadRule


def _at_rule(rule: AtRule) -> _Read | None:
    keyword, prelude = rule.lower_at_keyword, selector_text(rule.prelude)
    head = f"@{rule.at_keyword} {prelude}".strip()
    if rule.content is None:
        return None if keyword == "charset" else CssLine(head)
    if keyword in _GROUPS:
        return _ReadRule(head, rule.content)
    body = (CssLine(selector_text(rule.content)),)
    return CssRule(head, body, keyframes=prelude if keyword.endswith("keyframes") else "")


def _read(nodes: Iterable[Node]) -> Iterator[_Read]:
    for node in nodes:
        match node:
            case Declaration():
                yield _declaration(node)
            case QualifiedRule():
                yield _ReadRule(read_selectors(node.prelude), node.content)
            case AtRule() if part := _at_rule(node):
                yield part
            case ParseError():
                continue  # a browser passes over it too


def _parts(read: Iterable[_Read], names: UsedSelectors) -> Iterator[CssPart]:
    """Yield what is kept of rules for pages with these names."""
    for each in read:
        if not isinstance(each, _ReadRule):
            yield each
        elif head := each.head if isinstance(each.head, str) else can_match(each.head, names):
            body = tuple(_parts(each.body, names))
            if body:
                yield CssRule(head, body)


def _lines(parts: Iterable[CssPart]) -> Iterator[CssLine]:
    for part in parts:
        if isinstance(part, CssLine):
            yield part
        elif not part.keyframes:
            yield from _lines(part.body)
        else:
            # What a keyframe sets counts as used: which animation runs is asked of declarations alone.
            yield from (CssLine(line.text) for line in _lines(part.body))


def _rules(parts: Iterable[CssPart]) -> Iterator[CssRule]:
    for part in parts:
        if isinstance(part, CssRule):
            yield part
            yield from _rules(part.body)


def _display(rule: CssRule) -> str:
    """Return what a rule sets ``display`` to; empty if it leaves it."""
    lines = (line.text for line in rule.body if isinstance(line, CssLine) and line.property == "display")
    return next((text.partition(":")[2].removesuffix("!important") for text in lines), "")


def _without_hidden(parts: Sequence[CssPart]) -> Sequence[CssPart]:
    """Return the parts without the rules, outside of all media, for marks that the sheet itself hides."""
    always = [(part.head, _display(part)) for part in parts if isinstance(part, CssRule)]
    shown = (rule.head for rule in _rules(parts) if _display(rule) not in ("", "none"))
    hidden = hidden_marks(always, shown)
    return [p for p in parts if not (isinstance(p, CssRule) and not _display(p) and is_hidden(p.head, hidden))]


def _live(parts: Sequence[CssPart], words: frozenset[str]) -> set[str]:
    """Return the custom properties that are named by a script, by a plain declaration, or by one of these."""
    custom: dict[str, set[str]] = {}
    live = {word for word in words if word.startswith("--")}
    for line in _lines(parts):
        named = set(_REFERENCE.findall(line.text))
        if line.property.startswith("--"):
            custom.setdefault(line.property, set()).update(named)
        else:
            live |= named
    waiting = list(live)
    while waiting:
        more = custom.get(waiting.pop(), set()) - live
        live |= more
        waiting += more
    return live


def _written(parts: Iterable[CssPart], live: set[str], animated: set[str]) -> str:
    texts = []
    for part in parts:
        if isinstance(part, CssLine):
            if not part.property.startswith("--") or part.property in live:
                texts.append(f"{part.text};")
        elif not part.keyframes or part.keyframes in animated:
            body = _written(part.body, live, animated)
            if body:
                texts.append(f"{part.head}{{{body.rstrip(';')}}}")
    return "".join(texts)


@lru_cache(maxsize=64)
def _sheet(css: str) -> tuple[_Read, ...]:
    """Return the rules of a style sheet: most of the work, and shared by pages that use others of them."""
    return tuple(_read(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def prune_css(sheets: Iterable[str], names: UsedSelectors) -> str:
    """Return style sheets as one, on one line, without what no page with these ``names`` can use.

    Each is read for itself, as browsers do: what one leaves open ends with it.
    """
    parts = _without_hidden([part for css in sheets for part in _parts(_sheet(css), names)])
    live = _live(parts, names.words)
    animations = (
        line.text for line in _lines(parts) if line.property.startswith(("animation", "-webkit-animation", "--"))
    )
    animated = {word for text in animations for word in _WORD.findall(text)} | names.words
    return _written(parts, live, animated)
