"""The address that stands at the foot of each printed sheet: an attribute of the page, which print.css takes up.

The boxes in the margin of a sheet know no element but the first of a page (CSS Paged Media, section 4), and the theme
writes that one. A style in the page, which could say it too, is what the policy of the page forbids.
"""

import re
from typing import Final

_ROOT: Final = re.compile(r'<html(?= [^<>]*class="no-js")')
"""The first element of a page of the theme; pages that only say where something went have another."""
_CANONICAL: Final = re.compile(r'<link rel="canonical" href="([^"<>]*)"')
_NAME: Final = "index.html"


def with_printed_address(file: str, html: str) -> str:
    """Return a page, by its ``file`` below the site, that knows its address: on the web, or else on the site."""
    if not file.endswith(_NAME):
        return html  # served for any address
    canonical = _CANONICAL.search(html)
    address = canonical[1] if canonical else f"/{file.removesuffix(_NAME)}"
    return _ROOT.sub(lambda root: f'{root[0]} data-address="{address}"', html, count=1)
