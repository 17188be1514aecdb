"""What the hints of a source ask for, passage by passage; or what is wrong with them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from microsite.model.finding import Finding, finding
from microsite.model.hint import Hint
from microsite.model.passage_kinds import BESIDE_TEXT
from microsite.model.source import Source
from microsite.sources.ingest.named_passages import HintError, NamedPassages

_ASKED: Final = {"drop": "dropped", "kind": "given a kind", "join": "joined"}


class Order(NamedTuple):
    """What is asked of a passage: ``join`` (with an earlier one), ``split``, ``drop`` or ``kind``."""

    passage: int
    what: str
    place: int = 0
    """Where it is split; or with which passage it is joined."""


def _neighbour(named: NamedPassages, number: int, step: int, dropped: frozenset[int]) -> int | None:
    """Return the passage before (-1) or behind (1) one, past what is dropped and what stands beside running text."""
    passes_over = named.parts[number].kind not in BESIDE_TEXT
    found = number + step
    while 0 <= found < len(named.parts):
        if found not in dropped and not (passes_over and named.parts[found].kind in BESIDE_TEXT):
            return found
        found += step
    return None


def _joined(hint: Hint, named: NamedPassages, number: int, dropped: frozenset[int]) -> Order:
    """Return the order to join a passage with its neighbour; raises :class:`HintError`."""
    other = _neighbour(named, number, 1 if hint.join == "after" else -1, dropped)
    if other is None:
        raise HintError("join", f"{named.parts[number].read_as} has no passage {hint.join} it; delete the hint")
    return _one_piece(named, Order(max(number, other), "join", min(number, other)))


def _one_piece(named: NamedPassages, order: Order) -> Order:
    """Return an order to join; raises :class:`HintError` where plain text would be left out in the middle."""
    if named.parts[order.passage].start is not None and order.passage > order.place + 1:
        between = named.parts[order.place + 1].read_as
        message = f"{between} stands between, and a passage of plain text is one piece of the file; move it away there"
        raise HintError("join", message)
    return order


def _asked(hint: Hint, named: NamedPassages, dropped: frozenset[int]) -> Iterator[Order]:
    """Yield what a hint asks for; raises :class:`HintError`."""
    numbers = named.range(hint)
    first = numbers[0]
    if hint.split:
        yield Order(first, "split", named.split(first, hint))
        return
    if hint.join == "together":
        kept = [number for number in numbers if number not in dropped]
        for before, number in pairwise(kept):
            yield _one_piece(named, Order(number, "join", before))
        numbers = kept[:1] if hint.kind else []
    elif hint.join:
        yield _joined(hint, named, first, dropped)
        return
    for number in numbers:
        kind = hint.kind or named.parts[number].kind
        if hint.level and kind != "heading":
            raise HintError("level", f"{named.parts[number].read_as} is a {kind}; write kind: heading beside level")
        yield Order(number, "drop" if hint.drop else "kind")


def _against(order: Order, orders: Mapping[Order, int]) -> Iterator[Order]:
    """Yield the orders that cannot be followed beside ``order``: nothing else is asked of what is dropped."""
    for each in orders:
        about, joins = each.passage == order.passage, each.what == "join"
        match order.what:
            case "drop":
                wrong = each != order and (about or (joins and each.place == order.passage))
            case "kind":
                wrong = joins and about
            case "join":
                wrong = joins and about and each.place < order.place
            case _:
                wrong = False
        if wrong:
            yield each


def _dropped(hints: Sequence[Hint], named: NamedPassages) -> frozenset[int]:
    """Return which passages are dropped by hints that fit."""
    found: set[int] = set()
    for hint in hints:
        try:
            found |= set(named.range(hint)) if hint.drop else set()
        except HintError:
            continue  # said when it is asked what the hint is about
    return frozenset(found)


def orders_of(source: Source, named: NamedPassages) -> tuple[dict[Order, int], list[Finding]]:
    """Return what the hints ask for, each with the number of its hint, and what is wrong with them."""
    orders: dict[Order, int] = {}
    findings: list[Finding] = []
    dropped = _dropped(source.hints, named)

    def line(number: int) -> int:
        return source.origin.place("hints", number).line

    for number, hint in enumerate(source.hints):
        if hint.not_citation:
            continue
        try:
            for order in _asked(hint, named, dropped):
                if order in orders:
                    raise HintError(order.what, f"the hint in line {line(orders[order])} is about this; delete one")
                orders[order] = number
        except HintError as mistake:
            findings.append(finding(source.origin.place("hints", number, mistake.key), "bad-hint", str(mistake)))
    at_odds = {(number, orders[other], order) for order, number in orders.items() for other in _against(order, orders)}
    for number, other, order in sorted(at_odds):
        what = f"{named.parts[order.passage].read_as} cannot be {_ASKED[order.what]}"
        message = f"{what} beside the hint in line {line(other)}; delete one of the two"
        findings.append(finding(source.origin.place("hints", number, order.what), "bad-hint", message))
    return orders, findings
