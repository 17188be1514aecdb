"""Which entry of the list of references each in-text citation means: by number, or by names and year.

Nothing is guessed: a citation that fits no entry, or several, is linked to none.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import starmap
from typing import Final, NamedTuple

from microsite.sources.documents.printed_authors import PrintedName
from microsite.sources.documents.printed_reference import PrintedReference

_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"}
)
_OTHERS: Final = re.compile(
    r"[\s,&]*(?:\bet al\b\.?|\band (?:others|colleagues|coworkers)\b|\bu\. ?a\.|等|و همکاران).*\Z"
)
_BETWEEN: Final = re.compile(r"\s*(?:,?\s+(?:and|&|und|et|y|e|en|og|och|i|و)\s+|[,;&]\s*)")
_SHORT: Final = re.compile(r"\s*[\[(]([^\[\]()]{2,20})[\])]")
_YEAR: Final = re.compile(r"(\d{4})([a-z]?)")
_SMALL: Final = frozenset("of for the on in at to and de des du la und für der y e".split())
_FEWEST: Final = 3
"""Letters of an abbreviation by which a body is known."""

_Numbers = Mapping[int, Sequence[int]]
"""The places of entries by their numbers."""


class CitationForm(NamedTuple):
    """How a text cites a work: the key of the citation, and as printed names and year or a number."""

    key: str
    printed: str
    entries: tuple[int, ...] = ()
    """The entries of the list, from 0, that the file itself links it with: then words are not asked."""


@dataclass(frozen=True)
class LinkedReferences:
    """The entries of a list of references, and which citation means which."""

    references: tuple[PrintedReference, ...]
    by_key: Mapping[str, int]
    """The place of an entry in the list, by the key of a citation."""
    several: Mapping[str, tuple[int, ...]]
    """The entries that a citation fits, where it fits more than one."""
    numbers: _Numbers
    """The places of entries in the list, by their numbers; in a list without numbers, by their order."""
    unknown: tuple[CitationForm, ...]
    """The citations that lead to no entry for certain, each once, in their order."""

    def keys_of(self, place: int) -> list[str]:
        """Return the keys of the citations that mean an entry."""
        return [key for key, found in self.by_key.items() if found == place]


@lru_cache(maxsize=10_000)
def _plain(name: str) -> str:
    """Return a name in plain letters, by which names are compared; of other scripts the letters as they are."""
    bare = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    return "".join(sign for sign in bare if sign.isalnum() and not unicodedata.combining(sign))


def _initials(body: str) -> str:
    words = [word for word in re.findall(r"[^\W\d_]+", body) if word.lower() not in _SMALL]
    return _plain("".join(word[0] for word in words)) if len(words) >= _FEWEST else ""


@lru_cache(maxsize=10_000)
def _forms(name: str) -> frozenset[str]:
    """Return the forms in which a text may name an author: a body whole, without its short form, and by that."""
    short = _SHORT.search(name)
    forms = {_plain(name), _plain(_SHORT.sub("", name)), _plain(re.sub(r"\Athe\s", "", name, flags=re.IGNORECASE))}
    forms |= {_plain(short[1])} if short else set()
    return frozenset(filter(None, forms))


def _author(name: PrintedName) -> str:
    return name.get("family") or name.get("literal", "")


def _is_author(cited: str, name: PrintedName) -> bool:
    """Say whether a name in a citation is that of an author in the list."""
    author = _author(name)
    if _forms(cited) & _forms(author):
        return True
    if "family" in name:
        # "van Holm" is cited as "Holm" as well; "Lopez Garcia" is cited by either of its two names.
        return _plain(cited) in {_plain(part) for part in re.split(r"[ -]", author) if part[:1].isupper()}
    persons = author.split()
    if 1 < len(persons) <= _FEWEST and _plain(cited) == _plain(persons[-1]):
        return True
    return cited.isupper() and len(cited) >= _FEWEST and _plain(cited) == _initials(author)


def _fits(cited: Sequence[str], more: int, reference: PrintedReference) -> bool:
    """Say whether the names of a citation are those with which an entry begins, and it has ``more`` at least.

    With 0 it has none but these.
    """
    authors = reference.authors
    if not cited or len(cited) > len(authors) or not all(starmap(_is_author, zip(cited, authors, strict=False))):
        return False
    if more:
        return len(authors) >= len(cited) + more or reference.others
    return len(authors) == len(cited) and not reference.others


def _names(printed: str) -> Iterator[Sequence[str]]:
    """Yield the names of a citation: each by itself, and all as one body."""
    whole = _OTHERS.sub("", printed).strip(" ,")
    yield [name for name in _BETWEEN.split(whole) if name]
    yield [whole]


def _same_year(printed: str, reference: PrintedReference) -> bool:
    year = _YEAR.match(printed)
    if not year:
        return reference.year is None
    return reference.year == int(year[1]) and (year[2] == reference.letter)


def _candidates(cited: CitationForm, references: Sequence[PrintedReference]) -> list[int]:
    """Return the entries that a citation by names and year fits."""
    printed, _, year = cited.printed.rpartition(", ")
    of_year = [place for place, each in enumerate(references) if _same_year(year, each)]
    # "Holm et al." are three or more; two only where there is no such work of that year.
    for more in (2, 1) if _OTHERS.search(printed) else (0,):
        for names in _names(printed):
            if found := [place for place in of_year if _fits(names, more, references[place])]:
                return found
    return []


def _numbers(references: Sequence[PrintedReference]) -> dict[int, list[int]]:
    """Return the places of entries by their numbers; a number that could not be read is that between its neighbours.

    A list without numbers is numbered by its order.
    """
    printed = [reference.number for reference in references]
    if sum(number is not None for number in printed) < max(1, len(printed) // 2):
        printed = list(range(1, len(printed) + 1))
    found: dict[int, list[int]] = defaultdict(list)
    for place, number in enumerate(printed):
        known = number if number is not None else _between(printed, place)
        if known is not None:
            found[known].append(place)
    return found


def _between(numbers: Sequence[int | None], place: int) -> int | None:
    """Return the number of an entry that has none, if the one before and the one behind leave just one for each."""
    before = next((n for n in range(place - 1, -1, -1) if numbers[n] is not None), None)
    behind = next((n for n in range(place + 1, len(numbers)) if numbers[n] is not None), None)
    first = 0 if before is None else numbers[before] or 0
    number = first + place - (-1 if before is None else before)
    last = numbers[behind] if behind is not None else None
    return number if behind is None or last is None or last - number == behind - place else None


def _meant(forms: Iterable[CitationForm], references: Sequence[PrintedReference], numbers: _Numbers) -> set[int]:
    """Return the entries that citations with one key mean: by their links, or where none has any by their words."""
    if linked := {entry for each in forms for entry in each.entries if entry < len(references)}:
        return linked
    meant = set[int]()
    for each in {each.printed: each for each in forms}.values():
        number = re.fullmatch(r"\[(\d+)\]", each.printed)
        meant |= set(numbers.get(int(number[1]), ()) if number else _candidates(each, references))
    return meant


def linked_references(cited: Iterable[CitationForm], references: Sequence[PrintedReference]) -> LinkedReferences:
    """Return the entries of a list of references, and which each of the citations means."""
    numbers = _numbers(references)
    forms: dict[str, list[CitationForm]] = defaultdict(list)
    for each in cited:
        forms[each.key].append(each)
    by_key: dict[str, int] = {}
    several: dict[str, tuple[int, ...]] = {}
    unknown: list[CitationForm] = []
    for key, of_key in forms.items():
        meant = _meant(of_key, references, numbers)
        if len(meant) == 1:
            by_key[key] = meant.pop()
            continue
        if meant:
            several[key] = tuple(sorted(meant))
        unknown.append(of_key[0])
    return LinkedReferences(tuple(references), by_key, several, numbers, tuple(unknown))
