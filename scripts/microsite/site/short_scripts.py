"""The scripts of a built site without their comments and indents: those are for who reads them in the theme."""

import re
from pathlib import Path
from typing import Final

_COMMENT: Final = re.compile(r"//.*|/\*.*\*/")
"""One that takes up a line."""


def short_lines(script: str) -> list[str]:
    """Return the lines of a script that do something; whatever may be inside of a text that goes on stays as it is."""
    if any(line.count("`") % 2 for line in script.splitlines()):
        return script.splitlines()
    lines = (line.strip() for line in script.splitlines())
    return [line for line in lines if line and not _COMMENT.fullmatch(line)]


def shorten(site: Path) -> None:
    """Write the scripts that stand right below assets/ of ``site`` anew; they are those that pages load at once."""
    for path in sorted((site / "assets").glob("*.js")):
        path.write_text("\n".join((*short_lines(path.read_text("utf-8")), "")), "utf-8", newline="")
