"""The A–Z: every name of everything, and under every other name where to look. It needs no JavaScript."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from microsite import markdown, urls
from microsite.corpus import Corpus
from microsite.meta import front_matter
from microsite.model.place import Place
from microsite.names import LABELS, Line, lines
from microsite.pages import phrases
from microsite.pages.page import Page
from microsite.pages.sheet import Sheet
from microsite.text import collation
from microsite.text.collation import DIGITS, OTHER_SCRIPTS

LONG: Final = 600
"""With more names than this, each letter has a page of its own."""

_ANCHORS: Final = {DIGITS: "digits", OTHER_SCRIPTS: "other-scripts"}

_LEAD: Final = (
    "Every briefing, actor, question, source, cited work and glossary term, under every name the site knows for it. "
    "Accents, hyphens and a “the” at the front do not count in the order."
)

Letters = dict[str, list[Line]]


def _by_letter(corpus: Corpus) -> Letters:
    grouped = groupby(lines(corpus), key=lambda line: collation.heading(line.name.name))
    result: Letters = {}
    for letter, group in grouped:
        result.setdefault(letter, []).extend(group)
    last = {DIGITS: 1, OTHER_SCRIPTS: 2}
    return dict(sorted(result.items(), key=lambda item: (last.get(item[0], 0), item[0])))


def anchor(letter: str) -> str:
    """Return the anchor of a letter on the list, and the name of its page where it has one: ``a``, ``digits``."""
    return _ANCHORS.get(letter, letter.lower())


def _line(sheet: Sheet, line: Line) -> str:
    entry, kind = line.entry, LABELS[line.entry.kind][0]
    target = sheet.link(entry.name, entry.address)
    if not line.see:
        return f"{target} ({kind})"
    name = markdown.escape(line.name.name)
    if line.name.lang:
        name = f'<bdi lang="{line.name.lang}">{name}</bdi>'
    return f"{name}: see {target} ({kind})"


def _letters(letters: Letters) -> list[str]:
    """Return the way to each letter, as headings of this page."""
    links = " · ".join(markdown.link(markdown.escape(letter), f"#{anchor(letter)}") for letter in letters)
    return [links, "{: .letters }", ""]


def _whole(sheet: Sheet, letters: Letters) -> Iterator[str]:
    for letter, group in letters.items():
        yield markdown.heading(2, letter, anchor(letter))
        yield ""
        yield from markdown.bullets(_line(sheet, line) for line in group)
        yield ""


def _in_parts(sheet: Sheet, letters: Letters) -> Iterator[str]:
    """Yield the letters with the way to their pages. The anchors are those of the undivided list."""
    for letter, group in letters.items():
        yield markdown.heading(2, letter, anchor(letter))
        yield ""
        first, last = group[0].name.name, group[-1].name.name
        span = phrases.count(len(group), "name") + f", {first} to {last}"
        yield sheet.link(span, urls.names(anchor(letter)))
        yield ""


def _part(corpus: Corpus, letter: str, group: list[Line]) -> Page:
    sheet = Sheet(corpus, urls.names(anchor(letter)), evidence=False)
    body = [sheet.link("All letters", urls.names()), "", *markdown.bullets(_line(sheet, line) for line in group)]
    return Page(
        sheet.address, f"A–Z: {letter}", tuple(body), Place("seeds"), f"Every name under {letter}.", citable=False
    )


def pages(corpus: Corpus, long: int = LONG) -> Iterator[Page]:
    """Yield the list, and a page for each letter where there are more than ``long`` names."""
    sheet, letters = Sheet(corpus, urls.names(), evidence=False), _by_letter(corpus)
    divided = sum(map(len, letters.values())) > long
    body = [_LEAD, "", *_letters(letters), *(_in_parts if divided else _whole)(sheet, letters)]
    named = [(line.entry.name, line.entry.address) for group in letters.values() for line in group if not line.see]
    ways = [(letter, urls.names(anchor(letter))) for letter in letters]
    extra = front_matter.listing(sheet.address, "A–Z", ways if divided else named, twin=False)
    yield Page(
        sheet.address,
        "A–Z",
        tuple(body),
        Place("seeds"),
        "Every name, in alphabetical order.",
        extra=extra,
        citable=False,
    )
    if divided:
        yield from (_part(corpus, letter, group) for letter, group in letters.items())
