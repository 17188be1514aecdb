"""Sentences of a source falsified in five ways, each with what it was: none may be taken for the source's."""

import random
import re
from collections.abc import Callable, Iterator
from typing import Final

from microsite.sources.text.falsify import NEGATION_ADDED, NEGATION_DROPPED

_WORD: Final = re.compile(r"\w+(?:[-'’]\w+)*")
_NAME: Final = re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][\w-]+")


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _number(text: str, dice: random.Random) -> str | None:
    found = list(re.finditer(r"\d", text))
    chosen = dice.choice(found) if found else None
    return _put(text, chosen, str((int(chosen[0]) + dice.randint(1, 9)) % 10)) if chosen else None


def _name(text: str, dice: random.Random) -> str | None:
    found = list(_NAME.finditer(text))
    return _put(text, dice.choice(found), dice.choice(["Brill", "Lowmarket", "Oduya"])) if found else None


def _negation(text: str, dice: random.Random) -> str | None:
    rules = dice.sample((*NEGATION_ADDED, *NEGATION_DROPPED), len(NEGATION_ADDED) + len(NEGATION_DROPPED))
    changed = (re.sub(pattern, new, text, count=1, flags=re.IGNORECASE) for pattern, new in rules)
    return next((one for one in changed if one != text), None)


def _order(text: str, dice: random.Random) -> str | None:
    found = list(_WORD.finditer(text))
    if len(found) < 2:
        return None
    one, two = sorted(dice.sample(found, 2), key=lambda match: match.start())
    return text[: one.start()] + two[0] + text[one.end() : two.start()] + one[0] + text[two.end() :]


def _dropped(text: str, dice: random.Random) -> str | None:
    found = list(_WORD.finditer(text))
    return _put(text, dice.choice(found), "").strip() if len(found) > 1 else None


WAYS: Final[dict[str, Callable[[str, random.Random], str | None]]] = {
    "numbers": _number, "names": _name, "negations": _negation, "order": _order, "dropped words": _dropped,
}  # fmt: skip


def false_sentences(sentences: list[str], each: int, seed: int = 18) -> Iterator[tuple[str, int, str]]:
    """Yield ``each`` falsified sentences of each way: the way, which sentence it was, and what it is now."""
    dice = random.Random(seed)  # noqa: S311 - the same sentences each time
    for way, change in WAYS.items():
        made = tries = 0
        while made < each and tries < 100 * each:
            tries += 1
            which = dice.randrange(len(sentences))
            new = change(sentences[which], dice)
            if new and " ".join(new.split()) != sentences[which]:
                made += 1
                yield way, which, new
