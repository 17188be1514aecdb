"""Fields that one record gives twice, where its format has each once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from microsite.authoring.references.raw_record import RawField

TWICE: Final = "given twice; the last was kept"


def with_repeated(fields: Sequence[RawField]) -> Iterator[RawField]:
    """Yield the fields of a record; one that is given again with another value keeps a word on that."""
    last = {field.name: field for field in fields}
    for field in fields:
        again = last[field.name] is not field and last[field.name].value != field.value
        yield replace(field, doubt=f"{TWICE} (line {last[field.name].line})") if again else field
