"""The steps from one version of the seeds to the next. A new one is a file here and a line in ``STEPS``.

A step is a function of the seeds alone: their texts by their path below ``seeds/`` in, those that change out. What
people wrote it leaves byte for byte as it is, but for the words that it is about. The number in
``model/seeds_version.py`` grows with it.
"""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

SeedTexts = Mapping[str, str]


class UpgradeStep(NamedTuple):
    """One version more."""

    about: str
    """What changes, for people: a sentence."""
    apply: Callable[[SeedTexts], SeedTexts]
    """Takes all seeds; returns the new text of those that change."""


STEPS: Final[tuple[UpgradeStep, ...]] = ()
"""The first leads from version 1 to 2. Every version so far reads the seeds of the first."""
