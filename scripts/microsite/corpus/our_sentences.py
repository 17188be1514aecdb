"""Where the sentences of our own prose end: by the newest rules for sources, and by what whoever writes can say.

A source is printed as it is; what we write can be written otherwise. So where a reader cannot tell, a sentence ends,
and asks for its citation; a citation right behind a full stop says that it ends, stars around a name that it goes on,
and so do the marks of a quotation within it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from microsite.corpus.quotations import Quotation, quotations, within_quotation
from microsite.sources.text.sentences import abbreviations as known
from microsite.sources.text.sentences import sentence_spans

_Spans = tuple[tuple[int, int], ...]

STRAIGHT: Final = str.maketrans("“”„«»‘’", '"""""\'\'')
_SMALL_START: Final = re.compile(
    r"(?<![^\W_])([^\W\d_]{2,40})(?:\.(?!\.)[)\]]{0,3}|!{1,3}[)\]]{0,3}|\?{1,3}(?![\"')\]?!]))\s+"
    r"(?=([^\W\d_]{1,40}))"
)
_SHORTENED: Final = frozenset(
    "etc approx incl excl esp resp viz dept govt gov inc corp ltd bros univ max min misc orig trans transl ibid cit "
    "seq chap sect para art ser repr abbr fig figs vol vols nos eds cap col gen lit hist est temp tel ext lat jan feb "
    "mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ave blvd mts cent avg sen rep rev hon capt "
    "maj sgt prof assn intl natl no vs cf ed pp al st dr mr ms jr sr ca ft oz lb pt op ff ex eg ie et rd fl mt lt bc "
    "ad am pm ch fn nn ll vv co mrs cert denied supp".split()
) | (
    (known.TITLES | known.BEFORE_MORE | known.LISTS | known.NUMBERED | known.BEFORE_FIGURES | known.UNITS | known.OTHER)
    - known.ORDINARY
)
"""Words behind whose full stop a sentence goes on, with a small letter."""
_ANEW: Final = frozenset(
    "the a an it he she they we you i this these that those there here nobody nothing everybody all some many most "
    "both each no one his her its their our my then".split()
)
"""Words that begin a sentence behind ``They left Brill!`` and do not go on behind ``On Jeopardy!``."""
_ENDS: Final = re.compile(
    r"(?:\d [a-z]{1,2}|\b(?:Ph|[BDM])\. ?(?:A|D|Ed|Litt|Phil|Sc))\.(?P<gap>\s{1,5})(?=[^\W\d_a-z][a-z]{0,40}\s[a-z])"
)
"""``for 14 d. No gull came`` and ``a Ph.D. Answered questions``: a unit or degree ends, and a word begins."""
_NO_NAME: Final = re.compile(
    r"[^\W_]\.[\"')\]]{0,3}(?P<gap>\s{1,5})(?=[\"'(\[]?(?:It|They|We|Nobody|Nothing|Everybody|Everything|Then|There|These|Those"
    r"|This|That|After|Before|Since|When|While|Until|Although|Because|If|But|And|However)\s[a-z])"
)
"""``He became Sgt. They left``: words that are nobody's name begin a sentence, whatever is shortened before them."""
_STOPPED: Final = re.compile(r"[.!?…]\s{0,3}\Z")
_BEGINS: Final = re.compile(r"(?P<gap>\s*)[\"'(\[]?(?P<first>[^\W_])")
_ABBREVIATED: Final = re.compile(r"(?<!\S)[\"'(]?(?P<word>(?:[^\W\d_]{1,5}\.){1,4})[\"')]?\Z")
_CALLED: Final = re.compile(r"(?<!\S)(?P<name>(?:[^\W\d_a-z][\w'’&-]{0,30} ){0,3}[^\W\d_a-z][\w'’&-]{0,30}[!?])\Z")
_CAPITALS: Final = re.compile(r"(?:[^\W\d_a-z][\w'’&-]{0,30}(?: (?=[^\W\d_a-z])|)){1,3}")


def _in_a_name(text: str, at: int, names: _Spans) -> bool:
    """Say whether the sentence goes on at ``at``, since words stand around it that are marked as a name."""
    for begin, end in names:
        if begin < at < end and text[end - 1] not in ".!?":
            return True
        following = _BEGINS.match(text, at)
        if at == end and text[end - 1 : end] in ("!", "?") and following and following["first"].islower():
            return True
    return False


def _joined(
    text: str, spans: list[tuple[int, int]], names: _Spans, quoted: tuple[Quotation, ...]
) -> Iterator[tuple[int, int]]:
    """Yield spans, those as one that are divided where a sentence goes on."""
    begin: int | None = None
    for start, end in spans:
        begin = start if begin is None else begin
        goes_on = _in_a_name(text, end, names) or within_quotation(text, quoted, begin, end)
        if not goes_on or end == spans[-1][1]:
            yield begin, end
            begin = None


def _before_small(text: str, start: int, end: int, names: _Spans) -> Iterator[tuple[int, int]]:
    """Yield where a sentence ends and where the next one begins, if that is a small letter."""
    for stop in _SMALL_START.finditer(text, start, end):
        word, following, sign = stop[1], stop[2], text[stop.end(1)]
        at = stop.end() - len(stop.group()) + len(stop.group().rstrip())
        if not following[0].islower() or _in_a_name(text, at, names):
            continue
        goes_on = (
            word.lower() in _SHORTENED or word[1:].isupper()
            if sign == "."
            else word[0].isupper() and following not in _ANEW
        )
        if not goes_on:
            yield at, stop.end()


def _behind_units(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    yield from ((stop.start("gap"), stop.end()) for stop in _ENDS.finditer(text, start, end))


def _before_no_name(text: str, start: int, end: int, names: _Spans) -> Iterator[tuple[int, int]]:
    for stop in _NO_NAME.finditer(text, start, end):
        if not any(begin <= stop.end() < close and " " in text[begin:close].strip() for begin, close in names):
            yield stop.start("gap"), stop.end()


def _before_citations(text: str, start: int, end: int, cited: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield the ends that a citation right behind a full stop tells, if a capital follows it."""
    for at in cited:
        stop = _STOPPED.search(text, max(start, at - 5), at) if start < at < end else None
        following = _BEGINS.match(text, at, end)
        if stop and following and following["first"].isupper():
            yield stop.start() + 1, following.end("gap")


@lru_cache(maxsize=4096)
def prose_spans(text: str, names: _Spans = (), cited: tuple[int, ...] = ()) -> _Spans:
    """Return the spans of the sentences of a paragraph of ours.

    They are those of a source, and where a small letter begins one: a source is printed as it is, and a small letter
    there mostly follows an abbreviation that nobody knew; in what we write ourselves it is a name such as iPhone, or a
    slip, and a reader sees the sentence end. ``names`` are the spans of words in stars, and of the words of links;
    ``cited`` are the places of citations. Several rules look at each paragraph, so what was found is kept.
    """
    straight, quoted = text.translate(STRAIGHT), quotations(text)
    result: list[tuple[int, int]] = []
    for start, end in _joined(straight, sentence_spans(straight), names, quoted):
        begin, told = start, set(_before_citations(straight, start, end, cited))
        seen = {
            *_before_small(straight, start, end, names),
            *_behind_units(straight, start, end),
            *_before_no_name(straight, start, end, names),
        }
        for stop, then in sorted(told | seen):
            if stop > begin and ((stop, then) in told or not within_quotation(straight, quoted, begin, stop)):
                result.append((begin, stop))
                begin = then
        result.append((begin, end))
    return tuple(result)


def if_it_goes_on(sentence: str, following: str = "") -> str:
    """Say how to write that a sentence goes on with the ``following``: the end of a message, or nothing."""
    if found := _CALLED.search(sentence):
        more = _CAPITALS.match(following)
        name = f"{found['name']} {more.group().strip()}" if more else found["name"]
        return f"; if {found['name'].rpartition(' ')[2]} is part of a name, put stars around the whole name: *{name}*"
    found = _ABBREVIATED.search(sentence)
    if not found or found["word"].lower() in ("no.", "so."):
        return ""
    plain = found["word"].replace(".", "")
    return f'; if it goes on behind "{found["word"]}", write {plain}' if _is_short(found["word"], plain) else ""


def _is_short(word: str, plain: str) -> bool:
    """Say whether a word with full stops is an abbreviation."""
    return word.count(".") > 1 or plain.lower() in known.OTHER | known.UNITS | known.TITLES
