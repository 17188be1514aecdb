"""The names with which a printed reference begins: ``Holm, B., & Marsh, A.``, ``Holm B, Marsh AC``, a body, a list."""

import re
from typing import Final, NamedTuple

from microsite.sources.text.citations.names import PARTICLES, is_body, is_name

_SMALL: Final = (
    r"(?:(?:van|von|der|den|de|del|de la|di|da|dos|das|du|la|le|al|el|bin|ibn|ben|ter|ten|te|zu|af|av|d')[ -]?)"
)
_WORD: Final = r"(?:[^\W\d_a-z][\w'’‘´`ˇ˘.-]*[\w'’´`ˇ˘]|[^\W\d_a-z]['’][^\W\d_][\w-]*)"
_FAMILY: Final = rf"(?:{_SMALL}{{0,3}}{_WORD}(?:[ -]{_SMALL}?{_WORD}){{0,3}}?)"
_INITIALS: Final = r"(?:[^\W\d_a-zß-ÿ][.'’´`ˇ˘]{0,2}[ -]?){1,5}(?:(?:da|de|van|von) [^\W\d_a-z]\.?)?"
_NAME: Final = re.compile(
    rf"(?P<family>{_FAMILY}),?\s(?P<given>{_INITIALS})(?:,?\s(?P<suffix>Jr|Sr|II|III|IV)\.?)?"
    r"(?=\s*(?:[,;.:(&\[]|and\b|und\b|et\b|y\b|\d{4}|\Z))"
)
_BETWEEN: Final = re.compile(r"\s*(?:[,;]\s*(?:(?:and|und|et|y|&)\s+)?|\s(?:and|und|et|y|&)\s+|&\s*)(?=[^\W\d_])")
_OTHERS: Final = re.compile(r"[\s,;.…]*(?:&\s*)?(?:et al\b\.?|and others\b|and colleagues\b|\.\.\.|…)")
_ROLES: Final = re.compile(
    r"[\s,]*[(\[]?(?P<role>eds?|editors?|hrsg|hg|producers?(?: and directors?)?|directors?)\b\.?[)\]]?", re.IGNORECASE
)
_PIECES: Final = re.compile(r",?\s+(?:and|&|und|et|y)\s+|;\s*|,\s+")
_MOST_WORDS: Final = 2
"""Words of a family name that stands first."""
_FEWEST_CAPITALS: Final = 4

PrintedName = dict[str, str]


class PrintedAuthors(NamedTuple):
    """The names at the beginning of a reference, and where the rest of it begins."""

    names: list[PrintedName]
    end: int
    others: bool = False
    """There are more than are named."""
    edited: bool = False
    """They are its editors."""


def _is_family(name: str) -> bool:
    """Say whether a word can be a family name, and not two capitals that stand for a body."""
    return not name.isupper() or len(name) >= _FEWEST_CAPITALS


def names_with_initials(text: str) -> PrintedAuthors:
    """Return the names with initials that a text begins with."""
    names: list[PrintedName] = []
    end = 0
    while (found := _NAME.match(text, end)) and _is_family(found["family"]):
        parts = {"family": found["family"], "given": found["given"].strip(" -"), "suffix": found["suffix"] or ""}
        names.append({part: said for part, said in parts.items() if said})
        end = found.end()
        between = _BETWEEN.match(text, end)
        if not between or not _NAME.match(text, between.end()):
            break
        end = between.end()
    if names and text[end : end + 1] == "." and any(name["given"].endswith(".") for name in names):
        names[-1]["given"] += "."  # the stop behind the last initial ends the list as well
    others = _OTHERS.match(text, end) if names else None
    end = others.end() if others else end
    role = _ROLES.match(text, end) if names else None
    edited = bool(role and role["role"][:1].lower() in "eh")
    return PrintedAuthors(names, role.end() if role else end, bool(others), edited)


def _given_first(name: str) -> PrintedName:
    """Return a name whose family name stands last: ``Ada van Marsh``."""
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    return {"family": " ".join(words[start:]), "given": " ".join(words[:start])}


def names_in_full(text: str) -> list[PrintedName]:
    """Return the names in a text that is nothing else: persons with their given names, or one body.

    Of several only the first may have its family name first, as in ``Oduya, Mercy, and Ann Lind``.
    """
    others = _OTHERS.search(text)
    text = (text[: others.start()] if others else text).strip(" ,.;:(")
    pieces = [piece.strip(" ,") for piece in _PIECES.split(text) if piece.strip(" ,")]
    words = [piece.split() for piece in pieces]
    if len(pieces) > 1 and not is_body(text.split()) and all(is_name(word) for each in words for word in each[-1:]):
        if len(words[0]) <= _MOST_WORDS and all(len(each) > 1 for each in words[2:]):
            first = {"family": pieces[0], "given": pieces[1]}
            return [first, *map(_given_first, pieces[2:])]
        if all(1 < len(each) <= 4 for each in words):
            return [{"literal": piece} for piece in pieces]
    return [{"literal": text}] if any(letter.isalpha() for letter in text) else []
