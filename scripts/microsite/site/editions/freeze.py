"""Freeze a built site as an edition, and put editions back beside the living site.

An edition is built like any site, only with a placeholder where its own name and day will stand. So a page that
did not change is the same bytes in every edition and is kept once; the name is put in when the edition is restored.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from microsite.model.atomic_write import write_if_changed
from microsite.model.edition import Edition
from microsite.model.finding import Finding, finding
from microsite.model.place import Place
from microsite.site.editions.manifest import Manifest
from microsite.site.editions.store import TamperedError, get, manifests, put, put_manifest

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


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what of a built site is kept: path below it, and bytes."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and _is_kept(name):
            yield name, path.read_bytes()


def freeze(site: Path, store: Path, label: str, day: str) -> tuple[Manifest, int]:
    """Keep a site that was built with the placeholders; return its manifest and the bytes that were added.

    Raises ``FileExistsError`` for a label that is taken, :class:`FrozenNameError` if the placeholder got into a file
    that is not text, :class:`~microsite.site.editions.store.TamperedError` if the store is damaged.
    """
    earlier = manifests(store)
    if label in {manifest.label for manifest in earlier}:
        raise FileExistsError(f"there is an edition {label} already; editions are never rewritten")
    kept = list(files(site))
    for name, data in kept:
        if LABEL_PLACEHOLDER.encode() in data and not _is_text(data):
            raise FrozenNameError(f"{name} holds the edition's name but is not text; it cannot be frozen")
    stored, added = {}, 0
    for name, data in kept:
        stored[name], size = put(store, data)
        added += size
    manifest = Manifest(label, day, earlier[-1].digest if earlier else None, stored)
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


def restore(store: Path, site: Path) -> list[str]:
    """Put every edition below ``site/e/`` and return their labels; what was there is left as it is if it is right.

    Raises :class:`~microsite.site.editions.store.TamperedError` before anything of a damaged edition is written.
    """
    labels = []
    for manifest in manifests(store):
        for name, data in list(restored_files(store, manifest)):
            write_if_changed(site / "e" / manifest.label / name, data)
        labels.append(manifest.label)
    return labels


def verify(store: Path, records: Iterable[Edition]) -> Iterator[Finding]:
    """Yield what is wrong with the store: damage, and editions that are not the ones the project recorded."""
    place = Place("editions")
    try:
        kept = {manifest.label: manifest for manifest in manifests(store)}
        for manifest in kept.values():
            for digest in sorted(set(manifest.files.values())):
                get(store, digest)
    except TamperedError as error:
        yield finding(place, "edition-tampered", str(error))
        return
    for record in records:
        where = record.origin.place("manifest")
        if record.id not in kept:
            yield finding(where, "edition-tampered", f"edition {record.id} is not in the store; fetch the store again")
        elif kept[record.id].digest != record.manifest:
            message = f"the store has another edition {record.id} than the one recorded here; fetch the store again"
            yield finding(where, "edition-tampered", message)
