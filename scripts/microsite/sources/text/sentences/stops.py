"""The signs of version 2: what ends a sentence, what may still belong to it, and what may begin the next one."""

import re
from typing import Final

SPACED: Final = ".!?…\u203c\u203d\u2047-\u2049\u2024\u2e2e\u2e53\u2e54\ufe52\ufe56\ufe57\ufe15\ufe16\uff0e"
"""Stops that a blank follows (or a letter of a script that writes none), as in a class of a regular expression."""

UNSPACED: Final = (
    "\u037e\u0589\u061d-\u061f\u06d4\u0700-\u0702\u07f9\u0837\u0839\u083d\u083e\u0964\u0965\u104a\u104b\u1362\u1367"
    "\u1368\u166e\u1735\u1736\u17d4\u17d5\u1803\u1809\u1944\u1945\u1aa8-\u1aab\u1b5a\u1b5b\u1b5e\u1b5f\u1b7d\u1b7e"
    "\u1c3b\u1c3c\u1c7e\u1c7f\u2cf9-\u2cfb\u3002\ua4ff\ua60e\ua60f\ua6f3\ua6f7\ua876\ua877\ua8ce\ua8cf\ua92f"
    "\ua9c8\ua9c9\uaa5d-\uaa5f\uaaf0\uaaf1\uabeb\ufe12\uff01\uff1f\uff61"
)
"""Full stops of other scripts, which end a sentence whatever follows: Sentence_Terminal of Unicode (UAX #44), the basic
plane, but for those above, and the Greek question mark."""

ASKED: Final = "?\u037e\u055e\u061f\u1367\u203d\u2047-\u2049\u2cfa\u2e2e\ufe16\ufe56\uff1f"
"""Those of them that ask, and the Armenian sign that stands within a word."""

OPENING: Final = "\"'“‘«»„‚‹›(\\[{¿¡「『（【〈《〔［｛"
CLOSING: Final = "\"'”’“‘»«›‹)\\]}」』）】〉》〕］｝"

_NUMBERS: Final = r"\d{1,3}(?:[,–-] ?\d{1,3})*+"
NOTE: Final = (
    rf"(?P<number>{_NUMBERS}(?:[ ]\d{{1,3}}(?=\s+[^\W\d_a-z]))?(?=\s|\Z))"
    r"|(?:\s?[¹²³⁰⁴-⁹]++(?:[,⁻–-][¹²³⁰⁴-⁹]++)*+)++"
    rf"|(?:\s?\[(?:{_NUMBERS}|[a-z]|n?\d{{1,3}}|citation needed|sic)\])++"
    r"|\((?:\d{1,3}|[a-z])\)(?=\s|\Z)"
    r"|[*†‡§]{1,3}(?=\s|\Z)"
)
"""A mark that leads to a note, behind the stop: ``fell.¹²``, ``fell.[3]``, and as plain text has it ``fell.12``."""

STOP: Final = re.compile(
    rf"(?P<run>[{SPACED}{UNSPACED}]++(?:\s[.…]++(?![^\W_]))*+)"
    rf"[{CLOSING}]*+(?P<apart>\s(?:[»›](?=\W|\Z)|[”\"](?=\s|\Z)))?"
    rf"(?P<note>{NOTE})?(?P<behind>[\"”’']*+)"
)
"""A run of stops, an ellipsis written apart included, with the closing signs and the note that belong to it."""

FOLLOWING: Final = re.compile(
    rf"(?P<gap>\s*+)(?P<filler>(?:[^\w\s|{SPACED}{UNSPACED}]{{1,8}}\s+){{0,2}})"
    rf"(?P<opening>[^\w\s|{SPACED}{UNSPACED}]{{0,8}})(?P<word>[^\W_]\S{{0,40}})"
)
"""What stands behind a stop up to the next word: blanks, a bullet or dash apart, opening signs; no line of a table."""
