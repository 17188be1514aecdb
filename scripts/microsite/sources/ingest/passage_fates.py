"""What became of each passage and sentence when another text of its source is read: where its words stand now."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from microsite.model.passage import Passage, Sentence, SourceText

TextUnit = Passage | Sentence
Fate = Literal["carried", "changed", "lost", "twice"]


class PassageFate(NamedTuple):
    """A passage that does not stand at its place any more, or not for certain."""

    how: Fate
    """Carried: its words stand at one other place. Twice: they stand, or stood, at several. Changed: other words stand
    at its place. Lost: there is no such place."""
    now: tuple[str, ...] = ()
    """Where the same words stand."""


Fates = Mapping[str, PassageFate]
"""By locator. What still stands at its place, word for word, is not in it."""


@dataclass(frozen=True)
class _Places:
    """Where the words of a text stand: a passage and its only sentence have the same words, and are two units."""

    units: Mapping[str, tuple[Passage, TextUnit]]
    """By locator, each with the passage it stands in."""
    passages: Mapping[str, list[str]]
    sentences: Mapping[str, list[str]]
    within: Mapping[tuple[str, int, int], str]
    """Sentences by the words of their passage and their place in it."""

    def alike(self, unit: TextUnit) -> list[str]:
        return (self.passages if isinstance(unit, Passage) else self.sentences).get(unit.hash, [])

    def otherwise(self, unit: TextUnit) -> list[str]:
        return (self.sentences if isinstance(unit, Passage) else self.passages).get(unit.hash, [])


def _within(passage: Passage, sentence: Sentence) -> tuple[str, int, int]:
    begin = passage.span[0]
    return passage.hash, sentence.span[0] - begin, sentence.span[1] - begin


def _places(text: SourceText) -> _Places:
    units: dict[str, tuple[Passage, TextUnit]] = {}
    passages, sentences = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    within = {}
    for passage in text.passages:
        units[passage.at] = passage, passage
        passages[passage.hash].append(passage.at)
        for sentence in passage.sentences:
            units[sentence.at] = passage, sentence
            sentences[sentence.hash].append(sentence.at)
            within[_within(passage, sentence)] = sentence.at
    return _Places(units, passages, sentences, within)


def _with_its_passage(passage: Passage, unit: TextUnit, old: _Places, new: _Places) -> str | None:
    """Return where a sentence stands now whose passage is whole and stands once: there it is certain, however often."""
    once = len(old.passages[passage.hash]) == len(new.passages.get(passage.hash, ())) == 1
    return new.within.get(_within(passage, unit)) if once and isinstance(unit, Sentence) else None


def _fate(passage: Passage, unit: TextUnit, old: _Places, new: _Places) -> PassageFate | None:
    before, now = old.alike(unit), new.alike(unit)
    if unit.at in now and len(now) == len(before):
        return None
    if at := _with_its_passage(passage, unit, old, new):
        return None if at == unit.at else PassageFate("carried", (at,))
    now = now or new.otherwise(unit)
    if len(now) == len(before) == 1:
        return PassageFate("carried", tuple(now))
    if now:
        return PassageFate("twice", tuple(now))
    return PassageFate("changed" if unit.at in new.units else "lost")


def _sections(
    before: SourceText, units: Mapping[str, PassageFate | None], new: _Places
) -> Iterator[tuple[str, PassageFate]]:
    """Yield what became of sections: one is carried if all that stood in it stands in one other."""
    held = defaultdict[str, set[str | None]](set)
    for at, fate in units.items():
        now = at if fate is None else fate.now[0] if fate.how == "carried" else None
        held[at.partition(".")[0]].add(now and now.partition(".")[0])
    there = {at.partition(".")[0] for at in new.units}
    for section in before.sections:
        found = held[section.at]
        if found == {section.at}:
            continue
        one = next(iter(found)) if len(found) == 1 else None
        yield (
            section.at,
            (PassageFate("carried", (one,)) if one else PassageFate("changed" if section.at in there else "lost")),
        )


def passage_fates(before: SourceText, after: SourceText) -> Fates:
    """Return what became of every passage, sentence and section of ``before`` that is not in its place in ``after``.

    Only words that are the same, letter for letter in the normal form, are carried, and only if no others could be
    meant: they stood once and stand once, or they stand in a passage that does.
    """
    old, new = _places(before), _places(after)
    units = {at: _fate(passage, unit, old, new) for at, (passage, unit) in old.units.items()}
    return {at: fate for at, fate in units.items() if fate} | dict(_sections(before, units, new))
