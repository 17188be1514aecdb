"""Which lines of a YAML file are those of one record."""

from typing import Any

from microsite.seeds.formatting.comment_tree import comments
from microsite.seeds.reading.yaml import compose


def item_lines(text: str, index: int | None) -> tuple[int, int]:
    """Return the first line of the record with this number, and the one behind its last, counted from 0.

    Without a number it is the only one. Empty lines and remarks behind it are not its own.
    """
    root: Any = compose(text)
    lines, items = text.split("\n"), [root] if index is None else root.value
    number = index or 0
    end = items[number + 1].start_mark.line if number + 1 < len(items) else len(lines)
    remarks = {comment.line for comment in comments(text) if not comment.before.strip()}
    while not lines[end - 1].strip() or end - 1 in remarks:
        end -= 1
    return items[number].start_mark.line, end
