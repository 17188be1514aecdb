"""What was read is kept, for a process that reads again after an edit: then only the changed file is parsed.

Nothing is guessed from times: a reading is used again if the text is the same to the letter. What a file says depends
on its text, its name and the type of its records alone, and records are frozen, so nobody can tell the difference.
"""

from typing import Any, TypeVar

from microsite.model.record import Record
from microsite.reading.seed_file import Parse, Reading

R = TypeVar("R", bound=Record)


class Kept:
    """The last reading of each file. It belongs to whoever reads again, and ends with them."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[object, object, str, Reading[Any]]] = {}

    def read(self, parse: Parse[R], model: type[R], text: str, file: str) -> Reading[R]:
        """Return what ``file`` says: what it said before if its text is the same."""
        last = self._last.get(file)
        if last is None or last[:3] != (parse, model, text):
            last = self._last[file] = (parse, model, text, parse(model, text, file))
        return last[3]
