"""What a corpus looks like: counted in a real one of 473 claims, and kept when it grows.

A larger corpus is more of the same, not longer: more sources, more briefings, more actors, each with as much to it.
The counts are those of one unit; a corpus of size 10 is ten units, which name each other now and then.
"""

from typing import Final

SOURCES: Final = {"survey": (407, 200), "notice": (66, 30)}
"""The two kinds of source: claims and sentences of each."""

SENTENCES_A_PARAGRAPH: Final = 5
CITATIONS: Final = 28
"""In-text citations of a survey; a notice has none."""

THREATS, ACTORS, TERMS, EVENTS, PLACES, RELATIONS = 15, 45, 86, 20, 14, 63
QUESTIONS, WORKS, CHECKS, TOPICS = 15, 23, 27, 4

SAYS, NOTE, NOTED = 19.6, 29.6, 0.95
"""Words of a claim, words of its note, and how many claims have one."""

ACTORS_OF_CLAIM, THREATS_OF_CLAIM, TERMS_OF_CLAIM, EVENTS_OF_CLAIM = 1.43, 1.42, 0.54, 0.19
FIGURES, PERCEIVED = 0.04, 0.06

THREAT_SENTENCES, THREAT_HEADINGS = 37, 5
"""A briefing of 670 words, each sentence with its evidence."""

ACTOR_SENTENCES: Final = 9
PARTS, CAVEATS, RELATED, LINKS = 7, 4, 4, 0.15
"""Actors in a briefing, caveats of three sentences, related briefings, links to an actor in a sentence."""

ABROAD: Final = 0.05
"""How often a briefing, an actor's page or a relation names something of another unit."""
