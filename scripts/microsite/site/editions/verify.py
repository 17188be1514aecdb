"""The store of editions against the project's records of them, in both directions."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from microsite.model.edition import Edition
from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.place import Place
from microsite.site.editions.manifest import Manifest
from microsite.site.editions.store import TamperedError, get, manifests


def _against_records(kept: Mapping[str, Manifest], records: Mapping[str, Edition]) -> Iterator[Finding]:
    for label, record in records.items():
        where = record.origin.place("manifest")
        if label not in kept:
            yield finding(where, "edition-tampered", f"edition {label} is not in the store; fetch the store again")
        elif kept[label].digest != record.manifest:
            message = f"the store has another edition {label} than the one recorded here; fetch the store again"
            yield finding(where, "edition-tampered", message)
    for label in kept.keys() - records.keys():
        message = (
            f"seeds/editions.yml has no record of edition {label}. If freezing it was interrupted, finish "
            f"it: {typed('edition')} freeze {label}. If it was recorded, put the record back. Else take this "
            "file away"
        )
        yield finding(Place(f"editions/manifests/{label}.json"), "edition-tampered", message)


def verify(store: Path, records: Iterable[Edition]) -> Iterator[Finding]:
    """Yield what is wrong with the store: damage, and editions that are not the ones the project recorded."""
    place = Place("editions")
    try:
        kept = {manifest.label: manifest for manifest in manifests(store)}
        for digest in sorted({digest for manifest in kept.values() for digest in manifest.files.values()}):
            get(store, digest)
    except TamperedError as error:
        yield finding(place, "edition-tampered", str(error))
        return
    yield from _against_records(kept, {record.id: record for record in records})
