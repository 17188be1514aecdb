"""Where the words of a passage that changed may stand now, and how they differ: an offer to a reader, no more."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from microsite.model.passage import Passage, SourceText
from microsite.sources.ingest.passage_fates import Fates, TextUnit
from microsite.sources.text.normalise import digest
from microsite.sources.text.words import guarded_forms

_LEAST: Final = 0.12
"""Share of the weight of the words, both passages together, that must be common."""
_BESIDE: Final = 0.1
"""What it counts that a neighbour of a passage is still its neighbour: both are enough by themselves."""
_WORD_BEGINS: Final = re.compile(r"(?<!\S)\S")


class Nearest(NamedTuple):
    """The passage of the new text that is most like one of the old, and how it differs, without a word of either."""

    at: str
    differs: str


def _units(text: SourceText) -> dict[str, TextUnit]:
    units: dict[str, TextUnit] = {}
    for passage in text.passages:
        units |= {passage.at: passage} | {sentence.at: sentence for sentence in passage.sentences}
    return units


def _numbers(unit: TextUnit) -> dict[str, None]:
    parts = unit.sentences if isinstance(unit, Passage) else (unit,)
    return dict.fromkeys(number for part in parts for number in part.numbers)


def _said(numbers: Iterable[str]) -> str:
    return ", ".join(numbers)


def difference(old: TextUnit, new: TextUnit) -> str:
    """Say how two passages differ: numbers gone or new, and words."""
    before, after = _numbers(old), _numbers(new)
    gone, more = _said(n for n in before if n not in after), _said(n for n in after if n not in before)
    parts = [f"numbers gone: {gone}"] if gone else []
    parts += [f"numbers new: {more}"] if more else []
    return "; ".join([*parts, f"{new.words} words, were {old.words}"])


@dataclass(frozen=True)
class TwoTexts:
    """The text of a source before and now."""

    before: SourceText
    after: SourceText
    fates: Fates
    text: str
    """The text now, in normal form."""
    old: str | None = None
    """The text before, if it could be had."""

    @cached_property
    def _new(self) -> Mapping[str, TextUnit]:
        return _units(self.after)

    @cached_property
    def _before(self) -> Mapping[str, TextUnit]:
        return _units(self.before)

    @cached_property
    def _forms(self) -> Mapping[str, frozenset[str]]:
        return {at: frozenset(guarded_forms(self.text[slice(*unit.span)])) for at, unit in self._new.items()}

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        """How much a word tells: the more, the fewer passages it stands in."""
        count = Counter(form for forms in self._forms.values() for form in forms)
        return {form: math.log(1 + len(self._forms) / number) for form, number in count.items()}

    @cached_property
    def _fresh(self) -> Mapping[bool, list[str]]:
        """What is new in the text now, sentences (False) and passages (True)."""
        known = {unit.hash for unit in self._before.values()}
        fresh = [(at, isinstance(unit, Passage)) for at, unit in self._new.items() if unit.hash not in known]
        return {kind: [at for at, passage in fresh if passage == kind] for kind in (True, False)}

    @cached_property
    def _beside(self) -> Mapping[str, set[str]]:
        """What stands before and behind each unit of its kind, before; by where it stands now."""
        found: dict[str, set[str]] = {}
        for kind in (True, False):
            row = [at for at, unit in self._before.items() if isinstance(unit, Passage) == kind]
            for at, first, last in zip(row, ["", *row], [*row[1:], ""], strict=False):
                found[at] = {now for each in (first, last) if each and (now := self._now(each))}
        return found

    @cached_property
    def _neighbours(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {}
        for kind in (True, False):
            row = [at for at, unit in self._new.items() if isinstance(unit, Passage) == kind]
            for at, first, last in zip(row, ["", *row], [*row[1:], ""], strict=False):
                found[at] = {first, last}
        return found

    def _now(self, at: str) -> str | None:
        fate = self.fates.get(at)
        return at if fate is None else fate.now[0] if fate.how == "carried" else None

    def _whole(self, unit: TextUnit) -> str | None:
        """Return what the very words of a passage stand in now, if they do: read as lines before, for instance."""
        folded, length = self.text.replace("\n", " "), unit.span[1] - unit.span[0]
        for begins in _WORD_BEGINS.finditer(folded):
            start, end = begins.start(), begins.start() + length
            if folded[end : end + 1] in ("", " ") and digest(folded[start:end]) == unit.hash:
                having = [new for new in self._new.values() if new.span[0] <= start and end <= new.span[1]]
                # The shortest, and of two that are the same piece the one of its own kind.
                order = ((new.span[1] - new.span[0], type(new) is not type(unit), new.at) for new in having)
                return min(order)[2] if having else None
        return None

    def _score(self, at: str, candidate: str, forms: frozenset[str]) -> float:
        weight = self._weights.get
        usual = math.log(1 + len(self._forms))
        there = self._forms[candidate]
        both = sum(weight(form, usual) for form in forms & there)
        every = sum(weight(form, usual) for form in forms | there) or 1
        return both / every + _BESIDE * len(self._beside[at] & self._neighbours[candidate])

    def nearest(self, at: str, words: str) -> Nearest | None:
        """Return the passage now that is nearest to the one at ``at`` before; None if none is near.

        By its own words if the text before is at hand, else by ``words``: what was written on it.
        """
        unit = self._before.get(at)
        if unit is None:
            return None
        if whole := self._whole(unit):
            return Nearest(whole, f"its words stand there whole, among others; {difference(unit, self._new[whole])}")
        forms = frozenset(guarded_forms(self.old[slice(*unit.span)] if self.old else words))
        scored = [(self._score(at, each, forms), each) for each in self._fresh[isinstance(unit, Passage)]]
        best = max(scored, default=(0.0, ""), key=lambda pair: pair[0])
        if best[0] < _LEAST:
            return None
        shared = f"{len(forms & self._forms[best[1]])} of {len(forms)} words shared; " if self.old else ""
        return Nearest(best[1], shared + difference(unit, self._new[best[1]]))
