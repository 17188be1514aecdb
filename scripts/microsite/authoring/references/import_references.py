"""One run of the import: read the file, leave out what is there, write the rest below the works that are there."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from microsite.authoring.references.fields_taken import refused_fields, take_fields
from microsite.authoring.references.formats import ReferenceFormat, format_of, items
from microsite.authoring.references.import_outcome import ImportOutcome
from microsite.authoring.references.known_works import KnownWorks
from microsite.authoring.references.lost_fields import LostField, lost_fields
from microsite.authoring.references.plain_signs import with_plain_signs
from microsite.authoring.references.raw_record import ImportProblem, RawRecord
from microsite.authoring.references.serialise import entry, scalar
from microsite.authoring.references.unseen_signs import all_utf_8, with_readable_signs
from microsite.authoring.references.work_keys import base_key, key_for
from microsite.authoring.references.works_file import (
    HEADER,
    appended,
    not_as_meant,
    taken_keys,
    works_in,
    works_there,
)
from microsite.model.atomic_write import write_if_changed
from microsite.model.finding import finding
from microsite.model.ledger import Reference
from microsite.model.place import Place
from microsite.seeds.reading.files import read_text

_UNREADABLE: Final = "this record cannot be read; look for what is not closed or misspelt in it"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True)
class _New:
    record: RawRecord
    csl: dict[str, Any]
    losses: tuple[LostField, ...]


def _once(records: Sequence[RawRecord]) -> tuple[list[RawRecord], list[tuple[int, str]]]:
    """Return the first record of each key, and the lines of the others with what is wrong there."""
    first, again = dict[str, RawRecord](), list[tuple[int, str]]()
    kept = []
    for record in records:
        if record.key and first.setdefault(record.key, record) is not record:
            line = first[record.key].line
            again.append((record.line, f'the key "{_shown(record.key)}" stands here again (first in line {line})'))
        else:
            kept.append(record)
    return kept, again


def _made(kind: ReferenceFormat, records: Sequence[RawRecord]) -> tuple[list[_New], list[ImportProblem]]:
    """Return the works that records say, and what is wrong with those that cannot be read."""
    whys = [refused_fields(record) for record in records]
    clean = [record.without(set(why)) for record, why in zip(records, whys, strict=True)]
    new, wrong = list[_New](), list[ImportProblem]()
    for record, cleaned, why, item in zip(records, clean, whys, items(kind, clean), strict=True):
        if item is None:
            wrong.append(ImportProblem(record.line, _UNREADABLE))
            continue
        taken = take_fields(cleaned, item)
        new.append(_New(record, taken.csl, tuple(lost_fields(record, taken, why))))
    return new, wrong


def _read(text: str, file: str, outcome: ImportOutcome) -> tuple[ReferenceFormat, list[_New], int]:
    """Return the format of a file, its works, and how many records of it cannot be read.

    :class:`ImportProblem` if it is no file of works. What is left out already is said: text between the records, and
    records that cannot be read or whose key another one has. Where none can be read, that is a finding.
    """
    kind = format_of(text)
    contents = kind.records(text)
    sound, other_bytes = all_utf_8(contents.records, text)
    records, again = _once(list(map(with_plain_signs, sound)))
    new, wrong = _made(kind, records)
    wrong = sorted((*contents.left_out, *other_bytes, *wrong), key=lambda problem: (problem.line, problem.column))
    if wrong and not new:
        outcome.messages.clear()
        outcome.findings += [finding(Place(file, each.line, each.column), each.code, str(each)) for each in wrong]
        return kind, [], len(wrong)
    for line, said in again:
        outcome.messages.append(f"{file}:{line}: left out: {said}; give it another and import it again")
    for stray in contents.strays:
        told = f"not kept: text ({scalar(_shown(stray.value))}): it belongs to no record"
        outcome.messages.append(f"{file}:{stray.line}: {stray.doubt or told}")
    outcome.messages += [f"{Place(file, each.line, each.column)}: left out: {each}" for each in wrong]
    return kind, new, len(wrong)


def _shown(text: str) -> str:
    """Return the beginning of a text that can be printed, without e-mail addresses: messages are passed on."""
    text = _EMAIL.sub("…", text.encode("utf-8", "replace").decode())
    return text if len(text) <= 60 else f"{text[:57]}…"


def _no_title(work: _New) -> str:
    """Return why a work has no title here."""
    lost = next((loss for loss in work.losses if loss.field in ("title", "ti", "t1")), None)
    if lost:
        return f"its title, in line {lost.line}, cannot be kept ({lost.why}); mend it and import it again"
    if unread := work.record.unread:
        return f"this work has no title, and its line {unread[0].line} cannot be read ({unread[0].doubt})"
    return "this work has no title; give it one and import it again"


def _fresh(file: str, new: list[_New], there: list[Reference], outcome: ImportOutcome) -> list[_New]:
    """Return the works that can be taken in and are not there, and say why the others are left out."""
    known, keys, fresh = KnownWorks(), {work.key for work in there}, []
    for entered in there:
        known.add(entered.csl, entered.key)
    for work in new:
        place, title = f"{file}:{work.record.line}", _shown(str(work.csl.get("title", "")))
        same = known.same_as(work.csl)
        if not title:
            outcome.messages.append(f"{place}: left out: {_no_title(work)}")
        elif work.record.key in keys:
            outcome.messages.append(f'{place}: left out: a work with the key {work.record.key} is there ("{title}")')
        elif same:
            outcome.messages.append(f'{place}: left out: {same[0]} has the same {same[1]} ("{title}")')
        else:
            fresh.append(work)
            known.add(work.csl, f"the work of line {work.record.line}")
    return fresh


def _entries(file: str, kind: ReferenceFormat, works: list[_New], taken: set[str], outcome: ImportOutcome) -> list[str]:
    """Return the entries of works, and say of each what was not kept."""
    bases = [base_key(work.csl) for work in works]
    shared, texts = Counter(bases), []
    for work, base in zip(works, bases, strict=True):
        key = key_for(base, taken, shared=shared[base] > 1)
        taken.add(key)
        # Not the entry's name in the file: reference managers put the number of their user there.
        made = f"Taken over from a {kind.name} file of a reference manager. Not checked against a public record."
        text = entry(key, work.csl, made)
        wrong = works_in(HEADER + text, file)[1]
        if wrong:  # what the fields were tried for one by one; this is said of the file it comes from all the same
            outcome.messages.append(f"{file}:{work.record.line}: left out: {wrong[0].message}")
            continue
        texts.append(text)
        outcome.messages.append(f'{file}:{work.record.line}: {key}: "{_shown(str(work.csl["title"]))}"')
        for line, name, value, why in work.losses:
            outcome.messages.append(f"{file}:{line}: not kept: {_shown(name)} ({scalar(_shown(value))}): {why}")
    return texts


def import_references(path: Path, into: Path, *, dry_run: bool = False) -> ImportOutcome:
    """Append the works of a file to ``into``; with ``dry_run``, only say what would be done."""
    outcome, file, target = ImportOutcome(), path.name, into.name
    text, wrong = read_text(path, file)
    if wrong and (mended := with_readable_signs(path)):
        text, wrong = mended[0], []
        outcome.messages += [f"{file}:{line}: {what}" for line, what in mended[1]]
    outcome.findings += wrong[:1]  # a file that is no text has many
    old, there, wrong = works_there(into)
    outcome.findings += wrong
    if outcome.findings or text is None:
        return outcome
    try:
        kind, new, unread = _read(text, file, outcome)
    except ImportProblem as problem:
        outcome.findings.append(finding(Place(file, problem.line), problem.code, str(problem)))
    if outcome.findings:
        return outcome
    taken = taken_keys(there, into)
    texts = _entries(file, kind, _fresh(file, new, there, outcome), taken, outcome)
    content = appended(old, texts, first=not there) if texts else old
    if broken := not_as_meant(content, target, len(there) + len(texts)):
        outcome.findings.append(broken)
        return outcome
    if texts and not dry_run:
        write_if_changed(into, content)
    did = "would be added to" if dry_run else "added to"
    more = f"; {unread} could not be read, see above" if unread else ""
    outcome.messages.append(f"{len(texts)} of {len(new)} works {did} {target}{more}")
    return outcome
