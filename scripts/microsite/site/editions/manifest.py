"""What an edition is made of: every file of the site by its path, as the hash of what is kept."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

LABEL: Final = re.compile(r"[0-9]{4}-[0-9]{2}(-[a-z0-9]+)?")
"""How an edition is named: ``2026-12``, or ``2026-12-b`` for a second one in a month."""

_HASH = re.compile(r"[0-9a-f]{64}")


class BadManifestError(ValueError):
    """A manifest is not what a freeze writes; the message says in what."""


@dataclass(frozen=True)
class Manifest:
    """One edition."""

    label: str
    frozen: str
    """The day of the freeze, ``2026-12-01``."""
    previous: str | None
    """SHA-256 of the manifest before this one: whoever rewrites an old edition breaks the chain."""
    files: Mapping[str, str]
    """Path below the edition, with slashes, to the SHA-256 of the kept object."""

    def text(self) -> str:
        """Return the manifest as JSON, the same bytes for the same edition."""
        fields = {"label": self.label, "frozen": self.frozen, "previous": self.previous}
        return json.dumps(fields | {"files": dict(sorted(self.files.items()))}, indent=0, ensure_ascii=False) + "\n"

    @property
    def digest(self) -> str:
        """SHA-256 of the manifest, which the project's record of the edition names."""
        return sha256(self.text().encode()).hexdigest()


def _safe(path: object) -> bool:
    """Say whether a path stays inside the edition's folder."""
    return isinstance(path, str) and path != "" and not path.startswith("/") and "\\" not in path and \
        not any(part in ("", ".", "..") for part in path.split("/"))  # fmt: skip


def parse(text: str) -> Manifest:
    """Read a manifest.

    Raises :class:`BadManifestError` if it is not one, or if a path in it leads out of the edition.
    """
    try:
        data = json.loads(text)
        manifest = Manifest(data["label"], data["frozen"], data["previous"], dict(data["files"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadManifestError("it is not the manifest of an edition") from error
    if not isinstance(manifest.label, str) or not LABEL.fullmatch(manifest.label):
        raise BadManifestError("its label is not one such as 2026-12")
    if not isinstance(manifest.frozen, str):
        raise BadManifestError("its day is none")
    for path, digest in manifest.files.items():
        if not _safe(path) or not isinstance(digest, str) or not _HASH.fullmatch(digest):
            raise BadManifestError(f"it names a file that cannot be: {path!r}")
    if manifest.text() != text:
        raise BadManifestError("it is not written as a freeze writes it")
    return manifest
