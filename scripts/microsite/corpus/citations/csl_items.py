"""Works and sources as CSL-JSON items: what is formatted, handed out and told to machines is made of these."""

from typing import Any

from microsite.corpus.citations.cited_works import source_csl, work_csl
from microsite.model.csl import is_placeholder
from microsite.model.ledger import Reference
from microsite.model.source import Dating, Source
from microsite.model.vocabulary import STANDINGS
from microsite.model.wording import commas, mark, words


def untitled(work: Reference) -> str | None:
    """Return what a placeholder says of a title that nobody knows; None where there is a title."""
    title = work.csl.get("title")
    return str(title).strip("[]") if is_placeholder(title) else None


def work_item(work: Reference) -> dict[str, Any]:
    """Return a work as a CSL-JSON item. A placeholder is no title, and a language that is not known is not made up."""
    # citations.work_csl sets a language for the processor's sake.
    return {key: value for key, value in work_csl(work).items() if key != "language" or key in work.csl}


def work_note(work: Reference) -> str:
    """Return what a reader should know of the entry of a work: how it came about, and what is wrong with it."""
    standing = mark("Standing: {standing} ({meaning}); entry from the source’s own list")
    if work.reconstructed:
        standing = mark("Standing: {standing} ({meaning}); entry put together by us")
    parts = [untitled(work), words(standing, standing=words(work.standing), meaning=words(STANDINGS[work.standing]))]
    if work.correction:
        parts.append(words("Correction of the citation: {correction}", correction=work.correction))
    if work.from_knowledge:
        parts.append(
            words(
                "From an editor’s general knowledge, not seen in a record: {fields}", fields=commas(work.from_knowledge)
            )
        )
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _issued(dating: Dating) -> dict[str, Any]:
    """Return a date as CSL has it; inferred counts as about."""
    about = dating.inferred or dating.edtf.vague
    return {"date-parts": dating.edtf.date_parts} | ({"circa": True} if about else {})


def source_item(identifier: str, source: Source) -> dict[str, Any]:
    """Return a source as a CSL-JSON item, its date as exact as it is known."""
    item = source_csl(identifier, source) | {"issued": _issued(source.dating)}
    return item | (
        {"annote": words("Date inferred, not printed. {basis}", basis=source.dating.basis)}
        if source.dating.inferred
        else {}
    )
