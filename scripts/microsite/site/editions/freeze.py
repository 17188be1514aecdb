"""Freeze a built site as an edition, and put editions back beside the living site.

An edition is built like any site, only with a placeholder where its own name and day will stand. So a page that
did not change is the same bytes in every edition and is kept once; the name is put in when the edition is restored.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from microsite.model.atomic_write import write_if_changed
from microsite.model.edition import Edition
from microsite.site.editions.manifest import Manifest
from microsite.site.editions.store import get, manifests, put, put_manifest, recorded, sweep

LABEL_PLACEHOLDER: Final = "edition-being-frozen"
"""Stands for the edition's label in what is kept: in addresses and in the banner."""
DAY_PLACEHOLDER: Final = "day-of-the-freeze"

_NOT_KEPT: Final = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
"""What only the living site has a use for: a host serves one 404 page, search engines get the living pages."""


class FrozenNameError(ValueError):
    """A file that is not text holds the placeholder, where it cannot be replaced."""


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _is_kept(name: str) -> bool:
    """Say whether a file belongs to an edition: not what is about other editions, which it cannot know."""
    about_others = name.startswith("e/") or (name.startswith("editions/") and name != "editions/index.html")
    return name not in _NOT_KEPT and not about_others


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what of a built site is kept: path below it, and bytes."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and _is_kept(name):
            yield name, path.read_bytes()


def _objects(site: Path) -> list[tuple[str, bytes]]:
    """Return what of a built site is kept; :class:`FrozenNameError` if a file of it cannot be frozen."""
    kept = list(_files(site))
    for name, data in kept:
        if LABEL_PLACEHOLDER.encode() in data and not _is_text(data):
            raise FrozenNameError(f"{name} holds the edition's name but is not text; it cannot be frozen")
    return kept


def freeze(site: Path, store: Path, label: str, day: str) -> tuple[Manifest, int]:
    """Keep a site that was built with the placeholders; return its manifest and the bytes that were added.

    Freezing that was interrupted after the manifest was written is finished, with the day it began on.

    Raises ``FileExistsError`` for a label that is taken by something else, :class:`FrozenNameError` if the placeholder
    got into a file that is not text, :class:`~microsite.site.editions.store.TamperedError` if the store is damaged.
    """
    sweep(store)
    there = manifests(store)
    begun = there[-1] if there and there[-1].label == label else None
    earlier = there[:-1] if begun else there
    if label in {manifest.label for manifest in earlier}:
        raise FileExistsError(f"there is an edition {label} already; editions are never rewritten")
    kept = _objects(site)
    previous = earlier[-1].digest if earlier else None
    files = {name: sha256(data).hexdigest() for name, data in kept}
    manifest = Manifest(label, begun.frozen if begun else day, previous, files)
    if begun and manifest != begun:
        raise FileExistsError(
            f"editions/manifests/{label}.json was made of another site; freeze it on the commit and with the SITE_URL "
            "that it was made with. If it was never published, take the file away and freeze again"
        )
    added = sum(put(store, data)[1] for _, data in kept)
    if begun:
        return manifest, added
    put_manifest(store, manifest)
    return manifest, added + len(manifest.text().encode())


def restored_files(store: Path, manifest: Manifest) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an edition as the site serves them: path below ``e/<label>/``, and bytes."""
    for name, digest in manifest.files.items():
        data = get(store, digest)
        if _is_text(data):
            data = data.replace(LABEL_PLACEHOLDER.encode(), manifest.label.encode())
            data = data.replace(DAY_PLACEHOLDER.encode(), manifest.frozen.encode())
        yield name, data


def restore(store: Path, site: Path, records: Iterable[Edition]) -> list[str]:
    """Put every recorded edition below ``site/e/`` and return their labels; what is right already is left as it is.

    Raises :class:`~microsite.site.editions.store.TamperedError` before anything of a damaged edition is written.
    """
    below, labels, right = site / "e", [], set()
    for manifest in recorded(store, records):
        for name, data in list(restored_files(store, manifest)):
            write_if_changed(below / manifest.label / name, data)
            right.add(below / manifest.label / name)
        labels.append(manifest.label)
    for path in below.rglob("*"):
        if path.is_file() and path not in right:
            path.unlink()
    return labels
