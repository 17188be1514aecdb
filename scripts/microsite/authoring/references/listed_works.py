"""The works that a source cites, from its own list of references: each with the citations that mean it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from microsite.model.ledger import Reference
from microsite.model.passage import SourceText
from microsite.model.vocabulary import Standing
from microsite.sources.documents.document import SourceDocument, works_of
from microsite.sources.documents.printed_reference import csl_item, names_as_cited
from microsite.sources.ingest.linked_references import CitationForm, LinkedReferences, linked_references
from microsite.sources.ingest.shown import shown

_LISTED: Final = "As the source's own list of references prints it. Not checked against a public record."
_OTHERS: Final = "The list names these authors, and others without their names."
_AS_CITED: Final = "Only what the citation itself says is known: the source's list of references has no such work."
_SEVERAL: Final = (
    "Only what the citation itself says is known: it fits several works of the source's list of references."
)


@dataclass(frozen=True)
class CitedWork:
    """A work, and the keys of the citations that mean it."""

    csl: dict[str, Any]
    cited: tuple[str, ...]
    established: str
    standing: Standing = "likely"
    reconstructed: bool = False
    issues: tuple[str, ...] = ()


def _known(works: Sequence[Reference], source: str) -> set[str]:
    """Return the citations of a source that lead to a work already."""
    return {cited.key for work in works for cited in work.cited_as if cited.source == source}


def links_of(text: SourceText, document: SourceDocument) -> LinkedReferences:
    """Return which entry of the list of references in a file each citation of a source means.

    The file may be another one than that the source was read from: its links count for the citations with the same key.
    """
    linked: dict[str, set[int]] = {}
    for each in shown(document).citations:
        linked.setdefault(each.key, set()).update(each.entries)
    cited = (CitationForm(each.key, each.printed, tuple(sorted(linked.get(each.key, ())))) for each in text.citations)
    return linked_references(cited, works_of(document.content))


def works_listed(links: LinkedReferences, works: Sequence[Reference], source: str) -> Iterator[CitedWork]:
    """Yield the entries that the text cites, as works; a citation that leads to a work already stays with that."""
    known = _known(works, source)
    for place, reference in enumerate(links.references):
        if keys := tuple(key for key in links.keys_of(place) if key not in known):
            item = csl_item(reference, place + 1)
            issues = (_OTHERS,) if reference.others else ()
            yield CitedWork({name: value for name, value in item.items() if name != "id"}, keys, _LISTED, issues=issues)


def works_as_cited(links: LinkedReferences, works: Sequence[Reference], source: str) -> Iterator[CitedWork]:
    """Yield a work for each citation that leads to no entry for certain: of it is known what the citation says."""
    known = _known(works, source)
    for each in links.unknown:
        if each.key not in known:
            csl = {"type": "document", "title": f"[Cited as {each.printed.strip('[]')}]"}
            why = _SEVERAL if each.key in links.several else _AS_CITED
            yield CitedWork(csl | names_as_cited(each.printed), (each.key,), why, "unresolved", reconstructed=True)


def not_cited(links: LinkedReferences) -> list[str]:
    """Return the entries of the list that no citation was found for."""
    return [reference.printed for place, reference in enumerate(links.references) if not links.keys_of(place)]
