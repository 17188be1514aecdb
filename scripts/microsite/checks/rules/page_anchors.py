"""Anchors on pages that people write: each once, and none that hangs on the order of headings or on an engine."""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from markdown.extensions.toc import slugify

from microsite.checks.clean_texts import CleanTexts
from microsite.checks.page_limits import half_the_stack
from microsite.checks.read_markdown import read_markdown
from microsite.checks.readable_page import PageAtHand, pages_at_hand, readable_markdown
from microsite.corpus.hand_written_page import HandWrittenPage
from microsite.corpus.project import Project
from microsite.model.anchors_around import CITE_ANCHORS, TEMPLATE_ANCHORS
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.model.tree.slug import slug
from microsite.sources.html.reading import read_elements

_HEADING: Final = re.compile(r"#{1,6}\s")
_FENCE: Final = re.compile(r"\s*(```|~~~)")
_NUMBERED: Final = re.compile(r"_\d+")
_NAME_IT: Final = "write one of your own behind it, such as {: #some-words }"


def _heading_lines(text: str) -> Iterator[int]:
    """Yield the lines of a file that are headings."""
    fenced = False
    for number, line in enumerate(text.split("\n"), 1):
        fenced ^= bool(_FENCE.match(line))
        if not fenced and _HEADING.match(line):
            yield number


def _flat(tokens: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield anchor and words of headings, in their order."""
    for token in tokens:
        yield token["id"], html.unescape(token["name"])
        yield from _flat(token["children"])


def _wrong(anchor: str, words: str) -> str:
    """Return what is wrong with the anchor that an engine makes of the words of a heading."""
    own = slugify(words, "-")
    if not words.strip():
        return ""  # A row of signs, which is told as what it is.
    if anchor != own and not _NUMBERED.fullmatch(anchor.removeprefix(own)):
        return ""
    if own != slug(words):
        return f'the address of "{words}" would not hold all its letters; {_NAME_IT}'
    return f'another heading has the words of "{words}", so its address would hang on their order; {_NAME_IT}' * (
        anchor != own
    )


def _twice(written: HandWrittenPage, ids: Counter[str], at: Mapping[str, int]) -> Iterator[Finding]:
    """Yield the anchors that stand twice, or that the page has already; ``at`` are the lines of headings."""
    own = {*TEMPLATE_ANCHORS, *(CITE_ANCHORS if "cite_page(" in written.text else ())}
    for anchor, count in ids.items():
        if count + (anchor in own) > 1:
            named = (n for n, line in enumerate(written.text.split("\n"), 1) if f'id="{anchor}"' in line)
            line = next(named, at.get(anchor, 1))
            message = f'the anchor "{anchor}" would be there twice on the page; give one of them another name'
            yield finding(Place(written.file, line), "same-anchor", message)


def _page(written: HandWrittenPage, text: str, kept: Path) -> Iterator[Finding]:
    try:
        with half_the_stack():
            read = read_markdown(text, kept)
    except RecursionError:
        return  # said by the rule of hand-written pages
    headings, lines = list(_flat(read.headings)), list(_heading_lines(written.text))
    lines = lines if len(lines) == len(headings) else [1] * len(headings)
    for (anchor, words), line in zip(headings, lines, strict=True):
        if message := _wrong(anchor, words):
            yield finding(Place(written.file, line), "same-anchor", message)
    ids = Counter(value for one in read_elements(read.html) if (value := one.values().get("id")))
    yield from _twice(written, ids, dict(zip((anchor for anchor, _ in headings), lines, strict=True)))


def _readable(page: PageAtHand) -> Iterator[Finding]:
    text = readable_markdown(page.written, page.signs)
    if text is not None:
        yield from _page(page.written, text, page.reading())


def check(project: Project) -> Iterator[Finding]:
    """Look at every page that people write."""
    with CleanTexts(project.root, "page-anchors") as clean:
        for page in pages_at_hand(project):
            yield from clean.findings(page.known_by, page, _readable)
