"""Two versions of one list of records, joined record by record where git joins line by line.

Git lays the lines of two new records over each other, since they begin alike. A record is one thing.
"""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

_RECORD: Final = re.compile(r"^(?=- )", re.MULTILINE)
_ID: Final = re.compile(r"^[- ] (?:id|key|claim): *[\"']?([^\s\"'#]+)", re.MULTILINE)
"""The field that tells one record from another; an exercise has that of its claim."""
_NAME: Final = re.compile(r"^[- ] (?:name|label|from): *[\"']?([^\n]*?)[\"']?[ \t]*(?:#[^\n]*)?$", re.MULTILINE)
"""The same, of records that have no id: contributors have a name, editions a label, a way on the address it is from."""


class JoinError(Exception):
    """The versions cannot be joined by a program; the message says why."""


class Joined(NamedTuple):
    """The list with the records of both."""

    text: str
    twice: tuple[str, ...]
    """Ids that both gave to a new record, and not to the same."""


def _records(text: str) -> tuple[str, dict[str, str]]:
    """Return what stands above the first record, and the records by their ids, in order."""
    head, *blocks = _RECORD.split(text.replace("\r\n", "\n"))
    result: dict[str, str] = {}
    for block in blocks:
        found = _ID.search(block) or _NAME.search(block)
        if not found or found[1] in result:
            raise JoinError("a record has no id, or two have the same")
        result[found[1]] = block.strip("\n")
    return head, result


def _both_changed(base: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str]) -> list[str]:
    """Return the records that each side changed or took away, in another way than the other did."""
    return [key for key, old in base.items() if old != ours.get(key) != theirs.get(key) != old]


def _after(key: str, order: list[str], there: list[str]) -> int:
    """Return where a record belongs in a list: behind the one before it in its own, or at the end."""
    for before in reversed(order[: order.index(key)]):
        if before in there:
            return there.index(before) + 1
    return len(there)


def join_records(base: str, ours: str, theirs: str) -> Joined:
    """Join two versions of a list that began as ``base``; raises :class:`JoinError` where people must choose."""
    head, mine = _records(ours)
    _, other = _records(theirs)
    _, old = _records(base)
    if both := _both_changed(old, mine, other):
        raise JoinError(f"both branches changed {', '.join(both)}")
    order = list(mine)
    blocks = {key: block for key, block in mine.items() if key in other or old.get(key) != block}
    blocks |= {key: block for key, block in other.items() if key in old and key in mine and mine[key] == old[key]}
    order = [key for key in order if key in blocks]
    lines, twice = [(key, blocks[key]) for key in order], []
    for key in (key for key in other if key not in old):
        if mine.get(key) == other[key]:
            continue
        twice += [key] if key in mine else []
        place = _after(key, list(other), [each for each, _ in lines])
        lines.insert(place, (key, other[key]))
    return Joined(head + "\n\n".join(block for _, block in lines) + "\n", tuple(twice))
