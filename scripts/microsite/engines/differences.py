"""Where two builds of the same pages differ, by kind of difference."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

from microsite.engines.article import Token, tokens

SHOWN = 12
"""Tokens of each side in an example."""


@dataclass(frozen=True)
class Difference:
    """One stretch of one page in which the builds differ."""

    page: str
    """The file below the site."""
    kind: str
    """Such as ``missing text`` or ``changed attribute a href``, always from the first build to the second."""
    before: str
    after: str


def _names(tokens: Counter[Token]) -> set[str]:
    return {f"{token.kind} {token.name}".strip() for token in tokens}


def _kinds(before: list[Token], after: list[Token]) -> Iterator[str]:
    """Yield what happened in one stretch, each kind of token once. What is in both has only moved."""
    one, two = Counter(before), Counter(after)
    old, new = _names(one - two), _names(two - one)
    if not old | new:
        yield "moved markup" if before[0].kind != "text" else "moved text"
    for name in sorted(old | new):
        yield f"{'changed' if name in old and name in new else 'missing' if name in old else 'added'} {name}"


def _shown(row: list[Token]) -> str:
    return " ".join(map(str, row[:SHOWN])) + (" …" if len(row) > SHOWN else "")


def _between(page: str, one: list[Token], two: list[Token]) -> Iterator[Difference]:
    for what, a, b, c, d in SequenceMatcher(None, one, two).get_opcodes():
        if what != "equal":
            before, after = one[a:b], two[c:d]
            yield from (Difference(page, kind, _shown(before), _shown(after)) for kind in _kinds(before, after))


def of_page(page: str, first: str, second: str) -> list[Difference]:
    """Return the differences between two texts of the HTML of ``page``.

    Words are compared with words and markup with markup, so that an element more around a word is no change of the
    word. If both are the same, and not what stands where, that is ``moved markup``.
    """
    one, two = tokens(first, page), tokens(second, page)
    if one == two:
        return []
    words, marks = (
        [[t for t in row if (t.kind == "text") is is_text] for row in (one, two)] for is_text in (True, False)
    )
    found = [*_between(page, *words), *_between(page, *marks)]
    if found:
        return found
    start = next(at for at, (old, new) in enumerate(zip(one, two, strict=True)) if old != new)
    return [Difference(page, "moved markup", _shown(one[start:]), _shown(two[start:]))]


def _pages(site: Path) -> dict[str, Path]:
    return {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}


def between(first: Path, second: Path) -> list[Difference]:
    """Return the differences between two built sites, page by page in the order of their names.

    A page that only one of them has is ``missing page`` or ``added page``.
    """
    ours, theirs = _pages(first), _pages(second)
    found = []
    for page in sorted(ours.keys() | theirs.keys()):
        if page not in theirs:
            found.append(Difference(page, "missing page", page, ""))
        elif page not in ours:
            found.append(Difference(page, "added page", "", page))
        else:
            found += of_page(page, ours[page].read_text("utf-8"), theirs[page].read_text("utf-8"))
    return found


def by_kind(differences: list[Difference]) -> list[tuple[str, list[Difference]]]:
    """Return the differences in groups of one kind, by name."""
    ordered = sorted(differences, key=lambda each: (each.kind, each.page))
    return [(kind, list(group)) for kind, group in groupby(ordered, key=lambda each: each.kind)]
