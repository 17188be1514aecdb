"""JSON Lines: one JSON value a line, each with the line it stands in."""

import json
from collections.abc import Iterator

from microsite.model.finding import Finding, finding
from microsite.model.generator import typed
from microsite.model.place import Place


def _plain(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key stands twice")
    return {key: _tuples(value) for key, value in pairs}


def _tuples(value: object) -> object:
    return tuple(_tuples(part) for part in value) if isinstance(value, list) else value


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is no number")


def read_lines(text: str, file: str) -> Iterator[tuple[int, object] | Finding]:
    """Yield the value of each line with its number, lists as tuples, or why a line could not be read."""
    for number, line in enumerate(text.removesuffix("\n").split("\n") if text else (), 1):
        try:
            yield number, json.loads(line, object_pairs_hook=_plain, parse_constant=_refuse)
        except (ValueError, RecursionError) as error:
            column = error.colno if isinstance(error, json.JSONDecodeError) else 1
            why = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
            why = "nested too deeply" if isinstance(error, RecursionError) else why
            message = f"expected one JSON object a line ({why}); put the line back as {typed('record')} wrote it"
            yield finding(Place(file, number, column), "bad-ledger", message)
