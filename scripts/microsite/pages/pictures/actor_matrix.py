"""Actors and threats: a row for everyone, a column for every briefing, the number of claims that name both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from microsite.model import cldr
from microsite.model.wording import mark, words
from microsite.pages.pictures.svg import (
    NARROW,
    Drawing,
    box,
    lines,
    link,
    number,
    plain_number,
    rule,
    tag,
    text_element,
)
from microsite.pages.pictures.text_width import LINE, SIZE, SMALL, text_width, wrap_text

_NAMES: Final = 148.0
_COLUMN: Final = 31.0
_ROW: Final = 27.0
_GROUP: Final = 30.0
_TITLE: Final = 165.0
_CELL: Final = mark("{actor} in {threat}: {part} (claims that name both: {n})")
_LEFT_OUT: Final = mark("Left out here: {actors} {actor.many} and {threats} {threat.many}; they are in the table.")
MOST_ROWS: Final = 150
MOST_COLUMNS: Final = 30


@dataclass(frozen=True)
class MatrixLabel:
    """A row or a column."""

    id: str
    label: str
    target: str
    group: str = ""


@dataclass(frozen=True)
class Cell:
    """What an actor has to do with a threat."""

    claims: int
    part: str = ""
    """Its part in words, if the briefing gives it one."""
    target: str = ""
    """Where the claims for that part are."""


def _heads(columns: Sequence[MatrixLabel]) -> tuple[str, float]:
    """Return the titles of the columns, written upwards, and how high they are."""
    wrapped = [wrap_text(column.label, _TITLE) for column in columns]
    top = max((text_width(line) for texts in wrapped for line in texts), default=0) + 8
    parts = []
    for index, (column, texts) in enumerate(zip(columns, wrapped, strict=True)):
        middle = _NAMES + index * _COLUMN + _COLUMN / 2
        turned = []
        for at, text in enumerate(texts):
            x = middle + SIZE * 0.35 + (at - (len(texts) - 1) / 2) * LINE
            turn = f"translate({number(x)} {number(top - 6)})rotate(-90)"
            turned.append(tag("g", tag("text", plain_number(text)), transform=turn))
        parts.append(link(column.target, *turned))
    return "".join(parts), top


def _cell(cell: Cell, x: float, y: float, says: str) -> str:
    count = cldr.count(cell.claims)
    if not cell.part:
        return text_element(count, x, y + 4, text_anchor="middle", font_size=SMALL, class_="q") if cell.claims else ""
    mark = box(x - 13, y - 10.5, 26, 21, "c")
    return link(
        cell.target, mark, text_element(count, x, y + 4, text_anchor="middle", font_size=SMALL, class_="cn"), says=says
    )


def draw(rows: Sequence[MatrixLabel], columns: Sequence[MatrixLabel], cells: Mapping[tuple[str, str], Cell]) -> Drawing:
    """Return the matrix; ``cells`` by the ids of row and column."""
    shown, across = rows[:MOST_ROWS], columns[:MOST_COLUMNS]
    heads, y = _heads(across)
    wide, group, parts = max(NARROW, _NAMES + len(across) * _COLUMN), "", [heads]
    for row in shown:
        if row.group != group:
            group = row.group
            parts.append(text_element(group, 0, y + 21, font_size=SMALL, class_="q h"))
            y += _GROUP
        name = wrap_text(row.label, _NAMES - 8, lines=4)
        height = _ROW + (len(name) - 1) * 13
        middle = y + height / 2
        parts += [rule(0, y, wide, y, "g"), link(row.target, lines(name, 0, middle))]
        for index, column in enumerate(across):
            cell = cells.get((row.id, column.id))
            if cell:
                x = _NAMES + index * _COLUMN + _COLUMN / 2
                says = words(_CELL, actor=row.label, threat=column.label, part=cell.part, n=cell.claims)
                parts.append(_cell(cell, x, middle, says))
        y += height
    missing = len(rows) - len(shown), len(columns) - len(across)
    left = words(_LEFT_OUT, actors=missing[0], threats=missing[1]) if any(missing) else ""
    return Drawing(wide, y + 2, "".join(parts), left)
