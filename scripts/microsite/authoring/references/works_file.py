"""The file of works: what is in it, and what it holds with more below."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from microsite.model.finding import Finding, finding
from microsite.model.ledger import Reference
from microsite.model.place import Place
from microsite.seeds.reading.files import read_text
from microsite.seeds.reading.validate import as_records
from microsite.seeds.reading.yaml import read_yaml

HEADER: Final = "# yaml-language-server: $schema=schema/references.json\n"


def works_in(text: str, file: str) -> tuple[list[Reference], list[Finding]]:
    """Return the works in the text of a file of works, and what is wrong with it."""
    data, document, findings = read_yaml(text, file)
    if findings:
        return [], findings
    works, findings = as_records(Reference, data, document)
    return works, findings


def works_there(into: Path) -> tuple[bytes, list[Reference], list[Finding]]:
    """Return the bytes of a file of works, which need not be there, its works, and what is wrong with it."""
    if not into.exists():
        return b"", [], []
    text, wrong = read_text(into, into.name)
    if text is None or wrong:
        return b"", [], wrong
    works, wrong = works_in(text, into.name)
    return into.read_bytes(), works, wrong


def taken_keys(works: Sequence[Reference], into: Path) -> set[str]:
    """Return the keys that no new work can have: works and sources are cited in the same way."""
    return {work.key for work in works} | {folder.name for folder in (into.parent / "sources").glob("*")}


def appended(old: bytes, texts: Sequence[str], *, first: bool) -> bytes:
    """Return the file with entries below what it holds, whose bytes stay, in its own kind of line ends."""
    lines = "\n".join(texts)
    if not old:
        return (HEADER + lines).encode()
    text = ("" if old.endswith(b"\n") else "\n") + ("" if first else "\n") + lines
    return old + (text.replace("\n", "\r\n") if b"\r\n" in old else text).encode()


def not_as_meant(content: bytes, file: str, count: int) -> Finding | None:
    """Return a finding if new content of a file of works is not one with so many works."""
    after, wrong = works_in(content.decode("utf-8-sig").replace("\r\n", "\n"), file)
    if not wrong and len(after) == count:
        return None
    message = "works cannot be added to this file as it is; it should be a list, every entry beginning with a dash"
    return finding(Place(file), "wrong-type", message)
