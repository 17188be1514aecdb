"""Footnotes and endnotes: what a small raised number leads to, and what leads back from there."""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from microsite.sources.documents.markup.elements import PageElement
from microsite.sources.documents.markup.work_lists import is_list_of_works

_MARK: Final = re.compile(r"[\[(]?\s*(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶‖#]{1,4})\s*[\])]?", re.IGNORECASE)
_ARROW: Final = r"[\s↩↑^⤴⬆▲←⏎\ufe0e\ufe0f\[\]()]*"
_BACK: Final = re.compile(rf"{_ARROW}(?:back|return|top|jump up|zurück|retour)?{_ARROW}", re.IGNORECASE)
_REFERS: Final = frozenset("noteref doc-noteref footnote-ref footnoteref footnote-reference fnref".split())
_NOTE: Final = frozenset(
    "footnote endnote rearnote doc-footnote doc-endnote fn msofootnotetext msoendnotetext footnotes endnotes rearnotes "
    "doc-endnotes fn-group".split()
)
_HOLDS: Final = frozenset("li aside p dd div section tr".split())
_AROUND: Final = 4
"""How many elements around a note are asked whether it is one."""


@dataclass(frozen=True)
class Notes:
    """Notes by the place of their elements, with the mark that leads to each; and the links that are no text."""

    marks: dict[int, str] = field(default_factory=dict)
    links: frozenset[int] = frozenset()


@dataclass(frozen=True)
class _Targets:
    """Elements by what links call them, and the links within the document."""

    named: dict[str, PageElement]
    links: list[PageElement]

    def of(self, link: PageElement) -> PageElement | None:
        return self.named.get(link.get("href")[1:])


def _targets(root: PageElement) -> _Targets:
    named: dict[str, PageElement] = {}
    links = []
    for element in root.all:
        for name in (element.get("id"), element.get("name") if element.tag == "a" else ""):
            if name:
                named.setdefault(name, element)
        if element.tag == "a" and element.get("href").startswith("#"):
            links.append(element)
    return _Targets(named, links)


def _holder(target: PageElement) -> PageElement | None:
    """Return the element that holds the whole note: the item of a list rather than its first paragraph."""
    holder = target if target.tag in _HOLDS else next((each for each in target.above if each.tag in _HOLDS), None)
    if holder is not None and holder.tag == "p" and holder.parent is not None:
        return holder.parent if holder.parent.tag in ("li", "aside", "dd") else holder
    return holder


def _called_note(note: PageElement, link: PageElement) -> bool:
    """Say whether a note is called so by its makers, or its link is."""
    if _REFERS & (link.called | (link.parent.called if link.parent is not None else frozenset())):
        return True
    return any(_NOTE & each.called for each in (note, *islice(note.above, _AROUND)))


def _leads_back(note: PageElement, link: PageElement) -> bool:
    around = (link, *islice(link.above, 2))
    here = {name for each in around for name in (each.get("id"), each.get("name")) if name}
    return any(each.tag == "a" and each.get("href")[1:] in here for each in note.all)


def _back_links(note: PageElement, targets: _Targets) -> set[int]:
    """Return the links in a note that lead back to where it was called."""
    back = set()
    for link in (each for each in note.all if each.tag == "a" and each.get("href").startswith("#")):
        text, target = link.text.strip(), targets.of(link)
        before = target is not None and target.order < note.order
        if _BACK.fullmatch(text) or (before and _MARK.fullmatch(text)):
            back.add(link.order)
    return back


def linked_notes(root: PageElement) -> Notes:
    """Return the notes of a document and the links to and from them. A note stands behind its mark.

    What leads to a work in a list of references is a citation, and stays.
    """
    targets = _targets(root)
    works = {each.order for listed in root.all if is_list_of_works(listed) for each in listed.all}
    marks: dict[int, str] = {}
    links: set[int] = set()
    for link in targets.links:
        mark, target = link.text.strip(), targets.of(link)
        note = _holder(target) if target is not None and _MARK.fullmatch(mark) else None
        if note is None or note.order < link.order or note.order in works:
            continue
        if note.order not in marks:
            if not (_called_note(note, link) or _leads_back(note, link)):
                continue
            marks[note.order] = mark.strip("[]() ")
            links |= _back_links(note, targets)
        links.add(link.order)
    return Notes(marks, frozenset(links))
