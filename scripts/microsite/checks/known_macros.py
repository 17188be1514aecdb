"""The macros that pages can call, what each takes, and what its arguments name."""

from typing import Final

from microsite.model.kinds import CLAIM, ENTITY, QUESTION

CALLS: Final = {
    "claim": (1, 1),
    "figure": (1, 1),
    "steps": (1, 1),
    "cite": (1, 2),
    "entity": (1, 2),
    "rests_on": (1, 9),
    "question_cards": (1, 12),
    **dict.fromkeys(
        (
            "threat_list",
            "threat_matrix",
            "counts",
            "within_reach",
            "cite_page",
            "ways_in",
            "strengths",
            "kinds",
            "standings",
            "results",
            "grades",
            "difficulties",
            "teaching_table",
            "map",
            "own_copy",
            "evidence",
        ),
        (0, 0),
    ),
}
"""Every macro of the generator with the fewest and the most arguments it takes."""


TARGETS: Final = {
    "claim": CLAIM.name,
    "figure": CLAIM.name,
    "steps": CLAIM.name,
    "cite": "cited",
    "entity": ENTITY,
    "rests_on": CLAIM.name,
    "question_cards": QUESTION.name,
}
"""The macros whose first argument is an id, and what it names."""


OF_IDS: Final = frozenset({"rests_on", "question_cards"})
"""Those whose arguments are all ids."""


MOST: Final = 100
"""Findings of a kind on one page: who has as many mends them and sees the rest."""


IN_TEXT: Final = frozenset({"claim", "figure", "cite", "entity", "counts", "rests_on", "within_reach"})
"""Macros that give words; the others give paragraphs and tables, which begin and end on lines of their own."""
