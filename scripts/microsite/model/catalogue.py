"""The words of the interface in a language: a gettext catalogue (.po), read as it is written; nothing is compiled.

English is the source and has no catalogue. A project may have one of its own, in ``locale/`` beside ``seeds/``; what it
says goes before what ours says, so a language can be added, or a word changed, without any code.
"""

import gettext
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

SOURCE: Final = "en"
"""The language that messages are written in."""

OURS: Final = Path(__file__).parent.parent / "locale"
"""The catalogues that come with the package."""

DOMAIN: Final = "microsite"


def _of_english(n: int) -> int:
    return int(n != 1)


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Messages in a language. One that is not translated is said as it stands."""

    language: str = SOURCE
    """BCP 47, as the site gives it."""
    messages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Each message, in as many forms as the language has for numbers; one without a number in one."""
    form: Callable[[int], int] = _of_english
    """Says which form a number takes."""

    def say(self, message: str) -> str:
        """Return a message."""
        found = self.messages.get(message)
        return found[0] if found else message

    def count(self, n: int, one: str, other: str) -> str:
        """Return the message for a number; ``one`` and ``other`` are those of English."""
        found = self.messages.get(one)
        if found is None:
            return other if _of_english(n) else one
        return found[self.form(n)] if len(found) > 1 else found[0]


ENGLISH: Final = Catalogue()


def _candidates(language: str) -> list[str]:
    """Return under what names the catalogue of a language may stand, the most exact first: ``fa_AF``, ``fa``."""
    parts = language.replace("-", "_").split("_")
    return ["_".join(parts[:length]) for length in range(len(parts), 0, -1)]


def file_of(folder: Path, language: str) -> Path:
    """Return where the catalogue of a language stands in a folder of catalogues."""
    return folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def files_of(language: str, project: Path | None = None) -> tuple[Path, ...]:
    """Return the catalogues there are for a language, in the order in which they are asked."""
    folders = [*([project / "locale"] if project else []), OURS]
    found = [file_of(folder, name) for folder in folders for name in _candidates(language)]
    return tuple(path for path in found if path.is_file())


@lru_cache(maxsize=8)
def _read(language: str, files: tuple[Path, ...], stamp: tuple[int, ...]) -> Catalogue:
    """Read catalogues; ``stamp`` tells files from what they were before."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 - an English site needs none of it

    messages: dict[str, tuple[str, ...]] = {}
    form: Callable[[int], int] = _of_english
    for path in reversed(files):
        with path.open("rb") as opened:
            known = read_po(opened)
        form = gettext.c2py(known.plural_expr)
        for message in known:
            if not message.id or message.fuzzy:
                continue
            said = message.string
            forms = tuple(map(str, said)) if isinstance(said, tuple | list) else (str(said or ""),)
            if all(forms):
                messages[message.id if isinstance(message.id, str) else message.id[0]] = forms
    return Catalogue(language, messages, form)


def catalogue(language: str, project: Path | None = None) -> Catalogue:
    """Return the words of a language, those of a project before ours. Without any, it is said in English."""
    files = files_of(language, project)
    if not files:
        return Catalogue(language)
    return _read(language, files, tuple(path.stat().st_mtime_ns for path in files))
