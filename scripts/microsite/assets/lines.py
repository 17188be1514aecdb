"""Takes elements out of a page together with the line each stands on, if nothing else stands there."""

from collections.abc import Iterable


def _line(html: str, begin: int, end: int) -> tuple[int, int]:
    """Return where an element begins and ends with the blanks before it and the end of the line after it."""
    while begin and html[begin - 1] in " \t":
        begin -= 1
    return begin, end + html.startswith("\n", end)


def without(html: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a page without the elements at ``spans``, which are in order."""
    parts, done = [], 0
    for span in spans:
        begin, end = _line(html, *span)
        parts.append(html[done : max(begin, done)])
        done = end
    return "".join((*parts, html[done:])) if parts else html
