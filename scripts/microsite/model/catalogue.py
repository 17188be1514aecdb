"""The words of the interface in a language: a gettext catalogue (.po), read as it is written; nothing is compiled.

English is the source and has no catalogue. A project may have one of its own, in ``locale/`` beside ``seeds/``; what it
says goes before what ours says, so a language can be added, or a word changed, without any code.
"""

import gettext
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

SOURCE: Final = "en"
"""The language that messages are written in."""

OURS: Final = Path(__file__).parent.parent / "locale"
"""The catalogues that come with the package."""

DOMAIN: Final = "microsite"


_ENOUGH: Final = 1100
"""No rule of a language tells apart what comes after: they look at the last two digits, and at whole thousands."""

_ENGLISH_RULE: Final = "(n != 1)"


class CatalogueError(ValueError):
    """What is wrong with a file, and in which line."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Messages in a language. One that is not translated is said as it stands."""

    language: str = SOURCE
    """BCP 47, as the site gives it."""
    messages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Each message, in as many forms as the language has for numbers; one without a number in one."""
    rule: str = _ENGLISH_RULE
    """Which form a number takes, as gettext writes it: an expression of C in ``n``, which is one of JavaScript, too."""

    @cached_property
    def _form(self) -> Callable[[int], int]:
        return gettext.c2py(self.rule)

    def has(self, message: str) -> bool:
        """Say whether a message is said in the language; in English, all are."""
        return message in self.messages or self.language.partition("-")[0] == SOURCE

    def say(self, message: str) -> str:
        """Return a message."""
        found = self.messages.get(message)
        return found[0] if found else message

    def count(self, n: int, one: str, other: str) -> str:
        """Return the message for a number; ``one`` and ``other`` are those of English."""
        found = self.messages.get(one)
        if found is None:
            return one if n == 1 else other
        return found[self._form(n)]


ENGLISH: Final = Catalogue()


def candidates(language: str) -> list[str]:
    """Return under what names the catalogue of a language may stand, the most exact first: ``fa_AF``, ``fa``."""
    parts = language.replace("-", "_").split("_")
    return ["_".join(parts[:length]) for length in range(len(parts), 0, -1)]


def file_of(folder: Path, language: str) -> Path:
    """Return where the catalogue of a language stands in a folder of catalogues."""
    return folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def files_of(language: str, project: Path | None = None) -> tuple[Path, ...]:
    """Return the catalogues there are for a language, in the order in which they are asked."""
    folders = [*([project / "locale"] if project else []), OURS]
    found = [file_of(folder, name) for folder in folders for name in candidates(language)]
    return tuple(path for path in found if path.is_file())


def _check_quotes(path: Path) -> None:
    """Raise :class:`CatalogueError` at a text without its last sign: Babel would take a letter for it."""
    for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
        before, quote, text = line.strip().partition('"')
        if quote and not before.startswith("#") and not text.endswith('"'):
            raise CatalogueError(number, 'expected a quotation mark (") at the end of the line')


def read_file(path: Path) -> "Catalog":
    """Return a catalogue as it is written.

    One that does not say how the language counts counts as the CLDR says; :class:`CatalogueError` if it cannot be read.
    """
    from babel.core import UnknownLocaleError  # noqa: PLC0415 - an English site needs none of it
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415

    _check_quotes(path)
    language = path.parent.parent.name
    for locale in (*candidates(language), None):
        try:
            with path.open("rb") as opened:
                known = read_po(opened, locale=locale, abort_invalid=True)
            form = gettext.c2py(known.plural_expr)
            if not all(0 <= form(n) < known.num_plurals for n in range(_ENOUGH)):
                raise ValueError(f"Plural-Forms: the rule names more than {known.num_plurals} forms")
        except UnknownLocaleError:
            continue
        except PoFileError as error:
            raise CatalogueError(error.lineno + 1, str(error).rpartition(" on ")[0]) from None
        except (ValueError, TypeError) as error:
            raise CatalogueError(1, str(error)) from None
        return known
    raise AssertionError("None is a locale that Babel knows")


def _said(known: "Catalog", forms: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the messages that a catalogue has, each in all its forms."""
    for message in known:
        if message.id and not message.fuzzy:
            said, counted = message.string, not isinstance(message.id, str)
            whole = tuple(map(str, said)) if isinstance(said, tuple | list) else (str(said or ""),)
            if all(whole) and len(whole) == (forms if counted else 1):
                yield (message.id[0] if counted else str(message.id)), whole


def _readable(path: Path) -> "Catalog | None":
    """Return a catalogue; None if it cannot be read, which the check tells at its line (``site/before_build``)."""
    try:
        return read_file(path)
    except CatalogueError:
        return None


def has_words(language: str) -> bool:
    """Say whether the package has words in a language."""
    return language == SOURCE or bool(files_of(language))


@lru_cache(maxsize=8)
def _read(language: str, files: tuple[Path, ...], stamp: tuple[int, ...]) -> Catalogue:
    """Read catalogues; ``stamp`` tells files from what they were before."""
    known = [each for path in files if (each := _readable(path))]
    if not known:
        return Catalogue(language)
    # The first of them is the project's, if it has one: what others say in another number of forms is not said.
    forms, rule = known[0].num_plurals, known[0].plural_expr
    messages = {key: said for each in reversed(known) for key, said in _said(each, forms)}
    return Catalogue(language, messages, rule)


def catalogue(language: str, project: Path | None = None) -> Catalogue:
    """Return the words of a language, those of a project before ours. Without any, it is said in English."""
    files = files_of(language, project)
    if not files:
        return Catalogue(language)
    return _read(language, files, tuple(path.stat().st_mtime_ns for path in files))
