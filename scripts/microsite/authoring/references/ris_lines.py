"""Lines of RIS: which begin with a tag, also where its hyphen, its blanks or its case are not as they should be."""

import re
from typing import Final, NamedTuple

from microsite.corpus.citations.ris_tags import TYPES

_TAG: Final = r"([A-Z][A-Z0-9])(?:[ \t]{2,3}-[ \t]*(.*)|[ \t]?-(?:[ \t]+(.*)|))$"
AS_IT_SHOULD_BE: Final = re.compile(_TAG)
IN_SMALL_LETTERS: Final = re.compile(_TAG, re.IGNORECASE)
"""For a file whose first record begins like that."""
_END = re.compile(r"[ \t]*ER[ \t]*[-–—:.]?[ \t]*$", re.IGNORECASE)

MORE_TYPES: Final = {
    "CONF": "paper-conference", "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal",
    "UNPB": "manuscript", "WEB": "webpage",
}  # fmt: skip
"""Types that programs write besides those that we write."""
KNOWN: Final = frozenset(
    "TY ID A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO DP ED EP ET IS J1 J2 JA JF"
    " JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR"
    " VL Y1 Y2".split()
)
_BLANK: Final = r"[ \t\u00a0\u2007\u202f]"
_HYPHEN: Final = "[-–—−‐‑]"
_ODD_HYPHEN = re.compile(rf"{_BLANK}*([A-Za-z][A-Za-z0-9]){_BLANK}{{2,}}{_HYPHEN}{_BLANK}*(.*)$")
"""A tag in its place, but indented, in small letters, or before another kind of hyphen or blank."""
_NO_BLANK = re.compile(rf"([A-Z][A-Z0-9]){_BLANK}{_HYPHEN}{_BLANK}*(\S.*)$")
_NO_HYPHEN = re.compile(rf"([A-Z][A-Z0-9])(?:{_BLANK}{{2,6}}|\t)(\S.*)$")
_PERHAPS = re.compile(rf"([A-Z][A-Z0-9]){_BLANK}?(?:{_HYPHEN}|[:=]|){_BLANK}*(\S.*)$")

_KINDS: Final = "|".join(sorted({*TYPES.values(), *MORE_TYPES}))
BEGINS: Final = re.compile(
    rf"^([ \t]*)(?:TY|(ty))(?:[ \t]{{0,3}}-[ \t]*\w|{_BLANK}{{0,3}}{_HYPHEN}?{_BLANK}{{0,3}}(?:{_KINDS})\b)",
    re.MULTILINE,
)
"""The first line of a record. Programs differ in blanks, and some write tags in small letters."""
_MORE_HYPHENS = re.compile(rf"(?:{_HYPHEN}{_BLANK}+)+")
_MISSPELT = re.compile(rf"{_BLANK}{{0,3}}[^a-z]{{0,6}}?{_BLANK}{{2,}}{_HYPHEN}(?:{_BLANK}|$)")
"""No tag, but in the place of one."""

_YEAR = re.compile(r"\d{4}(?:[-/.][\d/.-]*)?$")
_NUMBER = re.compile(r"[A-Za-z]?\d[\w.()/–-]{0,20}$")
_ADDRESS = re.compile(r"(?:https?://|10\.\d{4,9}/)\S+$")
_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: [\w'’.-]+)?,[ \t]?[^\W\d_][\w'’. -]{0,30}$")
_FORMS: Final = {
    **dict.fromkeys(("PY", "Y1", "Y2", "DA"), _YEAR),
    **dict.fromkeys(("VL", "IS", "SP", "EP", "ET", "M1", "SN"), _NUMBER),
    **dict.fromkeys(("DO", "UR", "L1", "L2", "L3", "L4", "LK"), _ADDRESS),
    **dict.fromkeys(("AU", "A1", "A2", "A3", "A4", "ED"), _NAME),
    "TY": re.compile(f"(?:{_KINDS})$"),
}
"""What the values of tags look like, so that one is known without its hyphen; words of a text seldom do."""

_NO_HYPHEN_SAID: Final = "it was kept, but its tag is not written as it should be; write"


class Tagged(NamedTuple):
    """A line that begins with a tag: the tag, what stands behind it, and what is doubtful about that."""

    tag: str
    value: str
    doubt: str = ""


def _doubtful(tag: str, value: str) -> Tagged:
    meant = _MORE_HYPHENS.sub("", value).strip()
    return Tagged(tag, meant, f"{_NO_HYPHEN_SAID} {tag}  - {meant[:60]}")


def _sound(tag: str, value: str) -> Tagged:
    return _doubtful(tag, value) if _MORE_HYPHENS.match(value) else Tagged(tag, value.strip())


def tagged(line: str, pattern: re.Pattern[str]) -> Tagged | None:
    """Return the tag of a line by the ``pattern`` of its file; None for one that goes on with a value, or is stray."""
    if _END.match(line):
        return Tagged("ER", "")
    found = pattern.match(line)
    if found and (found[2] is not None or found[1].upper() in KNOWN):
        return _sound(found[1].upper(), found[2] or found[3] or "")
    if (found := _ODD_HYPHEN.match(line)) and found[1].upper() in KNOWN:
        return _sound(found[1].upper(), found[2])
    for odd in (_NO_BLANK, _NO_HYPHEN):
        if (found := odd.match(line)) and found[1] in KNOWN:
            return _doubtful(found[1], found[2])
    found = _PERHAPS.match(line)
    if found and found[1] in _FORMS and _FORMS[found[1]].match(found[2].strip()):
        return _doubtful(found[1], found[2])
    return None


def may_be_tag(line: str) -> bool:
    """Say whether a line that goes on with a value begins like one with a tag of its own."""
    found = _PERHAPS.match(line)
    return line.strip() in KNOWN or bool(_MISSPELT.match(line)) or (found is not None and found[1] in KNOWN)
