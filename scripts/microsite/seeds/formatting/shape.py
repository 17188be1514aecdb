"""How seeds are laid out: which records stand on one line, and what type of record a file has."""

import re
from typing import Final

from microsite.model.claim import Figure, Via, Voice
from microsite.model.entity import Native
from microsite.model.fields import Model
from microsite.model.highlight_kind import HighlightKind
from microsite.model.kinds import SEED_FILES
from microsite.model.ledger import CitedAs
from microsite.model.source import Name

ON_ONE_LINE: Final[tuple[Model, ...]] = (Voice, Via, Figure, CitedAs, Native, Name, HighlightKind)
"""Small records that read best on one line, if they fit: ``{speaker: x}``."""

IDENTIFIER: Final = re.compile(r"[a-z0-9][a-z0-9.-]*")


def model_of(file: str) -> Model | None:
    """Return the record type of a seed file by its path from the root, or None if it has no style of ours."""
    return next((known.model for known in SEED_FILES if known.holds(file) and not known.machine_made), None)
