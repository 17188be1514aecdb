"""The vocabulary of the project that is worked on. It is read before all other seeds, and holds until the next is read.

A process works on one project. So everything asks here, from the types of fields to the words of a sentence, and
nothing has to hand the vocabulary on.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from microsite.model.project_vocabulary import DEFAULT, ProjectVocabulary

_held: list[ProjectVocabulary] = [DEFAULT]


def vocabulary() -> ProjectVocabulary:
    """Return the vocabulary that holds now."""
    return _held[-1]


def put_in_force(words: ProjectVocabulary) -> None:
    """Let a vocabulary hold from now on, for every thread of this process and those that are forked from it."""
    _held[-1] = words


@contextmanager
def holding(words: ProjectVocabulary) -> Iterator[None]:
    """Let a vocabulary hold within a block, whatever is read there, and afterwards the one from before."""
    _held.append(words)
    try:
        yield
    finally:
        _held.pop()
