"""Lists of references that their makers call so, and their entries."""

from typing import Final

from microsite.sources.documents.markup.elements import PageElement
from microsite.sources.documents.markup.inline_text import LINE, RunningText, gather
from microsite.sources.documents.markup.names import names_led_to, names_of
from microsite.sources.documents.reference_signs import is_dated

_LISTS: Final = frozenset("ref-list bibliography csl-bib-body doc-bibliography".split())
_ALSO_NOTES: Final = frozenset("references reflist refs".split())
"""What lists of notes are called as well as those of works."""
_ENTRIES: Final = frozenset({"li", "dt", "dd", "tr"})
_NUMBER_WORDS: Final = 2
"""Words of a number beside an entry."""
_MARK_SIGNS: Final = 2
_DATED: Final = 0.3
"""The share of entries that must have a date, for a list whose entries lead back to the text to be one of works."""


def _is_entry(element: PageElement) -> bool:
    return element.tag in _ENTRIES or "csl-entry" in element.called or "doc-biblioentry" in element.called


def _outermost(element: PageElement) -> list[PageElement]:
    """Return the entries in an element, without those that stand in another."""
    found: list[PageElement] = []
    waiting = element.children[::-1]
    while waiting:
        each = waiting.pop()
        if _is_entry(each):
            found.append(each)
        else:
            waiting += each.children[::-1]
    return found


def entries_of(element: PageElement) -> list[list[PageElement]]:
    """Return the elements of each entry of a list: items, or else paragraphs; a term and what says it are one."""
    items = _outermost(element) or [each for each in element.all if each.tag == "p"] or [element]
    found: list[list[PageElement]] = []
    for each in items:
        if each.tag == "dd" and found and found[-1][-1].tag in ("dt", "dd"):
            found[-1].append(each)
        else:
            found.append([each])
    return found


def is_list_of_works(element: PageElement) -> bool:
    """Say whether an element is a list of references."""
    if element.tag in ("body", "main", "article"):
        return False
    if _LISTS & element.called:
        return True
    if not _ALSO_NOTES & element.called:
        return False
    entries = entries_of(element)
    dated = sum(is_dated(" ".join(each.text for each in entry)) for entry in entries)
    return dated >= _DATED * len(entries) or not any(map(_leads_back, entries))


def _leads_back(entry: list[PageElement]) -> bool:
    return any(names_led_to(each) for element in entry for each in element.all)


def _is_mark(link: PageElement) -> bool:
    """Say whether a link is a small sign, as those are that lead back from an entry to the text."""
    return len(link.text.strip()) <= _MARK_SIGNS


def read_entry(entry: list[PageElement]) -> tuple[str, tuple[str, ...]]:
    """Return the text of an entry in its normal form, and what links call it and places in it."""
    into = RunningText()
    back = {each.order for element in entry for each in element.all if names_led_to(each) and _is_mark(each)}
    for element in entry:
        gather(element, into, without=frozenset(back))
        into.add(LINE)
    around = entry[0].parent
    alone = around is not None and around.words <= sum(element.words for element in entry) + _NUMBER_WORDS
    names = names_of(around) if alone and around is not None else []
    line = into.take()
    return line.text, (*line.names, *names)
