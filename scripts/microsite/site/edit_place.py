"""Which file people edit to change a page of the built site."""

import json
import re
from pathlib import Path
from typing import Final

from microsite.model.address import GIVEN_UP
from microsite.model.place import Place

_SEED: Final = re.compile(r'\A---\n(?:\w.*\n)*?seed: (".*")\nseed_line: (\d+)\n')
"""In the front matter of a generated page."""


def edit_place(root: Path, page: str) -> Place:
    """Return where to edit ``page``, a file below the site of the project at ``root``.

    That is the seed that it was generated from, or its own Markdown file; of a page of the theme, the page itself.
    """
    name = page.removesuffix("index.html").removesuffix("/") or "index"
    for file in (f"docs/{name}.md", f"docs/{name}/index.md", f"docs/{GIVEN_UP}/{name}.md"):
        if (root / file).is_file():
            seed = _SEED.match((root / file).read_text("utf-8"))
            return Place(json.loads(seed[1]), int(seed[2])) if seed else Place(file)
    return Place(page)
