"""What stands in a source where a locator leads nowhere: its passages, none of which is offered as the one meant."""

import re
from collections.abc import Iterable
from typing import Final

from microsite.model.dossier import Dossier
from microsite.model.field_types import LETTERS
from microsite.model.passage import Passage

_PARTS: Final = re.compile(rf"(?:(?P<section>s\d+)\.)?(?P<unit>{LETTERS}\d+)(?:\.(?P<sentence>s\d+))?")
_MOST: Final = 8


def _number(name: str) -> tuple[str, int]:
    return name[:1], int(name[1:])


def _listed(names: Iterable[str]) -> str:
    """Return names such as p1, p2, p3, i1 as ``p1 to p3, i1``."""
    by_kind: dict[str, list[int]] = {}
    for letter, number in sorted(map(_number, set(names))):
        by_kind.setdefault(letter, []).append(number)
    runs = []
    for letter, numbers in by_kind.items():
        whole = numbers == list(range(numbers[0], numbers[-1] + 1))
        if whole:
            runs.append(f"{letter}{numbers[0]}" + (f" to {letter}{numbers[-1]}" if len(numbers) > 1 else ""))
        else:
            runs += [f"{letter}{number}" for number in numbers[:_MOST]]
    return ", ".join(runs)


def passages_there(dossier: Dossier, at: str) -> str:
    """Return what a source has where ``at`` should be, as the end of a sentence; empty if it has no passages."""
    parts = _PARTS.fullmatch(at)
    passages = [unit for unit in dossier.units.values() if isinstance(unit, Passage)]
    split = [found for passage in passages if (found := _PARTS.fullmatch(passage.at))]
    if not parts or not split:
        return ""
    section, unit = parts["section"], parts["unit"]
    passage = at.removesuffix(f".{parts['sentence']}") if parts["sentence"] else at
    known = dossier.units.get(passage)
    if isinstance(known, Passage):
        sentences = len(known.sentences)
        last = f" to {passage}.s{sentences}" if sentences > 1 else ""
        return f"; {passage} has {sentences} sentence{'s' * (sentences != 1)}: {passage}.s1{last}"
    here = [found["unit"] for found in split if found["section"] == section]
    if here:
        return f"; {f'section {section}' if section else dossier.id} has {_listed(here)}"
    sections = {found["section"] for found in split if found["section"]}
    if not sections:
        return f"; its text has no sections: its passages are {_listed(found['unit'] for found in split)}"
    if section is None:
        having = {found["section"] for found in split if found["section"] and found["unit"] == unit}
        named = [f"{each}.{unit}" for each in sorted(having, key=_number)[:_MOST]]
        where = ", ".join(named) or f"no section has {unit}"
        return f"; its text has sections {_listed(sections)}, so a passage is named with its own: {where}"
    return f"; its sections are {_listed(sections)}"
