"""What a branch changes, as one Markdown report: made of two readings of the data by the same generator.

Nothing of the branch runs for the base, and nothing of the base for the branch: the generator at hand reads both.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from microsite.authoring.branch_report.addresses import addresses
from microsite.authoring.branch_report.claims import claims
from microsite.authoring.branch_report.escape_markdown import code, count_words
from microsite.authoring.branch_report.findings import findings, overlaps
from microsite.authoring.branch_report.lists import lists
from microsite.authoring.branch_report.pages import pages
from microsite.authoring.branch_report.reworded import reworded
from microsite.authoring.branch_report.snapshot import Snapshot
from microsite.authoring.branch_report.sources import sources
from microsite.authoring.branch_report.strength_changes import strength_changes
from microsite.authoring.branch_report.texts import texts

LIMIT: Final = 65_536
"""Characters of the longest comment that GitHub takes."""

_DATA = re.compile(r"seeds/.*\.(yml|md)|docs/.*\.md")
"""Files that are read as data; anything else is code, configuration or a picture."""

ReportSection = Callable[[Snapshot, Snapshot], Iterator[str]]
ALWAYS: Final[tuple[tuple[str, ReportSection], ...]] = (
    ("Findings", findings),
    ("Words of a source", overlaps),
    ("Strength and ground", strength_changes),
    ("Sources", sources),
    ("Claims", claims),
    ("Sentences to read again", reworded),
    ("Reading lists", lists),
)
"""Sections that can be made of whatever could be read."""

OF_PAGES: Final[tuple[tuple[str, ReportSection], ...]] = (("Addresses", addresses), ("Pages", pages))
"""Sections that need the pages of both sides."""


def _outside(files: Sequence[str]) -> Iterator[str]:
    """Yield the files that are not data; they deserve other eyes than a dossier."""
    outside = [name for name in files if not _DATA.fullmatch(name)]
    if not outside:
        return
    yield "## Beyond seeds and pages"
    yield ""
    yield f"{count_words(len(outside), 'changed file is', 'changed files are')} neither seed nor page. Look closer:"
    yield ""
    yield from (f"- {code(name)}" for name in outside[:40])
    if len(outside) > 40:
        yield f"- and {len(outside) - 40} more"
    yield ""


def _lines(base: Snapshot, new: Snapshot, files: Sequence[str]) -> Iterator[str]:
    yield "# What this branch changes"
    yield ""
    sound = base.sound and new.sound
    for title, section in (*ALWAYS[:2], *(OF_PAGES[:1] if sound else ()), *ALWAYS[2:]):
        if lines := list(section(base, new)):
            yield from (f"## {title}", "", *lines, "")
    yield from _outside(files)
    yield "## Pages"
    yield ""
    if sound:
        yield from pages(base, new)
    else:
        yield from texts(base, new)


def _cut(lines: list[str], limit: int) -> list[str]:
    """Keep as many whole lines as fit, and say how many do not."""
    kept, size = [], 200
    for line in lines:
        size += len(line) + 1
        if size > limit:
            break
        kept.append(line)
    if len(kept) == len(lines):
        return lines
    if sum(line.startswith("```") for line in kept) % 2:
        kept.append("```")
    note = f"**Cut here: {len(lines) - len(kept)} more lines do not fit.** For all of it: `make report BASE=main`."
    return [*kept, "", note]


def report(base: Snapshot, new: Snapshot, files: Sequence[str] = (), limit: int | None = LIMIT) -> str:
    """Return the report on the branch ``new``. ``files`` are all that changed, as git names them."""
    raw = [line.rstrip() for line in _lines(base, new, files)]
    lines = [line for index, line in enumerate(raw) if line or index == 0 or raw[index - 1]]
    return "\n".join(_cut(lines, limit) if limit else lines).rstrip() + "\n"
