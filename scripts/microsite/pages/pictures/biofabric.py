"""Relations among many actors: every actor a row, every actor that does something a column of marks.

After BioFabric (Longabaugh 2012): a node is a horizontal line, its links leave it on a vertical one. Nothing lies on
anything else, however many relations there are, so the picture grows instead of getting tangled.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from microsite.model import cldr
from microsite.model.vocabulary import Mark
from microsite.model.wording import mark, words
from microsite.pages.pictures.relation_marks import LEGEND, badge, legend
from microsite.pages.pictures.svg import NARROW, Drawing, box, lines, link, rule, tag, text_element
from microsite.pages.pictures.text_width import LINE, wrap_text

_NAMES: Final = 136.0
"""Room for names. Where the lanes leave more, or a little less, the names take what there is."""

_LEAST: Final = 104.0
_MOST: Final = 190.0
_LANE: Final = 21.0
_ROW: Final = 34.0
_MARGIN: Final = 9.0
_GROUP: Final = 26.0
_LEFT_OUT: Final = mark(
    "Left out here: {actors} {actor.many} with few {relation.many}, and {relations} {relation.many}; the table has all."
)

MOST: Final = 60
"""Actors that are drawn; of more, those with most relations."""


@dataclass(frozen=True)
class ActorRow:
    """An actor: a row."""

    id: str
    label: str
    target: str
    group: str = ""
    """Heading that it stands under; nodes of a group follow one another."""


@dataclass(frozen=True)
class RelationLine:
    """A relation between two nodes."""

    number: int
    from_: str
    to: str
    family: Mark
    target: str
    """Where its claims are."""
    says: str


@dataclass(frozen=True)
class RelationColumn:
    """The vertical line of one actor, with the relations that leave on it."""

    start: int
    """Index of the actor's row."""
    edges: tuple[RelationLine, ...]
    first: int
    last: int


def _strands(edges: Sequence[RelationLine], row: dict[str, int]) -> list[RelationColumn]:
    """Return one lane an actor, or more where two of its relations would end on the same row."""
    layers: defaultdict[tuple[str, int], list[RelationLine]] = defaultdict(list)
    for edge in edges:
        layer = sum(1 for other in edges[: edges.index(edge)] if (other.from_, other.to) == (edge.from_, edge.to))
        layers[edge.from_, layer].append(edge)
    lanes = []
    for (start, _), own in layers.items():
        rows = [row[start], *(row[edge.to] for edge in own)]
        lanes.append(RelationColumn(row[start], tuple(own), min(rows), max(rows)))
    return sorted(lanes, key=lambda lane: (lane.first, lane.last, lane.start, lane.edges[0].number))


def _columns(lanes: Sequence[RelationColumn]) -> list[tuple[int, RelationColumn]]:
    """Give every lane a column: the first in which no other lane comes near it."""
    taken: list[int] = []
    placed = []
    for lane in lanes:
        column = next((index for index, last in enumerate(taken) if last + 1 < lane.first), len(taken))
        taken[column:] = [lane.last, *taken[column + 1 :]]
        placed.append((column, lane))
    return placed


def _rows(nodes: Sequence[ActorRow], names: float, width: float) -> tuple[list[float], str, float]:
    """Return the middle of every row, the names with their lines, and where they end."""
    middles, parts, y, group = [], [], 0.0, ""
    for node in nodes:
        if node.group != group:
            group = node.group
            parts.append(text_element(group, 0, y + 19, font_size=11.5, class_="q h"))
            y += _GROUP
        texts = wrap_text(node.label, names, lines=4)
        height = max(_ROW, len(texts) * LINE + 6)
        middle = y + height / 2
        parts.append(rule(names + 4, middle, width, middle, "g"))
        parts.append(link(node.target, lines(texts, 0, middle)))
        middles.append(middle)
        y += height
    return middles, "".join(parts), y


def _lane(x: float, lane: RelationColumn, middles: list[float], row: dict[str, int]) -> str:
    start = middles[lane.start]
    parts = [rule(x, middles[lane.first], x, middles[lane.last], "l"), box(x - 4, start - 4, 8, 8, "s", 0)]
    for edge in lane.edges:
        mark = badge(edge.family, x, middles[row[edge.to]], cldr.count(edge.number))
        parts.append(
            link(edge.target, mark, says=words("{number}: {relation}", number=edge.number, relation=edge.says))
        )
    return "".join(parts)


def _fewer(nodes: Sequence[ActorRow], edges: Sequence[RelationLine]) -> tuple[list[ActorRow], list[RelationLine], str]:
    """Keep the actors with most relations where there are too many, and say what that leaves out."""
    ends = [end for edge in edges for end in (edge.from_, edge.to)]
    kept = {node.id for node in sorted(nodes, key=lambda node: (-ends.count(node.id), node.id))[:MOST]}
    drawn = [edge for edge in edges if {edge.from_, edge.to} <= kept]
    missing = len(nodes) - len(kept), len(edges) - len(drawn)
    left = words(_LEFT_OUT, actors=missing[0], relations=missing[1])
    return [node for node in nodes if node.id in kept], drawn, left if missing[0] else ""


def draw(nodes: Sequence[ActorRow], edges: Sequence[RelationLine]) -> Drawing:
    """Return the relations among the nodes; every edge's ends must be among them."""
    nodes, edges, missing = _fewer(nodes, edges)
    row = {node.id: index for index, node in enumerate(nodes)}
    placed = _columns(_strands(edges, row))
    columns = 1 + max((column for column, _ in placed), default=0)
    room = NARROW - columns * _LANE - _MARGIN
    names = min(room, _MOST) if room >= _LEAST else _NAMES
    width, left = max(NARROW, names + columns * _LANE + _MARGIN), names + 8 + _LANE / 2
    middles, rows, bottom = _rows(nodes, names, width)
    lanes = [_lane(left + column * _LANE, lane, middles, row) for column, lane in placed]
    key = box(6, bottom + 64, 8, 8, "s", 0) + text_element(
        words("who acts; the number stands at the other one"), 26, bottom + 72, font_size=11.5, class_="q"
    )
    height = bottom + 10 + LEGEND + 24
    return Drawing(width, height, rows + tag("g", *lanes) + legend(bottom + 8) + key, missing)
