"""The four answers that a project begins with: its name, language, words for its main pages, and address."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from babel.core import Locale, UnknownLocaleError

from microsite.model.near_names import nearest
from microsite.model.spoken import speaking
from microsite.model.wording import words
from microsite.theme import FOLDER

_MARKUP: Final = re.compile(r"[<>{}\[\]*_|\\`#$\"]")
# As Latin, Arabic and Persian, and Chinese and Japanese keyboards have it.
_COMMA: Final = re.compile("[,\u060c\uff0c\u3001]")
_FOLDER: Final = re.compile(r"[a-z][a-z0-9-]{1,39}")
_ADDRESS: Final = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(:[0-9]+)?(/[A-Za-z0-9._~-]+)*/?")
_SUCH: Final = "https://team.example/site/"
_LONGEST: Final = 80


class AnswersError(ValueError):
    """What is wrong with answers, a line each."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))


class FirstQuestion(NamedTuple):
    """What is asked, and what an empty answer means; None where there must be one."""

    ask: str
    otherwise: str | None


QUESTIONS: Final[Mapping[str, FirstQuestion]] = {
    "name": FirstQuestion("What is the site called?", None),
    "language": FirstQuestion("In which language is it? (its code, such as en or fa)", "en"),
    "words": FirstQuestion("What is one of its main pages called, and many of them?", "briefing, briefings"),
    "address": FirstQuestion("Where will it live? (https://…; may be left empty)", ""),
}
"""What is asked for, by the name of the flag."""


@dataclass(frozen=True)
class Answers:
    """Answers that a project can be made of."""

    name: str
    language: str
    """Its tag (BCP 47): ``en``, ``fa``."""
    one: str
    many: str
    """What a main page is called, and many of them."""
    folder: str
    """What their addresses begin with."""
    address: str
    """Where the site will live, with a slash at its end; "" if that is not known."""

    @property
    def title(self) -> str:
        """What the list of the main pages is called."""
        return self.many[:1].upper() + self.many[1:]

    @property
    def host(self) -> str:
        """The host of the address, without a port; "" if there is none."""
        return urlsplit(self.address).hostname or ""


def _plain(said: str, what: str) -> str:
    text = " ".join(said.split())
    if not text:
        raise ValueError(f"expected {what}")
    if found := _MARKUP.search(text):
        raise ValueError(f"expected {what} in plain words, without {found[0]}")
    if any(unicodedata.category(sign).startswith("C") and sign != "\u200c" for sign in text):
        raise ValueError(f"expected {what} in plain words, and found a sign that cannot be seen")
    if len(text) > _LONGEST:
        raise ValueError(f"expected {what} of at most {_LONGEST} characters, got {len(text)}")
    return text


def _name(said: str) -> dict[str, str]:
    return {"name": _plain(said, "the name of the site")}


def _language(said: str) -> dict[str, str]:
    """Read a language: one that there are words in, or another that the CLDR knows, which is then to be translated."""
    asked, known = said.strip(), sorted(path.stem for path in (FOLDER / "partials" / "words").glob("*.html"))
    meant = next((name for name in known if name.lower() == asked.lower()), "")
    try:
        meant = meant or str(Locale.parse(asked.replace("-", "_"))).replace("_", "-")
    except (UnknownLocaleError, ValueError):
        told = f'expected the code of a language ({", ".join(known)}, or another), got "{asked[:20]}"'
        raise ValueError(told + nearest(asked, known)) from None
    return {"language": meant}


def _words(said: str) -> dict[str, str]:
    parts = [part.strip() for part in _COMMA.split(said)]
    if len(parts) not in (2, 3) or not all(parts):
        raise ValueError(f'expected two words and a comma, such as "theme, themes", got "{said.strip()[:40]}"')
    one, many = (_plain(part, "words for pages") for part in parts[:2])
    folder = parts[2] if len(parts) == 3 else re.sub(r"[^\w]+", "-", many.lower()).strip("-")
    if not _FOLDER.fullmatch(folder):
        raise ValueError(
            f'"{folder[:40]}" is no folder for addresses; add one of a-z as the third: "{one}, {many}, themes"'
        )
    return {"one": one, "many": many, "folder": folder}


def _usual_words(language: str) -> dict[str, str]:
    """Return what main pages are called where nobody says it, in a language."""
    with speaking(language):
        return {"one": words("briefing"), "many": words("briefings")}


def _plain_address(said: str) -> str:
    """Return an address as browsers write it: scheme and host in small letters, other letters of a host in ASCII."""
    scheme, between, rest = said.partition("://")
    host, slash, path = rest.partition("/")
    try:
        host = host.lower() if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        return said
    return f"{scheme.lower()}{between}{host}{slash}{path}"


def _address(said: str) -> dict[str, str]:
    address = _plain_address(said.strip())
    if address and not _ADDRESS.fullmatch(address):
        meant = f"https://{_plain_address(f'https://{address}')[8:]}".rstrip("/") + "/"
        such = meant if "://" not in address and "." in address and _ADDRESS.fullmatch(meant) else _SUCH
        raise ValueError(f'expected an address such as {such}, got "{said.strip()[:60]}"')
    return {"address": address.rstrip("/") + "/" if address else ""}


_READ: Final[Mapping[str, Callable[[str], dict[str, str]]]] = {
    "name": _name,
    "language": _language,
    "words": _words,
    "address": _address,
}


def read_answers(given: Mapping[str, str]) -> Answers:
    """Return the answers to ``QUESTIONS``, by their names; :class:`AnswersError` with all that is wrong with them."""
    read: dict[str, str] = {}
    wrong = []
    for name, read_one in _READ.items():
        try:
            read |= read_one(given[name])
        except ValueError as error:
            wrong.append(f"--{name}: {error}")
    if wrong:
        raise AnswersError(wrong)
    if given["words"] == QUESTIONS["words"].otherwise:
        read |= _usual_words(read["language"])
    return Answers(**read)
