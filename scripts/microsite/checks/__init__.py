"""One rule a file. A rule is a generator of findings; a new one is a new file and a line in RULES."""

from collections.abc import Callable, Iterator
from typing import Final

from microsite.checks import (
    aliases,
    coverage,
    figures,
    files,
    former,
    hand_written,
    history,
    ids,
    locators,
    macro_calls,
    misreadings,
    overlap,
    passages,
    reading_lists,
    second_hand,
    topics,
    uncited,
    unknown,
    unsettled,
)
from microsite.model.finding import Finding
from microsite.project import Project

Rule = Callable[[Project], Iterator[Finding]]

RULES: Final[tuple[Rule, ...]] = (
    files.check,
    ids.check,
    former.check,
    unknown.check,
    macro_calls.check,
    hand_written.check,
    passages.check,
    coverage.check,
    unsettled.check,
    history.check,
    figures.check,
    second_hand.check,
    locators.check,
    aliases.check,
    topics.check,
    reading_lists.check,
    misreadings.check,
    uncited.check,
    overlap.check,
)


def check(project: Project) -> Iterator[Finding]:
    """Yield the findings of every rule about the project."""
    for rule in RULES:
        yield from rule(project)
