"""Where editions are kept: objects named by their hash, and a manifest an edition. Nothing is ever rewritten.

<store>/objects/ab/abcdef…    one file's bytes, once, whatever number of editions and pages have it
<store>/manifests/2026-12.json
"""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from microsite.model.atomic_write import write_if_changed
from microsite.model.edition import Edition
from microsite.site.editions.manifest import BadManifestError, Manifest, parse


class TamperedError(ValueError):
    """An object or manifest is missing, or is not what its hash says; the message names it."""


def store_of(root: Path) -> Path:
    """Return where the editions of a project are kept, if they are at hand."""
    return root / "editions"


def _object(store: Path, digest: str) -> Path:
    return store / "objects" / digest[:2] / digest


def _manifest(store: Path, label: str) -> Path:
    return store / "manifests" / f"{label}.json"


def put(store: Path, data: bytes) -> tuple[str, int]:
    """Keep ``data`` if it is not there yet; return its hash and how many bytes that added."""
    digest = sha256(data).hexdigest()
    path = _object(store, digest)
    if path.is_file():
        return digest, 0
    write_if_changed(path, data)
    return digest, len(data)


def get(store: Path, digest: str) -> bytes:
    """Return an object. Raises :class:`TamperedError` if it is missing or has other bytes."""
    path = _object(store, digest)
    if not path.is_file():
        raise TamperedError(f"{path.relative_to(store).as_posix()} is missing; fetch the store again")
    data = path.read_bytes()
    if sha256(data).hexdigest() != digest:
        raise TamperedError(f"{path.relative_to(store).as_posix()} has been changed; fetch the store again")
    return data


def put_manifest(store: Path, manifest: Manifest) -> None:
    """Add an edition. Raises ``FileExistsError`` if there is one of that name: editions are never rewritten."""
    path = _manifest(store, manifest.label)
    if path.exists():
        raise FileExistsError(f"there is an edition {manifest.label} already; editions are never rewritten")
    write_if_changed(path, manifest.text())


def manifests(store: Path) -> list[Manifest]:
    """Return the editions, oldest first, their chain checked.

    Raises :class:`TamperedError` if a manifest is damaged, or is not the one that the next was built on.
    """
    found: list[Manifest] = []
    for path in sorted((store / "manifests").glob("*.json")):
        try:
            manifest = parse(path.read_text("utf-8"))
        except (BadManifestError, UnicodeDecodeError) as error:
            raise TamperedError(f"{path.relative_to(store).as_posix()}: {error}") from error
        if manifest.label != path.stem:
            raise TamperedError(f"{path.relative_to(store).as_posix()} is the manifest of {manifest.label}")
        found.append(manifest)
    return _chained(found)


def sweep(store: Path) -> None:
    """Take away what a process left that was ended while it wrote: files under names that only it knew."""
    for folder in ("objects/*", "manifests"):
        for left in store.glob(f"{folder}/.*"):
            left.unlink()


def recorded(store: Path, records: Iterable[Edition]) -> list[Manifest]:
    """Return the editions that the project has a record of, oldest first; raises what :func:`manifests` raises.

    What else lies in the store was never published: freezing it was interrupted, or somebody else put it there.
    """
    known = {(record.id, record.manifest) for record in records}
    return [manifest for manifest in manifests(store) if (manifest.label, manifest.digest) in known]


def _chained(found: list[Manifest]) -> list[Manifest]:
    """Order manifests by what each was built on."""
    after = {manifest.previous: manifest for manifest in found}
    ordered: list[Manifest] = []
    previous: str | None = None
    while previous in after:
        ordered.append(after.pop(previous))
        previous = ordered[-1].digest
    if len(ordered) != len(found):
        labels = ", ".join(sorted(manifest.label for manifest in found if manifest not in ordered))
        raise TamperedError(f"the chain of editions is broken before {labels}; a manifest was changed or is missing")
    return ordered
