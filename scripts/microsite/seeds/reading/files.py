"""Bytes to text, or a finding that says why not."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from functools import lru_cache
from pathlib import Path
from typing import Final

from microsite.model.finding import Finding, finding
from microsite.model.hidden_characters import CONTROL, PILED, piled_marks
from microsite.model.look_alikes import look_alikes
from microsite.model.place import Place

LIMIT: Final = 5_000_000
"""Bytes of the largest seed that is read: a glossary of 12,000 terms, or a source with 8,000 claims.

Lists such as the glossary are one file each; above this size nobody can edit them in a browser either.
"""

LEDGER_LIMIT: Final = 200_000_000
"""Bytes of the largest ledger. It is read line by line, only ever grows, and cannot be split."""

_MOST_SIGNS: Final = 50
"""A file with more signs that no seed holds is no text."""


def _place_of(file: str, text: str, offset: int) -> Place:
    line = text.count("\n", 0, offset) + 1
    return Place(file, line, offset - text.rfind("\n", 0, offset))


@lru_cache(maxsize=1024)
def _unreadable_signs(text: str, file: str) -> tuple[Finding, ...]:
    """Return the signs in a text that no seed holds; kept for a process that reads the same text again."""
    findings = []
    for match in CONTROL.finditer(text):
        what = "a control character that changes reading direction" if match["bidi"] else "a control character"
        message = f"found {what} (U+{ord(match.group()):04X}); delete it (it cannot be seen in most editors)"
        findings.append(finding(_place_of(file, text, match.start()), "unreadable", message))
    # A page may show such a letter, to explain it.
    alike = look_alikes(text) if file.startswith("seeds/") else ()
    findings += [finding(_place_of(file, text, each.at), "unreadable", each.message) for each in alike]
    if (at := piled_marks(text)) is not None:
        findings.append(finding(_place_of(file, text, at), "unreadable", PILED))
    return tuple(findings)


def _decoded(raw: bytes) -> str:
    """Return a text; its line ends as everything that reads the file after us takes those of Windows and old Macs."""
    return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def read_text(path: Path, file: str, limit: int = LIMIT) -> tuple[str | None, list[Finding]]:
    """Return the text of a seed and no findings, or None and why; ``file`` is its name in findings."""
    if path.is_symlink():
        return None, []  # never followed: checks/files.py says so
    try:
        if not path.is_file() and path.exists():
            return None, [finding(Place(file), "unreadable", "expected a file, found a folder or something else")]
        if path.stat().st_size > limit:
            size = path.stat().st_size / 10**6
            message = f"expected at most {limit // 10**6} MB, got {size:.1f} MB; split the file"
            return None, [finding(Place(file), "unreadable", message)]
        raw = path.read_bytes()
    except FileNotFoundError:
        other = path.with_suffix(".yaml" if path.suffix == ".yml" else path.suffix)
        call = f"; type: mv {other.name} {path.name}" if other.is_file() else ""
        return None, [finding(Place(file), "unreadable", f"there is no such file{call}")]
    except OSError as error:
        return None, [finding(Place(file), "unreadable", f"the file could not be read ({error.strerror})")]
    try:
        text = _decoded(raw)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        message = "expected UTF-8, found other bytes; save the file as UTF-8"
        return None, [finding(Place(file, line, column), "unreadable", message)]
    # A ledger may be too long to be kept.
    signs = _unreadable_signs if len(text) <= LIMIT else _unreadable_signs.__wrapped__
    findings = [*signs(text, file)]
    return (None if findings else text), findings


def mended_text(path: Path) -> str | None:
    """Return a text without the signs that no seed holds, to find what else is wrong in it; None if it is no text."""
    try:
        text = _decoded(path.read_bytes()) if path.is_file() and path.stat().st_size <= LIMIT else None
    except (OSError, UnicodeDecodeError):
        return None
    if text is None or len(_unreadable_signs(text, "seeds/")) > _MOST_SIGNS:
        return None
    letters = list(text)
    for each in look_alikes(text):
        letters[each.at] = each.plain
    return CONTROL.sub("", "".join(letters))


def guessed_text(path: Path) -> str:
    """Return what can be made out of a file that cannot be read, to know the ids in it: each is there, and broken."""
    try:
        raw = path.read_bytes()[:LIMIT] if path.is_file() else b""
    except OSError:
        return ""
    return raw.decode("utf-16" if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8", "replace")
