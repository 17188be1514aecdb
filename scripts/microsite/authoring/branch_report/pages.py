"""Pages that readers would see differently: their sentences before and after."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Final

from microsite.authoring.branch_report.escape_markdown import block, code, count_words
from microsite.authoring.branch_report.snapshot import Snapshot
from microsite.model import urls
from microsite.model.kinds import ACTOR, CLAIM, EVENT, QUESTION, SOURCE, TERM, THREAT, WORK

LINES: Final = 24
"""Lines shown of one page."""
PAGES: Final = 40


def _first() -> tuple[str, ...]:
    before, after = (THREAT, ACTOR, QUESTION, TERM, EVENT), (SOURCE, WORK, CLAIM)
    return (*(kind.folder for kind in before), urls.figures().folder, *(kind.folder for kind in after))


def _rank(url: str) -> tuple[bool, int, str]:
    """Order pages: what contributors write first, lists of everything last."""
    folder, _, rest = url.strip("/").partition("/")
    first = _first()
    return not rest and folder in first, first.index(folder) if folder in first else -1, url


def differences(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    """Return the sentences that differ, each with its sign."""
    lines: list[tuple[str, str]] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            lines += [("-", sentence) for sentence in old[a:b]]
            lines += [("+", sentence) for sentence in new[c:d]]
    return lines


def _page(url: str, before: Mapping[str, list[str]], after: Mapping[str, list[str]]) -> Iterator[str]:
    lines = differences(before.get(url, []), after.get(url, []))
    what = "New page" if url not in before else "Page gone" if url not in after else "Page"
    yield f"- {what} {code(url)}"
    yield ""
    yield from block(lines[:LINES])
    if len(lines) > LINES:
        yield f"{count_words(len(lines) - LINES, 'line')} more on this page."
        yield ""


def _read(side: Snapshot) -> dict[str, list[str]]:
    """Return the sentences of every page. The list of downloads is left out: it only says how large they are."""
    return {address.url: said for address, said in side.sentences() if address != urls.data()}


def pages(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section."""
    before, after = _read(base), _read(new)
    touched = sorted((url for url in before.keys() | after.keys() if before.get(url) != after.get(url)), key=_rank)
    if not touched:
        yield "No page reads differently."
        return
    yield f"{count_words(len(touched), 'page reads', 'pages read')} differently."
    yield ""
    for url in touched[:PAGES]:
        yield from _page(url, before, after)
    if len(touched) > PAGES:
        yield f"And {len(touched) - PAGES} more:"
        yield ""
        yield from (f"- {code(url)}" for url in touched[PAGES : 5 * PAGES])
