"""Sources added or read again, and whether somebody with their text has looked the passages up."""

from collections.abc import Iterator

from microsite.authoring.branch_report.escape_markdown import code, count_words
from microsite.authoring.branch_report.snapshot import Snapshot
from microsite.model.dossier import Dossier


def _hash(dossier: Dossier | None) -> str:
    return dossier.text.file.sha256 if dossier and dossier.text else ""


def sources(base: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield the section, if a source is new or its text another."""
    for identifier, dossier in new.corpus.sources.items():
        before = base.corpus.sources.get(identifier)
        if before and _hash(before) == _hash(dossier):
            continue
        what = "Text of" if before else "New:"
        claims = count_words(len(dossier.claims), "claim")
        passages = count_words(len(dossier.text.passages) if dossier.text else 0, "passage")
        held = identifier in new.corpus.verifications
        verified = "looked up in the text" if held else "**not verified yet**: whoever has the text runs `verify`"
        yield f"- {what} {code(identifier)}{', another file' if before else ''}; {passages}, {claims}; {verified}."
