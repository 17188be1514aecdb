"""All style sheets of a page as one file, named after its content, so that browsers may keep it for ever."""

import hashlib
import re
from collections import defaultdict
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from typing import Final, NamedTuple

from microsite.assets.names import names
from microsite.assets.reach import reached
from microsite.assets.rules import prune

_LINK: Final = re.compile(r"""[ \t]*<link\s[^>]*rel=["']?stylesheet\b[^>]*>\n?""")
_ATTRIBUTE: Final = re.compile(r"""\b(href|media)=["']?([^"'\s>]+)""")
_URL: Final = re.compile(r"""url\(\s*(["']?)(?!data:|https?:|/|#)([^"')]+)\1\s*\)""")
_FOLDER: Final = "assets"


class Sheet(NamedTuple):
    """A style sheet as a page links to it."""

    file: str
    """Its path in the site."""
    media: str


def _of_page(site: Path, page: str, html: str) -> tuple[tuple[Sheet, ...], str]:
    """Return the style sheets of a page, in order, and what leads from the page to the root of the site."""
    found, root = [], relpath(".", dirname(page) or ".")
    for link in _LINK.findall(html):
        values = dict(_ATTRIBUTE.findall(link))
        href = values["href"]
        file = normpath(join(dirname(page), href))
        if href.startswith("/"):
            # 404.html is served for any address: its links begin at the root of the host, not of the site.
            parts = href.split("/")[1:]
            file = next("/".join(parts[n:]) for n in range(len(parts)) if (site / "/".join(parts[n:])).is_file())
            root = href.removesuffix(file).removesuffix("/")
        found.append(Sheet(file, values.get("media", "")))
    return tuple(found), root


def _text(site: Path, sheet: Sheet) -> str:
    """Return the text of a style sheet, what it links to seen from the folder of the new one."""
    css = (site / sheet.file).read_text("utf-8").removeprefix("\ufeff")
    css = _URL.sub(lambda m: f'url("{relpath(normpath(join(dirname(sheet.file), m[2])), _FOLDER)}")', css)
    return f"@media {sheet.media}{{{css}}}" if sheet.media else css


def _linked(html: str, href: str) -> str:
    """Return a page with one link in the place of the first, and none of the others."""
    first = _LINK.search(html)
    if first is None:
        return html
    rest = _LINK.sub("", html[first.end() :])
    return f'{html[: first.start()]}    <link rel="stylesheet" href="{href}">\n{rest}'


def bundle(site: Path) -> None:
    """Write one style sheet for the pages that load the same ones; let them load it instead, and remove those."""
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    scripts = [path.read_text("utf-8") for path in sorted(reached(site)) if path.suffix == ".js"]
    groups: defaultdict[tuple[Sheet, ...], dict[str, str]] = defaultdict(dict)
    for page, html in pages.items():
        sheets, root = _of_page(site, page, html)
        if sheets:
            groups[sheets][page] = root
    for sheets, members in groups.items():
        used = names((pages[page] for page in members), scripts)
        css = prune("".join(_text(site, sheet) for sheet in sheets), used).encode()
        file = f"{_FOLDER}/site.{hashlib.sha256(css).hexdigest()[:10]}.css"
        (site / file).write_bytes(css)
        for page, root in members.items():
            (site / page).write_text(_linked(pages[page], f"{root}/{file}"), "utf-8")
    for file in {sheet.file for sheets in groups for sheet in sheets}:
        (site / file).unlink()
