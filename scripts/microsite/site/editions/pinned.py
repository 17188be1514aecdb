"""What reading lists that are pinned to an edition lead to is in that edition."""

from collections.abc import Iterator
from pathlib import Path

from microsite.corpus.project import Project
from microsite.corpus.reading_lists import resolve_items
from microsite.corpus.renames import address_of, renames
from microsite.model.address import Address
from microsite.model.finding import Finding, finding
from microsite.model.reading_list import ReadingList
from microsite.site.editions.manifest import Manifest
from microsite.site.editions.store import get, manifests
from microsite.site.html import facts_of


def _has(store: Path, manifest: Manifest, address: Address | None) -> bool:
    """Say whether an edition has a page, and on it the anchor."""
    if address is None:
        return False
    page = f"{address.url.partition('#')[0].strip('/')}/index.html"
    if page not in manifest.files:
        return False
    return not address.anchor or address.anchor in facts_of(get(store, manifest.files[page]).decode()).anchors


def _missing(project: Project, store: Path, reading_list: ReadingList, manifest: Manifest) -> Iterator[Finding]:
    parts = resolve_items(project.corpus, project.site, reading_list)
    for number, (_, own) in enumerate(parts):
        for index, reading in enumerate(own):
            if not _has(store, manifest, reading.target):
                item = reading.item
                place = reading_list.origin.place("parts", number, "items", index, item.kind)
                before = (m.old for m in renames(project.corpus) if (m.kind, m.new) == (item.kind, item.names))
                then = next((old for old in before if _has(store, manifest, address_of(item.kind, old))), None)
                why = f'it was called "{then}" then: name it so' if then else "it is younger than the edition"
                message = f'edition {manifest.label} has no {item.kind} "{item.names}"; {why}'
                yield finding(place, "not-in-edition", message)


def check_pinned(project: Project, store: Path) -> Iterator[Finding]:
    """Yield the items of pinned lists that their editions do not have. An edition not at hand is not looked at."""
    kept = {manifest.label: manifest for manifest in manifests(store)}
    for reading_list in project.corpus.lists.values():
        if reading_list.pinned in kept:
            yield from _missing(project, store, reading_list, kept[reading_list.pinned])
