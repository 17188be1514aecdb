"""What readers call a language: Pashto for ``ps``. The names are those of the CLDR, as Babel has them."""

from functools import cache
from typing import Final

from babel.core import Locale

_INTERFACE: Final = "en"
"""The language of the interface."""


@cache
def language_name(tag: str) -> str:
    """Return the name of a language by its tag (BCP 47); the tag itself where it has none.

    A tag with a region or a script that has no name of its own goes by its language: ``ru-UA`` is Russian.
    """
    names = Locale(_INTERFACE).languages
    parts = tag.split("-")
    known = ("_".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((str(names[name]) for name in known if name in names), tag)
