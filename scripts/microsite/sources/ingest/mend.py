"""The hints of a source that name passages: join, split, drop, kind, level.

Every hint speaks of the passages as the text is read without any, so their order does not matter, and one that is added
or deleted changes nothing for the others.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from microsite.model.finding import Finding
from microsite.model.hint import Hint
from microsite.model.source import Source
from microsite.sources.ingest.hint_orders import Order, orders_of
from microsite.sources.ingest.locators import Numbered, number_passages
from microsite.sources.ingest.measured_part import MeasuredPart
from microsite.sources.ingest.named_passages import NamedPassages


@dataclass(frozen=True)
class Mended:
    """Passages as the hints say, and those that are none."""

    parts: tuple[MeasuredPart, ...]
    dropped: tuple[MeasuredPart, ...] = ()


def _as_hinted(part: MeasuredPart, hint: Hint) -> MeasuredPart:
    kind = hint.kind or part.kind
    return replace(part, kind=kind, level=hint.level or part.level, kind_stated=part.kind_stated or bool(hint.kind))


def _pieces(part: MeasuredPart, places: Mapping[int, Hint]) -> Iterator[MeasuredPart]:
    """Yield the passages that a passage becomes that is split at ``places``."""
    starts = [0, *sorted(places)]
    for start, end in zip(starts, [*starts[1:], len(part.text)], strict=True):
        piece = part.piece(start, end)
        yield _as_hinted(piece, places[start]) if start else piece


def _followed(parts: Sequence[MeasuredPart], orders: Mapping[Order, Hint]) -> list[MeasuredPart]:
    """Return the passages as they are asked for; a hint on a kind is about the first piece of what is split."""
    splits: dict[int, dict[int, Hint]] = {}
    joins = {order.passage: order.place for order in orders if order.what == "join"}
    for order, hint in orders.items():
        if order.what == "split":
            splits.setdefault(order.passage, {})[order.place] = hint
    made: list[MeasuredPart] = []
    last: dict[int, int] = {}  # where the last piece of each passage stands
    for number, part in enumerate(parts):
        if Order(number, "drop") in orders:
            continue
        kind = orders.get(Order(number, "kind"))
        first, *more = _pieces(part, splits[number]) if number in splits else [part]
        first = _as_hinted(first, kind) if kind else first
        if number in joins:
            last[number] = last[joins[number]]
            made[last[number]] = made[last[number]].with_next(first)
        else:
            more.insert(0, first)
        made += more
        if more:
            last[number] = len(made) - 1
    return made


def mended(parts: Sequence[MeasuredPart], source: Source) -> tuple[Mended | None, list[Finding]]:
    """Return the passages of a text as the hints of its source say, or None and what is wrong with the hints."""
    if all(hint.not_citation for hint in source.hints):
        return Mended(tuple(parts)), []
    locators, _ = number_passages([Numbered(part.kind, part.text, part.level) for part in parts])
    known = [replace(part, read_as=at) for part, at in zip(parts, locators, strict=True)]
    numbers, findings = orders_of(source, NamedPassages(known))
    if findings:
        return None, findings
    orders = {order: source.hints[number] for order, number in numbers.items()}
    dropped = tuple(part for number, part in enumerate(known) if Order(number, "drop") in orders)
    return Mended(tuple(_followed(known, orders)), dropped), []
