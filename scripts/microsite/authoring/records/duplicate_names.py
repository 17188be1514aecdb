"""Names that are the same, or so alike that one was probably meant for the other."""

import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from microsite.checks.rules.aliases import names_of
from microsite.corpus.corpus import Corpus
from microsite.model.kind import Kind


class DuplicateName(NamedTuple):
    """A name that is there already."""

    name: str
    owner: str
    same: bool
    """The same but for case, accents, spaces and punctuation; else only near."""


def normalise_name(text: str) -> str:
    """Return a text without case, accents, spaces and punctuation, in whatever script."""
    letters = (c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return "".join(c for c in letters if c.isalnum())


def distance(one: str, other: str, most: int) -> int:
    """Return the Levenshtein distance, or ``most + 1`` if it is larger than ``most``."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
        if min(row) > most:
            return most + 1
    return row[-1]


def _near(one: str, other: str) -> bool:
    # One slip in five letters; shorter names differ by a letter and are others (as two countries may).
    most = min(len(one), len(other)) // 5
    return bool(most) and SequenceMatcher(None, one, other).quick_ratio() > 0.7 and distance(one, other, most) <= most


def taken_names(kind: Kind[Any], corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield the names that a new record of this kind must not repeat, each with the id of what has it."""
    for name, owner, _ in names_of(corpus.seeds, kind.namespace):
        yield name, owner
        if kind.space:
            yield owner, owner


def find_duplicate(new: Iterable[str], kind: Kind[Any], corpus: Corpus) -> list[DuplicateName]:
    """Return what is called like one of the new names, the same ones first, each owner once for a name."""
    wanted = [form for name in new if (form := normalise_name(name))]
    found: dict[str, DuplicateName] = {}
    for name, owner in taken_names(kind, corpus):
        form = normalise_name(name)
        same = form in wanted
        if same or any(_near(form, other) for other in wanted):
            known = found.get(owner)
            if known is None or (same and not known.same):
                found[owner] = DuplicateName(name, owner, same)
    return sorted(found.values(), key=lambda each: not each.same)
