"""A page with one link in the place of its style sheets, before it is known what the one sheet will be called.

What pages load decides what is in that sheet, and with it its name, so this is done to each page alone, and may be
kept from one build to the next.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Final, NamedTuple
from urllib.parse import urlsplit

_LINK: Final = re.compile(r"""<link\s[^>]*rel=["']?stylesheet\b[^>]*>""")
_ATTRIBUTE: Final = re.compile(r"""\b(href|media)=["']?([^"'\s>]+)""")
_SWITCH: Final = re.compile(
    r'<(?:input class="md-toggle"[^<>]*>|label class="md-overlay"[^<>]*></label>'
    r'|div class="md-dialog"[^<>]*>\s*<div class="md-dialog__inner[^<>]*></div>\s*</div>)'
)
"""The theme's hidden switches for its own menu and search, which this site has replaced: nothing names or uses them.

They stand in the theme's page outside of all that can be overridden, and a screen reader would meet nameless boxes.
With them goes the place for messages of its script.
"""
_INDENT: Final = re.compile(r"\n\s+")
_BEFORE, _AFTER = '<link rel="stylesheet" href="', '">\n'


class StyleSheet(NamedTuple):
    """A style sheet as a page links to it."""

    file: str
    """Its path in the site."""
    media: str


@dataclass(frozen=True)
class SheetPlace:
    """Where the address of its style sheet comes in a page, if it has any."""

    sheets: tuple[StyleSheet, ...] = ()
    """Those that the page loaded, in the order in which they count."""
    root: str = ""
    """What leads from the page to the root of the site."""
    at: int = 0
    """Where in the HTML the address of the one sheet comes."""

    def linked(self, html: str, file: str) -> str:
        """Return the page as readers get it; ``file`` is the path of its sheet in the site."""
        return f"{html[: self.at]}{self.root}/{file}{html[self.at :]}" if self.sheets else html


class PreparedPage(NamedTuple):
    """A page that waits for the address of its style sheet."""

    html: str
    place: SheetPlace


def _line(html: str, begin: int, end: int) -> tuple[int, int]:
    """Return where an element begins and ends with the blanks before it and the end of the line after it."""
    while begin and html[begin - 1] in " \t":
        begin -= 1
    return begin, end + html.startswith("\n", end)


def _without(html: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a page without the elements at ``spans``, which are in order; no line is left that held nothing else."""
    parts, done = [], 0
    for span in spans:
        begin, end = _line(html, *span)
        parts.append(html[done : max(begin, done)])
        done = end
    return "".join((*parts, html[done:])) if parts else html


def _sheet(site: Path, page: str, link: str) -> tuple[StyleSheet, str] | None:
    """Return a linked style sheet and what leads from the page to the root; None if it is none of the site's."""
    values = dict(_ATTRIBUTE.findall(link))
    href, media = values.get("href", ""), values.get("media", "")
    if not href or urlsplit(href).netloc:
        return None
    if not href.startswith("/"):
        above = "/".join([".."] * page.count("/"))  # posixpath.relpath asks where a process is
        return StyleSheet(normpath(join(dirname(page), href)), media), above or "."
    # 404.html is served for any address: its links begin at the root of the host, not of the site.
    parts = href.split("/")[1:]
    for begin in range(len(parts)):
        file = "/".join(parts[begin:])
        if (site / file).is_file():
            return StyleSheet(file, media), href.removesuffix(file).removesuffix("/")
    return None


def _moved(html: str, end: int, links: list[re.Match[str]]) -> list[tuple[int, int]]:
    """Return where links stand in what comes after the line that ends at ``end``."""
    begin = end + html.startswith("\n", end)
    return [(link.start() - begin, link.end() - begin) for link in links]


def _tight(html: str) -> str:
    """Return a page without the empty lines and indents of the templates; what is in its article stays as it is."""
    before, begin, rest = html.partition("<article")
    article, end, after = rest.rpartition("</article>")
    return _INDENT.sub("\n", before) + begin + article + end + _INDENT.sub("\n", after) if end else html


def prepare_page(site: Path, page: str, html: str) -> PreparedPage:
    """Return a page of ``site``, by its file below it, without the theme's switches and with one place for one link."""
    html = _tight(_without(html, [match.span() for match in _SWITCH.finditer(html)]))
    found = [(link, sheet) for link in _LINK.finditer(html) if (sheet := _sheet(site, page, link[0]))]
    if not found:
        return PreparedPage(html, SheetPlace())
    (first, _), *others = found
    before = html[: first.start()].rstrip(" \t") + _BEFORE
    rest = _without(html[first.end() :].removeprefix("\n"), _moved(html, first.end(), [link for link, _ in others]))
    place = SheetPlace(tuple(sheet for _, (sheet, _) in found), found[-1][1][1], len(before))
    return PreparedPage(before + _AFTER + rest, place)
