"""One run of the import: read the file, leave out what is there, write the rest below the works that are there."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from microsite.authoring.references.fields_taken import refused_fields, take_fields
from microsite.authoring.references.formats import ReferenceFormat, format_of, items
from microsite.authoring.references.known_works import KnownWorks
from microsite.authoring.references.lost_fields import LostField, lost_fields
from microsite.authoring.references.raw_record import ImportProblem, RawRecord
from microsite.authoring.references.serialise import entry, scalar
from microsite.authoring.references.windows_signs import with_signs_of_windows
from microsite.authoring.references.work_keys import base_key, key_for
from microsite.model.atomic_write import write_if_changed
from microsite.model.finding import Finding, finding
from microsite.model.ledger import Reference
from microsite.model.place import Place
from microsite.seeds.reading.files import read_text
from microsite.seeds.reading.validate import as_records
from microsite.seeds.reading.yaml import read_yaml

HEADER: Final = "# yaml-language-server: $schema=schema/references.json\n"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass
class ImportOutcome:
    """What a run has to say: findings (then it failed), and lines about what it did."""

    findings: list[Finding] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)


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
            again.append((record.line, f'the key "{record.key}" stands here again (first in line {line})'))
        else:
            kept.append(record)
    return kept, again


def _read(text: str, file: str, outcome: ImportOutcome) -> tuple[ReferenceFormat, list[_New]]:
    """Return the format of a file and its works; :class:`ImportProblem` if it cannot be read.

    What is left out already is said: text between the records, and records whose key another one has.
    """
    kind = format_of(text)
    contents = kind.records(text)
    records, again = _once(contents.records)
    for line, said in again:
        outcome.messages.append(f"{file}:{line}: left out: {said}; give it another and import it again")
    for stray in contents.strays:
        shown = scalar(_shown(stray.value))
        outcome.messages.append(f"{file}:{stray.line}: not kept: text ({shown}): it belongs to no record")
    whys = [refused_fields(record) for record in records]
    clean = [record.without(set(why)) for record, why in zip(records, whys, strict=True)]
    new = []
    for record, cleaned, why, item in zip(records, clean, whys, items(kind, clean), strict=True):
        taken = take_fields(cleaned, item)
        new.append(_New(record, taken.csl, tuple(lost_fields(record, taken, why))))
    return kind, new


def _shown(text: str) -> str:
    """Return the beginning of a text, without e-mail addresses: messages are passed on."""
    text = _EMAIL.sub("…", text)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _no_title(work: _New) -> str:
    """Return why a work has no title here."""
    lost = next((loss for loss in work.losses if loss.field in ("title", "ti", "t1")), None)
    if lost:
        return f"its title, in line {lost.line}, cannot be kept ({lost.why}); mend it and import it again"
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
        wrong = _works(HEADER + text, file)[1]
        if wrong:  # what the fields were tried for one by one; this is said of the file it comes from all the same
            outcome.messages.append(f"{file}:{work.record.line}: left out: {wrong[0].message}")
            continue
        texts.append(text)
        outcome.messages.append(f'{file}:{work.record.line}: {key}: "{_shown(str(work.csl["title"]))}"')
        for line, name, value, why in work.losses:
            outcome.messages.append(f"{file}:{line}: not kept: {name} ({scalar(_shown(value))}): {why}")
    return texts


def _works(text: str, file: str) -> tuple[list[Reference], list[Finding]]:
    data, document, findings = read_yaml(text, file)
    if findings:
        return [], findings
    works, findings = as_records(Reference, data, document)
    return works, findings


def _appended(old: bytes, texts: list[str], *, first: bool) -> bytes:
    """Return the file with entries below what it holds, whose bytes stay, in its own kind of line ends."""
    lines = "\n".join(texts)
    if not old:
        return (HEADER + lines).encode()
    text = ("" if old.endswith(b"\n") else "\n") + ("" if first else "\n") + lines
    return old + (text.replace("\n", "\r\n") if b"\r\n" in old else text).encode()


def import_references(path: Path, into: Path, *, dry_run: bool = False) -> ImportOutcome:
    """Append the works of a file to ``into``; with ``dry_run``, only say what would be done."""
    outcome, file, target = ImportOutcome(), path.name, into.name
    text, wrong = read_text(path, file)
    if wrong and (mended := with_signs_of_windows(path)):
        text, wrong = mended[0], []
        outcome.messages += [f"{file}:{line}: {what}" for line, what in mended[1]]
    outcome.findings += wrong
    old, before = b"", ""
    if into.exists():
        before, wrong = (read := read_text(into, target))[0] or "", read[1]
        outcome.findings += wrong
        old = into.read_bytes() if not wrong else b""
    there, wrong = _works(before, target)
    outcome.findings += wrong
    if outcome.findings or text is None:
        return outcome
    try:
        kind, new = _read(text.replace("\r", "\n"), file, outcome)
    except ImportProblem as problem:
        outcome.findings.append(finding(Place(file, problem.line), problem.code, str(problem)))
        return outcome
    # Works and sources are cited in the same way, so no two of them share a key.
    taken = {work.key for work in there} | {folder.name for folder in (into.parent / "sources").glob("*")}
    texts = _entries(file, kind, _fresh(file, new, there, outcome), taken, outcome)
    content = _appended(old, texts, first=not there) if texts else old
    after, wrong = _works(content.decode("utf-8-sig").replace("\r\n", "\n"), target)
    if wrong or len(after) != len(there) + len(texts):
        message = "works cannot be added to this file as it is; it should be a list, every entry beginning with a dash"
        outcome.findings.append(finding(Place(target), "wrong-type", message))
        return outcome
    if texts and not dry_run:
        write_if_changed(into, content)
    did = "would be added to" if dry_run else "added to"
    outcome.messages.append(f"{len(texts)} of {len(new)} works {did} {target}")
    return outcome
