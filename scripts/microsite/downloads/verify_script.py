"""Checks your own copy of a source against the fingerprints that this site publishes.

    python verify.py my-copy.txt                  if it is the very file we read
    python verify.py my-copy.txt --source ID      if it is another copy of that source
    python verify.py my-copy.txt --claims         names also the claims that rest on what is not found

Needs Python 3.9 or newer, the file passages.json beside it, and nothing else. It reads two files, writes none
and uses no network. Ends with 0 if every passage holds, 1 if one does not, 2 if nothing could be checked.
"""

# Published as it is, and imported nowhere: what a reader runs is what was tested.
from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, chain
from pathlib import Path
from typing import Any, NamedTuple

RECORDS = Path(__file__).resolve().with_name("passages.json")
KNOWN = {"normalisation": (1, 2), "segmentation": (1, 2, 3, 4)}  # of both, sentences stand where the records say
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

# Normalisation, version 1. The tests of the project hold it equal to the one the fingerprints were made with.
_CHARACTERS = {
    **str.maketrans("\u2018\u2019\u201a\u201b`\u00b4\u2032", "'" * 7),
    **str.maketrans("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"' * 7),
    **str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-" * 7, "\u00ad\u200b\u2060\ufeff"),
}
_LINE_END_HYPHEN = re.compile(r"(?<=\w)-[^\S\n]*\n[^\S\n]*(?=\w)")
_SPACE = re.compile(r"\s+")
# Where Chinese or Japanese stands without blanks, each sign is a word.
_WIDE = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]"
_WORD = re.compile(f"{_WIDE}|(?:(?!{_WIDE})[^\\W_])+(?:['’`-](?:(?!{_WIDE})[^\\W_])+)*")


class UnusableError(Exception):
    """Nothing can be checked; the message says in one line what is wrong and what to do."""


class Unit(NamedTuple):
    """A passage or sentence: its place in the normalised text, its fingerprint, and the claims that rest on it."""

    at: str
    name: str
    start: int
    end: int
    words: int
    sha256: str
    claims: list[str]
    sentences: list[Unit]


class Source(NamedTuple):
    """What is published of one source."""

    id: str
    label: str
    sha256: str
    rules: dict[str, int]
    repairs: list[tuple[int, str, str]]
    """Words that copying had broken in the file we read: line, as printed, as to be read."""
    passages: list[Unit]


def normalise(text: str) -> str:
    """Return ``text`` in normal form: quotes, dashes and spaces made alike, line ends and invisible signs gone."""
    text = unicodedata.normalize("NFKC", text.translate(_CHARACTERS))
    return _SPACE.sub(" ", _LINE_END_HYPHEN.sub("-", text)).strip()


def mended(text: str, repairs: list[tuple[int, str, str]]) -> str:
    """Return ``text`` in normal form, with broken words mended.

    A repair names the line of the file we read. In a copy with other lines it is made where the broken word
    stands exactly once, and else left: your copy may never have had it.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    elsewhere = []
    for line, printed, read in repairs:
        if line <= len(lines) and printed in lines[line - 1]:
            lines[line - 1] = lines[line - 1].replace(printed, read, 1)
        else:
            elsewhere.append((normalise(printed), normalise(read)))
    whole = normalise("\n".join(lines))
    for printed, read in elsewhere:
        places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(printed)}(?!\w)", whole)]
        if len(places) == 1:
            whole = whole[: places[0][0]] + read + whole[places[0][1] :]
    return whole


class Copy:
    """The reader's text in normal form, in which passages are looked up by place, or searched for by fingerprint."""

    def __init__(self, text: str, *, very_file: bool) -> None:
        self._very_file = very_file
        self._bytes = text.encode()
        self._offsets = [0, *accumulate(len(character.encode()) for character in text)]
        # No passage begins or ends inside a word, so that "deep" is not found in "deeper".
        self._inside = {match.end() for match in re.finditer(r"\w(?=\w)", text)}
        self._starts = [m.start() for m in re.finditer(r"\S", text) if m.start() not in self._inside]
        begin, end = ({match.span()[n] for match in _WORD.finditer(text)} for n in (0, 1))
        self._words = [0, *accumulate(i in begin for i in range(len(text)))]  # as many words begin before a character
        self._ended = [*accumulate(i in end for i in range(len(text) + 1))]  # and as many have ended
        self._moved = self._here = 0

    def has(self, unit: Unit, start: int) -> bool:
        """Say whether the very words of ``unit`` stand at ``start``."""
        end = start + unit.end - unit.start
        if start < 0 or end >= len(self._offsets) or start in self._inside or end in self._inside:
            return False
        return hashlib.sha256(self._bytes[self._offsets[start] : self._offsets[end]]).hexdigest() == unit.sha256

    def find(self, unit: Unit) -> int | None:
        """Return where ``unit`` stands: at its place; in another copy from the last place on, or before."""
        if self._very_file:
            return unit.start if self.has(unit, unit.start) else None
        likely, size, words = unit.start + self._moved, unit.end - unit.start, self._words
        turns = chain(self._starts[(n := bisect_left(self._starts, self._here)) :], self._starts[:n])
        known = (i for i in turns if i + size < len(words) and words[i + size] - self._ended[i] == unit.words)
        found = likely if self.has(unit, likely) else next((i for i in known if self.has(unit, i)), None)
        if found is not None:
            self._moved, self._here = found - unit.start, found + size
        return found

    def check(self, passage: Unit) -> tuple[bool, list[Unit]]:
        """Say whether a passage holds, with all its sentences, and which of these do not."""
        if (start := self.find(passage)) is None:
            return False, [sentence for sentence in passage.sentences if self.find(sentence) is None]
        lost = [s for s in passage.sentences if not self.has(s, start + s.start - passage.start)]
        return not lost, lost


def _unit(record: dict[str, Any]) -> Unit:
    return Unit(**{**record, "sentences": [*map(_unit, record["sentences"])]})


def _source(record: dict[str, Any]) -> Source:
    repairs = [(each["line"], each["printed"], each["read"]) for each in record["repairs"]]
    passages, rules = [*map(_unit, record["passages"])], {name: record[name] for name in KNOWN}
    return Source(record["id"], record["label"], record["file"]["sha256"], rules, repairs, passages)


def read_records() -> list[Source]:
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


def pick(sources: list[Source], sha256: str, wanted: str | None) -> Source:
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


def _not_found(passage: Unit, lost: list[Unit], *, claims: bool) -> Iterator[str]:
    """Yield what is said of a passage that does not hold, and of those of its sentences that do not."""
    in_pieces = ": each sentence is there, but not in one piece" if passage.sentences and not lost else ""
    yield f"NOT FOUND {passage.name} ({passage.at}){in_pieces}"
    for unit in (passage, *lost):
        if unit is not passage:
            yield f"          not found: {unit.name} ({unit.at})"
        if claims:
            yield f"          claims that rest on it: {', '.join(unit.claims) or 'none'}"


def report(source: Source, copy: Copy, *, very_file: bool, claims: bool) -> tuple[str, bool]:
    """Check every passage; return what there is to say, and whether all hold."""
    how = "the very file we read, byte for byte" if very_file else "not the very file we read; searched for the words"
    lines, wrong = [f"{source.id} ({source.label}): {how}", ""], []
    for passage in source.passages:
        holds, lost = copy.check(passage)
        if holds:
            lines.append(f"{'holds' if very_file else 'found':<10}{passage.name} ({passage.at})")
        else:
            lines += _not_found(passage, lost, claims=claims)
            wrong.append(passage.at)
    total = len(source.passages)
    if wrong:
        lines.append(OUR_FAULT if very_file else NOT_FOUND)
        which = ", ".join(wrong) if len(wrong) < total else "all. Is this a copy of that source?"
        lines.append(f"Summary: {total - len(wrong)} of {total} passages hold; not found: {which}")
    else:
        lines += ["", f"Summary: all {total} passages hold, {'each at its place' if very_file else 'word for word'}."]
    return "\n".join(lines) + "\n", not wrong


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
        very = sha256 == source.sha256 and source.rules["normalisation"] == 1  # else its words alone are compared
        copy = Copy(mended(text, source.repairs), very_file=very)
        said, holds = report(source, copy, very_file=very, claims=arguments.claims)
    except (UnusableError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        sys.stderr.write(f"verify.py: {error if isinstance(error, UnusableError) else DAMAGED}\n")
        return 2
    sys.stdout.write(said)
    return 0 if holds else 1


if __name__ == "__main__":
    raise SystemExit(main())
