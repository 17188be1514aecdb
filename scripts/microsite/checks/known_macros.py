"""The macros that pages can call, what each takes, what its arguments name, and what it gives."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from microsite.model.kinds import CLAIM, ENTITY, QUESTION
from microsite.model.vocabulary import CHECK_FACTS, CLAIM_KINDS, DIFFICULTIES, STANDINGS, STRENGTHS


class KnownMacro(NamedTuple):
    """A macro of the generator."""

    fewest: int = 0
    """Of arguments that it takes."""
    most: int = 0
    names: str = ""
    """What its first argument is an id of."""
    all_ids: bool = False
    """Whether all its arguments are such ids."""
    in_text: bool = False
    """Whether it gives words; the others give paragraphs and tables, which begin and end on lines of their own."""
    words: Mapping[Any, str] | None = None
    """The words that are everybody's, of which it gives the table."""


KNOWN_MACROS: Final[Mapping[str, KnownMacro]] = {
    "claim": KnownMacro(1, 1, CLAIM.name, in_text=True),
    "cite": KnownMacro(1, 2, "cited", in_text=True),
    "rests_on": KnownMacro(1, 9, CLAIM.name, all_ids=True, in_text=True),
    "figure": KnownMacro(1, 1, CLAIM.name, in_text=True),
    "entity": KnownMacro(1, 2, ENTITY, in_text=True),
    "steps": KnownMacro(1, 1, CLAIM.name),
    "question_cards": KnownMacro(1, 12, QUESTION.name, all_ids=True),
    "counts": KnownMacro(in_text=True),
    "within_reach": KnownMacro(in_text=True),
    "threat_list": KnownMacro(),
    "threat_matrix": KnownMacro(),
    "teaching_table": KnownMacro(),
    "evidence": KnownMacro(),
    "map": KnownMacro(),
    "own_copy": KnownMacro(),
    "cite_page": KnownMacro(),
    "ways_in": KnownMacro(),
    "grades": KnownMacro(),
    "strengths": KnownMacro(words=STRENGTHS),
    "kinds": KnownMacro(words=CLAIM_KINDS),
    "standings": KnownMacro(words=STANDINGS),
    "results": KnownMacro(words=dict(CHECK_FACTS.values())),
    "difficulties": KnownMacro(words=DIFFICULTIES),
}
"""Every macro of the generator, by the name that pages call it by."""


CALLS: Final = {name: (macro.fewest, macro.most) for name, macro in KNOWN_MACROS.items()}
"""The fewest and the most arguments that each takes."""


MOST: Final = 100
"""Findings of a kind on one page: who has as many mends them and sees the rest."""
