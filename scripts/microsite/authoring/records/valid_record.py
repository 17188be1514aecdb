"""Data to a record, or all that is wrong with them, field by field."""

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

    def __init__(self, wrong: list[tuple[str, str]]) -> None:
        self.wrong = wrong
        """The name of each field that is wrong, and what is wrong with it."""
        super().__init__(*(f"{field}: {what}" for field, what in wrong))


def _tuples(value: Any) -> Any:
    """Return data as the reader of seeds gives it: lists as tuples."""
    if isinstance(value, (list, tuple)):
        return tuple(_tuples(item) for item in value)
    return {key: _tuples(item) for key, item in value.items()} if isinstance(value, dict) else value


def valid_record(kind: Kind[Any], identifier: str, data: dict[str, Any]) -> Record:
    """Return the record, or raise :class:`FieldsError`."""
    keys = list(data)
    marks: dict[Keys, tuple[int, int]] = {(key,): (index, 1) for index, key in enumerate(keys, 1)}
    marks |= {(key, KEY): (index, 1) for index, key in enumerate(keys, 1)}
    document = Document("", (), {**marks, (): (0, 1)})
    record, wrong = as_record(kind.model, {"id": identifier, **_tuples(data)}, document)
    if record is None:
        where = ["id", *keys]
        raise FieldsError([(where[f.place.line], f"{f.code}: {f.message}") for f in sorted(wrong)])
    return record
