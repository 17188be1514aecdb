"""Where a heading or paragraph of a prose begins in its file: by its line, whatever above it has the same words."""

from microsite.model.place import BODY, Keys, Origin, Place
from microsite.model.prose import ProseHeading, ProseParagraph


def place_of_block(origin: Origin, keys: Keys, block: ProseHeading | ProseParagraph, words: str) -> Place:
    """Return where ``words`` stand in the line in which ``block`` begins.

    A text that is a field of YAML may be folded: of it, the first place of these words is returned.
    """
    if keys != (BODY,):
        return origin.find(words, 0, *keys)
    start = origin.place(*keys)
    number = start.line + block.line
    column = origin.document.lines[number - 1].find(words)
    return Place(start.file, number, max(column, 0) + 1)
