"""RIS files: records, tags and their lines, and what pandoc's reader passes over.

Pandoc 3.9 reads of a date only the year, splits a body's name like a person's, does not know web pages, and stops at
a value that goes on in the next line.
"""

import re
from typing import Any, Final

from microsite.authoring.references.raw_record import ImportProblem, RawField, RawRecord
from microsite.corpus.citations.ris_tags import TYPES

_TAG = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*)|)$")
_DATE = re.compile(r"(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?(?![\d])")

KINDS: Final = {word: kind for kind, word in TYPES.items()} | {
    "CONF": "paper-conference", "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal",
    "UNPB": "manuscript", "WEB": "webpage",
}  # fmt: skip
_ROLES: Final = {"author": ("AU", "A1"), "editor": ("ED", "A2"), "translator": ("A4",), "collection-editor": ("A3",)}
_WORDS: Final = {"publisher-place": "CY", "genre": "M3", "number": "M1", "collection-title": "T3"}


def records(text: str) -> list[RawRecord]:
    """Return the records of a file, values that run over several lines joined."""
    found: list[RawRecord] = []
    fields: list[RawField] = []
    for number, line in enumerate(text.split("\n"), 1):
        tag = _TAG.match(line.rstrip())
        if tag and tag[1] == "TY" and fields:
            raise ImportProblem(number, f"the record of line {fields[0].line} has no end; write ER  - before this line")
        if tag and tag[1] == "ER":
            found += [_record(fields)] if fields else []
            fields = []
        elif tag and (fields or tag[1] == "TY"):
            fields.append(RawField(tag[1].lower(), (tag[2] or "").strip(), number))
        elif line.strip() and fields:
            last = fields.pop()
            fields.append(RawField(last.name, f"{last.value} {line.strip()}".strip(), last.line))
        elif line.strip():
            raise ImportProblem(number, "expected TY  - and a type, with which every record begins")
    if fields:
        raise ImportProblem(fields[0].line, "the record that begins here has no end (ER  -); something was cut off")
    return found


def _record(fields: list[RawField]) -> RawRecord:
    key = next((field.value for field in fields if field.name == "id"), "")
    own = tuple(field for field in fields[1:] if field.name != "id" and field.value)
    return RawRecord(key, fields[0].value, fields[0].line, own)


def for_pandoc(record: RawRecord, identifier: str) -> str:
    """Return a record anew, one line a value."""
    kind = record.kind if record.kind in KINDS else "GEN"
    lines = [f"TY  - {kind}", f"ID  - {identifier}", *(f"{f.name.upper()}  - {f.value}" for f in record.fields)]
    return "\n".join([*lines, "ER  - ", "", ""])


def complete_record(record: RawRecord, item: dict[str, Any]) -> dict[str, Any]:
    """Return pandoc's item with what its reader passed over."""
    whole = {key: value for key, value in item.items() if key not in ("ISSN", "ISBN")}
    whole["type"] = KINDS.get(record.kind, "document")
    for role, tags in _ROLES.items():
        names = [_name(value) for value in record.all(*(tag.lower() for tag in tags))]
        whole.pop(role, None)
        whole |= {role: names} if names else {}
    for variable, tag in _WORDS.items():
        values = record.all(tag.lower())
        whole |= {variable: values[0]} if values and not whole.get(variable) else {}
    whole = _number(record, whole) | whole
    for variable, tags in {"issued": ("da", "py", "y1"), "accessed": ("y2",)}.items():
        whole.pop(variable, None)
        dates = [parts for value in record.all(*tags) if (parts := _parts(value))]
        # The day's tag and the year's say the same date, one of them with more of it.
        whole |= {variable: {"date-parts": [max(dates, key=len)]}} if dates else {}
    return whole


def _number(record: RawRecord, item: dict[str, Any]) -> dict[str, str]:
    """Return what SN says: the number of a book or periodical by its length, else that of a report."""
    found = {}
    for value in record.all("sn"):
        variable = {8: "ISSN", 10: "ISBN", 13: "ISBN"}.get(len(re.sub(r"[^0-9Xx]", "", value)))
        if variable or item["type"] == "report":
            found[variable or "number"] = value
    return found


def _name(value: str) -> dict[str, str]:
    """Return a name. A person is written ``Family, Given``; what has no comma, or nothing behind it, is a body."""
    parts = [part.strip() for part in value.split(",")]
    if len(parts) == 1 or not any(parts[1:]):
        return {"literal": parts[0]}
    names = {"family": parts[0], "given": parts[1], "suffix": " ".join(parts[2:])}
    return {key: value for key, value in names.items() if value}


def _parts(value: str) -> list[int]:
    match = _DATE.match(value)
    return [int(part) for part in match.groups() if part] if match else []
