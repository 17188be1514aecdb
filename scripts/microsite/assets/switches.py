"""The theme's hidden switches for its own menu and search, which this site has replaced: nothing names or uses them.

They stand in the theme's page outside of all that can be overridden, and a screen reader would meet nameless boxes.
"""

import re
from typing import Final

_SWITCH: Final = re.compile(
    r'[ \t]*<input class="md-toggle"[^<>]*>\n?|[ \t]*<label class="md-overlay"[^<>]*></label>\n?'
)


def without_switches(html: str) -> str:
    """Return a page without the switches."""
    return _SWITCH.sub("", html)
