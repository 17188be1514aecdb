"""After the build: scripts that name their parts hold them, so that a first visit asks for one file.

While the site is being edited, such a script loads its parts one by one; in the built site it is the parts, in order,
and these are gone. Each part keeps to a block of its own, so they share nothing but what they hand over by name.
"""

import json
import re
from collections.abc import Collection
from itertools import chain
from pathlib import Path
from typing import Final

from microsite.site.short_scripts import short_lines

_PARTS: Final = re.compile(r"^for \(const part of (\[[^\]]*\])\) \{$", re.MULTILINE)
_JOINED: Final = ("assets/site.js", "assets/cards.js", "assets/own-copy/tool.js")


def parts_of(script: Path) -> list[Path]:
    """Return the files of the parts that a script names, in order; ``ValueError`` if it names none."""
    found = _PARTS.search(script.read_text("utf-8"))
    if found is None:
        raise ValueError(f"{script.name} names no parts")
    return [script.with_name(f"{name}.js") for name in json.loads(found[1])]


def join_scripts(site: Path, named: Collection[str]) -> None:
    """Write the parts of each such script of ``site`` into it, and remove those that no page names itself."""
    for script in (site / name for name in _JOINED):
        if script.is_file() and _PARTS.search(script.read_text("utf-8")):
            parts = parts_of(script)
            lines = chain.from_iterable(short_lines(part.read_text("utf-8")) for part in parts)
            script.write_text("\n".join((*lines, "")), "utf-8", newline="")
            for part in parts:
                if part.name not in named:
                    part.unlink()
