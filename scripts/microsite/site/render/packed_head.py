"""Front matter that is held for later: that of all pages takes as much as all else that is known of them."""

import pickle
from collections.abc import Mapping
from typing import Any


def packed(meta: Mapping[str, Any]) -> bytes:
    """Return front matter as :func:`unpacked` reads it."""
    return pickle.dumps(dict(meta))


def unpacked(head: bytes) -> dict[str, Any]:
    """Return front matter that this process, or a copy of it, packed."""
    meta: dict[str, Any] = pickle.loads(head)  # noqa: S301 - never what came from a file
    return meta
