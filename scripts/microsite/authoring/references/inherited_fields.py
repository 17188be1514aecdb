"""What an entry of BibTeX takes over from another one: ``crossref`` and ``xdata``, as BibLaTeX and Biber have them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from microsite.authoring.references.raw_record import RawField, RawRecord

IN_BOOKS: Final = frozenset(
    "inbook bookinbook suppbook incollection suppcollection inproceedings conference inreference".split()
)
_IN_PERIODICALS: Final = frozenset({"article", "suppperiodical"})
_RENAMED: Final = {"title": "title", "subtitle": "subtitle", "titleaddon": "titleaddon", "shorttitle": "shorttitle"}
_ITS_OWN: Final = frozenset(
    "crossref xdata xref ids entryset entrysubtype execute label options presort related relatedtype sortkey sorttitle"
    " doi url urldate howpublished eprint pages pagetotal abstract annote annotation note keywords file".split()
)
"""What is said of the whole alone: its own DOI and pages are not those of a part of it."""


def _name_in_part(part: RawRecord, field: str) -> str:
    """Return what a field of the whole is called in the part: the title of a book is the ``booktitle`` of a chapter."""
    before = "book" if part.kind in IN_BOOKS else "journal" if part.kind in _IN_PERIODICALS else ""
    return before + _RENAMED[field] if before and field in _RENAMED else field


def _taken(part: RawRecord, whole: RawRecord, *, as_data: bool) -> Iterator[RawField]:
    own = {field.name for field in (*part.fields, *part.inherited)}
    for field in (*whole.fields, *whole.inherited):
        name = field.name if as_data else _name_in_part(part, field.name)
        author_of_book = not as_data and field.name == "author" and part.kind in IN_BOOKS - {"inbook"}
        if name in own or author_of_book or field.name in ("crossref", "xdata"):
            continue
        if as_data or field.name not in _ITS_OWN:
            own.add(name)
            yield replace(field, name=name)


def _resolved(record: RawRecord, entries: Mapping[str, RawRecord], seen: frozenset[str]) -> RawRecord:
    """Return a record with what it inherits, and without the fields that say from where, where that was found."""
    for field in record.fields:
        if field.name not in ("crossref", "xdata"):
            continue
        names = [name.strip().casefold() for name in field.value.split(",")]
        if not all(name in entries and name not in seen for name in names):
            continue
        for name in names:
            whole = _resolved(entries[name], entries, seen | {name}) if len(seen) < _LONGEST else entries[name]
            taken = tuple(_taken(record, whole, as_data=field.name == "xdata"))
            record = replace(record, inherited=record.inherited + taken)
        record = record.without({field})
    return record


_LONGEST: Final = 8
"""Entries one behind the other that are followed."""


def with_inherited(records: Sequence[RawRecord], others: Sequence[RawRecord] = ()) -> list[RawRecord]:
    """Return the records with what they inherit, from ``others`` too; entries that only hold data are no works."""
    entries: dict[str, RawRecord] = {}
    for record in (*records, *others):
        entries.setdefault(record.key.casefold(), record)
    entries.pop("", None)
    works = [record for record in records if record.kind != "xdata"]
    return [_resolved(record, entries, frozenset({record.key.casefold()})) for record in works]
