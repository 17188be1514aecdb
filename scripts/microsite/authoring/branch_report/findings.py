"""What the checks say of the branch, beside what they say of its base."""

from collections import Counter
from collections.abc import Iterator

from microsite.authoring.branch_report.escape_markdown import block, count_words
from microsite.authoring.branch_report.snapshot import Snapshot
from microsite.model.finding import Finding
from microsite.model.generator import typed

SHOWN = 60


def _new(base: Snapshot, new: Snapshot) -> list[Finding]:
    """Return the findings that the base does not have; a finding that only moved to another line is not new."""
    known = Counter((finding.place.file, finding.code, finding.message) for finding in base.findings)
    fresh = []
    for finding in new.findings:
        key = (finding.place.file, finding.code, finding.message)
        known[key] -= 1
        if known[key] < 0:
            fresh.append(finding)
    return fresh


def _listed(found: list[Finding]) -> Iterator[str]:
    yield from block(("!", str(finding)) for finding in found[:SHOWN])
    yield f"What a code means, and an example: the page `/findings/`, or `{typed('check')} --explain CODE`."
    yield ""
    if len(found) > SHOWN:
        yield f"And {len(found) - SHOWN} more: run `make check`."
        yield ""


def overlaps(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section on words that are a source's own."""
    copied = [finding for finding in _new(base, new) if finding.code == "overlap"]
    if copied:
        yield "Eight or more words in a row are a source's own. This cannot be merged; say it in other words:"
        yield ""
        yield from _listed(copied)


def findings(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section."""
    fresh = [finding for finding in _new(base, new) if finding.code != "overlap"]
    there = count_words(len(base.findings), "finding")
    yield f"{count_words(len(new.findings), 'finding')} on the branch, {there} on its base."
    yield ""
    if fresh:
        yield "New on the branch:"
        yield ""
        yield from _listed(fresh)
