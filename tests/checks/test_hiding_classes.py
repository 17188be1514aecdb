"""Classes with which readers may not see what is written: those of the style sheets are known to the check."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import tinycss2

from microsite.checks.page_whitelist import HIDES

_HIDDEN: Final = {"display": "none", "visibility": "hidden", "opacity": "0"}
_OF_OTHERS: Final = {"scheme", "instead", "picture"}
"""Hidden within the header alone, or by an address."""


def _last_classes(selector: list[Any]) -> Iterator[str]:
    """Yield the classes of the element that a selector is about; none where it is about a mark of it."""
    last: list[Any] = []
    for token in selector:
        ends = token.type == "whitespace" or (token.type == "literal" and token.value in ">+~")
        last = [] if ends else [*last, token]
    pairs = [(tinycss2.serialize([one]), tinycss2.serialize([two])) for one, two in pairwise(last)]
    if not any(one == two == ":" for one, two in pairs):
        yield from (name for sign, name in pairs if sign == ".")


def _selectors(prelude: list[Any]) -> Iterator[list[Any]]:
    one: list[Any] = []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield one
            one = []
        elif one or token.type != "whitespace":
            one.append(token)
    while one and one[-1].type == "whitespace":
        one.pop()
    yield one


def _hiding(rules: list[Any]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "at-rule" and rule.content and "print" not in tinycss2.serialize(rule.prelude):
            yield from _hiding(tinycss2.parse_rule_list(rule.content, skip_comments=True))
        elif rule.type == "qualified-rule":
            said = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            set_to = {
                each.lower_name: tinycss2.serialize(each.value).strip() for each in said if each.type == "declaration"
            }
            if any(set_to.get(name) == value for name, value in _HIDDEN.items()):
                yield from (name for each in _selectors(rule.prelude) for name in _last_classes(each))


def test_the_classes_that_hide_are_known(toy_site: Path) -> None:
    found = set[str]()
    for sheet in sorted((toy_site / "site" / "assets").glob("site.*.css")):
        found |= set(_hiding(tinycss2.parse_stylesheet(sheet.read_text("utf-8"), skip_comments=True)))
    assert {"menu-shade", "md-skip", "headerlink"} <= found
    assert sorted(name for name in found - _OF_OTHERS if not HIDES.fullmatch(name)) == []
