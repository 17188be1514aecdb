"""Which actor may stand in the place of which, so that a swapped name reads well and is surely wrong."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from microsite.corpus import Corpus
from microsite.model.claim import Claim
from microsite.text.normalise import normalise
from microsite.text.spotter import Spotter

SPARED: Final = ("person", "community")
"""Kinds of actors whose names are never put in another's place: nobody is to read of them what nobody said."""


ENOUGH: Final = 64
"""Names that are looked at, at most, for one to stand in another's place."""

_ARTICLE: Final = re.compile(r"(?<!\w)[Tt]he \Z")

OVERLAPPING: Final = ("region",)
"""Kinds of actors that have members in common: what is said of one may hold of another."""


def _form(name: str) -> str:
    """Return a name as it stands within a sentence, without the article that some begin with."""
    return normalise(name).removeprefix("The ")


def rank(*parts: str) -> str:
    """Return a key that puts things in an order which is always the same and follows no pattern."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@dataclass(frozen=True)
class Names:
    """The names of the corpus, and how its claims use them."""

    corpus: Corpus

    @cached_property
    def _forms(self) -> Mapping[str, str]:
        """The actor of every name; a name of two actors is nobody's, and a description is no name."""
        pairs = {
            (_form(name), actor.id)
            for actor in self.corpus.actors.values()
            if actor.kind not in (*SPARED, *OVERLAPPING)
            for name in (actor.name, *(written.name for written in actor.names))
        }
        shared = Counter(name for name, _ in pairs)
        return {name: actor for name, actor in sorted(pairs) if shared[name] == 1 and name[:1].isupper()}

    @cached_property
    def _written(self) -> Spotter:
        return Spotter(self._forms)

    @cached_property
    def _articles(self) -> Mapping[str, bool]:
        """Whether claims write "the" before a name; names that claims do not write are left out."""
        times, articles = Counter[str](), Counter[str]()
        for text in (normalise(claim.says) for claim in self.corpus.claims.values()):
            for name, start in self._written.everywhere(text):
                times[name] += 1
                articles[name] += bool(_ARTICLE.search(text, 0, start))
        return {name: 2 * articles[name] > times[name] for name in self._forms if times[name]}

    @cached_property
    def _alike(self) -> Mapping[tuple[str, bool], list[tuple[str, str]]]:
        """Actors that claims write of, each with its name, by their kind and whether the name takes an article."""
        result: defaultdict[tuple[str, bool], list[tuple[str, str]]] = defaultdict(list)
        for actor in self.corpus.actors.values():
            form = _form(actor.name)
            if form in self._articles:
                result[actor.kind, self._articles[form]].append((actor.id, form))
        return result

    @cached_property
    def _kin(self) -> frozenset[frozenset[str]]:
        """Actors of which one is said to be part of the other: what holds of one may hold of the other."""
        pairs = [frozenset((r.from_, r.to)) for r in self.corpus.relations if r.type == "part-of"]
        return frozenset(pairs)

    @cached_property
    def _subjects(self) -> Mapping[str, frozenset[str]]:
        """The actors that each source is about. Nobody need open it to see that another name is wrong there."""
        result = {}
        for dossier in self.corpus.sources.values():
            named = Counter(actor for claim in dossier.claims for actor in set(claim.actors))
            enough = max(6, len(dossier.claims) / 6)
            result[dossier.id] = frozenset(actor for actor, times in named.items() if times > enough)
        return result

    def _near(self, claim: Claim) -> set[str]:
        """Return the actors that the claims of the same passages name: a swap for one of them might be supported."""
        beside = [c for at in claim.locators for c in self.corpus.claims_at.get((claim.source, at), ())]
        return {actor for c in (claim, *beside) for actor in (*c.actors, c.voice.speaker, c.voice.perceiver) if actor}

    def _others(self, claim: Claim, name: str, near: set[str]) -> Iterator[str]:
        """Yield the names that may stand in the place of ``name``."""
        own = self._forms[name]
        alike = self._alike.get((self.corpus.actors[own].kind, self._articles[name]), [])
        # Where there are very many, a part of them will do: the order of all, anew for each claim, would take its time.
        first = int(rank(claim.id), 16) % len(alike) if len(alike) > ENOUGH else 0
        some = (alike[first:] + alike[:first])[:ENOUGH]
        for actor, form in sorted(some, key=lambda other: rank(claim.id, other[0])):
            if actor not in near and frozenset((own, actor)) not in self._kin:
                yield form

    def _named_once(self, text: str, source: str) -> list[str]:
        """Return the names in a text that may be swapped.

        Not those that stand in it twice, for swapped once they would contradict it; nor those the source is about.
        """
        found = list(self._written.in_turn(text))
        times = Counter(self._forms[name] for name in found)
        fit = {actor for actor, number in times.items() if number == 1} - self._subjects.get(source, frozenset())
        return [name for name in found if self._forms[name] in fit and name in self._articles]

    def swaps(self, claim: Claim, count: int) -> list[dict[str, str]]:
        """Return up to ``count`` tables for :func:`falsified`: names in the claim, each with another of its kind."""
        text = normalise(claim.says)
        present = self._named_once(text, claim.source)
        near = self._near(claim) | {self._forms[name] for name in self._written.in_turn(text)}
        others = {name: list(self._others(claim, name, near)) for name in present}
        tables = [{name: found[i] for name, found in others.items() if i < len(found)} for i in range(count)]
        return [table for table in tables if table]
