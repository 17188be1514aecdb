"""What readers call a language: Pashto for ``ps``. The names are those of the CLDR, as Babel has them."""

from functools import cache

from microsite.model.cldr import locale_of
from microsite.model.spoken import language


def language_name(tag: str) -> str:
    """Return the name of a language by its tag (BCP 47); the tag itself where it has none.

    A tag with a region or a script that has no name of its own goes by its language: ``ru-UA`` is Russian.
    """
    return _name(language(), tag)


def own_name(tag: str) -> str:
    """Return what a language is called in itself: فارسی for ``fa``."""
    return _name(tag, tag)


@cache
def _name(interface: str, tag: str) -> str:
    names = locale_of(interface).languages
    parts = tag.split("-")
    known = ("_".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((str(names[name]) for name in known if name in names), tag)
