"""The built site as one zip file that is read from the disk, without a server.

A browser that opens files shows no ``index.html`` for a folder, loads no module scripts and fetches nothing. So links
to folders name the file in them, and the search, which has to fetch, gives way to the list of all names.
Everything else is as on the web; evidence cards read their own page. Left out: what only servers and crawlers use, and
the frozen editions, which are sites of their own.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from microsite.model.deterministic_zip import READABLE, zip_files

FOLDER: Final = "site"
"""The folder in the zip: unpacking it strews nothing about."""

_LEFT_OUT: Final = ("404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt", "pagefind", "e")

_LINK = re.compile(r'(<[a-zA-Z][^<>]*?\s(?:xlink:)?href=")([^"]*)(")')
_REFRESH = re.compile(r'(<meta http-equiv="refresh" content="0; ?url=)([^"]*)(")')
_MODULE = re.compile(r'\s*<script type="module"[^>]*></script>')
_HEADER_SEARCH = re.compile(r'<form class="site-search"[^>]*\saction="([^"]*)search/".*?</form>', re.DOTALL)
_SEARCH_NOTE = re.compile(r"<noscript><p class=\"finder-note\">.*?</noscript>", re.DOTALL)

_SEARCH_KEYS = re.compile(r'<details class="finder-keys".*?</details>', re.DOTALL)

_SEARCH_FORM = re.compile(r'<form class="finder".*?</form>', re.DOTALL)

_NO_SEARCH: Final = (
    '<p class="finder-note">This copy of the site is read from files, and there the search cannot work. '
    'The <a href="../a-z/">A–Z</a> and the lists named above lead to every page.</p>'
)


def _named(address: str) -> str:
    """Return a relative address with the file that a server would show for a folder."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address
    path = parts.path
    if path in (".", "..") or path.endswith(("/.", "/..")):
        path += "/"
    if path.endswith("/"):
        path = f"{path}index.html".removeprefix("./")
    return parts._replace(path=path).geturl()


def offline(html: str) -> str:
    """Return a built page as it works from the disk."""
    html = _HEADER_SEARCH.sub(r'<p class="site-search"><a href="\1a-z/">A–Z of all names</a></p>', html)
    html = _SEARCH_FORM.sub("", html)
    html = _SEARCH_KEYS.sub("", _MODULE.sub("", _SEARCH_NOTE.sub(_NO_SEARCH, html)))
    for pattern in (_LINK, _REFRESH):
        html = pattern.sub(lambda found: found[1] + _named(found[2]) + found[3], html)
    return html


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(site.rglob("*"), key=lambda p: p.relative_to(site).as_posix()):
        name = path.relative_to(site)
        if path.is_file() and name.parts[0] not in _LEFT_OUT:
            data = path.read_bytes()
            yield name.as_posix(), offline(data.decode()).encode() if path.suffix == ".html" else data


def archive(site: Path) -> bytes:
    """Return the built site in the folder ``site`` as a zip file."""
    return zip_files(((f"{FOLDER}/{name}", data) for name, data in _files(site)), rights=READABLE)
