"""What is asked, and what is right: two records, so that whoever prints a question has no answer to let slip."""

from dataclasses import dataclass
from typing import Final, Literal

from microsite.model.wording import mark

ExerciseKind = Literal["reading", "strength", "voice", "second-hand"]
PROMPTS: Final[dict[ExerciseKind, str]] = {
    "reading": mark("Which of these readings does the passage support?"),
    "strength": mark("How firmly does the source say it?"),
    "voice": mark("Whose word is it?"),
    "second-hand": mark("Whose finding does the source give here?"),
}


@dataclass(frozen=True)
class ExerciseQuestion:
    """A question as anybody may see it. Nothing in it, its id and its order included, tells which option is right."""

    id: str
    """Made of what is printed: the same id is the same question."""
    kind: ExerciseKind
    source: str
    """Id of the source to open."""
    at: tuple[str, ...]
    """The passages to read."""
    says: str
    """The statement asked about; empty for a reading, where the options are the statements."""
    options: tuple[str, ...]


@dataclass(frozen=True)
class ExerciseAnswer:
    """What is right, and why the rest is not. Never part of a page or a download."""

    right: int
    """Place of the right option, from 0."""
    claim: str
    why: tuple[str, ...]
    """For each option, in its order, what was changed; for the right one, that nothing was."""


@dataclass(frozen=True)
class Exercise:
    """A question with its answer."""

    question: ExerciseQuestion
    answer: ExerciseAnswer
