"""An entry of BibTeX written anew, so that pandoc reads from it what people meant."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from microsite.authoring.references.bibtex_text import is_one_piece
from microsite.authoring.references.joined_names import bibtex_names, readable
from microsite.authoring.references.latex import address_in, escaped
from microsite.authoring.references.main_titles import MAIN_TITLES, main_title_called
from microsite.authoring.references.raw_record import RawField, RawRecord

_PROTECTED: Final = frozenset(
    "title subtitle titleaddon booktitle booksubtitle maintitle journal journaltitle series publisher institution "
    "school organization address location edition".split()
)
"""Fields in which pandoc would lower capitals (it takes titles for English) or cut at each "and"; braces stop it."""

_NAMES: Final = frozenset("author editor editora editorb editorc translator bookauthor annotator commentator".split())
_VERBATIM: Final = frozenset({"doi", "url", "eprint", "isbn", "issn", "langid"})
_YEARS = re.compile(r"(\d{4})\s*[-–]{1,2}\s*(\d{4})")


def _written(field: RawField) -> str:
    """Return a field as pandoc can read it: names apart, titles and bodies held together, plain signs escaped."""
    if field.name in _VERBATIM or field.written[0] not in '{"':
        return str(field.written)
    written = escaped(field.written)
    if not is_one_piece(written):
        return written
    if field.name in _NAMES:
        return f"{{{' and '.join(map(readable, bibtex_names(written[1:-1])))}}}"
    return f"{{{{{written[1:-1]}}}}}" if field.name in _PROTECTED else written


def _without_main_titles(record: RawRecord) -> Iterator[RawField]:
    """Yield the fields of a record, own and inherited; pandoc would take a main title instead of the title."""
    called = main_title_called(record)
    for field in (*record.fields, *record.inherited):
        if field.name not in MAIN_TITLES:
            yield field
        elif field.name in called:
            yield replace(field, name=called[field.name])


def _lines(record: RawRecord) -> Iterator[str]:
    """Yield the fields of a record for pandoc; a span of years is a date, an address that was published is one."""
    fields = list(_without_main_titles(record))
    there = {field.name for field in fields}
    for field in fields:
        years, address = _YEARS.fullmatch(field.value), address_in(field.value)
        if field.name == "year" and years and "date" not in there:
            yield f"  date = {{{years[1]}/{years[2]}}}"
        elif field.name == "howpublished" and address:
            if "url" not in there:
                yield f"  url = {{{address}}}"
        else:
            yield f"  {field.name} = {_written(field)}"


def for_pandoc(record: RawRecord, identifier: str) -> str:
    """Return an entry anew."""
    kind = record.kind if record.kind.isascii() and record.kind.isalpha() else "misc"
    return f"@{kind}{{{identifier},\n" + "".join(f"{line},\n" for line in _lines(record)) + "}\n"
