"""BibTeX and BibLaTeX files: entries, fields and their lines; what values mean is left to pandoc."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from microsite.authoring.references.bibtex_fields import fields_of
from microsite.authoring.references.bibtex_text import ENTRY, NAME, BibtexText, indexed
from microsite.authoring.references.bibtex_values import runs_into_next_entry, value_at
from microsite.authoring.references.inherited_fields import with_inherited
from microsite.authoring.references.raw_record import FileContents, ImportProblem, RawField, RawRecord
from microsite.authoring.references.repeated_fields import with_repeated

_KEY = re.compile(r"\s*([^,{}()=\"]*)(?:,|(?=[})]))")
_KEY_ALONE = re.compile(rf"\s*([^\s,{{}}()=\"]+)[ \t]*\n(?=\s*{NAME}\s*=)")
_DEFINED = re.compile(r"\s*([^\s={}]+)\s*=\s*")
_NO_ENTRY = re.compile(
    rf"^[ \t]*(?:{NAME}[ \t]*=[ \t]*[{{\"]|@(?!comment)[ \t]*(?:[{{(]|[\w-]+(?:[ \t]*[\"(\[<,=]|[^\n]*=[ \t]*[{{\"])))",
    re.MULTILINE | re.IGNORECASE,
)
_REMARK = re.compile(r"[ \t]*%")
_ASIDE: Final = ("comment", "preamble", "string")
_TITLED: Final = frozenset({"title", "maintitle", "crossref", "xdata"})

_NEVER_ENDS: Final = "what begins here never ends, so it was taken to end before the next entry; close its brace"


@dataclass
class _Found:
    """What was found in a file so far."""

    words: dict[str, str] = field(default_factory=dict)
    records: list[RawRecord] = field(default_factory=list)
    strays: list[RawField] = field(default_factory=list)
    in_part: list[RawRecord] = field(default_factory=list)
    """Entries that are left out, from which others may still take something over."""
    left_out: list[ImportProblem] = field(default_factory=list)


def complete_record(_: RawRecord, item: dict[str, Any]) -> dict[str, Any]:
    """Return pandoc's item without the braces that it leaves in the kind of a thesis or report."""
    return {key: value.replace("{", "").replace("}", "") if key == "genre" else value for key, value in item.items()}


def _defined(source: BibtexText, start: int, words: Mapping[str, str]) -> tuple[str, str, str] | None:
    """Return the word that an ``@string`` defines, what it means, and what is doubtful about that."""
    name = _DEFINED.match(source.text, start)
    if not name:
        return None
    value, _ = value_at(source, name.end(), "string", words)
    return name[1].lower(), value.said, value.doubt


def _aside(source: BibtexText, entry: re.Match[str], found: _Found) -> int:
    """Take note of what is no entry: a comment, a preamble, or what a word means; return the place behind it."""
    opening, line = entry.end() - 1, source.line(entry.start())
    if entry[1].lower() == "string" and (defined := _defined(source, entry.end(), found.words)):
        word, said, doubt = defined
        found.words[word] = said
        if doubt:
            found.strays.append(RawField("string", said, line, doubt=f"@string {word}: {doubt}"))
    if source.text[opening] == "(":
        return entry.end()
    end = source.pairs.get(opening)
    if end is not None and not runs_into_next_entry(source, opening, end):
        return end + 1
    found.strays.append(RawField("text", entry[0], line, doubt=_NEVER_ENDS))
    return source.next_entry(entry.end())


def _key(source: BibtexText, start: int) -> tuple[str, int]:
    """Return the key that stands at a place, "" if none does, and the place behind it."""
    key = _KEY.match(source.text, start) or _KEY_ALONE.match(source.text, start)
    return (key[1].strip(), key.end()) if key and key.end() <= source.next_entry(start) else ("", start)


def _read_entry(source: BibtexText, entry: re.Match[str], found: _Found) -> int:
    """Read an entry; return the place behind it."""
    line, (key, start) = source.line(entry.start()), _key(source, entry.end())
    read = fields_of(source, start, found.words, has_key=start > entry.end())
    fields, unread = tuple(with_repeated(read.fields)), tuple(read.unread)
    record = RawRecord(key, entry[1].lower(), line, fields, unread=unread)
    if read.unread and not _TITLED & {each.name for each in read.fields}:
        first = read.unread[0]
        found.left_out.append(ImportProblem(first.line, first.doubt, column=first.column))
        found.in_part.append(record)
        return read.end
    if not read.ended and not read.fields:
        found.left_out.append(ImportProblem(line, _NEVER_ENDS, column=source.column(entry.start())))
        return read.end
    if not read.ended:
        told = f"the entry of line {line} has no end (}}), and was taken to end here; compare it"
        last = entry.start() + len(source.text[entry.start() : read.end].rstrip())
        found.strays.append(RawField("text", "", source.line(last), doubt=told))
    found.records.append(record)
    return read.end


def _skipped(source: BibtexText, start: int, end: int) -> list[RawField]:
    """Return what of the text between entries seems to be one that does not begin as entries do."""
    lost = _NO_ENTRY.search(source.text, start, end)
    if not lost:
        return []
    shown = source.text[lost.start() : end].strip().split("\n")[0]
    return [RawField("text", shown, source.line(lost.start()))]


def _behind_remark(source: BibtexText, entry: re.Match[str]) -> int | None:
    """Return the place behind an entry each of whose lines begins with a %, as people take one out; None for others."""
    line = last = source.line(entry.start()) - 1
    closed_here = source.pairs.get(entry.end() - 1, len(source.text)) < source.line_end(line)
    if closed_here or not _REMARK.match(source.text, source.line_start(entry.start())):
        return None
    while _REMARK.match(source.text, source.line_end(last) + 1):
        last += 1
    return source.line_end(last) if last > line else None


def records(text: str) -> FileContents:
    """Return the entries of a file; whatever stands between them is a comment."""
    source, found, at = indexed(text), _Found(), 0
    while entry := ENTRY.search(text, at):
        if (behind := _behind_remark(source, entry)) is not None:
            at = behind
            continue
        found.strays += _skipped(source, at, entry.start())
        aside = entry[1].lower() in _ASIDE
        at = _aside(source, entry, found) if aside else _read_entry(source, entry, found)
    found.strays += _skipped(source, at, len(text))
    works = with_inherited(found.records, found.in_part)
    return FileContents(tuple(works), tuple(found.strays), tuple(found.left_out))
