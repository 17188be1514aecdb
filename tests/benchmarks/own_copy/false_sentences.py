"""Sentences of a source falsified in five ways, each with what it was: none may be taken for the source's."""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from microsite.downloads.verify_copy import mended
from microsite.model.dossier import Dossier
from microsite.sources.text.falsify import NEGATION_ADDED, NEGATION_DROPPED
from microsite.sources.text.normalise import digest

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


def _swapped(text: str, dice: random.Random) -> str | None:
    names = list(dict.fromkeys(match[0] for match in _NAME.finditer(text)))
    if len(names) < 2:
        return None
    one, two = dice.sample(names, 2)
    return re.sub(rf"\b(?:{one}|{two})\b", lambda match: two if match[0] == one else one, text)


def _words_for_digits(text: str, dice: random.Random) -> str | None:
    found = list(re.finditer(r"\b\d\b", text))
    words = "none one two three four five six seven eight nine".split()
    return _put(text, chosen := dice.choice(found), words[int(chosen[0]) - 1]) if found else None


def _clause(text: str, dice: random.Random) -> str | None:
    found = list(re.finditer(r",[^,]+,", text))
    return _put(text, dice.choice(found), ",") if found else None


BESIDE: Final[dict[str, Callable[[str, random.Random], str | None]]] = {
    "denied before": lambda text, _: f"Nobody says that {text}",
    "denied behind": lambda text, _: f"{text} None of this is so.",
    "denied at the end": lambda text, _: f"{text[:-1]}, or not{text[-1]}",
    "a line within": lambda text, dice: _put(text, dice.choice(list(_WORD.finditer(text))), "\nnever\n"),
    "units": lambda text, _: text.replace("%", "‰") if "%" in text else None,
    "thousands": lambda text, _: re.sub(r"(\d),(\d{3})", r"\1.\2", text),
    "names swapped": _swapped,
    "other numbers in words": _words_for_digits,
    "a clause less": _clause,
}
"""What turns a sentence round in a copy, or changes it in ways that the eye passes over."""


def sentences_of(dossier: Dossier, text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a source’s text in normal form with its repairs, as places count, and where its sentences stand."""
    assert dossier.text is not None
    whole = mended(text, [(each.line, each.printed, each.read) for each in dossier.source.repairs])
    sentences = [sentence for passage in dossier.text.passages for sentence in passage.sentences]
    assert all(digest(whole[slice(*sentence.span)]) == sentence.hash for sentence in sentences)
    return whole, [(sentence.span[0], sentence.span[1]) for sentence in sentences]


def false_sentences(
    sentences: list[str],
    each: int,
    seed: int = 18,
    ways: Mapping[str, Callable[[str, random.Random], str | None]] = WAYS,
) -> Iterator[tuple[str, int, str]]:
    """Yield ``each`` falsified sentences of each way, or as many as can be made.

    Each comes with its way, which sentence it was, and what it is now.
    """
    dice = random.Random(seed)  # noqa: S311 - the same sentences each time
    for way, change in ways.items():
        made = tries = 0
        while made < each and tries < 100 * each:
            tries += 1
            which = dice.randrange(len(sentences))
            new = change(sentences[which], dice)
            if new and " ".join(new.split()) != sentences[which]:
                made += 1
                yield way, which, new
