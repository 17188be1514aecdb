"""Data to a record, or all that is wrong with them, field by field."""

from collections.abc import Iterator
from typing import Any

from microsite.model.kind import Kind
from microsite.model.place import KEY, Document, Keys
from microsite.model.record import Record
from microsite.seeds.reading.validate import as_record


class NewError(Exception):
    """The record cannot be made; one line for each reason."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))


class FieldsError(NewError):
    """The record cannot be made of these fields."""

    def __init__(self, wrong: list[tuple[Keys, str]]) -> None:
        self.wrong = wrong
        """The keys of each value that is wrong, the name of its field first, and what is wrong with it."""
        super().__init__(*(f"{keys[0]}: {what}" for keys, what in wrong))


def _tuples(value: Any) -> Any:
    """Return data as the reader of seeds gives it: lists as tuples."""
    if isinstance(value, (list, tuple)):
        return tuple(_tuples(item) for item in value)
    return {key: _tuples(item) for key, item in value.items()} if isinstance(value, dict) else value


def _keys_in(data: dict[str, Any], above: Keys = ()) -> Iterator[Keys]:
    for key, value in data.items():
        yield (*above, key)
        if isinstance(value, dict):
            yield from _keys_in(value, (*above, key))


def valid_record(kind: Kind[Any], identifier: str, data: dict[str, Any]) -> Record:
    """Return the record, or raise :class:`FieldsError`."""
    # Each value stands on a line of its own, by which what is wrong with it is told.
    where: list[Keys] = [("id",), *_keys_in(data)]
    marks: dict[Keys, tuple[int, int]] = {keys: (line, 1) for line, keys in enumerate(where) if line}
    marks |= {(*keys, KEY): (line, 1) for line, keys in enumerate(where) if line}
    document = Document("", (), {**marks, (): (0, 1)})
    record, wrong = as_record(kind.model, {"id": identifier, **_tuples(data)}, document)
    if record is None:
        raise FieldsError([(where[f.place.line], f"{f.code}: {f.message}") for f in sorted(wrong)])
    return record
