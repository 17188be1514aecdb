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

_FIELD = re.compile(rf"[\s,]*({NAME})\s*=\s*")
_BETWEEN = re.compile(r"[\s,]*")
_END = re.compile(r"[\s,]*[})]")
_BEHIND = re.compile(rf"[\s,]*{NAME}[ \t]*=[ \t]*[{{\"\d]")
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


def fields_of(source: BibtexText, start: int, words: Mapping[str, str]) -> EntryFields:
    """Return the fields of the entry whose inside, behind its key, begins at ``start``."""
    entry, at, more = EntryFields(), start, ""
    while True:
        if end := _END.match(source.text, at):
            at = end.end()
            if not _BEHIND.match(source.text, at):
                break
            more = "" if any(UNPAIRED in each.doubt for each in entry.fields) else _SURPLUS
        behind = _BETWEEN.match(source.text, at)
        at, limit = behind.end() if behind else at, source.next_entry(at)
        if at >= limit:
            at, entry.ended = limit, False
            break
        if name := _FIELD.match(source.text, at):
            at = _read_field(source, name, more, words, entry)
        else:
            end_of_text = goes_on_at(source, at + 1)
            why = _NO_FIELD if at > start + 1 or entry.fields else _NO_KEY
            entry.unread.append(_unread(source, "text", at, end_of_text, why))
            at = end_of_text
    entry.end = at
    return entry
