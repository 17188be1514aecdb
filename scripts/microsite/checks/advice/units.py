"""What is counted stands in ``unit``, and nothing else: no number, no full stop, and the money of the sentence."""

import re
from collections.abc import Iterator
from typing import Final

from microsite.corpus.project import Project
from microsite.model.finding import Finding, finding

_MONEY: Final = {
    "dollars": re.compile(r"[$＄]|\bdollars?\b|\bUSD\b", re.IGNORECASE),
    "euros": re.compile(r"€|\beuros?\b|\bEUR\b", re.IGNORECASE),
    "pounds": re.compile(r"£|\bpounds? sterling\b|\bpounds?\b|\bGBP\b", re.IGNORECASE),
    "yen": re.compile(r"\byen\b|\bJPY\b", re.IGNORECASE),
    "yuan": re.compile(r"\byuan\b|\brenminbi\b|\bCNY\b", re.IGNORECASE),
    "rupees": re.compile(r"₹|\brupees?\b|\bINR\b", re.IGNORECASE),
    "rials": re.compile(r"﷼|\brials?\b|\bIRR\b", re.IGNORECASE),
    "tomans": re.compile(r"\btom[ao]ns?\b", re.IGNORECASE),
    "roubles": re.compile(r"₽|\brou?bles?\b|\bRUB\b", re.IGNORECASE),
}
_SCALE: Final = re.compile(r"(?:thousands?|millions?|billions?|trillions?)\s+(?:of\s+)?(?=[^\W\d_])", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[0-9][0-9.,]{0,20}\s+(?=[^\W\d_])")


def _money(text: str) -> set[str]:
    return {name for name, said in _MONEY.items() if said.search(text)}


def _wrong(unit: str, says: str) -> str:
    """Return what is wrong with a unit; "" for nothing."""
    if found := _NUMBER.match(unit):
        return f"the number stands in value: write unit: {unit[found.end() :]}"
    if found := _SCALE.match(unit):
        return f"the number in value is whole: write unit: {unit[found.end() :]}, and all its zeros in value"
    if unit.endswith(".") and " " not in unit and unit.count(".") == 1 and len(unit) > len("approx."):
        return f"no full stop stands here: write unit: {unit[:-1]}"
    named, told = _money(unit), _money(says)
    if named and told and named.isdisjoint(told):
        unit_of, said = (" and ".join(sorted(money)) for money in (named, told))
        return f"the unit is {unit_of}, and the sentence has {said}; write the one that the source has"
    return ""


def units(project: Project) -> Iterator[Finding]:
    """Point at units that hold more than what is counted, or other money than the words of the claim."""
    for claim in project.corpus.claims.values():
        if claim.figure and (wrong := _wrong(claim.figure.unit, claim.says)):
            yield finding(claim.origin.place("figure", "unit"), "odd-unit", wrong, claim.figure.unit)
