"""The fields of an entry of BibTeX, each for itself: one that cannot be read does not take the others with it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from microsite.authoring.references.bibtex_text import NAME, BibtexText
from microsite.authoring.references.bibtex_values import UNPAIRED, doubt_about, goes_on_at, value_at
from microsite.authoring.references.latex import plain_address
from microsite.authoring.references.latex_letters import with_letters
from microsite.authoring.references.raw_record import RawField

_FIELD = re.compile(rf"({NAME})\s*=\s*")
_BEHIND = re.compile(rf"[ \t,]*(?:\n[ \t,]*)?{NAME}[ \t]*=[ \t]*[{{\"\d]")
_ADDRESSES: Final = ("doi", "url", "isbn", "issn")

_SURPLUS: Final = "it was kept, but stands behind the brace that ends its entry; a field before it closes one too many"
_NO_KEY: Final = "expected a key and a comma after the opening brace: @book{key,"
_NO_FIELD: Final = "expected a field such as year = {2021}, and a comma between fields"
_NO_VALUE: Final = "expected a value in braces, quotes or as a number after the ="


@dataclass
class EntryFields:
    """What was read of an entry: its fields, text in it that could not be read, and where it ends, if it does."""

    fields: list[RawField] = field(default_factory=list)
    unread: list[RawField] = field(default_factory=list)
    end: int = 0
    ended: bool = True


def _plain(read: RawField) -> RawField:
    """Return a DOI or address without LaTeX, written so that pandoc takes it as it is."""
    if read.name not in _ADDRESSES:
        return read
    plain = plain_address(read.value)
    return replace(read, value=plain, written=f"{{{plain}}}")


def _unread(source: BibtexText, name: str, start: int, end: int, why: str) -> RawField:
    said = " ".join(source.text[start:end].split())
    return RawField(name, said, source.line(start), doubt=why, column=source.column(start))


def _read_field(
    source: BibtexText, name: re.Match[str], more: str, words: Mapping[str, str], entry: EntryFields
) -> int:
    """Read a field into ``entry``; return the place behind it."""
    called, start = name[1].lower(), name.start(1)
    value, end = value_at(source, name.end(), called, words)
    if value.said:
        doubt = doubt_about(value._replace(said=with_letters(value.said)), more)
        made = RawField(called, with_letters(value.said), source.line(start), with_letters(value.written), doubt)
        entry.fields.append(_plain(made))
    elif value.doubt:
        entry.unread.append(_unread(source, called, start, end, _NO_VALUE))
    return end


def _pass_over(source: BibtexText, start: int, why: str, entry: EntryFields) -> int:
    """Note text of an entry that is no field; return the place behind it."""
    behind = goes_on_at(source, start + 1)
    entry.unread.append(_unread(source, "text", start, behind, why))
    return behind


def _up_to(entry: EntryFields, at: int) -> EntryFields:
    """Return what was read of an entry, if it ends at a place."""
    return EntryFields([*entry.fields], [*entry.unread], at)


def fields_of(source: BibtexText, start: int, words: Mapping[str, str], *, has_key: bool) -> EntryFields:
    """Return the fields of the entry whose inside, behind its key, begins at ``start``.

    Fields behind its last brace belong to it if it has none of them; else they are of another that lost its first line.
    """
    entry, at, more = EntryFields(), start, ""
    whole, there = None, set[str]()
    while True:
        at = source.behind_remarks(at)
        if source.text[at : at + 1] in tuple("})"):
            at += 1
            if not _BEHIND.match(source.text, at):
                break
            more = "" if any(UNPAIRED in each.doubt for each in entry.fields) else _SURPLUS
            if whole is None:
                whole, there = _up_to(entry, at), {each.name for each in entry.fields}
        at, limit = source.behind_remarks(at), source.next_entry(at)
        if at >= limit:
            at, entry.ended = limit, False
            break
        name = _FIELD.match(source.text, at)
        if name and whole and name[1].lower() in there:
            return whole
        if name:
            at = _read_field(source, name, more, words, entry)
        else:
            at = _pass_over(source, at, _NO_FIELD if has_key or entry.fields else _NO_KEY, entry)
    entry.end = at
    return entry
