"""The checksum that ingest leaves in ``passages.yml``: whoever changes a hash or a locator by hand is told."""

import hashlib
import json

from microsite.model.passage import SourceText


def checksum(text: SourceText) -> str:
    """Return the SHA-256 over all that is measured of a source, as JSON with sorted keys, without what is empty.

    The id is left out: a source may get another.
    """
    data = text.model_dump(mode="json", exclude={"source", "checksum", "fingerprint"}, exclude_defaults=True)
    data["fingerprint"] = "".join(text.fingerprint.split())  # the file wraps it
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()
