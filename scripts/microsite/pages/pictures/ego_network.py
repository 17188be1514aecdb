"""What one actor is said to do, and what is said to be done to it: a trunk with a branch for every relation."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from microsite.model.wording import words
from microsite.pages.pictures.relation_marks import Family
from microsite.pages.pictures.svg import NARROW, Drawing, box, lines, link, number, rule, tag, text_element
from microsite.pages.pictures.text_width import LINE, cut_text, wrap_text

_TRUNK: Final = 12.0
_BOX: Final = 178.0
_STEP: Final = 38.0
MOST: Final = 40
"""Branches of either sort that are drawn; the rest stands in the table."""

Way = Literal["out", "in", "both"]


@dataclass(frozen=True)
class Branch:
    """A relation as seen from the actor."""

    way: Way
    family: Family
    label: str
    """What it does, in a word or two: ``is part of``."""
    when: str
    """The time in words, or nothing."""
    target: str
    says: str


@dataclass(frozen=True)
class OtherActor:
    """Somebody the actor has relations with."""

    label: str
    target: str
    branches: tuple[Branch, ...]


@dataclass(frozen=True)
class Leaf:
    """A threat in which the actor has a part."""

    label: str
    target: str
    evidence: str
    says: str


def _arrow(x: float, y: float, way: int, class_: str) -> str:
    """Return an arrowhead with its tip at a point, to the right (1) or to the left (-1)."""
    return tag(
        "path",
        d=f"M{number(x)} {number(y)}l{number(-8 * way)} -4.5v9z",
        class_=f"a {class_}",
    )


def _branch(branch: Branch, y: float) -> str:
    parts = [rule(_TRUNK, y, _BOX, y, f"l {branch.family}")]
    if branch.way != "in":
        parts.append(_arrow(_BOX, y, 1, branch.family))
    if branch.way != "out":
        parts.append(_arrow(_TRUNK, y, -1, branch.family))
    parts.append(text_element(cut_text(branch.label, _BOX - _TRUNK - 12, 11.5), _TRUNK + 11, y - 5, font_size=11.5))
    if branch.when:
        when = cut_text(branch.when, _BOX - _TRUNK - 12, 11.5)
        parts.append(text_element(when, _TRUNK + 11, y + 14, font_size=11.5, class_="q"))
    return link(branch.target, *parts, says=branch.says)


def _other(other: OtherActor, y: float) -> tuple[str, float, float]:
    """Return somebody's box with all branches that lead to it, how high that is, and where the last branch is."""
    steps = [_STEP + (14 if branch.when else 0) for branch in other.branches]
    room = NARROW - _BOX - 12
    texts, height = wrap_text(other.label, room, lines=3), sum(steps)
    height = max(height, len(texts) * LINE + 14)
    middle = y + height / 2
    parts = [
        link(
            other.target,
            box(_BOX, y + 3, NARROW - _BOX - 1, height - 6, "k"),
            lines(texts, _BOX + 8, middle),
        )
    ]
    at = y + (height - sum(steps)) / 2
    for branch, step in zip(other.branches, steps, strict=True):
        parts.append(_branch(branch, at + 22))
        at += step
    return "".join(parts), height, at - steps[-1] + 22


def _leaves(leaves: Sequence[Leaf], y: float) -> tuple[str, float, float]:
    """Return the threats, where they end, and the middle of the last."""
    parts = [text_element("has a part in", _TRUNK + 11, y + 20, font_size=11.5)]
    top = middle = y + 28
    for leaf in leaves:
        texts = wrap_text(leaf.label, NARROW - 56)
        height = len(texts) * LINE + 13
        middle = top + height / 2
        twig = rule(_TRUNK, middle, 40, middle, "l") + tag("circle", cx=26, cy=middle, r=6, class_="s")
        parts.append(link(leaf.evidence, twig, says=leaf.says))
        parts.append(
            link(leaf.target, box(40, top + 3, NARROW - 41, height - 6, "k"), lines(texts, 48, middle)),
        )
        top += height
    return "".join(parts), top, middle


def draw(name: str, others: Sequence[OtherActor], leaves: Sequence[Leaf]) -> Drawing:
    """Return the picture of an actor called ``name``."""
    shown, twigs = others[:MOST], leaves[:MOST]
    head = wrap_text(name, NARROW - 20)
    y = len(head) * LINE + 16
    parts, top, trunk = [], y, y
    crown = box(0.5, 0.5, NARROW - 1, y - 1, "e") + lines(head, 10, y / 2, font_weight="bold", class_="ee")
    y += 4
    for other in shown:
        part, height, trunk = _other(other, y)
        parts.append(part)
        y += height
    if twigs:
        part, y, trunk = _leaves(twigs, y)
        parts.append(part)
    missing = len(others) - len(shown) + len(leaves) - len(twigs)
    left = words("{n} more stand in the tables only.", n=missing) if missing else ""
    return Drawing(NARROW, y + 4, crown + rule(_TRUNK, top, _TRUNK, trunk, "l") + "".join(parts), left)
