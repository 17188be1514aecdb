"""What a comparison of engines found, as lines for people."""

from collections.abc import Iterator

from microsite.engines.differences import Difference, by_kind
from microsite.engines.known import Known, stale, unknown


def _group(kind: str, found: list[Difference], mark: str) -> Iterator[str]:
    pages = len({each.page for each in found})
    yield f"{mark}{kind} ({len(found)}, pages: {pages}), as on {found[0].page}"
    yield f"    MkDocs: {found[0].before or '(nothing)'}"
    yield f"    there:  {found[0].after or '(nothing)'}"


def lines(differences: list[Difference], known: list[Known]) -> Iterator[str]:
    """Yield what differs by kind, first what is not known, then entries of the list that fit nothing, then a sum."""
    new, old = unknown(differences, known), stale(differences, known)
    for kind, found in by_kind(new):
        yield from _group(kind, found, "")
    for entry in old:
        place = entry.origin.place()
        yield f"{place}: nothing is different in this way any more ({entry.kind}); take the entry out"
    for kind, found in by_kind([each for each in differences if each not in new]):
        yield from _group(kind, found, "known: ")
    yield f"differences not known: {len(new)}, known: {len(differences) - len(new)}"
