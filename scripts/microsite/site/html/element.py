"""What style rules can ask of an element, in one line of text: elements that are alike to them are the same line.

Of values only keywords are kept (``data-scheme=slate``): of addresses, numbers and texts it is known that they are
there, and a rule that asks for one of them is kept in doubt.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

Fact = tuple[str, ...]
"""What a selector may ask: ("tag", "a"), ("class", "x"), ("id", "y"), ("attribute", "name") or with its value, too."""

_FREE: Final = frozenset(
    "id class href src srcset content title alt name value style datetime cite label aria-label aria-labelledby "
    "aria-describedby aria-controls d".split()
)
_KEYWORD: Final = re.compile(r"_*[a-z]*([-_][a-z]+)*")
_BETWEEN: Final = "\n"


def is_kept(name: str, value: str) -> bool:
    """Say whether the value of an attribute is kept: whether it is a keyword."""
    return name not in _FREE and _KEYWORD.fullmatch(value) is not None


def element(tag: str, values: Mapping[str, str]) -> str:
    """Return the line for an element with these attributes."""
    parts = [tag, *sorted({f".{name}" for name in values.get("class", "").split()})]
    for name, value in sorted(values.items()):
        parts.append(f"[{name}={value}" if is_kept(name, value) else f"[{name}")
    return _BETWEEN.join(parts)


def _asked(part: str) -> Iterable[Fact]:
    if part.startswith("."):
        yield "class", part[1:]
        return
    name, has_value, value = part[1:].partition("=")
    yield "attribute", name
    if has_value:
        yield "attribute", name, value


def facts_in(line: str) -> set[Fact]:
    """Return what a selector can ask of the element that :func:`element` wrote as ``line``."""
    tag, *parts = line.split(_BETWEEN)
    return {("tag", tag)}.union(*map(_asked, parts))
