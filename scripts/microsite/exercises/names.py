"""Which actor may stand in the place of which, so that a swapped name reads well and is surely wrong."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from microsite.corpus import Corpus
from microsite.model.claim import Claim
from microsite.model.entity import Actor
from microsite.text.normalise import normalise

SPARED: Final = ("person", "community")
"""Kinds of actors whose names are never put in another's place: nobody is to read of them what nobody said."""


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
        """The actor of every name; a name of two actors is nobody's."""
        pairs = {
            (_form(name), actor.id)
            for actor in self.corpus.actors.values()
            if actor.kind not in SPARED
            for name in (actor.name, *(written.name for written in actor.names))
        }
        shared = Counter(name for name, _ in pairs)
        return {name: actor for name, actor in sorted(pairs) if shared[name] == 1}

    @cached_property
    def _articles(self) -> Mapping[str, bool]:
        """Whether claims write "the" before a name; names that claims do not write are left out."""
        text = "\n".join(normalise(claim.says) for claim in self.corpus.claims.values())
        result = {}
        for name in self._forms:
            found = re.findall(rf"(?<!\w)([Tt]he )?{re.escape(name)}(?!\w)", text)
            if found:
                result[name] = 2 * sum(map(bool, found)) > len(found)
        return result

    @cached_property
    def _kin(self) -> frozenset[frozenset[str]]:
        """Actors of which one is said to be part of the other: what holds of one may hold of the other."""
        pairs = [frozenset((r.from_, r.to)) for r in self.corpus.relations if r.type == "part-of"]
        return frozenset(pairs)

    def _near(self, claim: Claim) -> set[str]:
        """Return the actors that the claims of the same passages name: a swap for one of them might be supported."""
        beside = [c for at in claim.locators for c in self.corpus.claims_at.get((claim.source, at), ())]
        return {actor for c in (claim, *beside) for actor in (*c.actors, c.voice.speaker, c.voice.perceiver) if actor}

    def _others(self, claim: Claim, name: str, near: set[str]) -> Iterator[str]:
        """Yield the names that may stand in the place of ``name``."""
        corpus, own = self.corpus, self._forms[name]
        others: list[Actor] = sorted(corpus.actors.values(), key=lambda actor: rank(claim.id, actor.id))
        for other in others:
            form = _form(other.name)
            apart = other.id not in near and frozenset((own, other.id)) not in self._kin
            alike = other.kind == corpus.actors[own].kind and form in self._articles
            if apart and alike and self._articles[form] == self._articles[name]:
                yield form

    def _named_once(self, text: str) -> list[str]:
        """Return the names in a text, without those that stand in it twice: swapped once, they would contradict it."""
        pattern = "|".join(re.escape(name) for name in sorted(self._forms, key=len, reverse=True)) or "(?!)"
        found = re.findall(rf"(?<!\w)(?:{pattern})(?!\w)", text)
        times = Counter(self._forms[name] for name in found)
        return [name for name in found if times[self._forms[name]] == 1 and name in self._articles]

    def swaps(self, claim: Claim, count: int) -> list[dict[str, str]]:
        """Return up to ``count`` tables for :func:`falsified`: names in the claim, each with another of its kind."""
        text = normalise(claim.says)
        present = self._named_once(text)
        near = self._near(claim) | {self._forms[name] for name in present}
        others = {name: list(self._others(claim, name, near)) for name in present}
        tables = [{name: found[i] for name, found in others.items() if i < len(found)} for i in range(count)]
        return [table for table in tables if table]
