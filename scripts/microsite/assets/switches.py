"""The theme's hidden switches for its own menu and search, which this site has replaced: nothing names or uses them.

They stand in the theme's page outside of all that can be overridden, and a screen reader would meet nameless boxes.
"""

import re
from pathlib import Path
from typing import Final

_SWITCH: Final = re.compile(
    r'[ \t]*<input class="md-toggle"[^<>]*>\n?|[ \t]*<label class="md-overlay"[^<>]*></label>\n?'
)


def remove_switches(site: Path) -> None:
    """Take the switches out of every page of the built ``site``."""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text("utf-8")
        without = _SWITCH.sub("", text)
        if without != text:
            path.write_text(without, "utf-8")
