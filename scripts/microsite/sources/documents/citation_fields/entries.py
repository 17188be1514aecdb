"""Which entries of a list of references citation fields mean; where none is printed, the list that they make."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from microsite.model.doi import dois_in
from microsite.sources.documents.citation_fields.managers import LibraryItem
from microsite.sources.documents.citation_fields.places import PLACE
from microsite.sources.documents.document import DocumentBlock, DocumentContent
from microsite.sources.documents.file_metadata import letters_of
from microsite.sources.documents.printed_reference import PrintedReference, parse_reference
from microsite.sources.text.citations.numeric import LISTED, numbers_of

_VARIABLES: Final = ("container-title", "volume", "issue", "page", "publisher", "publisher-place", "edition", "ISBN")
_TITLE: Final = 15
"""Letters of a title by which an entry is known."""
_NUMBERS: Final = re.compile(rf"\W{{0,2}}({LISTED})\W{{0,2}}")


def _said(item: LibraryItem, name: str) -> str:
    value = item.get(name)
    return " ".join(re.sub(r"</?\w+>", "", str(value)).split()) if isinstance(value, str | int) else ""


def _doi(item: LibraryItem) -> str:
    return next(iter(dois_in(_said(item, "DOI"))), "").lower()


def _year(item: LibraryItem) -> int | None:
    issued = item.get("issued")
    try:
        return int(issued["date-parts"][0][0])  # type: ignore[index]
    except (TypeError, KeyError, IndexError, ValueError):
        return None


def _people(item: LibraryItem, role: str) -> tuple[dict[str, str], ...]:
    listed = item.get(role)
    known = ("family", "given", "literal", "non-dropping-particle", "suffix")
    names = (each for each in listed if isinstance(each, dict)) if isinstance(listed, list) else ()
    told = ({key: str(each[key]) for key in known if each.get(key)} for each in names)
    return tuple(name for name in told if name.get("family") or name.get("literal"))


def _identity(item: LibraryItem) -> str:
    """Return what tells a work from others of the text: reference managers count them anew in each citation."""
    return _doi(item) or _said(item, "uri") or f"{letters_of(_said(item, 'title'))} {_year(item)}"


def _printed(item: LibraryItem) -> str:
    """Return a work as one line, where the text prints none."""
    names = [
        " ".join(filter(None, (n.get("family") or n.get("literal"), n.get("given")))) for n in _people(item, "author")
    ]
    parts = [", ".join(names), str(_year(item) or ""), _said(item, "title"), _said(item, "container-title"), _doi(item)]
    return ". ".join(part for part in parts if part)


def _work(item: LibraryItem, printed: PrintedReference) -> PrintedReference:
    """Return what a reference manager says of a work, and its entry where that says nothing."""
    authors, title = _people(item, "author"), _said(item, "title")
    return replace(
        printed,
        authors=authors or printed.authors,
        editors=_people(item, "editor"),
        others=False if authors else printed.others,
        edited=printed.edited and not authors,
        year=_year(item) or printed.year,
        title=title or printed.title,
        doi=_doi(item) or printed.doi,
        kind=_said(item, "type") or printed.kind,
        variables={name: value for name in _VARIABLES if (value := _said(item, name))},
    )


def _entry_of(item: LibraryItem, entries: Sequence[str]) -> int | None:
    """Return the one entry that prints a work: by its DOI, its title, or its first author and year."""
    doi, title, year = _doi(item), letters_of(_said(item, "title")), _year(item)
    first = next((n.get("family") or n["literal"] for n in _people(item, "author")), "")
    by_doi = [n for n, entry in enumerate(entries) if doi and doi in entry.lower()]
    by_title = [n for n, entry in enumerate(entries) if len(title) >= _TITLE and title in letters_of(entry)]
    by_name = [n for n, entry in enumerate(entries) if first and year and first in entry and str(year) in entry]
    return next((found[0] for found in (by_doi, by_title, by_name) if len(found) == 1), None)


def _numbers(block: DocumentBlock, link: tuple[int, int]) -> list[int]:
    found = _NUMBERS.fullmatch(block.text, *link)
    return list(numbers_of(found[1])) if found else []


def _in_order(
    block: DocumentBlock, link: tuple[int, int], entries: Sequence[int], items: Sequence[LibraryItem], *, printed: bool
) -> tuple[int, ...]:
    """Return entries as the words of a link name them: by rising numbers, or by where their authors stand.

    Of several that cannot be told apart none is meant for certain; a list that is not printed may have other numbers.
    """
    if numbers := _numbers(block, link):
        places = sorted(set(entries))
        sure = printed or len(places) == 1 or numbers == [place + 1 for place in places]
        return tuple(places) if sure else ()
    words = block.text[link[0] : link[1]]
    firsts = [next((n.get("family") or n["literal"] for n in _people(item, "author")), "") for item in items]
    places = [words.find(first) if first else -1 for first in firsts]
    if len(entries) > 1 and (-1 in places or len(set(places)) < len(places)):
        return ()
    return tuple(entry for _, entry in sorted(zip(places, entries, strict=True)))


def _links(content: DocumentContent) -> Iterator[tuple[int, DocumentBlock, tuple[int, int]]]:
    """Yield the links that fields became: the number of each, the passage, and its span."""
    for block in content.blocks:
        for link in block.links:
            number = next((name.removeprefix(PLACE) for name in link.names if name.startswith(PLACE)), "")
            if number.isdigit():
                yield int(number), block, (link.start, link.end)


def with_fields_followed(content: DocumentContent, fields: Sequence[tuple[LibraryItem, ...]]) -> DocumentContent:
    """Return a document whose links that were fields lead to the entries of the works that they cite.

    Where the text prints no list of references, the works in its fields are the list, as they are first cited.
    """
    cited = [link for link in _links(content) if link[0] < len(fields)]
    known: dict[str, LibraryItem] = {}
    for number, *_ in cited:
        for item in fields[number]:
            known.setdefault(_identity(item), item)
    if content.references:
        places = {
            key: place for key, item in known.items() if (place := _entry_of(item, content.references)) is not None
        }
        listed = content.references
    else:
        places = {key: place for place, key in enumerate(known)}
        listed = tuple(_printed(item) for item in known.values())
    works: dict[int, Any] = dict(content.works)
    for key, place in places.items():
        works[place] = _work(known[key], parse_reference(listed[place]))
    called: dict[str, tuple[int, ...]] = dict(content.entries_called)
    for number, block, span in cited:
        entries = [places[_identity(item)] for item in fields[number] if _identity(item) in places]
        if len(entries) == len(fields[number]):
            printed = bool(content.references)
            called[f"{PLACE}{number}"] = _in_order(block, span, entries, fields[number], printed=printed)
    return replace(content, references=listed, entries_called=called, works=works)
