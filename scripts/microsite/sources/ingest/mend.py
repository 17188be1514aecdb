"""The hints of a source that name passages: join, split, drop, kind, level.

Every hint speaks of the passages as the text is read without any, so their order does not matter, and one that is added
or deleted changes nothing for the others.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from microsite.model.finding import Finding, finding
from microsite.model.hint import Hint
from microsite.model.source import Source
from microsite.sources.ingest.locators import Numbered, number_passages
from microsite.sources.ingest.measured_part import MeasuredPart
from microsite.sources.ingest.named_passages import HintError, NamedPassages

_ASKED: Final = {"drop": "dropped", "kind": "given a kind"}


class Order(NamedTuple):
    """What is asked of a passage: ``join`` (with the one before), ``split``, ``drop`` or ``kind``."""

    passage: int
    what: str
    place: int = 0
    """Where it is split."""


@dataclass(frozen=True)
class Mended:
    """Passages as the hints say, and those that are none."""

    parts: tuple[MeasuredPart, ...]
    dropped: tuple[MeasuredPart, ...] = ()


def _order(hint: Hint, named: NamedPassages) -> Order:
    """Return what a hint asks for; raises :class:`HintError`."""
    number = named.find(hint)
    if hint.split:
        return Order(number, "split", named.split(number, hint))
    if hint.join:
        later = number + (hint.join == "after")
        if not 0 < later < len(named.parts):
            raise HintError("join", f"{named.parts[number].read_as} has no passage {hint.join} it; delete the hint")
        return Order(later, "join")
    kind = hint.kind or named.parts[number].kind
    if hint.level and kind != "heading":
        raise HintError("level", f"{named.parts[number].read_as} is a {kind}; write kind: heading beside level")
    return Order(number, "drop" if hint.drop else "kind")


def _against(order: Order, orders: Mapping[Order, int]) -> Iterator[Order]:
    """Yield the orders that cannot be followed beside ``order``: nothing else is asked of what is dropped."""
    if order.what == "drop":
        yield from (each for each in orders if each.passage == order.passage and each != order)
        yield from (each for each in (Order(order.passage + 1, "join"),) if each in orders)
    elif order.what == "kind" and (joined := Order(order.passage, "join")) in orders:
        yield joined


def _orders(source: Source, named: NamedPassages) -> tuple[dict[Order, int], list[Finding]]:
    """Return what the hints ask for, each with the number of its hint, and what is wrong with them."""
    orders: dict[Order, int] = {}
    findings = []

    def line(number: int) -> int:
        return source.origin.place("hints", number).line

    for number, hint in enumerate(source.hints):
        try:
            order = _order(hint, named)
            if order in orders:
                raise HintError(order.what, f"the hint in line {line(orders[order])} is about this; delete one")
            orders[order] = number
        except HintError as mistake:
            findings.append(finding(source.origin.place("hints", number, mistake.key), "bad-hint", str(mistake)))
    for order, number in orders.items():
        for other in _against(order, orders):
            what = f"{named.parts[order.passage].read_as} cannot be {_ASKED[order.what]}"
            message = f"{what} beside the hint in line {line(orders[other])}; delete one of the two"
            findings.append(finding(source.origin.place("hints", number, order.what), "bad-hint", message))
    return orders, findings


def _as_hinted(part: MeasuredPart, hint: Hint) -> MeasuredPart:
    kind = hint.kind or part.kind
    return replace(part, kind=kind, level=hint.level or part.level, kind_stated=part.kind_stated or bool(hint.kind))


def _pieces(part: MeasuredPart, places: Mapping[int, Hint]) -> Iterator[MeasuredPart]:
    """Yield the passages that a passage becomes that is split at ``places``."""
    starts = [0, *sorted(places)]
    for start, end in zip(starts, [*starts[1:], len(part.text)], strict=True):
        piece = part.piece(start, end)
        yield _as_hinted(piece, places[start]) if start else piece


def _followed(parts: Sequence[MeasuredPart], orders: Mapping[Order, Hint]) -> Iterator[MeasuredPart]:
    """Yield the passages as they are asked for; a hint on a kind is about the first piece of what is split."""
    splits: dict[int, dict[int, Hint]] = {}
    for order, hint in orders.items():
        if order.what == "split":
            splits.setdefault(order.passage, {})[order.place] = hint
    held: MeasuredPart | None = None
    for number, part in enumerate(parts):
        if Order(number, "drop") in orders:
            continue
        kind = orders.get(Order(number, "kind"))
        pieces = list(_pieces(part, splits[number])) if number in splits else [part]
        first = _as_hinted(pieces[0], kind) if kind else pieces[0]
        if held and Order(number, "join") in orders:
            first, held = held.with_next(first), None
        yield from filter(None, (held, *[first, *pieces[1:]][:-1]))
        held = [first, *pieces[1:]][-1]
    yield from filter(None, (held,))


def mended(parts: Sequence[MeasuredPart], source: Source) -> tuple[Mended | None, list[Finding]]:
    """Return the passages of a text as the hints of its source say, or None and what is wrong with the hints."""
    if not source.hints:
        return Mended(tuple(parts)), []
    locators, _ = number_passages([Numbered(part.kind, part.text, part.level) for part in parts])
    known = [replace(part, read_as=at) for part, at in zip(parts, locators, strict=True)]
    numbers, findings = _orders(source, NamedPassages(known))
    if findings:
        return None, findings
    orders = {order: source.hints[number] for order, number in numbers.items()}
    dropped = tuple(part for number, part in enumerate(known) if Order(number, "drop") in orders)
    return Mended(tuple(_followed(known, orders)), dropped), []
