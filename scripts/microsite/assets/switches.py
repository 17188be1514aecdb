"""The theme's hidden switches for its own menu and search, which this site has replaced: nothing names or uses them.

They stand in the theme's page outside of all that can be overridden, and a screen reader would meet nameless boxes.
"""

import re
from typing import Final

from microsite.assets.lines import without

_SWITCH: Final = re.compile(r'<(?:input class="md-toggle"[^<>]*>|label class="md-overlay"[^<>]*></label>)')


def without_switches(html: str) -> str:
    """Return a page without the switches."""
    return without(html, [match.span() for match in _SWITCH.finditer(html)])
