"""One rule a file. A rule is a generator of findings; a new one is a new file and a line in RULES."""

from collections.abc import Callable, Iterator
from typing import Final

from microsite.checks.rules import (
    aliases,
    anchors,
    answers,
    bare_claims,
    citation_file,
    claim_ledger,
    coverage,
    drafts,
    figures,
    files,
    former_ids,
    hand_written,
    held_ledgers,
    ids,
    larger_places,
    listed_twice,
    locators,
    macro_calls,
    misreadings,
    missing_boxes,
    numbers_said,
    overlap,
    own_vocabulary,
    page_anchors,
    passages,
    passages_edited,
    reading_lists,
    run_ins,
    second_hand,
    stray_marks,
    topics,
    translations,
    uncited,
    unknown,
    unsaid_source,
    unsettled,
)
from microsite.corpus.project import Project
from microsite.model.finding import Finding

CheckRule = Callable[[Project], Iterator[Finding]]

RULES: Final[tuple[CheckRule, ...]] = (
    files.check,
    ids.check,
    former_ids.check,
    anchors.check,
    unknown.check,
    answers.check,
    larger_places.check,
    listed_twice.check,
    citation_file.check,
    macro_calls.check,
    hand_written.check,
    page_anchors.check,
    stray_marks.check,
    bare_claims.check,
    unsaid_source.check,
    passages.check,
    passages_edited.check,
    coverage.check,
    unsettled.check,
    drafts.check,
    claim_ledger.check,
    held_ledgers.check,
    figures.check,
    numbers_said.check,
    second_hand.check,
    locators.check,
    aliases.check,
    topics.check,
    reading_lists.check,
    misreadings.check,
    uncited.check,
    run_ins.check,
    missing_boxes.check,
    overlap.check,
    own_vocabulary.check,
    translations.check,
)


def check(project: Project) -> Iterator[Finding]:
    """Yield the findings of every rule about the project."""
    for rule in RULES:
        yield from rule(project)
