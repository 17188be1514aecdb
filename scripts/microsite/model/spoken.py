"""Which language the site speaks that is being made: asked wherever a word is said, so no builder is told.

It is set around all that is made for a project, and nowhere else: two projects in one process do not meet, and a copy
of the process (``fork``) speaks as the process does.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from microsite.model.catalogue import ENGLISH, Catalogue, catalogue

_SPOKEN: ContextVar[Catalogue] = ContextVar("_SPOKEN", default=ENGLISH)


@contextmanager
def speaking(language: str, project: Path | None = None) -> Iterator[None]:
    """Say all words in a language, within; ``project`` may have a catalogue of its own. See ``Site.speaking``."""
    token = _SPOKEN.set(catalogue(language, project))
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def spoken() -> Catalogue:
    """Return the catalogue in use."""
    return _SPOKEN.get()


def language() -> str:
    """Return the language that is spoken (BCP 47)."""
    return _SPOKEN.get().language


def is_foreign(tag: str | None) -> bool:
    """Say whether a tag is that of another language than the one spoken; what has none is taken for that one."""
    return bool(tag) and str(tag).partition("-")[0] != language().partition("-")[0]
