"""Citations by the file's own links from its text to its list of references: a link says which work is meant."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from microsite.sources.text.citations.citation import InTextCitation
from microsite.sources.text.citations.dates import DATE
from microsite.sources.text.citations.numeric import LISTED, numbers_of
from microsite.sources.text.entry_links import EntryLink
from microsite.sources.text.marked_pieces import Spans

_NUMBERS: Final = re.compile(rf"\W{{0,2}}({LISTED})\W{{0,2}}")
_BETWEEN: Final = re.compile(r"\s?[\])]?\s?(?:[,;&-]|and|und|et|y|to)?\s?[\[(]?\s?")
"""What may stand between numbers that are cited together."""
_AND: Final = re.compile(r"\s?(?:\b(?:and|und|et|y)\b|&)\s?")
_TO: Final = re.compile(r"\s?\bto\b\s?")
_BRACKETS: Final = re.compile(r"[\s\[\]()]+")
_LIST: Final = re.compile(LISTED)
_ENOUGH: Final = 5
_MANY_TIMES: Final = 2
"""How often as many citations must be linked as are not, for a number without a link to be none."""
_LONGEST: Final = 120
"""Letters of a link that is a citation by itself."""


def _listed(text: str, link: EntryLink) -> str:
    """Return the numbers that a link is made of, as they are listed; "" if it is made of other words."""
    found = _NUMBERS.fullmatch(text, link.start, link.end)
    return found[1] if found else ""


def _entries_by_number(text: str, links: Sequence[EntryLink]) -> dict[int, tuple[int, ...]]:
    """Return the entries that the numbers of some links lead to, those within a range as well."""
    known: dict[int, tuple[int, ...]] = {}
    for link in links:
        numbers = list(numbers_of(_listed(text, link)))
        if len(numbers) == len(link.entries):
            known |= {number: (entry,) for number, entry in zip(numbers, link.entries, strict=True)}
        elif len(numbers) == 1:
            known[numbers[0]] = link.entries
        else:
            known |= {numbers[0]: link.entries[:1], numbers[-1]: link.entries[1:][-1:]}
    return {number: entries for number, entries in known.items() if entries}


def _between(number: int, known: Mapping[int, tuple[int, ...]]) -> tuple[int, ...]:
    """Return the entry of a number between two others whose entries stand as far from each other as they do."""
    before = max((each for each in known if each < number), default=None)
    behind = min((each for each in known if each > number), default=None)
    if before is None or behind is None or known[behind][0] - known[before][0] != behind - before:
        return ()
    return (known[before][0] + number - before,)


def _groups(text: str, links: Sequence[EntryLink], raised: Spans) -> Iterator[tuple[int, int]]:
    """Yield where numbers that are cited together stand: in one raised piece, or one link behind the other."""
    start = end = -1
    for link in links:
        within = next((span for span in raised if span[0] <= link.start and link.end <= span[1]), None)
        here = within if within and _LIST.fullmatch(text, *within) else (link.start, link.end)
        if start >= 0 and (here[0] < end or _BETWEEN.fullmatch(text, end, here[0])):
            end = max(end, here[1])
            continue
        if start >= 0:
            yield start, end
        start, end = here
    if start >= 0:
        yield start, end


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _span(each: InTextCitation | EntryLink) -> tuple[int, int]:
    return each.start, each.end


def _numbered(
    text: str, found: Sequence[InTextCitation], links: Sequence[EntryLink], raised: Spans
) -> Iterator[InTextCitation]:
    """Yield citations by number: those that were found, with their entries, and those that only links show."""
    for citation in found:
        known = _entries_by_number(text, [link for link in links if _overlap(_span(link), _span(citation))])
        number = citation.number or 0
        yield replace(citation, entries=known.get(number) or _between(number, known))
    for group in _groups(text, links, raised):
        if any(_overlap(group, _span(citation)) for citation in found):
            continue
        known = _entries_by_number(text, [link for link in links if _overlap(group, _span(link))])
        listed = _BRACKETS.sub("", _TO.sub("-", _AND.sub(",", text[slice(*group)])))
        numbers = numbers_of(listed) if _LIST.fullmatch(listed) else iter(known)
        for number in numbers:
            entries = known.get(number) or _between(number, known)
            yield InTextCitation("", "", None, "numeric", *group, number, entries=entries)


def _dated_in(link: EntryLink, found: Sequence[InTextCitation]) -> list[int]:
    """Return which citations have their year in a link."""
    return [place for place, each in enumerate(found) if link.start <= (each.dated or 0) < link.end]


def _beside(text: str, link: EntryLink, found: Sequence[InTextCitation]) -> list[int]:
    """Return which citation has its names in a link; of several the one whose year is next."""
    fitting = []
    for place, each in enumerate(found):
        dated = each.dated or each.end
        begins = max(each.start, text.rfind(each.names.split()[0], 0, dated) if each.names else dated)
        if begins < link.end and link.start < dated:
            fitting.append((dated, place))
    return [min(fitting)[1]] if fitting else []


def _with_names(text: str, found: Sequence[InTextCitation], links: Sequence[EntryLink]) -> Iterator[InTextCitation]:
    """Yield citations by names: those that were found, with their entries, and those that only links show."""
    entries: dict[int, tuple[int, ...]] = {}
    for link in links:
        meant = _dated_in(link, found) or _beside(text, link, found)
        if not meant:
            yield from _by_link_alone(text, link)
        elif len(meant) == len(link.entries):
            entries |= {place: (entry,) for place, entry in zip(meant, link.entries, strict=True)}
        else:
            entries |= {place: link.entries for place in meant if place not in entries}
    yield from (replace(each, entries=entries.get(place, ())) for place, each in enumerate(found))


def _by_link_alone(text: str, link: EntryLink) -> Iterator[InTextCitation]:
    """Yield the citation that a link is whose words are no usual citation, such as a label or a title."""
    words = text[link.start : link.end].strip(" ,;:")
    words = words[1:-1].strip() if words[:1] in ("(", "[") and words[-1:] in (")", "]") else words
    if len(words) > _LONGEST or not any(map(str.isalnum, words)):
        return
    date = DATE.search(words)
    names = words[: date.start()].strip(" ,;:([") if date else ""
    told = (names, date[0]) if date and names else (words, "")
    yield InTextCitation(*told, None, "parenthetical", link.start, link.end, entries=link.entries)


def with_links(
    text: str, found: Sequence[InTextCitation], links: Sequence[EntryLink], raised: Spans = ()
) -> list[InTextCitation]:
    """Return the citations ``found`` in a text, each with the entries that a link in it leads to, and those of links.

    What no link is about stays as it is.
    """
    if not links:
        return list(found)
    by_number = [link for link in links if _listed(text, link)]
    made = _numbered(text, [each for each in found if each.number is not None], by_number, raised)
    others = [link for link in links if link not in by_number]
    named = _with_names(text, [each for each in found if each.number is None], others)
    return sorted((*made, *named), key=lambda citation: citation.start)


def without_stray_numbers(texts: Sequence[Sequence[InTextCitation]]) -> list[list[InTextCitation]]:
    """Return the citations of a document that links nearly all of them, without numbers that no link is about.

    Those are powers, values and figures in brackets.
    """
    every = [each for found in texts for each in found]
    stray = sum(each.number is not None and not each.entries for each in every)
    linked = sum(bool(each.entries) for each in every)
    if linked < max(_ENOUGH, _MANY_TIMES * stray):
        return [list(found) for found in texts]
    in_groups = [{(each.start, each.end) for each in found if each.entries} for found in texts]
    return [
        [each for each in found if each.number is None or each.entries or (each.start, each.end) in groups]
        for found, groups in zip(texts, in_groups, strict=True)
    ]


def told_apart(texts: Sequence[Sequence[InTextCitation]]) -> list[list[InTextCitation]]:
    """Return the citations of a document, those that read the same and are linked with several entries told apart."""
    meant: dict[str, set[int]] = {}
    for citation in (each for found in texts for each in found):
        meant.setdefault(citation.key, set()).update(citation.entries)
    shared = {key for key, entries in meant.items() if len(entries) > 1}
    return [
        [replace(each, shared=True) if len(each.entries) == 1 and each.key in shared else each for each in found]
        for found in texts
    ]
