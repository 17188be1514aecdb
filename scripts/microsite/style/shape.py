"""How seeds are laid out: which records stand on one line, and what type of record a file has."""

import re
from pathlib import PurePosixPath
from typing import Final

from microsite.model.claim import Figure, Via, Voice
from microsite.model.entity import Native
from microsite.model.fields import Model, records_of
from microsite.model.ledger import CitedAs
from microsite.model.source import Name
from microsite.schemas import KINDS

ON_ONE_LINE: Final[tuple[Model, ...]] = (Voice, Via, Figure, CitedAs, Native, Name)
"""Small records that read best on one line, if they fit: ``{speaker: x}``."""

MACHINE_MADE: Final = frozenset({"passages", "editions", "verification"})
"""Kinds of seed that commands write; their writers have a layout of their own."""

IDENTIFIER: Final = re.compile(r"[a-z0-9][a-z0-9.-]*")


def model_of(file: str) -> Model | None:
    """Return the record type of a seed file by its path from the root, or None if it has no style of ours."""
    path = PurePosixPath(file)
    folder = path.parent.name.removesuffix("s")
    kind = folder if path.stem not in KINDS and folder in KINDS else path.stem
    if path.parts[0] != "seeds" or "schema" in path.parts or kind in MACHINE_MADE:
        return None
    return next(iter(records_of(KINDS.get(kind))), None)
