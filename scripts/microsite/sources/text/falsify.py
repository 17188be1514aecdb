"""Sentences typed cleanly, which must match, and falsified, which must not: what exact matching is tried on.

A clean typing changes what typists, editors and layouts change without changing a word. A falsification changes
what a sentence says and as few letters as it can. The words are English; numbers and names are changed in any language.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from microsite.sources.text.numbers import numbers

_Rules = tuple[tuple[str, str], ...]


class Variant(NamedTuple):
    """A sentence written another way, and in what way."""

    label: str
    text: str


NEGATION_DROPPED: Final[_Rules] = (
    (r"\s*\b(?:not|no|never)\b", ""), (r"\bcannot\b", "can"), (r"n['’]t\b", ""), (r"\bneither\b", "either"),
    (r"\bnor\b", "or"), (r"\bnone\b", "all"), (r"\bnobody\b", "everybody"), (r"\bnothing\b", "everything"),
    (r"\bwithout\b", "with"),
)  # fmt: skip

_AUXILIARIES = "is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did"
NEGATION_ADDED: Final[_Rules] = ((rf"\b({_AUXILIARIES})\b(?!['’]|\s+not\b)", r"\1 not"),)

QUALIFIER_CHANGED: Final[_Rules] = (
    (r"\bat least\b", "at most"), (r"\bat most\b", "at least"), (r"\b(?:more|fewer) than\b", "less than"),
    (r"\bless than\b", "more than"), (r"\bup to\b", "over"), (r"\bover (?=\d)", "under "),
    (r"\b(?:about|around|approximately|nearly|almost) (?=\d)", "exactly "),
    (r"\b(?:may|might|could)\b", "will"), (r"\bwould\b", "did"), (r"\bshould\b", "must"), (r"\bcan\b", "must"),
    (r"\bsome\b", "all"), (r"\ball\b", "some"), (r"\bmany\b", "few"), (r"\bfew\b", "many"), (r"\bmost\b", "some"),
    (r"\bseveral\b", "all"), (r"\boften\b", "always"), (r"\balways\b", "often"), (r"\bsometimes\b", "always"),
    (r"\bonly\b", "also"), (r"\balso\b", "only"), (r"\blikely\b", "certain"), (r"\bpossibl([ey])\b", r"certain\1"),
    (r"\b(perhaps|probably|reportedly|allegedly)\b", "certainly"), (r"\bbefore\b", "after"), (r"\bafter\b", "before"),
    (r"\bincreas(?=e|ing)", "decreas"), (r"\baccording to\b", "contrary to"),
)  # fmt: skip

_OTHER_WORDS: Final[_Rules] = (
    (r"\bone\b", "two"), (r"\btwo\b", "three"), (r"\bthree\b", "four"), (r"\bfirst\b", "second"),
    (r"\bsecond\b", "third"), (r"\bthousand", "million"), (r"\bmillion", "billion"), (r"\bbillion", "million"),
    (r"\bhundred", "thousand"),
)  # fmt: skip


def _replaced(text: str, label: str, rules: _Rules) -> Iterator[Variant]:
    """Yield a variant for every place where a rule applies; a capital stays a capital."""
    for pattern, replacement in rules:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            new = match.expand(replacement)
            if match.group()[:1].isupper():
                new = new[:1].upper() + new[1:]
            yield Variant(label, (text[: match.start()] + new + text[match.end() :]).strip())


def _numbers_changed(text: str) -> Iterator[Variant]:
    """Yield variants with a digit changed, with a digit more, and with another number word."""
    for number in numbers(text):
        written = text[number.start : number.end]
        digits = [i for i, character in enumerate(written) if character.isdecimal()]
        for i in digits:
            other = str((int(written[i]) + 1) % 10)
            yield Variant("number changed", text[: number.start + i] + other + text[number.start + i + 1 :])
        if digits:
            end = number.start + digits[-1] + 1
            yield Variant("number changed", f"{text[:end]}0{text[end:]}")
        for _, word in _replaced(written, "", _OTHER_WORDS):
            yield Variant("number changed", text[: number.start] + word + text[number.end :])


def _names_swapped(text: str, names: Mapping[str, str]) -> Iterator[Variant]:
    """Yield ``text`` with one name put in the place of another, at one place at a time."""
    if not names:
        return
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    for match in pattern.finditer(text):
        yield Variant("name swapped", text[: match.start()] + names[match.group()] + text[match.end() :])


def falsify(text: str, names: Mapping[str, str]) -> Iterator[Variant]:
    """Yield the sentence ``text`` falsified, one change at a time; at least one for every sentence.

    ``names`` says which name is to be put in the place of which.
    """
    yield from _replaced(text, "negation dropped", NEGATION_DROPPED)
    yield from _replaced(text, "negation added", NEGATION_ADDED)
    yield Variant("negation added", f"It is not so: {text}")
    yield from _numbers_changed(text)
    yield from _names_swapped(text, names)
    yield from _replaced(text, "qualifier changed", QUALIFIER_CHANGED)


def falsified_figure(value: float) -> Iterator[tuple[str, int | float]]:
    """Yield other numbers for the figure of a claim: one more or less, ten times, a thousand times."""
    yield "one more", value + 1
    yield "one less", value - 1
    yield "ten times", value * 10
    yield "a thousand times", value * 1000


def _wrapped(text: str, width: int, end: str) -> str:
    """Break ``text`` into lines, but never behind a hyphen that a space follows (``pre- and post-war``).

    Such a break is the one that normal form cannot tell from a word broken at the end of a line.
    """
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + len(word) >= width and not re.search(r"\w-$", lines[-1]):
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return end.join(lines)


def _curly(text: str) -> str:
    opened = re.sub(r"(?<![\w.,;:!?)\]])\"(?=\S)", "“", text).replace('"', "”")
    return re.sub(r"(?<!\S)'(?=\S)", "‘", opened).replace("'", "’")


def typed_cleanly(text: str) -> Iterator[Variant]:
    """Yield the sentence ``text`` (normalised) as it stands, and in every clean typing that differs from it."""
    soft = re.sub(r"([^\W\d_]{3})(?=[^\W\d_]{3})", "\\1\u00ad", text)
    variants: Iterable[Variant] = (
        Variant("curly quotes", _curly(text)),
        Variant("low and angled quotes", re.sub(r'"(?=\w)', "„", text).replace('"', "»")),
        Variant("accents for apostrophes", text.replace("'", "´")),
        Variant("en dashes", text.replace("-", "–")),
        Variant("em dashes", text.replace("-", "—")),
        Variant("no-break hyphens", text.replace("-", "\u2011")),
        Variant("no-break spaces", text.replace(" ", "\u00a0")),
        Variant("double spaces", f"  {text.replace(' ', '  ')}\t"),
        Variant("soft hyphens", soft),
        Variant("ligatures", text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")),
        Variant("separate accents", unicodedata.normalize("NFD", text)),
        Variant("one ellipsis sign", text.replace("...", "…")),
        Variant("narrow lines", _wrapped(text, 30, "\n")),
        Variant("wide lines, Windows", _wrapped(text, 72, "\r\n")),
        Variant("a word a line", _wrapped(text, 0, " \n")),
        Variant("broken at hyphens", re.sub(r"(?<=\w)-(?=\w)", "-\n", text)),
        Variant("all at once", _wrapped(_curly(soft), 40, "\u00a0\n").replace("-", "‐")),
    )
    yield Variant("as it stands", text)
    yield from (variant for variant in variants if variant.text != text)
