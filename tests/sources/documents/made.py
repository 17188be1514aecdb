"""Documents that tests make: one text with every kind of block, and what it is to become."""

import io
import subprocess
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import pypandoc

from microsite.sources.documents.document import DocumentBlock

TEXT = """\
---
title: Silt in the Lower Basin
author: [Ada Marsh, Ben Holm]
lang: en-GB
---

# Where it comes from

The river brings it down each spring.[^source] Nobody has weighed it since the old scale was sold to the town.

- A first load settles by the pier.
- A second one drifts on
  past the light.

> We counted buckets, and then we stopped counting.

## How much of it

Each boat lost a hand of depth.^12,13^

| Year | Depth |
|------|-------|
| dry  | four  |

: Table 1: Depth by the pier.

# References

12\\. Marsh, A. Buckets and Boats. Basin Press, 1998.

13\\. Holm, B. A Short Book of Mud. 2004. https://example.org/mud

[^source]: As the keeper of the light wrote down.
"""

KINDS = [
    ("title", "Silt in the Lower Basin"),
    ("byline", "Ada Marsh"),
    ("byline", "Ben Holm"),
    ("heading", "Where it comes from"),
    (
        "paragraph",
        "The river brings it down each spring. Nobody has weighed it since the old scale was sold to the town.",
    ),
    ("item", "A first load settles by the pier."),
    ("item", "A second one drifts on past the light."),
    ("quote", "We counted buckets, and then we stopped counting."),
    ("heading", "How much of it"),
    ("paragraph", "Each boat lost a hand of depth.12,13"),
    ("caption", "Table 1: Depth by the pier."),
    ("table", "Year | Depth dry | four"),
    ("heading", "References"),
    ("footnote", "As the keeper of the light wrote down."),
]


def packed_by_pandoc(target: str, folder: Path) -> bytes:
    """Return :data:`TEXT` as a file of the format ``target``."""
    made = folder / f"made.{target}"
    command = [pypandoc.get_pandoc_path(), "--from=markdown", f"--to={target}", f"--output={made}"]
    subprocess.run(command, input=TEXT.encode(), check=True)
    return made.read_bytes()


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return into.getvalue()


def told(blocks: Iterable[DocumentBlock]) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks]
