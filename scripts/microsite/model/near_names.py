"""When one name may be offered for another: only if they are the same but for a slip of the finger.

An offer that is followed must be right: ``gambia`` is not ``zambia``, ``resolution-1373`` is not ``-1378``, and
``northern-officials`` is not ``southern-officials``, however much they look alike.
"""

import re
from collections.abc import Iterable
from typing import Final

FEWEST: Final = 4
"""Letters of the shortest name in which one more or less is a slip."""
FEWEST_CHANGED: Final = 6
"""Letters of the shortest name in which another letter is a slip, and not another name; its first letter never is."""


def _folded(name: str) -> str:
    return re.sub(r"[\s_.\u2010-\u2015\u2212-]+", "-", name.strip(" \t“”„«»‘’\"'").casefold())


def _one_more(short: str, long: str) -> bool:
    """Say whether ``long`` is ``short`` with one letter more."""
    at = next((index for index, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    return short[at:] == long[at + 1 :] and not long[at].isdigit()


def is_slip(name: str, other: str) -> bool:
    """Say whether ``name`` is ``other`` with one slip: a letter more, less, changed, or two letters swapped."""
    one, two = _folded(name), _folded(other)
    if one == two:
        return True
    if min(len(one), len(two)) < FEWEST or abs(len(one) - len(two)) > 1:
        return False
    if len(one) != len(two):
        return _one_more(min(one, two, key=len), max(one, two, key=len))
    differ = [index for index, (left, right) in enumerate(zip(one, two, strict=True)) if left != right]
    if any(one[index].isdigit() or two[index].isdigit() for index in differ):
        return False
    if len(differ) == 1:
        return differ[0] > 0 and len(one) >= FEWEST_CHANGED
    first, *rest = differ
    return rest == [first + 1] and (one[first], one[rest[0]]) == (two[rest[0]], two[first])


def slips(name: str, names: Iterable[str]) -> list[str]:
    """Return those of ``names`` that ``name`` may be a slip of, in order of the alphabet."""
    if len(name) > 200:
        return []
    return sorted(other for other in set(names) if other != name and is_slip(name, other))


def nearest(name: str, names: Iterable[str]) -> str:
    """Return ``; did you mean x?`` if ``name`` is a slip of one of ``names``, or nothing."""
    near = slips(name, names)
    return f"; did you mean {' or '.join(near[:3])}?" if near else ""
