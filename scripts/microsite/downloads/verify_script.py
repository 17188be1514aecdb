"""Checks your own copy of a source against the fingerprints that this site publishes.

    python verify.py my-copy.txt                  if it is the very file we read
    python verify.py my-copy.txt --source ID      if it is another copy of that source
    python verify.py my-copy.txt --claims         names also the claims that rest on what is not found

Needs Python 3.9 or newer, the file passages.json beside it, and nothing else. It reads two files, writes none
and uses no network. Ends with 0 if every passage holds, 1 if one does not, 2 if nothing could be checked.
"""

# Published in one file with what it imports from beside it: what a reader runs is what was tested.
from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from microsite.downloads.verify_copy import Copy, PublishedUnit, mended_lines, without_lines
from microsite.downloads.verify_marks import Bare, look_up, without_marks

RECORDS = Path(__file__).resolve().with_name("passages.json")
# Of all rules, sentences stand where the records say.
KNOWN = {"normalisation": (1, 2, 3), "segmentation": (1, 2, 3, 4, 5, 6)}
DAMAGED = f"{RECORDS.name} is damaged, or of another version than this script; download both again"

NOT_FOUND = """
What is not found does not stand in this copy letter for letter. That can have harmless causes: another edition,
a page number or note in the middle of it, a word broken by copying or at the end of a line. Look it up in your copy
before you conclude that anybody changed it.
"""
OUR_FAULT = """
This is the very file we read, so every passage must hold. The records are wrong, or somebody changed them.
Download both files again; if that does not help, tell us.
"""


class UnusableError(Exception):
    """Nothing can be checked; the message says in one line what is wrong and what to do."""


class FingerprintedSource(NamedTuple):
    """What is published of one source."""

    id: str
    label: str
    sha256: str
    rules: dict[str, int]
    repairs: list[tuple[int, str, str]]
    """Words that copying had broken in the file we read: line, as printed, as to be read."""
    passages: list[PublishedUnit]


def _unit(record: dict[str, Any]) -> PublishedUnit:
    return PublishedUnit(**{**record, "sentences": [*map(_unit, record["sentences"])]})


def _source(record: dict[str, Any]) -> FingerprintedSource:
    repairs = [(each["line"], each["printed"], each["read"]) for each in record["repairs"]]
    passages, rules = [*map(_unit, record["passages"])], {name: record[name] for name in KNOWN}
    return FingerprintedSource(record["id"], record["label"], record["file"]["sha256"], rules, repairs, passages)


def read_records() -> list[FingerprintedSource]:
    """Read passages.json."""
    try:
        return [_source(record) for record in json.loads(RECORDS.read_text("utf-8"))["sources"]]
    except OSError:
        raise UnusableError(f"{RECORDS.name} is not there; download it into the folder of this script") from None


def read_copy(path: Path) -> tuple[str, str]:
    """Return the SHA-256 of the reader's file and its text; refuse what is no text."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnusableError(f"{path.name} could not be read ({error.strerror})") from None
    how = "save the words of the source as plain text (UTF-8) and give that file"
    if b"\0" in raw or raw.startswith((b"%PDF", b"PK\x03\x04")):
        raise UnusableError(f"{path.name} is not a plain text file; {how} (scripts/verify.py reads PDF, Word, HTML)")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnusableError(f"{path.name} is not text in UTF-8; {how}") from None
    if not text.strip():
        raise UnusableError(f"{path.name} is empty; {how}")
    return hashlib.sha256(raw).hexdigest(), text


def pick(sources: list[FingerprintedSource], sha256: str, wanted: str | None) -> FingerprintedSource:
    """Choose the source that the file is: by its bytes, or else the one that the reader names."""
    choice = " or ".join(f"--source {source.id} ({source.label})" for source in sources)
    very = next((source for source in sources if source.sha256 == sha256), None)
    named = next((source for source in sources if source.id == wanted), None)
    if wanted and not named:
        raise UnusableError(f'no source is called "{wanted}"; say {choice}')
    if very and named and very != named:
        raise UnusableError(f"this is the very file of {very.id}, not a copy of {named.id}; leave --source out")
    if (source := very or named) is None:
        raise UnusableError(f"this is not the very file we read; if it is another copy, say of what: {choice}")
    for name, number in source.rules.items():
        if number not in KNOWN[name]:
            how = f"made under {name} {number}, which this script does not know; download both files again"
            raise UnusableError(f"{source.id} is not checkable: its fingerprints were {how}")
    return source


def _marked(pieces: list[str]) -> str:
    """Return what was left out of a sentence, in words; marks say their characters, so that readers can judge them."""
    shown = [f'"{piece}"' for piece in dict.fromkeys(pieces)]
    return f"once these are left out: {', '.join(shown)}" if shown else "once signs and breaks of lines are left out"


def _not_found(
    passage: PublishedUnit, lost: list[PublishedUnit], again: dict[str, list[str]], *, claims: bool
) -> Iterator[str]:
    """Yield what is said of a passage that does not hold, and of those of its sentences that do not."""
    still = [unit for unit in lost if unit.at not in again]
    if again and not still:
        pieces = [piece for each in again.values() for piece in each]
        yield f"{'marks':<10}{passage.name} ({passage.at}): stands there {_marked(pieces)}"
        return
    in_pieces = ": each sentence is there, but not in one piece" if passage.sentences and not lost else ""
    yield f"NOT FOUND {passage.name} ({passage.at}){in_pieces}"
    for unit in lost:
        if unit.at in again:
            yield f"          stands there {_marked(again[unit.at])}: {unit.name} ({unit.at})"
    for unit in (passage, *(unit for unit in still if unit is not passage)):
        if unit is not passage:
            yield f"          not found: {unit.name} ({unit.at})"
        if claims:
            yield f"          claims that rest on it: {', '.join(unit.claims) or 'none'}"


def report(
    source: FingerprintedSource, copy: Copy, bare: list[Bare], *, very_file: bool, claims: bool
) -> tuple[str, bool]:
    """Check every passage, in ``bare`` readings again; return what there is to say, and whether all hold."""
    how = "the very file we read, byte for byte" if very_file else "not the very file we read; searched for the words"
    lines, wrong, marked = [f"{source.id} ({source.label}): {how}", ""], [], 0
    for passage in source.passages:
        holds, lost, again = look_up(copy, bare, passage)
        if holds:
            lines.append(f"{'holds' if very_file else 'found':<10}{passage.name} ({passage.at})")
            continue
        lines += _not_found(passage, lost, again, claims=claims)
        if again and len(again) == len(lost):
            marked += 1
        else:
            wrong.append(passage.at)
    total = len(source.passages)
    if wrong or marked:
        if wrong:
            lines.append(OUR_FAULT if very_file else NOT_FOUND)
        which = (
            ", ".join(wrong) if 0 < len(wrong) < total else "all. Is this a copy of that source?" if wrong else "none"
        )
        once = f"{marked} once marks of pages and lines are left out; " if marked else ""
        lines += [] if wrong else [""]
        lines.append(f"Summary: {total - len(wrong) - marked} of {total} passages hold; {once}not found: {which}")
    else:
        lines += ["", f"Summary: all {total} passages hold, {'each at its place' if very_file else 'word for word'}."]
    return "\n".join(lines) + "\n", not wrong and not marked


def main() -> int:
    """Run the script; return 0 if every passage holds, 1 if one does not, 2 if nothing could be checked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("copy", type=Path, help="your copy of the source, as a plain text file")
    parser.add_argument("--source", metavar="ID", help="the source it is a copy of, if it is not the very file")
    parser.add_argument("--claims", action="store_true", help="name the claims that rest on what is not found")
    arguments = parser.parse_args()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr] # a terminal may not know every letter
    try:
        sha256, text = read_copy(arguments.copy)
        source = pick(read_records(), sha256, arguments.source)
        form = source.rules["normalisation"]
        very = sha256 == source.sha256 and form != 2  # else its words alone are compared
        lined = mended_lines(text, source.repairs, closes=form > 1)
        copy = Copy(without_lines(lined), very_file=very)
        said, holds = report(
            source,
            copy,
            [] if very else without_marks(lined, closes=form > 1),
            very_file=very,
            claims=arguments.claims,
        )
    except (UnusableError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        sys.stderr.write(f"verify.py: {error if isinstance(error, UnusableError) else DAMAGED}\n")
        return 2
    sys.stdout.write(said)
    return 0 if holds else 1


if __name__ == "__main__":
    raise SystemExit(main())
