"""What a reader's browser loads for the first query of the search: measured in Chromium, in a process of its own.

    python -m tests.benchmarks.growth.first_search      in the folder of a project that is built

The word that is looked up is the longest that the first claim says.
"""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from microsite.site import chromium
from tests.benchmarks.growth.alone import alone
from tests.benchmarks.growth.stopwatch import Cost

_SAID: Final = ".build/bench/first-search"
_SAYS: Final = re.compile(r"^  says: (.*(?:\n    .*)*)", re.MULTILINE)


def _word(root: Path) -> str:
    """Return what is looked up; ``ValueError`` without a claim."""
    claims = min((root / "seeds" / "sources").glob("*/claims.yml"))
    if not (said := _SAYS.search(claims.read_text("utf-8"))):
        raise ValueError(f"{claims} has no claim")
    words: list[str] = re.findall(r"[a-z]+", said[1])
    return max(words, key=len)


def _measure(root: Path) -> None:
    from tests.benchmarks.page_weight.query import first_query  # noqa: PLC0415 - heavy; not for who asks for the row

    program = chromium.program()
    if program is None:
        raise ValueError("there is no Chromium on this machine")
    with chromium.opened(program) as browser:
        size = first_query(browser, root / "site", _word(root))
    (root / _SAID).write_text(str(size), "utf-8")


def first_search(root: Path, limit: float) -> Cost:
    """Return the bytes that the first query of a built site transfers; nothing else is told. ``limit`` in seconds.

    ``RuntimeError`` where there is no Chromium, or no index.
    """
    took = alone("first_search", folder=root, limit=limit)
    return Cost(note=took.note) if took.note else replace(Cost(), left=int((root / _SAID).read_text("utf-8")))


if __name__ == "__main__":
    _measure(Path.cwd())
